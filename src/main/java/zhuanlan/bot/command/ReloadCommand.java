package zhuanlan.bot.command;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import zhuanlan.bot.Command;
import zhuanlan.bot.Reply;
import zhuanlan.bot.Request;
import zhuanlan.catalog.FileRecord;
import zhuanlan.delivery.Outbox;
import zhuanlan.delivery.Parcel;
import zhuanlan.intake.FolderWatch;
import zhuanlan.intake.Report;
import zhuanlan.page.Button;
import zhuanlan.page.Manner;
import zhuanlan.page.Page;
import zhuanlan.page.Part;
import zhuanlan.page.Texts;

/** {@code /reload}: reads the folder again; the report follows when it has been read. */
public final class ReloadCommand implements Command {

  private static final String CONFIRMED = "confirm";
  private static final int PROBLEMS_SHOWN = 20;

  private final FolderWatch watch;
  private final Runnable asked;
  private final Outbox outbox;
  private final Runnable posted;
  private final Clock clock;

  /**
   * The command.
   *
   * @param asked called when the watch has something to do
   * @param posted called when there is something new in the outbox
   */
  public ReloadCommand(
      FolderWatch watch, Runnable asked, Outbox outbox, Runnable posted, Clock clock) {
    this.watch = watch;
    this.asked = asked;
    this.outbox = outbox;
    this.posted = posted;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "reload";
  }

  @Override
  public Right right() {
    return Right.BOT_ADMIN;
  }

  @Override
  public Reply run(Request request, Manner manner) {
    Texts texts = manner.texts();
    return new Reply.Begin(
        texts.say("reload.begun"),
        () -> {
          watch.ask(
              request.argument().equals(CONFIRMED), result -> post(request, page(result, texts)));
          asked.run();
        });
  }

  private void post(Request request, Page page) {
    outbox.offer(
        Parcel.note(
            "reload:" + request.key(),
            request.chat().place(),
            Parcel.Lane.ANSWER,
            page,
            clock.instant()));
    posted.run();
  }

  private static Page page(FolderWatch.Result result, Texts texts) {
    Report report = result.report();
    return report == null
        ? Page.of(Part.Note.of(texts.say("reload.impossible", String.valueOf(result.trouble()))))
        : page(report, texts);
  }

  /** The report of an import, for operators. */
  public static Page page(Report report, Texts texts) {
    if (report.refused() > 0) {
      Button confirm = new Button.Press(texts.say("reload.confirm"), "/reload " + CONFIRMED);
      return Choices.page(texts.say("reload.refused", report.refused()), List.of(confirm), 1);
    }
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Headline(texts.say("reload.done")));
    parts.add(
        Part.Note.of(
            texts.say(
                "reload.changes",
                report.applied().added(),
                report.applied().changed(),
                report.applied().returned(),
                report.applied().withdrawn())));
    parts.add(
        Part.Note.of(
            texts.say(
                "reload.files",
                report.files(),
                report.read().size(),
                report.count(FileRecord.Fate.DUPLICATE),
                report.count(FileRecord.Fate.SKIPPED),
                report.count(FileRecord.Fate.FAILED))));
    if (!report.learned().isEmpty()) {
      parts.add(Part.Note.of(texts.say("reload.learned", report.learned().size())));
    }
    report.problems().stream()
        .limit(PROBLEMS_SHOWN)
        .forEach(problem -> parts.add(Part.Note.of("• " + problem)));
    int rest = report.problems().size() - PROBLEMS_SHOWN;
    if (rest > 0) {
      parts.add(Part.Note.of(texts.say("reload.rest", rest)));
    }
    return new Page(parts, List.of(), null);
  }
}
