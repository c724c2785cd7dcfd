package zhuanlan.bot.command;

import java.util.List;
import java.util.Optional;
import zhuanlan.bot.Command;
import zhuanlan.bot.Reply;
import zhuanlan.bot.Request;
import zhuanlan.catalog.Catalog;
import zhuanlan.catalog.Listing;
import zhuanlan.digest.Cards;
import zhuanlan.page.Button;
import zhuanlan.page.Texts;

/** {@code /column name}: the newest articles of one column. */
public final class ColumnCommand implements Command {

  private static final int SIZE = 5;

  private final Catalog catalog;
  private final Cards cards;

  /** The command over this catalog. */
  public ColumnCommand(Catalog catalog, Cards cards) {
    this.catalog = catalog;
    this.cards = cards;
  }

  @Override
  public String name() {
    return "column";
  }

  @Override
  public Reply run(Request request, Texts texts) {
    Words words = Words.of(request.argument());
    if (words.text().isEmpty()) {
      return new Reply.Show(Choices.ofColumns(texts.say("list.columns"), catalog, texts));
    }
    Optional<String> column = catalog.column(words.text());
    if (column.isEmpty()) {
      String say = texts.say("list.no-column", words.text());
      return new Reply.Show(Choices.ofColumns(say, catalog, texts));
    }
    String name = column.get();
    Listing listing = catalog.newest(name, (words.page() - 1) * SIZE, SIZE);
    if (listing.articles().isEmpty()) {
      return new Reply.Toast(texts.say("list.empty"));
    }
    Button subscribe = new Button.Press(texts.say("topic.subscribe", name), "/subscribe " + name);
    return new Reply.Show(
        new ListPage(
                texts.say("topic.found", name, listing.total()),
                listing,
                SIZE,
                words.page(),
                "/column " + name)
            .with(List.of(List.of(subscribe)), cards, texts));
  }
}
