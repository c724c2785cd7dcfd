package zhuanlan.bot.command;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import zhuanlan.bot.Command;
import zhuanlan.bot.Reply;
import zhuanlan.bot.Request;
import zhuanlan.catalog.Catalog;
import zhuanlan.page.Manner;
import zhuanlan.page.Texts;
import zhuanlan.reading.Cards;

/** {@code /latest [n] [column]}: the newest articles. */
public final class LatestCommand implements Command {

  private static final int USUALLY = 5;
  private static final int MOST = 20;
  private static final Pattern NUMBER_FIRST = Pattern.compile("(-?\\d+)(?:\\s+(.*))?");

  private final Catalog catalog;
  private final Cards cards;

  /** The command over this catalog. */
  public LatestCommand(Catalog catalog, Cards cards) {
    this.catalog = catalog;
    this.cards = cards;
  }

  @Override
  public String name() {
    return "latest";
  }

  @Override
  public Reply run(Request request, Manner manner) {
    Texts texts = manner.texts();
    Words words = Words.of(request.argument());
    int count = USUALLY;
    String wanted = words.text();
    Matcher number = NUMBER_FIRST.matcher(wanted);
    if (number.matches()) {
      if (!number.group(1).matches("[1-9]|1\\d|" + MOST)) {
        return new Reply.Toast(texts.say("list.count-wrong", MOST));
      }
      count = Integer.parseInt(number.group(1));
      wanted = number.group(2) == null ? "" : number.group(2);
    }
    if (wanted.isEmpty()) {
      return page(null, count, words, manner);
    }
    Optional<String> column = catalog.column(wanted);
    return column.isPresent()
        ? page(column.get(), count, words, manner)
        : new Reply.Show(
            Choices.ofColumns(texts.say("list.no-column", Choices.echo(wanted)), catalog, texts));
  }

  private Reply page(@Nullable String column, int count, Words words, Manner manner) {
    Texts texts = manner.texts();
    Stretch stretch =
        Stretch.of(words.page(), count, from -> Stretch.plain(catalog.newest(column, from, count)));
    if (stretch.isEmpty()) {
      return new Reply.Show(Choices.ofColumns(texts.say("list.empty"), catalog, texts));
    }
    String heading = column == null ? texts.say("list.latest") : Choices.written(column, texts);
    String command = "/latest " + count + (column == null ? "" : " " + column);
    return new Reply.Show(
        new ListPage(heading, stretch, command, null).with(List.of(), cards, manner),
        manner.lists());
  }
}
