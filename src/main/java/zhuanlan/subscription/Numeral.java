package zhuanlan.subscription;

/** Numbers below a hundred as people write them: {@code 08}, 八, 十二, 二十一, 零五, 三零. */
final class Numeral {

  private static final String DIGITS = "零一二三四五六七八九";
  private static final int TEN = 10;

  private Numeral() {}

  /** The number; the text must be one. */
  static int of(String text) {
    if (Character.isDigit(text.charAt(0))) {
      return Integer.parseInt(text);
    }
    String plain = text.replace('〇', '零').replace('两', '二');
    int ten = plain.indexOf('十');
    if (ten < 0) {
      return plain.chars().map(DIGITS::indexOf).reduce(0, (number, digit) -> number * TEN + digit);
    }
    int tens = ten == 0 ? 1 : DIGITS.indexOf(plain.charAt(0));
    int ones = ten == plain.length() - 1 ? 0 : DIGITS.indexOf(plain.charAt(ten + 1));
    return tens * TEN + ones;
  }
}
