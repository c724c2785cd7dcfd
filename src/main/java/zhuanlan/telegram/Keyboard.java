package zhuanlan.telegram;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;
import zhuanlan.page.Button;
import zhuanlan.page.Shortcuts;

/** Writes buttons as Telegram takes them (bot-api.md §9). */
final class Keyboard {

  /** Marks callback data that is the id of a shortcut, not a command line. */
  static final String SHORTCUT = "~";

  private static final int MOST_BYTES = 64;

  private final Shortcuts shortcuts;

  Keyboard(Shortcuts shortcuts) {
    this.shortcuts = shortcuts;
  }

  /** The keyboard; empty when there is no button. */
  Optional<InlineKeyboardMarkup> of(List<List<Button>> buttons) {
    List<InlineKeyboardRow> rows =
        buttons.stream()
            .map(row -> new InlineKeyboardRow(row.stream().flatMap(this::button).toList()))
            .filter(row -> !row.isEmpty())
            .toList();
    return rows.isEmpty() ? Optional.empty() : Optional.of(new InlineKeyboardMarkup(rows));
  }

  private Stream<InlineKeyboardButton> button(Button button) {
    InlineKeyboardButton result = new InlineKeyboardButton(button.label());
    if (button instanceof Button.Press press) {
      result.setCallbackData(data(press.command()));
    } else if (button instanceof Button.Open open) {
      if (!isAddress(open.address())) {
        // One bad address would have the whole message refused.
        return Stream.empty();
      }
      result.setUrl(open.address());
    }
    return Stream.of(result);
  }

  private String data(String command) {
    return command.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES
        ? command
        : SHORTCUT + shortcuts.idOf(command);
  }

  private static boolean isAddress(String address) {
    return address.startsWith("tg://") || HttpUrl.parse(address) != null;
  }
}
