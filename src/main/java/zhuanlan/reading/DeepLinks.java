package zhuanlan.reading;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import zhuanlan.page.Shortcuts;

/**
 * Links that open the bot and ask it for something (bot-api.md §7). A payload is at most 64 of
 * {@code A-Z a-z 0-9 _ -}. Thread-safe.
 */
public final class DeepLinks {

  /** The payload of the link that adds the bot to a group. */
  public static final String ADDED = "add";

  private static final int MOST = 64;
  private static final String ARTICLE = "a";
  private static final String LINE = "c";
  private static final String SHORTCUT = "s";

  /** What cannot be decoded becomes U+FFFD, so a line with it was none of ours. */
  private static final Pattern COMMAND =
      Pattern.compile("[a-z0-9_]{1,32}(?: [^\\x{FFFD}]*)?", Pattern.DOTALL);

  private final Supplier<Optional<String>> botName;
  private final Shortcuts shortcuts;

  /**
   * Links to a bot.
   *
   * @param botName without {@code @}; empty while it is not known
   */
  public DeepLinks(Supplier<Optional<String>> botName, Shortcuts shortcuts) {
    this.botName = botName;
    this.shortcuts = shortcuts;
  }

  /** A link that opens an article; empty while the bot's name is not known. */
  public Optional<String> article(int number) {
    return start(ARTICLE + number);
  }

  /** A link that asks for a command line, such as {@code /topic 小程序}. */
  public Optional<String> command(String line) {
    return start(payload(line));
  }

  /** A link that adds the bot to a group. */
  public Optional<String> addToGroup() {
    return link("startgroup=" + ADDED);
  }

  /** A link that adds the bot to a channel, with the right to post. */
  public Optional<String> addToChannel() {
    return link("startchannel&admin=post_messages");
  }

  /** The payload of a link that asks for a command line. */
  public String payload(String line) {
    String written =
        LINE
            + Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(line.substring(1).getBytes(StandardCharsets.UTF_8));
    return written.length() <= MOST ? written : SHORTCUT + shortcuts.idOf(line);
  }

  /** The command line that a payload asks for; empty when it is none of ours. */
  public Optional<String> line(String payload) {
    String rest = payload.isEmpty() ? "" : payload.substring(1);
    if (payload.startsWith(ARTICLE) && rest.matches("\\d{1,9}")) {
      return Optional.of("/read " + rest);
    }
    if (payload.startsWith(SHORTCUT)) {
      return shortcuts.commandOf(rest);
    }
    return payload.startsWith(LINE)
        ? decoded(rest).filter(line -> COMMAND.matcher(line).matches()).map(line -> "/" + line)
        : Optional.empty();
  }

  private Optional<String> start(String payload) {
    return link("start=" + payload);
  }

  private Optional<String> link(String query) {
    return botName.get().map(name -> "https://t.me/" + name + "?" + query);
  }

  private static Optional<String> decoded(String text) {
    try {
      return Optional.of(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
