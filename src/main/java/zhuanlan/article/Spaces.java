package zhuanlan.article;

/**
 * What counts as white space in a store: feeds write U+0020, U+00A0, U+3000, U+200B and U+FEFF for
 * the same thing.
 */
final class Spaces {

  private Spaces() {}

  /** Claims that readers see nothing, or a gap. */
  static boolean isSpace(char c) {
    return c <= ' '
        || c == '\u00a0'
        || c == '\u3000'
        || (c >= '\u2000' && c <= '\u200a')
        || c == '\u2028'
        || c == '\u2029'
        || c == '\u0085'
        || isInvisible(c);
  }

  /** Claims that readers see nothing, not even a gap. */
  static boolean isInvisible(char c) {
    return c == '\u200b' || c == '\u200e' || c == '\u200f' || c == '\u2060' || c == '\ufeff';
  }

  /** Claims that the character is as wide as high and needs no space beside a line break. */
  static boolean isWide(char c) {
    return (c >= '\u2e80' && c <= '\u9fff')
        || (c >= '\uf900' && c <= '\ufaff')
        || (c >= '\uff00' && c <= '\uffef')
        || (c >= '\ud840' && c <= '\ud88f');
  }

  /** Without white space at both ends. */
  static String strip(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isSpace(text.charAt(from))) {
      from++;
    }
    while (to > from && isSpace(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  /** Stripped, and each run of white space inside made one space. */
  static String collapse(String text) {
    StringBuilder collapsed = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isInvisible(c)) {
        continue;
      }
      if (isSpace(c)) {
        gap = true;
        continue;
      }
      if (gap && collapsed.length() > 0) {
        collapsed.append(' ');
      }
      gap = false;
      collapsed.append(c);
    }
    return collapsed.toString();
  }
}
