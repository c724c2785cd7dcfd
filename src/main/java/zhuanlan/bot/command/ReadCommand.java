package zhuanlan.bot.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import zhuanlan.article.Line;
import zhuanlan.article.Mark;
import zhuanlan.article.Run;
import zhuanlan.bot.Command;
import zhuanlan.bot.Reply;
import zhuanlan.bot.Request;
import zhuanlan.catalog.Catalog;
import zhuanlan.catalog.Found;
import zhuanlan.catalog.Headline;
import zhuanlan.digest.Cards;
import zhuanlan.page.Button;
import zhuanlan.page.Page;
import zhuanlan.page.Part;
import zhuanlan.page.Texts;

/** {@code /read n}: the whole article, in pages turned in place. */
public final class ReadCommand implements Command {

  private static final int SAME_STORY = 3;

  private final Catalog catalog;
  private final Cards cards;

  /** The command over this catalog. */
  public ReadCommand(Catalog catalog, Cards cards) {
    this.catalog = catalog;
    this.cards = cards;
  }

  @Override
  public String name() {
    return "read";
  }

  @Override
  public Reply run(Request request, Texts texts) {
    Words words = Words.of(request.argument());
    String number = words.text().startsWith("#") ? words.text().substring(1) : words.text();
    if (!number.matches("\\p{Nd}{1,9}")) {
      return new Reply.Toast(texts.say("read.which"));
    }
    Found found = catalog.find(Integer.parseInt(number));
    if (found instanceof Found.Withdrawn withdrawn) {
      return new Reply.Toast(texts.say("read.withdrawn", withdrawn.title()));
    }
    if (found instanceof Found.Present present) {
      Page page = page(present, words.page(), texts);
      // An article is opened beside the list, and turned where it stands.
      return words.turned() ? new Reply.Show(page) : new Reply.Say(page);
    }
    return new Reply.Toast(texts.say("read.unknown", number));
  }

  private Page page(Found.Present present, int message, Texts texts) {
    Headline headline = present.headline();
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Headline(headline.title()));
    Run meta = new Run(cards.meta(headline, texts), Set.of(Mark.ITALIC), null);
    parts.add(new Part.Note(new Line(List.of(meta))));
    present.body().blocks().forEach(block -> parts.add(new Part.Passage(block)));
    Cards.note(headline, texts).ifPresent(note -> parts.add(Part.Note.of(note)));
    List<List<Button>> buttons = new ArrayList<>();
    String link = headline.link();
    if (link != null) {
      buttons.add(List.of(new Button.Open(texts.say("read.original"), link)));
    }
    for (Headline other : catalog.story(headline.number(), SAME_STORY)) {
      String label = texts.say("read.story", other.title());
      buttons.add(List.of(new Button.Press(label, "/read " + other.number())));
    }
    return new Page(parts, buttons, new Page.Turning("/read " + headline.number(), message));
  }
}
