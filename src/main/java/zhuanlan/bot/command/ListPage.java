package zhuanlan.bot.command;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhuanlan.catalog.Hit;
import zhuanlan.page.Button;
import zhuanlan.page.Manner;
import zhuanlan.page.Page;
import zhuanlan.page.Part;
import zhuanlan.reading.Cards;

/**
 * A stretch of a list of articles with buttons that open them in its place, and arrows that turn
 * it.
 *
 * @param heading what stands over it
 * @param stretch the articles
 * @param command the command line that shows the list
 * @param back the line of what the list covers; null for nothing
 */
record ListPage(String heading, Stretch stretch, String command, @Nullable String back) {

  private static final int BUTTONS_IN_A_ROW = 5;

  /**
   * The page.
   *
   * @param extra rows of buttons of its own under the arrows
   */
  Page with(List<List<Button>> extra, Cards cards, Manner manner) {
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Headline(heading));
    parts.addAll(cards.ofHits(stretch.found().hits(), manner));
    List<List<Button>> buttons = new ArrayList<>(numbers());
    if (stretch.pages() > 1) {
      buttons.add(arrows());
    }
    buttons.addAll(extra);
    if (back != null) {
      buttons.add(List.of(new Button.Press(manner.say("list.back-to-article"), back)));
    }
    return new Page(parts, buttons, new Page.Turning(null, 1));
  }

  /** An article leads back to this page, and from there no further: lines must stay short. */
  private List<List<Button>> numbers() {
    String here = Words.onPage(command, stretch.page());
    List<Button> numbers = new ArrayList<>();
    for (Hit hit : stretch.found().hits()) {
      String line = new ReadLine(hit.headline().number(), false, null, here).written();
      numbers.add(new Button.Press(String.valueOf(numbers.size() + 1), line));
    }
    return Choices.rows(numbers, BUTTONS_IN_A_ROW);
  }

  private List<Button> arrows() {
    String line = Words.withBack(command, back);
    int page = stretch.page();
    List<Button> arrows = new ArrayList<>();
    if (page > 1) {
      arrows.add(new Button.Press("◀", Words.onPage(line, page - 1)));
    }
    arrows.add(new Button.Press(page + "/" + stretch.pages(), Button.Press.NOTHING));
    if (page < stretch.pages()) {
      arrows.add(new Button.Press("▶", Words.onPage(line, page + 1)));
    }
    return arrows;
  }
}
