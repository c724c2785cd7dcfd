package zhuanlan.catalog;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import org.jspecify.annotations.Nullable;
import zhuanlan.article.Problem;

/**
 * Brings the catalog up to the folder: reads what is new or changed, in parallel, and writes it in
 * one transaction. Thread-safe; imports run one after the other.
 */
public final class Importer {

  /** Few enough that a first import of any size needs little memory. */
  private static final int BATCH = 64;

  /** So many files that come in together get their numbers in the order of publication. */
  private static final int SORTED = 512;

  private static final Comparator<Draft> OLDEST_FIRST =
      Comparator.comparing(Draft::published, Comparator.nullsFirst(Comparator.naturalOrder()));

  private final Path root;
  private final ZoneId zone;
  private final Articles articles;

  /**
   * An importer.
   *
   * @param root the folder with the articles
   * @param zone the clock of dates that come without a zone
   */
  public Importer(Path root, ZoneId zone, Articles articles) {
    this.root = root;
    this.zone = zone;
    this.articles = articles;
  }

  /**
   * Imports what has changed. When that would withdraw more than half of the library, nothing is
   * changed and the report says so.
   *
   * @param evenIfMostVanish claims that a person has confirmed such a loss
   * @throws IOException when the folder cannot be listed; the library stays as it is
   */
  public Report run(boolean evenIfMostVanish) throws IOException {
    return run(Folder.scan(root), evenIfMostVanish);
  }

  /** Imports what differs in a folder as it was just found. */
  synchronized Report run(Folder folder, boolean evenIfMostVanish) {
    Survey survey = new Survey(articles.files(), folder.files());
    Articles.Applied applied = new Articles.Applied(0, 0, 0, 0);
    int refused = 0;
    if (!survey.isUnchanged()) {
      try {
        applied = articles.apply(writer -> write(survey, writer, evenIfMostVanish));
      } catch (MostWouldVanish e) {
        refused = survey.withdrawn();
      }
    }
    return report(folder, survey, applied, refused);
  }

  /**
   * Reads a whole folder as an import would and keeps nothing.
   *
   * @throws IOException when the folder cannot be listed
   */
  public static Report check(Path root, ZoneId zone) throws IOException {
    Folder folder = Folder.scan(root);
    Survey survey = new Survey(Map.of(), folder.files());
    read(survey, new DraftReader(root, zone), new Nowhere());
    int loaded =
        (int) survey.read().stream().filter(it -> it.fate() == FileRecord.Fate.LOADED).count();
    return report(folder, survey, new Articles.Applied(loaded, 0, 0, 0), 0);
  }

  private void write(Survey survey, Articles.Writer writer, boolean evenIfMostVanish) {
    survey.gone().forEach(writer::forget);
    read(survey, new DraftReader(root, zone), writer);
    if (!evenIfMostVanish && survey.losesMostOf()) {
      throw new MostWouldVanish();
    }
  }

  /** Reads one batch while the batch before it is written. */
  private static void read(Survey survey, DraftReader reader, Articles.Writer writer) {
    ForkJoinPool readers = new ForkJoinPool(Runtime.getRuntime().availableProcessors());
    try {
      List<FileStat> files = survey.toRead();
      List<Draft> drafts = new ArrayList<>();
      int atOnce = files.size() <= SORTED ? SORTED : BATCH;
      @Nullable ForkJoinTask<List<Draft>> ahead = null;
      for (int from = 0; from < files.size() || ahead != null; from += BATCH) {
        @Nullable ForkJoinTask<List<Draft>> next = null;
        if (from < files.size()) {
          List<FileStat> batch = files.subList(from, Math.min(from + BATCH, files.size()));
          next = readers.submit(() -> batch.parallelStream().map(reader::read).toList());
        }
        if (ahead != null) {
          drafts.addAll(ahead.join());
        }
        if (drafts.size() >= atOnce || next == null) {
          drafts.sort(OLDEST_FIRST);
          drafts.forEach(draft -> survey.add(draft, writer));
          drafts.clear();
        }
        ahead = next;
      }
    } finally {
      readers.shutdownNow();
    }
  }

  private static Report report(
      Folder folder, Survey survey, Articles.Applied applied, int refused) {
    List<Problem> problems = new ArrayList<>(folder.problems());
    problems.addAll(survey.problems());
    return new Report(folder.files().size(), survey.read(), problems, applied, refused);
  }

  /** Undoes the transaction. */
  private static final class MostWouldVanish extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private static final class Nowhere implements Articles.Writer {
    @Override
    public void load(Entry entry) {}

    @Override
    public void settle(FileRecord file) {}

    @Override
    public void forget(String path) {}
  }
}
