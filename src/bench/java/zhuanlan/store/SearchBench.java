package zhuanlan.store;

import static zhuanlan.store.Table.row;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import zhuanlan.bench.Author;
import zhuanlan.catalog.Articles;
import zhuanlan.catalog.Catalog;
import zhuanlan.catalog.Findings;

/**
 * How long {@code /topic} takes over made-up articles, warm: the ten best, how many there are and
 * their passages; beside Lucene's time for the same answer. Run by hand: {@code mvn -q -Pbench
 * test-compile exec:exec -Dbench.main=zhuanlan.store.SearchBench -Dbench.args="100000 2600"}.
 */
final class SearchBench {

  private static final int BEST = 10;
  private static final int WARMING = 3;
  private static final int ROUNDS = 10;

  /** What is imported at once has to be remembered until it is taken over. */
  private static final int AT_ONCE = 100_000;

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
      Author author = new Author();
      LongAdder texts = new LongAdder();
      Cost filled = Cost.of(() -> fill(library, entries, author, texts));
      row("filled", "%.0f s", filled.seconds());
      row("texts", "%.1f MB", texts.sum() / 1e6);
      Table.sizes(file).forEach((table, bytes) -> row("  " + table, "%.1f MB", bytes / 1e6));
      Cost indexed = Cost.of(() -> LuceneLibrary.write(index, entries));
      row("Lucene filled", "%.0f s, %.1f MB", indexed.seconds(), Table.size(index) / 1e6);
      row("milliseconds, p50 and p99", "by the clock; in brackets what the processor worked");
      try (LuceneLibrary lucene = LuceneLibrary.open(index)) {
        SearchBench bench = new SearchBench(new Catalog(library), lucene);
        for (Map.Entry<String, List<Asked>> each : Asked.about(author).entrySet()) {
          bench.compare(each.getKey(), each.getValue());
        }
      }
    }
  }

  /** Counts the bytes of the texts besides. */
  private static void fill(
      Articles library, WrittenEntries entries, Author author, LongAdder texts) {
    for (int i = 0; i < entries.articles(); i += AT_ONCE) {
      int from = i;
      library.apply(
          writer ->
              entries.each(
                  author,
                  from,
                  from + AT_ONCE,
                  entry -> {
                    texts.add(entry.searchable().getBytes(StandardCharsets.UTF_8).length);
                    writer.load(entry);
                  }));
    }
  }

  private void compare(String name, List<Asked> asked) throws IOException {
    int[] found = new int[asked.size()];
    List<Double> misreckoned = new ArrayList<>();
    for (int i = 0; i < found.length; i++) {
      Answer ours = agreed(asked.get(i));
      found[i] = lucene.topic(asked.get(i), BEST).total();
      if (!ours.exact()) {
        misreckoned.add(Math.abs(ours.total() - found[i]) / (double) found[i]);
      }
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
    if (!misreckoned.isEmpty()) {
      Collections.sort(misreckoned);
      row(
          "  numbers that were reckoned: %d".formatted(misreckoned.size()),
          "wrong by %.0f %% (median), %.0f %% at most",
          100 * misreckoned.get(misreckoned.size() / 2),
          100 * misreckoned.get(misreckoned.size() - 1));
    }
  }

  private Answer ours(Asked asked) {
    Findings found = catalog.topic(asked.typed(), 0, BEST);
    return new Answer(
        found.hits().stream()
            .map(hit -> new Answer.Hit(hit.headline().title(), String.valueOf(hit.passage())))
            .toList(),
        found.total(),
        found.exact());
  }

  /** Our answer, when it names the same best as Lucene's and the same number where it counted. */
  private Answer agreed(Asked asked) throws IOException {
    Answer ours = ours(asked);
    Answer theirs = lucene.topic(asked, BEST);
    boolean counted = !ours.exact() || ours.total() == theirs.total();
    if (!counted || !ours.titles().equals(theirs.titles())) {
      throw new IllegalStateException(
          "%s: we answer %s, Lucene %s".formatted(asked.typed(), ours, theirs));
    }
    return ours;
  }
}
