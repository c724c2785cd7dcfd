package zhuanlan.subscription;

import org.jspecify.annotations.Nullable;
import zhuanlan.page.FormatChoice;

/**
 * How a subscription wants its digests.
 *
 * @param maxItems how many articles are told in full, the rest is counted
 * @param silent claims that they must not ring
 * @param evenEmpty claims that a day without news is told as well
 * @param buttons claims that they carry buttons; in channels these would hide Telegram's own
 * @param format how they are written; null for the chat's choice
 */
public record Wishes(
    int maxItems,
    boolean silent,
    boolean evenEmpty,
    boolean buttons,
    @Nullable FormatChoice format) {

  /** Aloud, with news only, in the chat's format. */
  public static Wishes usual(int maxItems, boolean buttons) {
    return new Wishes(maxItems, false, false, buttons, null);
  }
}
