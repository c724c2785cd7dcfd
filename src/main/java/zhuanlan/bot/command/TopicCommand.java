package zhuanlan.bot.command;

import java.util.List;
import zhuanlan.bot.Command;
import zhuanlan.bot.Reply;
import zhuanlan.bot.Request;
import zhuanlan.catalog.Catalog;
import zhuanlan.catalog.Listing;
import zhuanlan.digest.Cards;
import zhuanlan.page.Button;
import zhuanlan.page.Texts;

/** {@code /topic words}: articles about the words, best first. */
public final class TopicCommand implements Command {

  private static final int SIZE = 5;
  private static final int LONGEST_SHOWN = 40;

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
  public Reply run(Request request, Texts texts) {
    Words words = Words.of(request.argument());
    if (words.text().isEmpty()) {
      return new Reply.Show(Choices.ofTopics(texts.say("topic.which"), catalog));
    }
    Listing listing = catalog.topic(words.text(), (words.page() - 1) * SIZE, SIZE);
    String shown = shortened(words.text());
    if (listing.articles().isEmpty()) {
      return new Reply.Show(Choices.ofTopics(texts.say("topic.none", shown), catalog));
    }
    String heading = texts.say("topic.found", shown, listing.total());
    Button subscribe =
        new Button.Press(texts.say("topic.subscribe", shown), "/subscribe " + words.text());
    return new Reply.Show(
        new ListPage(heading, listing, SIZE, words.page(), "/topic " + words.text())
            .with(List.of(subscribe), cards, texts));
  }

  private static String shortened(String words) {
    return words.codePointCount(0, words.length()) <= LONGEST_SHOWN
        ? words
        : words.substring(0, words.offsetByCodePoints(0, LONGEST_SHOWN)) + "…";
  }
}
