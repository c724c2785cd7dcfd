package zhuanlan.bot;

import zhuanlan.delivery.Loss;
import zhuanlan.subscription.Destination;

/**
 * What happens to chats without anybody asking for anything (bot-api.md §7). Implementations are
 * thread-safe and idempotent: the same event may be told twice.
 */
public interface ChatEvents {

  /**
   * The bot can no longer write there: blocked, removed, without the right to, or the topic is
   * closed.
   *
   * @param reason what happened, for operators
   * @param title the chat's title; empty when it has none
   */
  void lost(Destination where, Loss loss, String reason, String title);

  /** The bot can write there (again): added, unblocked, given the right to. */
  void regained(long chat);

  /** A topic that was closed is open again. */
  void reopened(Destination topic);

  /** A group has become a supergroup with another id. */
  void moved(long from, long to);
}
