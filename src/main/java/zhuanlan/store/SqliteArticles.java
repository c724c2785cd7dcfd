package zhuanlan.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import zhuanlan.article.Body;
import zhuanlan.catalog.Articles;
import zhuanlan.catalog.Counted;
import zhuanlan.catalog.Entry;
import zhuanlan.catalog.FileRecord;
import zhuanlan.catalog.Found;
import zhuanlan.catalog.Headline;
import zhuanlan.catalog.Listing;
import zhuanlan.catalog.Selection;
import zhuanlan.catalog.Terms;
import zhuanlan.catalog.Themed;
import zhuanlan.catalog.TopicName;
import zhuanlan.catalog.TopicUse;

/** The library in SQLite. */
public final class SqliteArticles implements Articles {

  private final Database database;
  private final Documents documents = new Documents();
  private final LibraryView view;
  private boolean cleared;

  /** Over an open database. */
  public SqliteArticles(Database database) {
    this.database = database;
    this.view = new LibraryView(database, documents);
  }

  @Override
  public Map<String, FileRecord> files() {
    return database
        .reader()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT * FROM file")
                    .setFetchSize(1_000)
                    .reduceResultSet(
                        new HashMap<>(),
                        (files, row, context) -> {
                          FileRecord file = file(row);
                          files.put(file.path(), file);
                          return files;
                        }));
  }

  @Override
  public synchronized Applied apply(Work work) {
    Leftovers leftovers = new Leftovers(database);
    if (!cleared) {
      leftovers.deleteAll();
      cleared = true;
    }
    LibraryWriter writer = writer();
    List<Integer> useless = writer.superseded();
    try {
      work.write(writer);
      writer.finish();
      Applied applied =
          database
              .writer()
              .inTransaction(
                  handle -> {
                    try (TakeOver takeOver = new TakeOver(handle.getConnection())) {
                      Applied changes = takeOver.run(writer);
                      useless.addAll(takeOver.replaced());
                      return changes;
                    }
                  });
      leftovers.delete(useless);
      new SegmentMerge(database, view.ranks()).run();
      return applied;
    } catch (RuntimeException | Error e) {
      cleared = false; // what was laid down goes before the next import
      throw e;
    }
  }

  private LibraryWriter writer() {
    return database
        .reader()
        .inTransaction(
            handle ->
                new LibraryWriter(
                    database,
                    1
                        + handle
                            .createQuery("SELECT seq FROM sqlite_sequence WHERE name = 'document'")
                            .mapTo(Integer.class)
                            .findOne()
                            .orElse(0),
                    handle.createQuery("SELECT id FROM segment").mapTo(Integer.class).set()));
  }

  @Override
  public Listing newest(@Nullable String column, int from, int count) {
    String wanted =
        column == null ? "document IS NOT NULL" : "document IS NOT NULL AND column_name = :column";
    return database
        .reader()
        .inTransaction(
            handle -> {
              List<Integer> stretch =
                  handle
                      .createQuery(
                          """
                          SELECT document FROM article WHERE %s
                          ORDER BY published DESC, number DESC LIMIT :count OFFSET :from
                          """
                              .formatted(wanted))
                      .bind("column", column)
                      .bind("count", Math.max(0, count))
                      .bind("from", from)
                      .mapTo(Integer.class)
                      .list();
              int total =
                  handle
                      .createQuery("SELECT COUNT(*) FROM article WHERE " + wanted)
                      .bind("column", column)
                      .mapTo(Integer.class)
                      .one();
              return new Listing(documents.headlines(handle, stretch), total);
            });
  }

  @Override
  public List<Counted> columns() {
    return database
        .reader()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT column_name AS name, COUNT(*) AS articles FROM article
                        WHERE document IS NOT NULL AND column_name IS NOT NULL
                        GROUP BY column_name ORDER BY articles DESC, name
                        """)
                    .map((row, context) -> new Counted(row.getString(1), row.getInt(2)))
                    .list());
  }

  @Override
  public Found find(int number) {
    return database
        .reader()
        .inTransaction(
            handle ->
                handle
                    .createQuery("SELECT title, document FROM article WHERE number = :number")
                    .bind("number", number)
                    .map((row, context) -> found(handle, number, row))
                    .findOne()
                    .orElseGet(() -> new Found.Unknown(number)));
  }

  private Found found(Handle handle, int number, ResultSet row) throws SQLException {
    int document = row.getInt("document");
    return row.wasNull()
        ? new Found.Withdrawn(number, row.getString("title"))
        : new Found.Present(
            documents.headlines(handle, List.of(document)).get(0),
            Objects.requireNonNull(documents.bodies(handle, List.of(document)).get(document)));
  }

  @Override
  public Map<Integer, Body> bodies(Collection<Integer> numbers) {
    return database
        .reader()
        .inTransaction(
            handle -> {
              Map<Integer, Integer> shown = new HashMap<>();
              handle
                  .createQuery(
                      """
                      SELECT number, document FROM article WHERE document IS NOT NULL
                        AND number IN (SELECT value FROM json_each(:numbers))
                      """)
                  .bind("numbers", Json.array(numbers))
                  .map((row, context) -> shown.put(row.getInt(1), row.getInt(2)))
                  .list();
              Map<Integer, Body> found = documents.bodies(handle, shown.values());
              Map<Integer, Body> bodies = new HashMap<>();
              shown.forEach(
                  (number, document) ->
                      bodies.put(number, Objects.requireNonNull(found.get(document))));
              return bodies;
            });
  }

  @Override
  public Listing search(Terms terms, int from, int count) {
    return view.answer((handle, ranks, search) -> search.search(terms, from, count));
  }

  @Override
  public List<TopicUse> topics(int days, int count) {
    long window = Duration.ofDays(days).toMillis();
    return view.answer(
        (handle, ranks, search) -> new LibraryTopics(handle, ranks).latest(window, count));
  }

  @Override
  public List<TopicUse> topicsBeside(Terms terms, int among, int count) {
    return view.answer(
        (handle, ranks, search) ->
            new LibraryTopics(handle, ranks).of(search.about(terms, among), count));
  }

  @Override
  public void topicNames(Consumer<TopicName> to) {
    database
        .reader()
        .useHandle(
            handle ->
                handle
                    .createQuery("SELECT name, folded, pinyin, initials FROM topic")
                    .setFetchSize(1_000)
                    .map(
                        (row, context) ->
                            new TopicName(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4)))
                    .forEach(to));
  }

  @Override
  public Map<String, Integer> countOn(Collection<String> topics) {
    return view.answer(
        (handle, ranks, search) -> {
          Map<String, Integer> counts = new HashMap<>();
          topics.forEach(topic -> counts.put(topic, search.on(List.of(topic)).cardinality()));
          return counts;
        });
  }

  @Override
  public List<Entry.WeightedTopic> topicsOf(int number) {
    return database
        .reader()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT topics FROM article JOIN document ON id = document
                        WHERE number = :number
                        """)
                    .bind("number", number)
                    .mapTo(String.class)
                    .findOne()
                    .map(TopicLines::read)
                    .orElse(List.of()));
  }

  @Override
  public List<Themed> on(Collection<String> topics, Instant from, Instant to, int count) {
    return view.answer(
        (handle, ranks, search) -> {
          BitSet on = search.on(topics);
          on.clear(0, ranks.since(from.toEpochMilli()));
          on.clear(ranks.since(to.toEpochMilli() + 1), Math.max(on.length(), ranks.size()) + 1);
          return new LibraryTopics(handle, ranks).themed(on, search, count);
        });
  }

  @Override
  public int lastNumber() {
    return database
        .reader()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT seq FROM sqlite_sequence WHERE name = 'article'")
                    .mapTo(Integer.class)
                    .findOne()
                    .orElse(0));
  }

  @Override
  public List<Headline> arrived(Selection wanted, int after, int count) {
    return view.answer(
        (handle, ranks, search) ->
            new Arrivals(handle, ranks, search).after(after, wanted, Math.max(0, count)));
  }

  @Override
  public Set<Integer> about(List<String> topics, Collection<Integer> numbers) {
    return view.answer(
        (handle, ranks, search) -> new Arrivals(handle, ranks, search).about(topics, numbers));
  }

  @Override
  public Map<String, Set<String>> boilerplate() {
    return database
        .reader()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT column_name, line FROM boilerplate")
                    .reduceResultSet(
                        new HashMap<>(),
                        (columns, row, context) -> {
                          columns
                              .computeIfAbsent(row.getString(1), column -> new HashSet<>())
                              .add(row.getString(2));
                          return columns;
                        }));
  }

  @Override
  public void bodies(String column, int most, BiConsumer<String, Body> pathAndBody) {
    database
        .reader()
        .useHandle(
            handle -> {
              try (Statement bodies =
                  new Statement(
                      handle.getConnection(),
                      """
                      SELECT path, blocks FROM article
                      JOIN document_text ON document_text.document = article.document
                      WHERE column_name = ? AND article.document IS NOT NULL
                      ORDER BY published DESC, number DESC LIMIT ?
                      """)) {
                bodies.each(
                    row ->
                        pathAndBody.accept(
                            row.getString(1), Json.read(row.getString(2), Body.class)),
                    column,
                    most);
              }
            });
  }

  private static FileRecord file(ResultSet row) throws SQLException {
    return new FileRecord(
        row.getString("path"),
        row.getLong("size"),
        row.getLong("modified"),
        FileRecord.Fate.valueOf(row.getString("fate")),
        row.getString("detail"),
        row.getString("identity"),
        row.getString("occasion"),
        row.getLong("likeness"),
        row.getInt("quality"));
  }
}
