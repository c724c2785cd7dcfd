package zhuanlan.quality;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import zhuanlan.bench.WrittenFolder;
import zhuanlan.text.Summarizer;
import zhuanlan.text.Topics;

/**
 * How many made-up articles of 2,600 characters a second one warm thread sums up and finds the
 * topics of. Run by hand: {@code mvn -q -Pbench test-compile exec:exec
 * -Dbench.main=zhuanlan.quality.TextBench [-Dbench.articles=500]}.
 */
public final class TextBench {

  private static final int MOST_TOPICS = 10;
  private static final int WARMING = 6;
  private static final int RUNS = 7;

  private TextBench() {}

  /**
   * Measures and prints a table.
   *
   * @param args how many different articles
   */
  public static void main(String[] args) throws IOException {
    int articles = args.length > 0 ? Math.min(Integer.parseInt(args[0]), 1_000) : 500;
    List<Subject> subjects = written(articles);
    Summarizer summarizer = new Summarizer();
    Topics topics = new Topics();
    time(
        "Summarizer",
        subjects,
        it -> summarizer.summarize(it.title(), it.prose(), Summarizer.USUAL_CHARACTERS).size());
    time(
        "Topics",
        subjects,
        it -> topics.of(it.title(), it.headings(), it.prose(), MOST_TOPICS).size());
  }

  private static void time(String name, List<Subject> subjects, ToIntFunction<Subject> work) {
    double best = 0;
    for (int run = -WARMING; run < RUNS; run++) {
      long start = processorTime();
      int found = subjects.stream().mapToInt(work).sum();
      double seconds = (processorTime() - start) / 1e9;
      if (found == 0) {
        throw new IllegalStateException(
            name + " finds nothing in " + subjects.size() + " articles");
      }
      best = run < 0 ? 0 : Math.max(best, subjects.size() / seconds);
    }
    System.out.printf(Locale.ROOT, "%-12s %,8.0f articles/s (best of %d runs)%n", name, best, RUNS);
  }

  /** What other programs on the machine cannot lengthen, in nanoseconds. */
  private static long processorTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static List<Subject> written(int articles) throws IOException {
    Path folder = Files.createTempDirectory("text-bench");
    try {
      WrittenFolder.write(folder, articles);
      List<Subject> subjects = new ArrayList<>();
      for (Path each : inside(folder)) {
        if (Files.isRegularFile(each)) {
          subjects.add(Subject.read(folder, folder.relativize(each).toString()));
        }
      }
      return subjects;
    } finally {
      for (Path each : inside(folder)) {
        Files.delete(each);
      }
    }
  }

  /** Everything in the folder and itself, the innermost first. */
  private static List<Path> inside(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.sorted(Comparator.reverseOrder()).toList();
    }
  }
}
