package zhuanlan.store;

import static zhuanlan.store.Table.row;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.FSDirectory;
import zhuanlan.bench.Author;
import zhuanlan.bench.WrittenFolder;
import zhuanlan.catalog.Catalog;
import zhuanlan.intake.Importer;

/**
 * How long a library of made-up articles takes to load, beside the time that Lucene takes for an
 * index of the same texts alone. Run by hand: {@code mvn -q -Pbench test-compile exec:exec}.
 *
 * <p>Ours is all of an import: list the folder, read and clean the files, summary, topics, rows,
 * search index, commit. Lucene's is the index only, until it is closed: of texts that are in memory
 * already, and of texts read and cleaned by us as it goes. Each run has a JVM of its own, whose
 * start is not counted.
 */
final class ImportBench {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final int RUNS = 3;

  /** Of larger libraries one run takes long enough, and Lucene's texts would fill the memory. */
  private static final int SMALL = 20_000;

  private final Path temp;
  private final Path folder;
  private final Path index;
  private final int articles;

  private ImportBench(Path temp, Path folder, int articles) {
    this.temp = temp;
    this.folder = folder;
    this.index = temp.resolve("lucene");
    this.articles = articles;
  }

  /**
   * Measures and prints a table.
   *
   * @param args how many articles; optionally a folder for all files, which are deleted afterwards
   */
  public static void main(String[] args) throws Exception {
    int articles = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
    Path temp = Table.temporary(args.length > 1 ? args[1] : null);
    try {
      Path folder = temp.resolve("articles");
      Author author = WrittenFolder.write(folder, articles);
      new ImportBench(temp, folder, articles).run(author);
    } finally {
      Table.delete(temp);
    }
  }

  private void run(Author author) throws Exception {
    Texts texts = Texts.write(folder, ZONE, temp.resolve("texts"));
    row("articles", "%,d", articles);
    row("processors", "%d", Runtime.getRuntime().availableProcessors());
    row("texts", "%.1f MB", texts.bytes() / 1e6);
    Path database = temp.resolve("bot.db");
    if (articles <= SMALL) {
      compared(texts, database);
    } else {
      cost("import, cold", List.of(imported(database)));
    }
    sizes(database, texts);
    try (Database open = Database.open(database)) {
      SqliteArticles library = new SqliteArticles(open);
      Catalog catalog = new Catalog(library);
      if (articles <= SMALL) {
        agreed(catalog, author);
      }
      Importer importer = new Importer(folder, ZONE, library);
      unchanged(importer);
      Touched touched = new Touched(folder, catalog);
      row("touched until found, import asked for", "%s", seconds(touched.byImport(importer, RUNS)));
      row("touched until found, folder watched", "%s", seconds(touched.byWatch(importer, RUNS)));
      row("resident at most, all this in one process", "%.0f MB", Cost.peakOfProcess() / 1e6);
    }
  }

  private void compared(Texts texts, Path database) throws Exception {
    List<Cost> ours = new ArrayList<>();
    List<Cost> one = new ArrayList<>();
    List<Cost> two = new ArrayList<>();
    List<Cost> reading = new ArrayList<>();
    for (int i = 0; i < RUNS; i++) {
      for (String suffix : List.of("", "-wal", "-shm")) {
        Files.deleteIfExists(database.resolveSibling(database.getFileName() + suffix));
      }
      ours.add(imported(database));
      one.add(lucene(texts.file(), 1));
      two.add(lucene(texts.file(), 2));
      reading.add(lucene(folder, 2));
    }
    double rate = cost("import, cold", ours);
    against("Lucene, one thread", one, rate);
    against("Lucene, two threads", two, rate);
    against("Lucene, two threads, and reading", reading, rate);
    row("  Lucene's index", "%.2f of the texts", share(Table.size(index), texts));
  }

  private void against(String name, List<Cost> theirs, double rate) {
    row("  ours to it", "%.2f", rate / cost(name, theirs));
  }

  private Cost imported(Path database) throws Exception {
    return Cost.ofCold(ColdImport.class, folder, database, articles);
  }

  private Cost lucene(Path source, int threads) throws Exception {
    if (Files.exists(index)) {
      Table.delete(index);
    }
    return Cost.ofCold(ColdLucene.class, source, index, threads);
  }

  /** Prints what it cost; returns how many articles a second. */
  private double cost(String name, List<Cost> costs) {
    Duration taken = Cost.median(costs, Cost::taken);
    double rate = articles / (taken.toNanos() / 1e9);
    row(
        name,
        "%,.0f articles/s (%s), processors busy %.1f s, resident at most %.0f MB",
        rate,
        seconds(costs.stream().map(Cost::taken).toList()),
        Cost.median(costs, Cost::worked).toNanos() / 1e9,
        Cost.median(costs, Cost::peak) / 1e6);
    return rate;
  }

  private static void sizes(Path database, Texts texts) throws SQLException {
    Map<String, Long> sizes = Table.sizes(database);
    sizes.forEach(
        (table, bytes) ->
            row("  " + table, "%.1f MB, %.2f of the texts", bytes / 1e6, share(bytes, texts)));
    row("database", "%.1f MB", sizes.values().stream().mapToLong(it -> it).sum() / 1e6);
  }

  private static double share(long bytes, Texts texts) {
    return (double) bytes / texts.bytes();
  }

  /** Both indexes know the same of the same texts. */
  private void agreed(Catalog catalog, Author author) throws IOException {
    try (FSDirectory directory = FSDirectory.open(index);
        DirectoryReader lucene = DirectoryReader.open(directory)) {
      for (double share : new double[] {0.001, 0.05, 1}) {
        for (String word : author.wordsIn(share, 2, 5)) {
          int ours = catalog.topic(word, 0, 10).total();
          int theirs = lucene.docFreq(new Term(ColdLucene.TEXT, word));
          if (ours != theirs) {
            throw new IllegalStateException(
                "%s: we find %d articles, Lucene %d".formatted(word, ours, theirs));
          }
        }
      }
    }
    row("searches that find as many as Lucene's", "all");
  }

  private static void unchanged(Importer importer) throws Exception {
    List<Duration> taken = new ArrayList<>();
    for (int i = 0; i <= RUNS; i++) {
      Cost cost =
          Cost.of(
              () -> {
                if (!importer.run(false).read().isEmpty()) {
                  throw new IllegalStateException("with nothing changed, files were read");
                }
              });
      taken.add(cost.taken());
    }
    row("nothing changed, first run and later ones", "%s", seconds(taken));
  }

  private static String seconds(List<Duration> durations) {
    return durations.stream()
        .map(each -> "%.2f".formatted(each.toNanos() / 1e9))
        .collect(Collectors.joining(" · ", "", " s"));
  }
}
