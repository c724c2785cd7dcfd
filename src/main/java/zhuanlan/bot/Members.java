package zhuanlan.bot;

/** Asks Telegram who may do what in a chat; answers are remembered for minutes. Thread-safe. */
public interface Members {

  /** Claims that the person is creator or administrator of the group or channel. */
  Standing standing(long chat, long user);

  /** What Telegram said. */
  enum Standing {
    ADMIN,
    NOT_ADMIN,
    /** Telegram could not be asked just now. */
    UNKNOWN
  }
}
