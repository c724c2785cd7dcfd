package zhuanlan.store;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;
import zhuanlan.catalog.Articles;
import zhuanlan.catalog.Catalog;
import zhuanlan.catalog.FileRecord;
import zhuanlan.catalog.Importer;
import zhuanlan.catalog.Listing;
import zhuanlan.catalog.Report;

/**
 * How long a library of made-up articles takes to load and to search. Run by hand: {@code mvn -q
 * -Pbench test-compile exec:exec}. In this package for the library without a search index.
 */
public final class ImportBench {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final int RUNS = 3;
  private static final int WARMING = 50;
  private static final int SEARCHES = 200;
  private static final int PAGE = 5;

  private final Path temp;
  private final Path folder;
  private final int articles;

  private ImportBench(Path temp, Path folder, int articles) {
    this.temp = temp;
    this.folder = folder;
    this.articles = articles;
  }

  /**
   * Measures and prints a table.
   *
   * @param args how many articles; optionally a folder to write them into, which is kept
   */
  public static void main(String[] args) throws Exception {
    int articles = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
    Path temp = Files.createTempDirectory("import-bench");
    try {
      Path folder = args.length > 1 ? Path.of(args[1]) : temp.resolve("articles");
      WrittenFolder written = WrittenFolder.write(folder, articles);
      new ImportBench(temp, folder, articles).run(written);
    } finally {
      delete(temp);
    }
  }

  private void run(WrittenFolder written) throws Exception {
    row("articles", "%,d", articles);
    row("processors", "%d", Runtime.getRuntime().availableProcessors());
    for (int i = 1; i <= RUNS; i++) {
      Path file = temp.resolve("plain-" + i + ".db");
      try (Database database = Database.open(file)) {
        load("import, no search index, run " + i, SqliteArticles.withoutIndex(database));
      }
      row("  database, no search index", "%.1f MB", megabytes(file));
      Files.delete(file);
    }
    for (int i = 1; i <= RUNS; i++) {
      Path file = temp.resolve("indexed-" + i + ".db");
      try (Database database = Database.open(file)) {
        Articles library = new SqliteArticles(database);
        load("import, search index, run " + i, library);
        if (i == RUNS) {
          again(library);
          search(new Catalog(library), written);
        }
      }
      row("  database, search index", "%.1f MB", megabytes(file));
      Files.delete(file);
    }
  }

  private void load(String name, Articles library) throws IOException {
    long worked = processorTime();
    long start = System.nanoTime();
    Report report = new Importer(folder, ZONE, library).run(false);
    Duration taken = since(start);
    Duration work = Duration.ofNanos(processorTime() - worked);
    if (report.count(FileRecord.Fate.LOADED) != articles) {
      throw new IllegalStateException(
          report.count(FileRecord.Fate.LOADED)
              + " of "
              + articles
              + " articles were loaded; problems: "
              + report.problems());
    }
    row(
        name,
        "%,.0f articles/s (%.1f s, processors busy for %.1f s)",
        articles / seconds(taken),
        seconds(taken),
        seconds(work));
  }

  private void again(Articles library) throws IOException {
    Importer importer = new Importer(folder, ZONE, library);
    for (int i = 1; i <= RUNS; i++) {
      long start = System.nanoTime();
      Report report = importer.run(false);
      Duration taken = since(start);
      if (!report.read().isEmpty()) {
        throw new IllegalStateException("a run with nothing changed has read files");
      }
      row("import with nothing changed, run " + i, "%,d ms", taken.toMillis());
    }
  }

  private static void search(Catalog catalog, WrittenFolder written) {
    time("search, rare", catalog, written.wordIn(0.001));
    time("search, middling", catalog, written.wordIn(0.05));
    time("search, very common", catalog, written.wordIn(1));
  }

  private static void time(String name, Catalog catalog, String word) {
    int found = 0;
    for (int i = 0; i < WARMING; i++) {
      found = catalog.topic(word, 0, PAGE).total();
    }
    long[] taken = new long[SEARCHES];
    for (int i = 0; i < SEARCHES; i++) {
      long start = System.nanoTime();
      Listing listing = catalog.topic(word, 0, PAGE);
      taken[i] = System.nanoTime() - start;
      if (listing.total() != found) {
        throw new IllegalStateException("a search for " + word + " does not find the same again");
      }
    }
    Arrays.sort(taken);
    row(
        name + " (" + word + ", found " + found + ")",
        "p50 %.1f ms, p99 %.1f ms",
        taken[SEARCHES / 2] / 1e6,
        taken[SEARCHES * 99 / 100] / 1e6);
  }

  /** What other programs on the machine cannot lengthen, in nanoseconds. */
  private static long processorTime() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  private static Duration since(long start) {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private static double seconds(Duration duration) {
    return duration.toNanos() / 1e9;
  }

  private static double megabytes(Path file) throws IOException {
    return Files.size(file) / 1e6;
  }

  @SuppressWarnings("AnnotateFormatMethod")
  private static void row(String name, String format, Object... values) {
    System.out.printf(Locale.ROOT, "%-44s %s%n", name, format.formatted(values));
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> inside = Files.walk(directory)) {
      inside
          .sorted(Comparator.reverseOrder())
          .forEach(
              each -> {
                try {
                  Files.delete(each);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }
}
