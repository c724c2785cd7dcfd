package zhuanlan.store;

import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhuanlan.article.Article;
import zhuanlan.catalog.Articles;
import zhuanlan.catalog.Entry;
import zhuanlan.catalog.Entry.WeightedTopic;
import zhuanlan.catalog.FileRecord;

/** Writes an import inside its transaction. */
final class LibraryWriter implements Articles.Writer, AutoCloseable {

  /** How many articles wait at most: a library with all its titles changed must not fill memory. */
  private static final int MOST_LATER = 1_000;

  private final LibraryStatements statements;
  private final boolean indexed;
  private final Map<String, Integer> topics = new HashMap<>();
  private final List<Entry> later = new ArrayList<>();
  private final Set<Integer> added = new HashSet<>();
  private final Set<Integer> changed = new HashSet<>();
  private final Set<Integer> returned = new HashSet<>();

  LibraryWriter(Connection connection, boolean indexed) {
    this.statements = new LibraryStatements(connection);
    this.indexed = indexed;
  }

  @Override
  public void load(Entry entry) {
    if (later.size() < MOST_LATER && hasAnother(entry.file())) {
      later.add(entry);
    } else {
      write(entry);
    }
  }

  @Override
  public void settle(FileRecord file) {
    writeFile(statements.settle, file, null);
  }

  @Override
  public void forget(String path) {
    statements.forget.run(path);
  }

  /** Withdraws what no file carries any more and tells what the import changed. */
  Articles.Applied finish() {
    later.forEach(this::write);
    int withdrawn = 0;
    List<Integer> orphans = statements.orphans.numbers();
    for (int number : orphans) {
      withdraw(number);
      boolean seen = !added.remove(number) && !returned.remove(number);
      changed.remove(number);
      withdrawn += seen ? 1 : 0;
    }
    index(orphans);
    return new Articles.Applied(added.size(), changed.size(), returned.size(), withdrawn);
  }

  @Override
  public void close() {
    statements.close();
  }

  /**
   * Claims that another article came from this path before. Whether this is that one with a new
   * title, or that one has moved to another path, shows when all others are written.
   */
  private boolean hasAnother(FileRecord file) {
    return statements.numberOfIdentity.number(file.identity()).isEmpty()
        && statements.numberOfPath.number(file.path()).isPresent();
  }

  private void write(Entry entry) {
    FileRecord file = entry.file();
    int number =
        statements
            .numberOfIdentity
            .number(file.identity())
            .or(() -> statements.numberOfPath.number(file.path()))
            .map(known -> change(known, entry))
            .orElseGet(() -> add(entry));
    writeContents(number, entry);
    writeFile(statements.load, file, number);
  }

  private int add(Entry entry) {
    int number = statements.add.number(columns(entry).toArray()).orElseThrow();
    added.add(number);
    return number;
  }

  private int change(int number, Entry entry) {
    statements.change.run(Stream.concat(columns(entry), Stream.of(number)).toArray());
    if (statements.bringBack.run(number) > 0) {
      returned.add(number);
    } else if (!added.contains(number) && !returned.contains(number)) {
      changed.add(number);
    }
    return number;
  }

  private static Stream<@Nullable Object> columns(Entry entry) {
    Article article = entry.article();
    Instant published = article.published();
    return Stream.of(
        entry.file().identity(),
        entry.file().path(),
        article.title(),
        article.section(),
        article.column(),
        article.byline().writer(),
        article.byline().source(),
        published == null ? null : published.toEpochMilli(),
        article.thumbnail(),
        article.link(),
        Json.array(entry.summary()),
        Runs.marked(about(entry)));
  }

  private void writeContents(int number, Entry entry) {
    String text = entry.searchable() + '\n' + topicLines(entry);
    statements.writeBody.run(number, Json.of(entry.article().body()));
    statements.writeText.run(number, Runs.marked(text));
    statements.dropTopics.run(number);
    for (WeightedTopic each : entry.topics()) {
      statements.addTopic.run(number, topic(each), each.weight());
    }
  }

  private int topic(WeightedTopic topic) {
    Integer known = topics.get(topic.folded());
    if (known == null) {
      known = statements.topic.number(topic.folded(), topic.name()).orElseThrow();
      topics.put(topic.folded(), known);
    }
    return known;
  }

  private void withdraw(int number) {
    statements.withdraw.run(number);
    statements.dropBody.run(number);
    statements.dropText.run(number);
    statements.dropTopics.run(number);
  }

  /**
   * Brings the index up to date, after all other writing: with other statements in between, SQLite
   * would write a piece of the index for every article.
   */
  private void index(List<Integer> orphans) {
    orphans.forEach(statements.dropWords::run);
    if (indexed) {
      Stream.of(added, changed, returned)
          .flatMap(Set::stream)
          .sorted()
          .forEach(number -> statements.writeWords.run(number, words(number)));
    }
  }

  private String words(int number) {
    return String.join(" ", Words.of(statements.text.string(number)));
  }

  private static void writeFile(Statement statement, FileRecord file, @Nullable Integer article) {
    statement.run(
        file.path(),
        file.size(),
        file.modified(),
        file.fate().name(),
        file.detail(),
        file.identity(),
        file.quality(),
        article);
  }

  /** What makes an article be about a term rather than mention it. */
  private static String about(Entry entry) {
    return entry.searchable().lines().findFirst().orElse("") + '\n' + topicLines(entry);
  }

  private static String topicLines(Entry entry) {
    return entry.topics().stream().map(WeightedTopic::folded).collect(Collectors.joining("\n"));
  }
}
