package zhuanlan.text;

/**
 * A part of a text.
 *
 * @param start in UTF-16 units
 * @param end behind its last
 */
record Stretch(int start, int end) {

  /** How many code points it has in this text. */
  int length(String text) {
    return text.codePointCount(start, end);
  }

  /** Without white space at its ends. */
  Stretch trimmed(String text) {
    int from = start;
    int to = end;
    while (from < to && isSpace(text.charAt(from))) {
      from++;
    }
    while (to > from && isSpace(text.charAt(to - 1))) {
      to--;
    }
    return new Stretch(from, to);
  }

  private static boolean isSpace(char each) {
    return Character.isWhitespace(each) || Character.isSpaceChar(each);
  }
}
