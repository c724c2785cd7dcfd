package zhuanlan.subscription;

import java.util.Collection;
import java.util.Map;

/** Keeps what chats have chosen for themselves. Every method is one transaction. Thread-safe. */
public interface Chats {

  /** The settings of a chat; {@link ChatSettings#NONE} when it has chosen nothing. */
  ChatSettings settings(long chat);

  /** The settings of these chats; those that have chosen nothing may be missing. */
  Map<Long, ChatSettings> settings(Collection<Long> chats);

  /** Keeps the settings of a chat in place of those before. */
  void keep(long chat, ChatSettings settings);

  /** A group became a supergroup: what was kept for {@code from} belongs to {@code to}. */
  void move(long from, long to);
}
