package zhuanlan.sandbox;

/** Character references as Telegram reads them: four names and numbers, nothing else (§1.2). */
final class HtmlEscapes {

  private static final int LONGEST = 10;

  /** What stands at a place: a code point and where to read on; code 0 means: no reference. */
  record Decoded(int code, int next) {}

  private HtmlEscapes() {}

  static Decoded decode(String text, int at) {
    int end = at + 1;
    int code;
    if (charAt(text, end) == '#') {
      end++;
      int radix = 10;
      if (charAt(text, end) == 'x') {
        end++;
        radix = 16;
      }
      long number = 0;
      while (digit(charAt(text, end), radix) >= 0 && number <= Character.MAX_CODE_POINT) {
        number = number * radix + digit(charAt(text, end), radix);
        end++;
      }
      if (number == 0 || number >= Character.MAX_CODE_POINT || end - at >= LONGEST) {
        return new Decoded(0, at);
      }
      code = (int) number;
    } else {
      while (isLetter(charAt(text, end))) {
        end++;
      }
      code =
          switch (text.substring(at + 1, end)) {
            case "lt" -> '<';
            case "gt" -> '>';
            case "amp" -> '&';
            case "quot" -> '"';
            default -> 0;
          };
      if (code == 0) {
        return new Decoded(0, at);
      }
    }
    return new Decoded(code, charAt(text, end) == ';' ? end + 1 : end);
  }

  private static char charAt(String text, int at) {
    return at < text.length() ? text.charAt(at) : 0;
  }

  private static int digit(char it, int radix) {
    return it < 128 ? Character.digit(it, radix) : -1;
  }

  private static boolean isLetter(char it) {
    return (it >= 'a' && it <= 'z') || (it >= 'A' && it <= 'Z');
  }
}
