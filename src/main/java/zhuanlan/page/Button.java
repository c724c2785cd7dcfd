package zhuanlan.page;

/** A button under a message. */
public sealed interface Button {

  /** What is written on it: one short line, never blank. */
  String label();

  /**
   * A press asks the bot for something.
   *
   * @param command the command line a person could have typed, such as {@code /topic 小程序 p2}
   */
  record Press(String label, String command) implements Button {
    /** The command of a button that only shows something, such as which page this is. */
    public static final String NOTHING = "-";
  }

  /**
   * A press opens an address.
   *
   * @param address {@code http}, {@code https} or {@code tg}
   */
  record Open(String label, String address) implements Button {}
}
