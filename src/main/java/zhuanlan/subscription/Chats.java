package zhuanlan.subscription;

/** Keeps what chats have chosen for themselves. Every method is one transaction. Thread-safe. */
public interface Chats {

  /** The settings of a chat; {@link ChatSettings#NONE} when it has chosen nothing. */
  ChatSettings settings(long chat);

  /** Keeps the settings of a chat in place of those before. */
  void keep(long chat, ChatSettings settings);

  /** A group became a supergroup: what was kept for {@code from} belongs to {@code to}. */
  void move(long from, long to);
}
