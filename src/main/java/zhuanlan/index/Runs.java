package zhuanlan.index;

/** Cuts folded text where the kind of its characters changes. Pure. */
public final class Runs {

  /** Stands at the borders of runs of letters and of digits in {@link #marked} text. */
  private static final char BORDER = '\u001f';

  private Runs() {}

  /** Takes one run. */
  interface Taker {
    void take(Kind kind, int start, int end);
  }

  static void each(String text, Taker taker) {
    int start = 0;
    Kind kind = Kind.NONE;
    for (int i = 0, width; i < text.length(); i += width) {
      int codePoint = text.codePointAt(i);
      width = Character.charCount(codePoint);
      Kind here = Kind.of(codePoint);
      if (here != kind) {
        if (i > start) {
          taker.take(kind, start, i);
        }
        start = i;
        kind = here;
      }
    }
    if (text.length() > start) {
      taker.take(kind, start, text.length());
    }
  }

  /**
   * The text with the borders of its runs of letters and digits marked. A term occurs in a text as
   * whole runs exactly when its marked form is a part of the text's.
   */
  public static String marked(String folded) {
    String text = folded.replace(BORDER, ' ');
    StringBuilder marked = new StringBuilder(text.length() + text.length() / 8);
    each(
        text,
        (kind, start, end) -> {
          if (kind.isWhole()
              && (marked.isEmpty() || marked.charAt(marked.length() - 1) != BORDER)) {
            marked.append(BORDER);
          }
          marked.append(text, start, end);
          if (kind.isWhole()) {
            marked.append(BORDER);
          }
        });
    return marked.toString();
  }
}
