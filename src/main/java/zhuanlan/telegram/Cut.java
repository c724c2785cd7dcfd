package zhuanlan.telegram;

/** Shortens text for Telegram. */
final class Cut {

  private Cut() {}

  /** The text, with its end left out when it is longer than so many UTF-16 units. */
  static String to(int most, String text) {
    if (text.length() <= most) {
      return text;
    }
    int end = most - 1;
    if (Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end) + "…";
  }
}
