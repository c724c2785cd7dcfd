package zhuanlan.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be said in one place, free of format.
 *
 * @param parts what it says, in order
 * @param buttons rows of buttons under it
 * @param turning how it is turned when it is shown one message at a time; null when all of it is
 *     shown, in as many messages as it takes
 */
public record Page(List<Part> parts, List<List<Button>> buttons, @Nullable Turning turning) {

  public Page {
    parts = List.copyOf(parts);
    buttons = buttons.stream().map(List::copyOf).toList();
  }

  /** A page of text without buttons. */
  public static Page of(Part... parts) {
    return new Page(List.of(parts), List.of(), null);
  }

  /**
   * How a page is shown one message at a time.
   *
   * <p>A renderer cuts the page to messages and shows the one asked for. When there are others, it
   * adds a row of arrows under it.
   *
   * @param command the command line that shows this page; the number of the wanted message is added
   *     to it as {@code " p2"}. Null when the page never gets arrows: its own buttons turn it, and
   *     it must fit one message, shortened if need be
   * @param message the message to show, from 1; beyond the end means the last
   */
  public record Turning(@Nullable String command, int message) {}
}
