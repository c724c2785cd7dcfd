package zhuanlan.text;

import java.util.Arrays;

/** Which quotes and brackets of a text belong together. Those without a partner count as none. */
final class Brackets {

  private static final String OPENING = "“‘「『（《〈【〔［(［[{";
  private static final String CLOSING = "”’」』）》〉】〕］)］]}";
  private static final int DEEPEST = 16;

  private final int[] partner;

  Brackets(String text) {
    partner = new int[text.length()];
    Arrays.fill(partner, -1);
    int[] open = new int[DEEPEST];
    int depth = 0;
    for (int i = 0; i < partner.length; i++) {
      char each = text.charAt(i);
      if (Fold.isHan(each)) {
        continue; // most are, and the lists are long
      }
      if (each == '\n') {
        depth = 0;
      } else if (OPENING.indexOf(each) >= 0 && depth < DEEPEST) {
        open[depth++] = i;
      } else {
        depth = close(text, each, i, open, depth);
      }
    }
  }

  /** Where the partner of the bracket at this place stands; -1 for none. */
  int partner(int at) {
    return partner[at];
  }

  /** Claims that this character closes a quote or bracket. */
  static boolean isClosing(char each) {
    return CLOSING.indexOf(each) >= 0;
  }

  private int close(String text, char each, int at, int[] open, int depth) {
    int kind = CLOSING.indexOf(each);
    for (int i = depth - 1; kind >= 0 && i >= 0; i--) {
      if (text.charAt(open[i]) == OPENING.charAt(kind)) {
        partner[open[i]] = at;
        partner[at] = open[i];
        return i;
      }
    }
    return depth;
  }
}
