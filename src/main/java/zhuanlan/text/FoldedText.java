package zhuanlan.text;

import java.util.Arrays;

/** A text in the form of {@link Fold}, that knows where each of its characters came from. */
final class FoldedText {

  private final String folded;
  private final int[] starts;
  private final int[] ends;

  private FoldedText(String folded, int[] starts, int[] ends) {
    this.folded = folded;
    this.starts = starts;
    this.ends = ends;
  }

  /** The text folded, as {@link Fold#of} does it. */
  static FoldedText of(String text) {
    int[] starts = new int[text.length() + 8];
    int[] ends = new int[text.length() + 8];
    Folding folding = new Folding(text.length());
    for (int i = 0, end; i < text.length(); i = end) {
      end = endOfCluster(text, i);
      int before = folding.length();
      int codePoint = text.codePointAt(i);
      boolean alone = end == i + Character.charCount(codePoint);
      if (alone && FoldTable.get(codePoint) != FoldTable.INEXACT) {
        folding.add(codePoint);
      } else {
        folding.add(Fold.of(text.substring(i, end)));
      }
      if (folding.length() > starts.length) {
        starts = Arrays.copyOf(starts, folding.length() * 2);
        ends = Arrays.copyOf(ends, folding.length() * 2);
      }
      Arrays.fill(starts, before, folding.length(), i);
      Arrays.fill(ends, before, folding.length(), end);
    }
    return new FoldedText(folding.toString(), starts, ends);
  }

  /** The folded text. */
  String folded() {
    return folded;
  }

  /** Where in the text the character at this place of the folded one begins. */
  int start(int at) {
    return starts[at];
  }

  /** Where in the text the character before this place of the folded one ends. */
  int end(int at) {
    return ends[at - 1];
  }

  /** Behind a character and the marks that join it, which fold together. */
  private static int endOfCluster(String text, int at) {
    int first = FoldTable.get(text.codePointAt(at));
    boolean joins = first != ' ' && first != '\n';
    int end = at + Character.charCount(text.codePointAt(at));
    while (joins
        && end < text.length()
        && FoldTable.get(text.codePointAt(end)) == FoldTable.INEXACT) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end;
  }
}
