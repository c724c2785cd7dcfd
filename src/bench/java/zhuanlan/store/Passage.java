package zhuanlan.store;

/** Where a word occurs in a text, with what stands around it. */
final class Passage {

  private static final int AROUND = 30;

  private Passage() {}

  /** The first occurrence between marks; empty when there is none. */
  static String of(String text, String word) {
    int at = text.indexOf(word);
    if (at < 0) {
      return "";
    }
    int end = at + word.length();
    return text.substring(Math.max(0, at - AROUND), at)
        + "<b>"
        + word
        + "</b>"
        + text.substring(end, Math.min(text.length(), end + AROUND));
  }
}
