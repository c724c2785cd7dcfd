package zhuanlan.store;

import java.nio.file.Path;
import java.time.ZoneId;
import zhuanlan.catalog.FileRecord;
import zhuanlan.intake.Importer;
import zhuanlan.intake.Report;

/** Imports a folder into a new database and says what it cost; run by {@link ImportBench}. */
final class ColdImport {

  private ColdImport() {}

  /** Takes the folder, the database and how many articles must be loaded. */
  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    try (Database database = Database.open(Path.of(args[1]))) {
      Importer importer =
          new Importer(folder, ZoneId.of("Asia/Shanghai"), new SqliteArticles(database));
      Cost.of(() -> check(importer.run(false), Long.parseLong(args[2]))).print();
    }
  }

  private static void check(Report report, long expected) {
    long loaded = report.count(FileRecord.Fate.LOADED);
    if (loaded != expected) {
      throw new IllegalStateException(
          loaded + " of " + expected + " articles were loaded; problems: " + report.problems());
    }
  }
}
