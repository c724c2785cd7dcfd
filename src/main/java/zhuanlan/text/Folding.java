package zhuanlan.text;

import java.util.Arrays;

/** A text being folded, character by character. Not for several threads. */
final class Folding {

  private char[] folded;
  private int length;
  private int last;
  private int gap;
  private boolean inexact;

  Folding(int expected) {
    folded = new char[expected + 16];
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
    return new String(folded, 0, length);
  }

  /** How long the folded text is so far. */
  int length() {
    return length;
  }

  /** Folds this character onto what is there. */
  void add(int codePoint) {
    int to = FoldTable.get(codePoint);
    if (to > ' ') {
      put(to);
      return;
    }
    switch (to) {
      case FoldTable.NOTHING -> {}
      case FoldTable.SEVERAL -> FoldTable.several(codePoint).codePoints().forEach(this::put);
      case FoldTable.INEXACT -> {
        inexact = true;
        put(Character.toLowerCase(codePoint));
      }
      case '\n' -> gap = '\n';
      default -> gap = gap == 0 ? ' ' : gap;
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
        append(gap);
      }
      gap = 0;
    }
    append(codePoint);
    last = codePoint;
  }

  private void append(int codePoint) {
    if (length + 2 > folded.length) {
      folded = Arrays.copyOf(folded, length * 2);
    }
    length += Character.toChars(codePoint, folded, length);
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
