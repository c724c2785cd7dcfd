package zhuanlan.index;

/** How a character takes part in words. */
enum Kind {
  /** Of a script with upper and lower case: words are what stands between other characters. */
  LETTER,
  DIGIT,
  /** Of a script that is written without spaces, or a picture: any two neighbours may be a word. */
  GLYPH,
  /** Punctuation and space: part of no word. */
  NONE;

  static Kind of(int codePoint) {
    if (codePoint >= 0x4E00 && codePoint <= 0x9FFF) {
      return GLYPH;
    }
    return switch (Character.getType(codePoint)) {
      case Character.UPPERCASE_LETTER, Character.LOWERCASE_LETTER, Character.TITLECASE_LETTER ->
          LETTER;
      case Character.DECIMAL_DIGIT_NUMBER -> DIGIT;
      case Character.OTHER_LETTER,
          Character.MODIFIER_LETTER,
          Character.LETTER_NUMBER,
          Character.OTHER_NUMBER,
          Character.OTHER_SYMBOL ->
          GLYPH;
      default -> NONE;
    };
  }

  /** Claims that its characters only count as a whole run: {@code 5g} is not in {@code 15gb}. */
  boolean isWhole() {
    return this == LETTER || this == DIGIT;
  }
}
