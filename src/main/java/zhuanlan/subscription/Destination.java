package zhuanlan.subscription;

/**
 * Where messages go: a chat, or a topic of a forum.
 *
 * @param chat Telegram's chat id
 * @param thread the forum topic; 0 for the chat itself and for a forum's General topic
 */
public record Destination(long chat, int thread) {

  /** The chat itself. */
  public static Destination of(long chat) {
    return new Destination(chat, 0);
  }
}
