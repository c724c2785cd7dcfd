package zhuanlan.telegram;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a command as people type it. */
final class CommandLine {

  // Chinese words may follow without a blank, and the slash may be a full-width one.
  private static final Pattern COMMAND =
      Pattern.compile(
          "[/／](?<name>[A-Za-z0-9_]{1,32})(?:@(?<bot>[A-Za-z0-9_]+))?(?<rest>$|\\s.*|\\p{IsHan}.*)",
          Pattern.DOTALL | Pattern.UNICODE_CHARACTER_CLASS);

  private final String botName;

  /**
   * Reads commands for one bot.
   *
   * @param botName without {@code @}
   */
  CommandLine(String botName) {
    this.botName = botName;
  }

  /** Claims that it has the shape of a command, for whichever bot. */
  static boolean isCommand(String text) {
    return COMMAND.matcher(text.strip()).matches();
  }

  /**
   * The command line: the command in lower case without {@code @bot}, one blank, the rest. Empty
   * when it is none, or one for another bot.
   */
  Optional<String> read(String text) {
    Matcher parts = COMMAND.matcher(text.strip());
    if (!parts.matches()) {
      return Optional.empty();
    }
    String bot = parts.group("bot");
    if (bot != null && !bot.equalsIgnoreCase(botName)) {
      return Optional.empty();
    }
    String name = "/" + parts.group("name").toLowerCase(Locale.ROOT);
    String rest = parts.group("rest").strip();
    return Optional.of(rest.isEmpty() ? name : name + " " + rest);
  }
}
