package zhuanlan.article;

/**
 * Straight quotes around a value. Feeds write values bare, in {@code '…'} or in {@code "…"} without
 * escaping anything inside, and some wrapped them again and again.
 */
final class Quotes {

  private Quotes() {}

  /** Claims that quotes were put around quotes. */
  static boolean areHeaped(String value) {
    return run(value) > 1 && value.length() > 2 * run(value);
  }

  /** The value without the quotes that wrap all of it; quotes that are part of it stay. */
  static String off(String value) {
    int run = run(value);
    if (run > 1 && value.length() <= 2 * run) {
      return "";
    }
    if (run > 1) {
      String inner = value.substring(run, value.length() - run);
      return wraps('\'', inner) && inner.indexOf('\'', 1) == inner.length() - 1
          ? inner.substring(1, inner.length() - 1)
          : inner;
    }
    if (wraps('"', value)) {
      return unescaped(value.substring(1, value.length() - 1));
    }
    return wraps('\'', value) ? value.substring(1, value.length() - 1).replace("''", "'") : value;
  }

  /** How many double quotes stand at both ends. */
  private static int run(String value) {
    int run = 0;
    while (run < value.length()
        && value.charAt(run) == '"'
        && value.charAt(value.length() - 1 - run) == '"') {
      run++;
    }
    return run;
  }

  /** Claims that the first and the last quote belong together: none or one stands between. */
  private static boolean wraps(char quote, String value) {
    if (value.length() < 2
        || value.charAt(0) != quote
        || value.charAt(value.length() - 1) != quote) {
      return false;
    }
    int inside = 0;
    for (int i = 1; i < value.length() - 1; i++) {
      char c = value.charAt(i);
      if (c == '\\' && quote == '"') {
        i++;
      } else if (c == quote) {
        inside++;
      }
    }
    String inner = value.substring(1, value.length() - 1);
    boolean doubled = quote == '\'' && inner.replace("''", "").indexOf(quote) < 0;
    return inside % 2 == 0 ? inside == 0 || doubled : true;
  }

  private static String unescaped(String value) {
    return value.indexOf('\\') < 0 ? value : value.replace("\\\"", "\"").replace("\\\\", "\\");
  }
}
