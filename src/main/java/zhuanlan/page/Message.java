package zhuanlan.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One message in the classic format, within Telegram's limits (bot-api.md §1.5, §9): with pictures
 * its text is a caption of at most 1,024 characters, without at most 4,096. A caption is a valid
 * text, so a message whose pictures cannot be had is sent without them.
 *
 * @param html text in Telegram's HTML; empty only beside pictures
 * @param pictures addresses of its pictures: one is sent as a photo, several as one contact sheet
 *     in this order
 * @param preview an address whose picture is shown above the text; null for none
 * @param buttons rows of buttons
 */
public record Message(
    String html, List<String> pictures, @Nullable String preview, List<List<Button>> buttons) {

  public Message {
    pictures = List.copyOf(pictures);
    buttons = buttons.stream().map(List::copyOf).toList();
  }
}
