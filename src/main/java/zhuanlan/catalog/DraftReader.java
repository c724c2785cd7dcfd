package zhuanlan.catalog;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhuanlan.article.Article;
import zhuanlan.article.ArticleFile;
import zhuanlan.article.Block;
import zhuanlan.article.Problem;
import zhuanlan.article.Reading;
import zhuanlan.text.Fold;
import zhuanlan.text.Summarizer;
import zhuanlan.text.Topics;

/** Reads a file and derives what readers need of it. Thread-safe. */
final class DraftReader {

  private static final Logger log = LoggerFactory.getLogger(DraftReader.class);

  private static final int SUMMARY_CHARACTERS = 120;
  private static final int MOST_TOPICS = 10;

  /** Texts shorter than this may well be the same in two articles: their time must agree too. */
  private static final int TELLING = 200;

  private final Summarizer summarizer = new Summarizer();
  private final Topics topics = new Topics();
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
        return loaded(file, read.article());
      }
      if (reading instanceof Reading.Skipped skipped) {
        return without(file, FileRecord.Fate.SKIPPED, skipped.why(), List.of());
      }
      Problem problem = ((Reading.Failed) reading).problem();
      return without(file, FileRecord.Fate.FAILED, problem.what(), List.of(problem));
    } catch (RuntimeException | StackOverflowError e) {
      log.error("{} cannot be read", file.path(), e);
      Problem problem =
          new Problem(file.path(), 0, "cannot be read (" + e + "); please report it as a bug");
      return without(file, FileRecord.Fate.FAILED, problem.what(), List.of(problem));
    }
  }

  private Draft loaded(FileStat file, Article article) {
    List<String> prose = article.body().prose();
    List<String> headings =
        article.body().blocks().stream()
            .filter(Block.Heading.class::isInstance)
            .map(block -> ((Block.Heading) block).line().text())
            .toList();
    String searchable = Fold.of(article.title() + "\n" + article.body().text());
    List<Entry.WeightedTopic> about =
        topics.of(article.title(), headings, prose, MOST_TOPICS).stream()
            .map(it -> new Entry.WeightedTopic(it.name(), it.folded(), it.weight()))
            .toList();
    FileRecord record =
        new FileRecord(
            file.path(),
            file.size(),
            file.modified(),
            FileRecord.Fate.LOADED,
            null,
            identity(article, searchable),
            quality(article));
    List<String> summary = summarizer.summarize(article.title(), prose, SUMMARY_CHARACTERS);
    return new Draft(
        record, new Entry(record, article, summary, about, searchable), article.repairs());
  }

  private static Draft without(
      FileStat file, FileRecord.Fate fate, @Nullable String why, List<Problem> problems) {
    FileRecord record = new FileRecord(file.path(), file.size(), file.modified(), fate, why, "", 0);
    return new Draft(record, null, problems);
  }

  /** The same for copies of an article, whichever crawl wrote them; columns stay apart. */
  private static String identity(Article article, String searchable) {
    String time = searchable.length() < TELLING ? String.valueOf(article.published()) : "";
    String column = article.column() == null ? "" : Fold.of(article.column());
    return sha256(String.join("\u0000", column, time, searchable.replace('_', ' ')));
  }

  /** Higher for the copy that readers would rather see. */
  private static int quality(Article article) {
    int quality = -10 * article.repairs().size();
    quality += article.published() == null ? 0 : 4;
    quality += article.thumbnail() == null ? 0 : 4;
    quality += article.body().blocks().stream().anyMatch(Block.Picture.class::isInstance) ? 2 : 0;
    // Crawls that sort by section and column came later than those that do not.
    return quality + Math.min(3, (int) article.path().chars().filter(it -> it == '/').count());
  }

  private static String sha256(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
