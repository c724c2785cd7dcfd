package zhuanlan.intake;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhuanlan.article.Article;
import zhuanlan.article.ArticleFile;
import zhuanlan.article.Problem;
import zhuanlan.article.Reading;
import zhuanlan.catalog.FileRecord;

/** Reads a file, and notes by what copies of its article are recognised. Thread-safe. */
final class DraftReader {

  private static final Logger log = LoggerFactory.getLogger(DraftReader.class);

  private final Path root;
  private final ZoneId zone;

  DraftReader(Path root, ZoneId zone) {
    this.root = root;
    this.zone = zone;
  }

  /** What came of a file. Whatever it holds, it does not stop the others. */
  Draft read(FileStat file) {
    try {
      Reading reading = ArticleFile.read(root, file.path(), zone);
      if (reading instanceof Reading.Read read) {
        Article article = read.article();
        return new Draft(
            file.loaded(Sameness.of(article), Quality.of(article)), article, article.repairs());
      }
      if (reading instanceof Reading.Skipped skipped) {
        return new Draft(file.without(FileRecord.Fate.SKIPPED, skipped.why()), null, List.of());
      }
      return Draft.failed(file, ((Reading.Failed) reading).problem());
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      log.error("{} cannot be read", file.path(), e);
      return Draft.failed(
          file,
          new Problem(file.path(), 0, "cannot be read (" + e + "); please report it as a bug"));
    }
  }
}
