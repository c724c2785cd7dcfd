package zhuanlan.bot.command;

import java.util.List;
import java.util.Optional;
import zhuanlan.bot.Command;
import zhuanlan.bot.Reply;
import zhuanlan.bot.Request;
import zhuanlan.catalog.Catalog;
import zhuanlan.page.Button;
import zhuanlan.page.Manner;
import zhuanlan.page.Texts;
import zhuanlan.reading.Cards;

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
  public Reply run(Request request, Manner manner) {
    Texts texts = manner.texts();
    Words words = Words.of(request.argument());
    if (words.text().isEmpty()) {
      return new Reply.Show(Choices.ofColumns(texts.say("list.columns"), catalog, texts));
    }
    Optional<String> column = catalog.column(words.text());
    if (column.isEmpty()) {
      String say = texts.say("list.no-column", Choices.echo(words.text()));
      return new Reply.Show(Choices.ofColumns(say, catalog, texts));
    }
    String name = column.get();
    Stretch stretch =
        Stretch.of(words.page(), SIZE, from -> Stretch.plain(catalog.newest(name, from, SIZE)));
    if (stretch.isEmpty()) {
      return new Reply.Show(Choices.ofColumns(texts.say("list.empty"), catalog, texts));
    }
    String shown = Choices.written(name, texts);
    String heading = texts.say("topic.found", shown, stretch.found().total());
    Button subscribe =
        new Button.Press(
            texts.say("topic.subscribe", shown), "/subscribe " + OrderText.column(name));
    return new Reply.Show(
        new ListPage(heading, stretch, "/column " + name, null)
            .with(List.of(List.of(subscribe)), cards, manner),
        manner.lists());
  }
}
