package zhuanlan.bot.command;

import java.time.Clock;
import java.util.Optional;
import zhuanlan.bot.Command;
import zhuanlan.bot.Reply;
import zhuanlan.bot.Request;
import zhuanlan.catalog.Bookmarks;
import zhuanlan.catalog.Catalog;
import zhuanlan.catalog.Found;
import zhuanlan.page.Manner;
import zhuanlan.page.Texts;

/** {@code /save n}: puts an article on the asker's reading list, or takes it off again. */
public final class SaveCommand implements Command {

  private final Catalog catalog;
  private final Bookmarks bookmarks;
  private final Clock clock;

  /** The command over these reading lists. */
  public SaveCommand(Catalog catalog, Bookmarks bookmarks, Clock clock) {
    this.catalog = catalog;
    this.bookmarks = bookmarks;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "save";
  }

  @Override
  public Reply run(Request request, Manner manner) {
    Texts texts = manner.texts();
    Optional<ReadLine> asked = ReadLine.of(Words.of(request.argument()));
    if (asked.isEmpty()) {
      return new Reply.Toast(texts.say("save.which"));
    }
    long person = request.asker().id();
    if (person == 0) {
      return new Reply.Toast(texts.say("save.nobody"));
    }
    return new Reply.Toast(toggled(person, asked.get().number(), texts));
  }

  private String toggled(long person, int number, Texts texts) {
    String written = String.valueOf(number);
    Found found = catalog.find(number);
    if (found instanceof Found.Present present) {
      String title = Choices.title(present.headline().title(), texts);
      if (bookmarks.remove(person, number)) {
        return texts.say("save.removed", title, written);
      }
      return bookmarks.save(person, number, clock.instant())
          ? texts.say("save.done", title, written)
          : texts.say("save.full", Bookmarks.MOST);
    }
    return found instanceof Found.Withdrawn withdrawn
        ? texts.say("read.withdrawn", Choices.title(withdrawn.title(), texts))
        : texts.say("read.unknown", written);
  }
}
