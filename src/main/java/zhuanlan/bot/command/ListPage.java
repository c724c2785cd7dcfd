package zhuanlan.bot.command;

import java.util.ArrayList;
import java.util.List;
import zhuanlan.catalog.Listing;
import zhuanlan.digest.Cards;
import zhuanlan.page.Button;
import zhuanlan.page.Page;
import zhuanlan.page.Part;
import zhuanlan.page.Texts;

/**
 * A stretch of a list of articles with buttons that open them and arrows that turn it in place.
 *
 * @param heading what stands over it
 * @param listing the stretch
 * @param size how many articles a page has
 * @param number which page it is, from 1
 * @param command the command line that shows the first page
 */
record ListPage(String heading, Listing listing, int size, int number, String command) {

  /**
   * The page.
   *
   * @param extra rows of buttons of its own under the arrows
   */
  Page with(List<List<Button>> extra, Cards cards, Texts texts) {
    return with(cards.of(listing.articles(), texts), extra);
  }

  /** The page with cards for its articles. */
  Page with(List<Part> cards, List<List<Button>> extra) {
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Headline(heading));
    parts.addAll(cards);
    List<List<Button>> buttons = new ArrayList<>(Cards.numbers(listing.articles()));
    int pages = (listing.total() + size - 1) / size;
    if (pages > 1) {
      buttons.add(arrows(pages));
    }
    buttons.addAll(extra);
    return new Page(parts, buttons, new Page.Turning(null, 1));
  }

  private List<Button> arrows(int pages) {
    List<Button> arrows = new ArrayList<>();
    if (number > 1) {
      arrows.add(new Button.Press("◀", command + " p" + (number - 1)));
    }
    arrows.add(new Button.Press(number + "/" + pages, Button.Press.NOTHING));
    if (number < pages) {
      arrows.add(new Button.Press("▶", command + " p" + (number + 1)));
    }
    return arrows;
  }
}
