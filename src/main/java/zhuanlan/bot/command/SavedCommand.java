package zhuanlan.bot.command;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import zhuanlan.bot.Command;
import zhuanlan.bot.Reply;
import zhuanlan.bot.Request;
import zhuanlan.catalog.Bookmarks;
import zhuanlan.catalog.Catalog;
import zhuanlan.catalog.Findings;
import zhuanlan.catalog.Found;
import zhuanlan.catalog.Headline;
import zhuanlan.catalog.Listing;
import zhuanlan.page.Button;
import zhuanlan.page.Manner;
import zhuanlan.page.Texts;
import zhuanlan.reading.Cards;
import zhuanlan.reading.DeepLinks;

/** {@code /saved}: the asker's reading list, which nobody else gets to see. */
public final class SavedCommand implements Command {

  private static final int SIZE = 5;
  private static final String LINE = "/saved";

  private final Catalog catalog;
  private final Bookmarks bookmarks;
  private final Cards cards;
  private final DeepLinks links;

  /**
   * The command over these reading lists.
   *
   * @param links lead from groups to where the list can be shown
   */
  public SavedCommand(Catalog catalog, Bookmarks bookmarks, Cards cards, DeepLinks links) {
    this.catalog = catalog;
    this.bookmarks = bookmarks;
    this.cards = cards;
    this.links = links;
  }

  @Override
  public String name() {
    return "saved";
  }

  @Override
  public Reply run(Request request, Manner manner) {
    return request.chat().kind() == Request.ChatKind.PRIVATE
        ? list(request, manner)
        : elsewhere(manner.texts());
  }

  private Reply list(Request request, Manner manner) {
    Texts texts = manner.texts();
    List<Integer> saved = bookmarks.of(request.asker().id());
    Stretch stretch =
        Stretch.of(Words.of(request.argument()).page(), SIZE, from -> found(saved, from));
    if (stretch.isEmpty()) {
      Button latest = new Button.Press(texts.say("start.latest"), "/latest");
      return new Reply.Show(Choices.page(texts.say("saved.none"), List.of(latest), 1));
    }
    return new Reply.Show(
        new ListPage(texts.say("saved.title", saved.size()), stretch, LINE, null)
            .with(List.of(), cards, manner),
        manner.lists());
  }

  private Findings found(List<Integer> saved, int from) {
    List<Headline> articles =
        saved.stream()
            .skip(from)
            .limit(SIZE)
            .map(catalog::find)
            .flatMap(
                found ->
                    found instanceof Found.Present present
                        ? Stream.of(present.headline())
                        : Stream.empty())
            .toList();
    return Stretch.plain(new Listing(articles, saved.size()));
  }

  private Reply elsewhere(Texts texts) {
    Optional<String> link = links.command(LINE);
    List<Button> open =
        link.<List<Button>>map(it -> List.of(new Button.Open(texts.say("saved.open"), it)))
            .orElse(List.of());
    return new Reply.Say(Choices.page(texts.say("saved.elsewhere"), open, 1));
  }
}
