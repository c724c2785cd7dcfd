package zhuanlan.bot.command;

import java.util.ArrayList;
import java.util.List;
import zhuanlan.bot.Command;
import zhuanlan.bot.Reply;
import zhuanlan.bot.Request;
import zhuanlan.catalog.Catalog;
import zhuanlan.catalog.Findings;
import zhuanlan.page.Button;
import zhuanlan.page.Manner;
import zhuanlan.page.Page;
import zhuanlan.page.Texts;
import zhuanlan.reading.Cards;

/** {@code /topic words}: articles about the words, best first. */
public final class TopicCommand implements Command {

  private static final int SIZE = 5;
  private static final int RELATED = 3;
  private static final int NEAR = 6;

  private final Catalog catalog;
  private final Cards cards;

  /** The command over this catalog. */
  public TopicCommand(Catalog catalog, Cards cards) {
    this.catalog = catalog;
    this.cards = cards;
  }

  @Override
  public String name() {
    return "topic";
  }

  @Override
  public Reply run(Request request, Manner manner) {
    Texts texts = manner.texts();
    Words words = Words.of(request.argument());
    if (words.text().isEmpty()) {
      return new Reply.Show(Choices.ofTopics(texts.say("topic.which"), catalog, texts));
    }
    if (!catalog.canSearch(words.text())) {
      String say = texts.say("topic.no-word", Choices.echo(words.text()));
      return new Reply.Show(Choices.ofTopics(say, catalog, texts));
    }
    Stretch stretch =
        Stretch.of(words.page(), SIZE, from -> catalog.topic(words.text(), from, SIZE));
    Findings found = stretch.found();
    String shown = Choices.echo(shown(request, words.text(), texts));
    if (stretch.isEmpty()) {
      return new Reply.Show(none(words.text(), shown, texts));
    }
    String heading =
        found.exact()
            ? texts.say("topic.found", shown, found.total())
            : texts.say("topic.about", shown, found.total());
    List<List<Button>> buttons = new ArrayList<>();
    List<Button> beside = Choices.ofUses(catalog.beside(words.text(), RELATED), texts);
    if (!beside.isEmpty()) {
      buttons.add(beside);
    }
    buttons.add(
        List.of(
            new Button.Press(
                texts.say("topic.subscribe", shown),
                "/subscribe " + OrderText.ofSearch(words.text()))));
    return new Reply.Show(
        new ListPage(heading, stretch, "/topic " + words.text(), words.back())
            .with(buttons, cards, manner),
        manner.lists());
  }

  /** A pressed button asks in the words of the store, a person in the reader's own. */
  private static String shown(Request request, String words, Texts texts) {
    return request.origin() == Request.Origin.PRESSED ? Choices.written(words, texts) : words;
  }

  private Page none(String words, String shown, Texts texts) {
    List<Button> near = Choices.ofUses(catalog.near(words, NEAR), texts);
    return near.isEmpty()
        ? Choices.ofTopics(texts.say("topic.none", shown), catalog, texts)
        : Choices.page(texts.say("topic.near", shown), near, 3);
  }
}
