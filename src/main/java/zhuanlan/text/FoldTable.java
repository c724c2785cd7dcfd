package zhuanlan.text;

import static java.util.stream.Collectors.joining;

import com.hankcs.hanlp.HanLP;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/** What each character folds to. Reckoned once, for a look-up is ten times as fast. */
final class FoldTable {

  /** Nothing remains of the character. */
  static final int NOTHING = 0;

  /** The character folds to several: see {@link #several}. */
  static final int SEVERAL = 1;

  /** What the character folds to depends on its neighbours (combining marks and the like). */
  static final int INEXACT = 2;

  private static final int FIRST_HAN = 0x3400;
  private static final int END_OF_HAN = 0xA000;
  private static final int FIRST_RARE_HAN = 0x20000;
  private static final int END_OF_RARE_HAN = 0x32000;

  private static final Map<Integer, Integer> SIMPLIFIED = new HashMap<>();
  private static final Map<Integer, String> SEVERALS = new HashMap<>();
  private static final char[] PLANE_0 = new char[0x10000];

  static {
    QuietDictionary.prepare();
    simplify(FIRST_HAN, END_OF_HAN);
    simplify(FIRST_RARE_HAN, END_OF_RARE_HAN);
    for (int each = 0; each < PLANE_0.length; each++) {
      int folded = reckon(each);
      // A few characters of plane 0 simplify to one beyond it.
      PLANE_0[each] = (char) (Character.isBmpCodePoint(folded) ? folded : SEVERAL);
      if (!Character.isBmpCodePoint(folded)) {
        SEVERALS.put(each, Character.toString(folded));
      }
    }
  }

  private FoldTable() {}

  /** The folded character, a white space or line break, or one of this class's constants. */
  static int get(int codePoint) {
    return codePoint < PLANE_0.length ? PLANE_0[codePoint] : reckon(codePoint);
  }

  /** What a character folds to for which {@link #get} says {@link #SEVERAL}. */
  static String several(int codePoint) {
    return SEVERALS.getOrDefault(codePoint, "");
  }

  private static int reckon(int codePoint) {
    if (isLineBreak(codePoint)) {
      return '\n';
    }
    if (Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint)) {
      return ' ';
    }
    if (isInvisible(codePoint)) {
      return NOTHING;
    }
    if (isPlain(codePoint)) {
      return small(codePoint);
    }
    String normal = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKC);
    if (normal.codePoints().anyMatch(FoldTable::joinsOthers)) {
      return INEXACT;
    }
    if (normal.codePointCount(0, normal.length()) == 1) {
      return small(normal.codePointAt(0));
    }
    if (codePoint >= PLANE_0.length) {
      return INEXACT;
    }
    SEVERALS.put(
        codePoint,
        normal.codePoints().map(FoldTable::small).mapToObj(Character::toString).collect(joining()));
    return SEVERAL;
  }

  /** Claims that the character is known to have no other form; asking about each takes long. */
  private static boolean isPlain(int codePoint) {
    return (codePoint >= FIRST_HAN && codePoint < END_OF_HAN)
        || (codePoint >= 0xAC00 && codePoint < 0xD7A4);
  }

  private static int small(int codePoint) {
    int lower = Character.toLowerCase(codePoint);
    return SIMPLIFIED.getOrDefault(lower, lower);
  }

  private static boolean isLineBreak(int codePoint) {
    return (codePoint >= '\n' && codePoint <= '\r')
        || codePoint == 0x85
        || codePoint == 0x2028
        || codePoint == 0x2029;
  }

  private static boolean isInvisible(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.SURROGATE
        || (codePoint >= 0xFE00 && codePoint <= 0xFE0F)
        || (codePoint >= 0xE0100 && codePoint <= 0xE01EF);
  }

  private static boolean joinsOthers(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || (codePoint >= 0x1100 && codePoint <= 0x11FF);
  }

  private static void simplify(int first, int end) {
    int[] before = IntStream.range(first, end).filter(Character::isIdeographic).toArray();
    StringBuilder lines = new StringBuilder();
    IntStream.of(before).forEach(each -> lines.appendCodePoint(each).append('\n'));
    int[] after =
        HanLP.convertToSimplifiedChinese(lines.toString())
            .codePoints()
            .filter(c -> c != '\n')
            .toArray();
    for (int i = 0; i < before.length; i++) {
      if (before[i] != after[i]) {
        SIMPLIFIED.put(before[i], after[i]);
      }
    }
    SIMPLIFIED.replaceAll((traditional, simple) -> SIMPLIFIED.getOrDefault(simple, simple));
  }
}
