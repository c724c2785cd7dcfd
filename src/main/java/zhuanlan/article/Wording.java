package zhuanlan.article;

import java.util.regex.Pattern;

/** The signs that say the same written one way, so that patterns know one form only. */
final class Wording {

  private static final String BARS = "丨｜│︱▏┃⎪∣❘┆";
  private static final String SLASHES = "∕⁄╱";
  private static final String OPENING = "【〔［";
  private static final String CLOSING = "】〕］";

  private static final String OPENS = "([“\"《「『";
  private static final String CLOSES = ")]”\"》」』。!?.…";
  private static final Pattern BETWEEN_WIDE =
      Pattern.compile("(?<=[\\p{IsHan}:,]) +(?=[\\p{IsHan}“])");

  private Wording() {}

  private static boolean isOrnament(int point, String spared) {
    return !Character.isLetterOrDigit(point) && spared.indexOf(point) < 0;
  }

  /** Full-width signs, bars, slashes and brackets in ASCII; every character keeps its place. */
  static String plain(String text) {
    char[] plain = text.toCharArray();
    for (int i = 0; i < plain.length; i++) {
      char c = plain[i];
      if (c >= '！' && c <= '～') {
        plain[i] = (char) (c - '！' + '!');
      } else if (c == '　') {
        plain[i] = ' ';
      } else if (c == '︰' || c == '∶' || c == '﹕') {
        plain[i] = ':';
      } else if (BARS.indexOf(c) >= 0) {
        plain[i] = '|';
      } else if (SLASHES.indexOf(c) >= 0) {
        plain[i] = '/';
      } else if (OPENING.indexOf(c) >= 0) {
        plain[i] = '[';
      } else if (CLOSING.indexOf(c) >= 0) {
        plain[i] = ']';
      }
    }
    return new String(plain);
  }

  /** As {@link #plain}, without ornaments at both ends and spaces between wide characters. */
  static String bare(String text) {
    String plain = plain(Spaces.collapse(text));
    int from = 0;
    int to = plain.length();
    while (from < to && isOrnament(plain.codePointAt(from), OPENS)) {
      from += Character.charCount(plain.codePointAt(from));
    }
    while (to > from && isOrnament(plain.codePointBefore(to), CLOSES)) {
      to -= Character.charCount(plain.codePointBefore(to));
    }
    String bare = plain.substring(from, to);
    return bare.indexOf(' ') < 0 ? bare : BETWEEN_WIDE.matcher(bare).replaceAll("");
  }
}
