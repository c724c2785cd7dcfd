package zhuanlan.bot;

/**
 * What happens to chats without anybody asking for anything (bot-api.md §7). Implementations are
 * thread-safe and idempotent: the same event may be told twice.
 */
public interface ChatEvents {

  /**
   * The bot can no longer write there: blocked, removed, or without the right to.
   *
   * @param reason what happened, for operators
   */
  void lost(long chat, String reason);

  /** The bot can write there (again): added, unblocked, given the right to. */
  void regained(long chat);

  /** A group has become a supergroup with another id. */
  void moved(long from, long to);
}
