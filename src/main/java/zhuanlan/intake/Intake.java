package zhuanlan.intake;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhuanlan.article.Article;
import zhuanlan.article.Problem;
import zhuanlan.catalog.Articles;
import zhuanlan.catalog.Entry;
import zhuanlan.catalog.FileRecord;

/**
 * The reading and writing of one import. What is learned while reading is left out of all that is
 * read afterwards; what had been read before, in this import or an earlier one, is read again.
 */
final class Intake {

  private static final Logger log = LoggerFactory.getLogger(Intake.class);

  private final EntryMaker maker = new EntryMaker();
  private final Survey survey;
  private final Recurring recurring;
  private final Articles.Writer writer;

  Intake(Survey survey, Recurring recurring, Articles.Writer writer) {
    this.survey = survey;
    this.recurring = recurring;
    this.writer = writer;
  }

  /** Reads what the survey asks for. */
  void run(DraftReader reader, Recurring.Stored stored) {
    try (Batches<Draft, Decided, Made> batches = new Batches<>(reader::read, this::made)) {
      batches.run(survey.toRead(), draft -> decided(draft, recurring::see), this::write);
      recurring.finish(stored, survey::isUntouched);
      recurring.learned().forEach(writer::learn);
      Set<String> again =
          recurring
              .toReadAgain(stored, survey::isUntouched)
              .filter(survey::isShown)
              .collect(Collectors.toSet());
      batches.run(survey.files(again), draft -> decided(draft, article -> {}), this::write);
      survey.redirected().forEach(writer::settle);
    }
  }

  /** Between two steps, in the order of the files. */
  private List<Decided> decided(Draft draft, Consumer<Article> learner) {
    List<Draft> decided = survey.add(draft);
    Article article = draft.article();
    if (article != null && decided.size() == 1 && decided.get(0).article() != null) {
      learner.accept(article);
    }
    return decided.stream()
        .map(it -> new Decided(it, recurring.of(article == null ? null : article.column())))
        .toList();
  }

  private Made made(Decided decided) {
    FileRecord file = decided.draft().file();
    Article article = decided.draft().article();
    if (article == null) {
      return new Made(file, null, null);
    }
    try {
      return new Made(file, maker.entry(file, article, decided.boilerplate()), null);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      log.error("{} cannot be worked through", file.path(), e);
      return new Made(
          file,
          null,
          new Problem(
              file.path(), 0, "cannot be worked through (" + e + "); please report it as a bug"));
    }
  }

  private void write(Made made) {
    if (made.entry() != null) {
      writer.load(made.entry());
    } else if (made.problem() == null) {
      writer.settle(made.file());
    } else {
      FileStat file = new FileStat(made.file().path(), made.file().size(), made.file().modified());
      survey.add(Draft.failed(file, made.problem())).forEach(it -> writer.settle(it.file()));
    }
  }

  private record Decided(Draft draft, Boilerplate boilerplate) {}

  /** Either an article, or the problem of making one, or just a word on a file. */
  private record Made(FileRecord file, @Nullable Entry entry, @Nullable Problem problem) {}
}
