package zhuanlan.store;

import static zhuanlan.store.Table.row;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import zhuanlan.article.Line;
import zhuanlan.bench.Author;
import zhuanlan.catalog.Catalog;
import zhuanlan.catalog.Findings;

/**
 * How long {@code /topic} takes over made-up articles, warm: the ten best, how many there are and
 * their passages; beside Lucene's time for the same answer. Run by hand: {@code mvn -q -Pbench
 * test-compile exec:exec -Dbench.main=zhuanlan.store.SearchBench -Dbench.args="100000 2600"}.
 */
final class SearchBench {

  private static final int BEST = 10;
  private static final int WARMING = 10;
  private static final int ROUNDS = 50;

  private final Catalog catalog;
  private final LuceneLibrary lucene;

  private SearchBench(Catalog catalog, LuceneLibrary lucene) {
    this.catalog = catalog;
    this.lucene = lucene;
  }

  /**
   * Measures and prints a table.
   *
   * @param args how many articles, of how many characters; optionally a folder for all files, which
   *     are deleted afterwards
   */
  public static void main(String[] args) throws Exception {
    int articles = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
    int characters = args.length > 1 ? Integer.parseInt(args[1]) : 2_600;
    Path temp = Table.temporary(args.length > 2 ? args[2] : null);
    try {
      measure(new WrittenEntries(articles, characters), temp);
    } finally {
      Table.delete(temp);
    }
  }

  private static void measure(WrittenEntries entries, Path temp) throws Exception {
    row("articles", "%,d of %,d characters", entries.articles(), entries.characters());
    Path file = temp.resolve("bot.db");
    Path index = temp.resolve("lucene");
    try (Database database = Database.open(file)) {
      SqliteArticles library = new SqliteArticles(database);
      List<Author> author = new ArrayList<>();
      Cost filled = Cost.of(() -> library.apply(writer -> author.add(entries.each(writer::load))));
      row("filled", "%.0f s", filled.seconds());
      Table.sizes(file).forEach((table, bytes) -> row("  " + table, "%.1f MB", bytes / 1e6));
      Cost indexed = Cost.of(() -> LuceneLibrary.write(index, entries));
      row("Lucene filled", "%.0f s, %.1f MB", indexed.seconds(), Table.size(index) / 1e6);
      row("milliseconds, p50 and p99", "by the clock; in brackets what the processor worked");
      try (LuceneLibrary lucene = LuceneLibrary.open(index)) {
        SearchBench bench = new SearchBench(new Catalog(library), lucene);
        for (Map.Entry<String, List<Asked>> each : Asked.about(author.get(0)).entrySet()) {
          bench.compare(each.getKey(), each.getValue());
        }
      }
    }
  }

  private void compare(String name, List<Asked> asked) throws IOException {
    int[] found = new int[asked.size()];
    for (int i = 0; i < found.length; i++) {
      found[i] = agreed(asked.get(i));
    }
    Timing ours = new Timing(ROUNDS * asked.size());
    Timing theirs = new Timing(ROUNDS * asked.size());
    for (int i = -WARMING * asked.size(); i < ROUNDS * asked.size(); i++) {
      Asked each = asked.get(Math.floorMod(i, asked.size()));
      ours.time(i, () -> ours(each));
      theirs.time(i, () -> lucene.topic(each, BEST));
    }
    Arrays.sort(found);
    row(
        "%s (found %d)".formatted(name, found[found.length / 2]),
        "%s | Lucene %s | ratio %s",
        ours,
        theirs,
        ours.ratioTo(theirs));
  }

  private Answer ours(Asked asked) {
    Findings found = catalog.topic(asked.typed(), 0, BEST);
    List<Answer.Hit> hits =
        found.hits().stream()
            .map(hit -> new Answer.Hit(hit.headline().title(), text(hit.passage())))
            .toList();
    return new Answer(hits, found.total(), found.exact());
  }

  private static String text(@Nullable Line passage) {
    return passage == null ? "" : passage.text();
  }

  /** How many articles there are, when both say the same of them and of the best. */
  private int agreed(Asked asked) throws IOException {
    Answer ours = ours(asked);
    Answer theirs = lucene.topic(asked, BEST);
    boolean counted =
        ours.exact() ? ours.total() == theirs.total() : ours.total() >= theirs.total();
    if (!counted || !ours.titles().equals(theirs.titles())) {
      throw new IllegalStateException(
          "%s: we answer %s, Lucene %s".formatted(asked.typed(), ours, theirs));
    }
    return theirs.total();
  }
}
