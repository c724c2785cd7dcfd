package zhuanlan.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import zhuanlan.article.Problem;
import zhuanlan.catalog.AliasFile;
import zhuanlan.catalog.Articles;
import zhuanlan.catalog.Entry;
import zhuanlan.catalog.FileRecord;

/**
 * Brings the catalog up to the folder: reads what is new or changed, in parallel, and writes it in
 * one {@link Articles#apply}. Thread-safe; imports run one after the other.
 */
public final class Importer {

  private static final Articles.Applied NOTHING = new Articles.Applied(0, 0, 0, 0);

  private final Path root;
  private final ZoneId zone;
  private final Articles articles;
  private final AliasFile aliases;

  /** An importer without aliases of topics. */
  public Importer(Path root, ZoneId zone, Articles articles) {
    this(root, zone, articles, new AliasFile(null));
  }

  /**
   * An importer.
   *
   * @param root the folder with the articles
   * @param zone the clock of dates that come without a zone
   * @param aliases read again with each import
   */
  public Importer(Path root, ZoneId zone, Articles articles, AliasFile aliases) {
    this.root = root;
    this.zone = zone;
    this.articles = articles;
    this.aliases = aliases;
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
    List<Problem> named = aliases.reload();
    Survey survey = new Survey(articles.files(), folder);
    if (survey.isUnchanged()) {
      return report(folder, survey, named, Map.of(), NOTHING, 0);
    }
    Recurring recurring = new Recurring(articles.boilerplate());
    try {
      Articles.Applied applied =
          articles.apply(
              writer -> {
                survey.vanished().forEach(writer::forget);
                new Intake(survey, recurring, writer)
                    .run(new DraftReader(root, zone), articles::bodies);
                if (!evenIfMostVanish && survey.losesMostOf()) {
                  throw new MostWouldVanish();
                }
              });
      return report(folder, survey, named, recurring.learned(), applied, 0);
    } catch (MostWouldVanish e) {
      return report(folder, survey, named, Map.of(), NOTHING, survey.withdrawn());
    }
  }

  /**
   * Reads a whole folder as an import would and keeps nothing.
   *
   * @param aliases read as well
   * @throws IOException when the folder cannot be listed
   */
  public static Report check(Path root, ZoneId zone, AliasFile aliases) throws IOException {
    Folder folder = Folder.scan(root);
    List<Problem> named = aliases.reload();
    Survey survey = new Survey(Map.of(), folder);
    Recurring recurring = new Recurring(Map.of());
    new Intake(survey, recurring, new Nowhere())
        .run(new DraftReader(root, zone), (column, most, to) -> {});
    long loaded = survey.read().stream().filter(it -> it.fate() == FileRecord.Fate.LOADED).count();
    return report(
        folder, survey, named, recurring.learned(), new Articles.Applied((int) loaded, 0, 0, 0), 0);
  }

  private static Report report(
      Folder folder,
      Survey survey,
      List<Problem> named,
      Map<String, Set<String>> learned,
      Articles.Applied applied,
      int refused) {
    List<Problem> problems = new ArrayList<>(folder.problems());
    problems.addAll(survey.problems());
    problems.addAll(named);
    List<String> lines =
        learned.entrySet().stream()
            .flatMap(it -> it.getValue().stream().sorted().map(mark -> it.getKey() + ": " + mark))
            .toList();
    return new Report(folder.files().size(), survey.read(), problems, lines, applied, refused);
  }

  /** Undoes all that was written. */
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

    @Override
    public void learn(String column, Set<String> boilerplate) {}
  }
}
