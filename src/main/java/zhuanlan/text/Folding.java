package zhuanlan.text;

/** A text being folded, character by character. Not for several threads. */
final class Folding {

  private final StringBuilder folded;
  private int last;
  private int gap;
  private boolean inexact;

  Folding(int expected) {
    folded = new StringBuilder(expected);
  }

  /** Folds this text onto what is there. */
  Folding add(String text) {
    for (int i = 0; i < text.length(); i++) {
      int codePoint = text.charAt(i);
      if (Character.isHighSurrogate((char) codePoint)) {
        codePoint = text.codePointAt(i);
        i += Character.charCount(codePoint) - 1;
      }
      add(codePoint);
    }
    return this;
  }

  /** Claims that some character may depend on its neighbours, which were not looked at. */
  boolean isInexact() {
    return inexact;
  }

  @Override
  public String toString() {
    return folded.toString();
  }

  /** How long the folded text is so far. */
  int length() {
    return folded.length();
  }

  /** Folds this character onto what is there. */
  void add(int codePoint) {
    int to = FoldTable.get(codePoint);
    switch (to) {
      case FoldTable.NOTHING -> {}
      case FoldTable.SEVERAL -> FoldTable.several(codePoint).codePoints().forEach(this::put);
      case FoldTable.INEXACT -> {
        inexact = true;
        put(Character.toLowerCase(codePoint));
      }
      case '\n' -> gap = '\n';
      case ' ' -> gap = gap == 0 ? ' ' : gap;
      default -> put(to);
    }
  }

  private void put(int codePoint) {
    if (codePoint == ' ') {
      gap = gap == 0 ? ' ' : gap;
      return;
    }
    if (gap != 0) {
      boolean stays = gap == '\n' ? last != 0 : needsSpace(last) && needsSpace(codePoint);
      if (stays) {
        folded.append((char) gap);
      }
      gap = 0;
    }
    folded.appendCodePoint(codePoint);
    last = codePoint;
  }

  /** Claims that this character belongs to a word that a space divides from the next. */
  private static boolean needsSpace(int codePoint) {
    if (codePoint < 0x80) {
      return Character.isLetterOrDigit(codePoint);
    }
    int type = Character.getType(codePoint);
    boolean word =
        Character.isLetterOrDigit(codePoint)
            || type == Character.NON_SPACING_MARK
            || type == Character.COMBINING_SPACING_MARK;
    return word && !Fold.isHan(codePoint) && !(codePoint >= 0x3000 && codePoint < 0x3200);
  }
}
