package zhuanlan.bot;

import java.util.Optional;

/** Asks Telegram who may do what in a chat; answers are remembered for minutes. Thread-safe. */
public interface Members {

  /**
   * Claims that the person is creator or administrator of the group, or one of those who may post
   * in the channel.
   */
  Standing standing(long chat, long user);

  /** Tells whether the bot itself may write there. */
  Writing writing(long chat);

  /**
   * The group or channel with a public name.
   *
   * @param name with {@code @}
   * @return empty when there is none that Telegram tells of
   */
  Optional<Request.Chat> room(String name);

  /** What Telegram said of a person. */
  enum Standing {
    ADMIN,
    NOT_ADMIN,
    /** Telegram could not be asked just now. */
    UNKNOWN
  }

  /** What Telegram said of the bot. */
  enum Writing {
    MAY,
    /** It is there without the right to. */
    MAY_NOT,
    /** It is not there. */
    ABSENT,
    /** Telegram could not be asked just now. */
    UNKNOWN
  }
}
