package zhuanlan.page;

import java.util.ArrayList;
import java.util.List;

/** The rows of buttons under a message. */
final class Keyboard {

  private Keyboard() {}

  /** The buttons of a page, without those that Telegram would refuse the message for. */
  static List<List<Button>> of(Page page) {
    return page.buttons().stream()
        .map(row -> row.stream().filter(Keyboard::isAccepted).toList())
        .filter(row -> !row.isEmpty())
        .toList();
  }

  /**
   * The buttons of a page under a row of arrows.
   *
   * @param command the command line that shows the page
   * @param shown which message is shown, from 1
   * @param all how many there are; no arrows when there is one
   */
  static List<List<Button>> turning(Page page, String command, int shown, int all) {
    List<List<Button>> rows = new ArrayList<>();
    if (all > 1) {
      rows.add(arrows(command, shown, all));
    }
    rows.addAll(of(page));
    return rows;
  }

  private static boolean isAccepted(Button button) {
    return !(button instanceof Button.Open open) || Addresses.linkable(open.address()).isPresent();
  }

  private static List<Button> arrows(String command, int shown, int all) {
    List<Button> arrows = new ArrayList<>();
    if (shown > 2) {
      arrows.add(new Button.Press("⏮", command + " p1"));
    }
    if (shown > 1) {
      arrows.add(new Button.Press("◀", command + " p" + (shown - 1)));
    }
    arrows.add(new Button.Press(shown + "/" + all, Button.Press.NOTHING));
    if (shown < all) {
      arrows.add(new Button.Press("▶", command + " p" + (shown + 1)));
    }
    if (shown < all - 1) {
      arrows.add(new Button.Press("⏭", command + " p" + all));
    }
    return arrows;
  }
}
