package zhuanlan.delivery;

/** Why the bot can no longer write somewhere (bot-api.md §6). */
public enum Loss {
  /** Blocked, removed, or the chat is no more. */
  CHAT,
  /** The bot is there and may not write. */
  RIGHTS,
  /** The topic of a forum is closed. */
  TOPIC_CLOSED,
  /** The topic of a forum is no more. */
  TOPIC_DELETED;

  /** Claims that other topics of the chat are not concerned. */
  boolean isOfTopic() {
    return switch (this) {
      case CHAT, RIGHTS -> false;
      case TOPIC_CLOSED, TOPIC_DELETED -> true;
    };
  }
}
