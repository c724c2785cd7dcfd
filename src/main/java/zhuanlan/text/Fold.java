package zhuanlan.text;

import java.text.Normalizer;

/**
 * The one form in which texts are compared and searched: compatibility forms resolved (NFKC: width,
 * ligatures, circled numbers), lower case, simplified characters, no invisible characters.
 *
 * <ul>
 *   <li>Spaces stay, as one, only between two words of scripts that need them: {@code "苹果 CEO"} and
 *       {@code "小 程 序"} fold like {@code "苹果CEO"} and {@code "小程序"}, {@code "Moto Edge"} keeps its
 *       space.
 *   <li>Line breaks stay, as one {@code \n} each run, so that the first line stays the first.
 *   <li>Each character folds by itself, whatever stands beside it, so that what is found in a text
 *       is found in its folded form too. Therefore no phrases are converted, only characters.
 *   <li>Folding twice changes nothing.
 * </ul>
 */
public final class Fold {

  private static final int MOST_ROUNDS = 8;

  private Fold() {}

  /** The text in that form; half surrogates are left out. */
  public static String of(String text) {
    Folding once = new Folding(text.length()).add(text);
    if (!once.isInexact()) {
      return once.toString();
    }
    String folded = once.toString();
    for (int round = 0; round < MOST_ROUNDS; round++) {
      String again = resolved(folded);
      if (again.equals(folded)) {
        break;
      }
      folded = again;
    }
    return folded;
  }

  /** Claims that this is a Chinese character (ideograph, 々 or 〇), of any plane. */
  public static boolean isHan(int codePoint) {
    return (codePoint >= 0x4E00 && codePoint <= 0x9FFF)
        || codePoint == '々'
        || (codePoint >= 0x3007 && Character.isIdeographic(codePoint));
  }

  /**
   * One character folded without its neighbours; 0 when nothing remains of it. Characters that fold
   * to several (…, ㈱) and marks that would join what is before them stay as they are.
   */
  static int codePoint(int codePoint) {
    int folded = FoldTable.get(codePoint);
    return folded == FoldTable.SEVERAL || folded == FoldTable.INEXACT ? codePoint : folded;
  }

  private static String resolved(String text) {
    String normal = Normalizer.normalize(text, Normalizer.Form.NFKC);
    return new Folding(normal.length()).add(normal).toString();
  }
}
