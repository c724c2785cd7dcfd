package zhuanlan.subscription;

/**
 * Quiet hours as people write them: {@code 23:00-7:30}, {@code 晚上11点到早上7点半}, {@code 22点-8点}, {@code
 * 11pm to 7am}, {@code 23-7}, {@code off}.
 */
public sealed interface QuietWords {

  /** Reads a line. */
  static QuietWords read(String text) {
    return new QuietLine(text).read();
  }

  /** From a time to a time. */
  record Hours(QuietHours hours) implements QuietWords {}

  /** There shall be none. */
  record Off() implements QuietWords {}

  /**
   * What can not be kept.
   *
   * @param words what is wrong, as it was written
   */
  record Wrong(Kind kind, String words) implements QuietWords {}

  /** What can be wrong. */
  enum Kind {
    /** It is not two times, from the one to the other. */
    UNREADABLE,
    /** It looks like a time of day and is none: {@code 25:00}. */
    NO_TIME,
    /** It ends when it begins. */
    EMPTY
  }
}
