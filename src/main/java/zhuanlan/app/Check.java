package zhuanlan.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Locale;
import zhuanlan.article.Problem;
import zhuanlan.catalog.AliasFile;
import zhuanlan.catalog.FileRecord;
import zhuanlan.intake.Importer;
import zhuanlan.intake.Report;

/** Prints what becomes of each file of a folder, and every problem where editors can jump to it. */
final class Check {

  private Check() {}

  /**
   * Reads a folder and the file of aliases.
   *
   * @return true when nothing was wrong
   * @throws IOException when the folder cannot be listed
   */
  static boolean run(Path folder, ZoneId zone, AliasFile aliases, PrintWriter out)
      throws IOException {
    Report report = Importer.check(folder, zone, aliases);
    report.read().stream()
        .sorted(Comparator.comparing(FileRecord::path))
        .forEach(file -> out.println(fate(file)));
    report.problems().stream()
        .sorted(Comparator.comparing(Problem::path).thenComparing(Problem::line))
        .forEach(out::println);
    report.learned().forEach(learned -> out.println("boilerplate of " + learned));
    out.printf(
        Locale.ROOT,
        "%d files: %d loaded, %d duplicates, %d skipped, %d failed; %d problems%n",
        report.files(),
        report.count(FileRecord.Fate.LOADED),
        report.count(FileRecord.Fate.DUPLICATE),
        report.count(FileRecord.Fate.SKIPPED),
        report.count(FileRecord.Fate.FAILED),
        report.problems().size());
    return report.problems().isEmpty();
  }

  private static String fate(FileRecord file) {
    return switch (file.fate()) {
      case LOADED -> "loaded     " + file.path();
      case DUPLICATE -> "duplicate  " + file.path() + " (of " + file.detail() + ")";
      case SKIPPED -> "skipped    " + file.path() + " (" + file.detail() + ")";
      case FAILED -> "failed     " + file.path() + " (" + file.detail() + ")";
    };
  }
}
