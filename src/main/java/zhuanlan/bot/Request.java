package zhuanlan.bot;

import org.jspecify.annotations.Nullable;
import zhuanlan.subscription.Destination;

/**
 * What somebody asked of the bot.
 *
 * @param key names the request for ever: the same update seen twice has the same key
 * @param origin how it was asked
 * @param chat where it was asked
 * @param asker who asked
 * @param text the command line: {@code /topic 小程序}, in lower case up to the first blank and without
 *     {@code @bot}; in private chats also plain text
 * @param message the id of the message it was typed in or the button belongs to; 0 when unknown
 * @param pressedHasMedia claims that the message of the pressed button is a photo
 */
public record Request(
    String key,
    Origin origin,
    Chat chat,
    Asker asker,
    String text,
    int message,
    boolean pressedHasMedia) {

  /** How it was asked. */
  public enum Origin {
    TYPED,
    PRESSED
  }

  /** Kinds of chats. */
  public enum ChatKind {
    PRIVATE,
    GROUP,
    CHANNEL
  }

  /**
   * A chat.
   *
   * @param place the chat, and the forum topic where it was asked
   * @param title what people call it; empty for a private chat
   */
  public record Chat(Destination place, ChatKind kind, String title) {}

  /**
   * Who asked.
   *
   * @param id Telegram's user id; 0 when the chat itself speaks: a channel post, an anonymous admin
   * @param language the client's language tag; null when unknown
   * @param speaksForChat claims that the message was sent in the name of the chat it stands in,
   *     which Telegram allows to those who may post (channel) and to admins (group) only,
   *     bot-api.md §7
   */
  public record Asker(long id, @Nullable String language, boolean speaksForChat) {}

  /** The same person asking for something else, in the same place. */
  public Request asking(String line) {
    return new Request(key, origin, chat, asker, line, message, pressedHasMedia);
  }

  /** The first word without its slash; empty for plain text. */
  public String command() {
    if (!text.startsWith("/")) {
      return "";
    }
    int end = text.indexOf(' ');
    return end < 0 ? text.substring(1) : text.substring(1, end);
  }

  /** What follows the command, stripped; for plain text all of it. */
  public String argument() {
    if (!text.startsWith("/")) {
      return text.strip();
    }
    int end = text.indexOf(' ');
    return end < 0 ? "" : text.substring(end + 1).strip();
  }
}
