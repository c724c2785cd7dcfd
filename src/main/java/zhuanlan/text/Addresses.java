package zhuanlan.text;

/** Web addresses in a text, which are no words of it. */
final class Addresses {

  private Addresses() {}

  /** The place behind the address that begins here; the place itself when none does. */
  static int endOf(String text, int at) {
    char first = text.charAt(at);
    if (first != 'h' && first != 'H' && first != 'w' && first != 'W') {
      return at;
    }
    int end = endOfBeginning(text, at);
    while (end > at && end < text.length() && isInside(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static int endOfBeginning(String text, int at) {
    for (String each : new String[] {"https://", "http://", "https：//", "http：//", "www."}) {
      if (text.regionMatches(true, at, each, 0, each.length())) {
        return at + each.length();
      }
    }
    return at;
  }

  private static boolean isInside(char each) {
    return (each > ' ' && each < 0x7F) || each == '？' || each == '：';
  }
}
