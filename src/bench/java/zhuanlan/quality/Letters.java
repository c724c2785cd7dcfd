package zhuanlan.quality;

import zhuanlan.text.Fold;

/** The form in which texts are compared here. */
final class Letters {

  private Letters() {}

  /** The letters and digits of a text, folded: width, case, spaces and punctuation do not count. */
  static String of(String text) {
    return Fold.of(text)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
