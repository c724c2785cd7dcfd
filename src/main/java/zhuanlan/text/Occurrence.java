package zhuanlan.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A stretch of a text in which one of the wanted terms stands.
 *
 * @param term which of the terms
 * @param start in UTF-16 units of the text
 * @param end behind its last
 */
record Occurrence(int term, int start, int end) {

  /** More are of no use to anybody; keeps hostile texts cheap. */
  private static final int MOST = 512;

  /** Where the terms stand in a text, in order. */
  static List<Occurrence> in(String text, List<List<String>> wanted) {
    FoldedText folded = FoldedText.of(text);
    List<Occurrence> all = new ArrayList<>();
    for (int term = 0; term < wanted.size(); term++) {
      for (String name : wanted.get(term)) {
        collect(folded, term, name, all);
      }
    }
    all.sort(Comparator.comparingInt(Occurrence::start).thenComparingInt(Occurrence::end));
    return all;
  }

  private static void collect(FoldedText text, int term, String name, List<Occurrence> to) {
    String folded = text.folded();
    int most = to.size() + MOST;
    int at = name.isEmpty() ? -1 : folded.indexOf(name);
    while (at >= 0 && to.size() < most) {
      int end = at + name.length();
      if (isBorder(folded, at) && isBorder(folded, end)) {
        to.add(new Occurrence(term, text.start(at), text.end(end)));
        at = folded.indexOf(name, end);
      } else {
        at = folded.indexOf(name, at + 1);
      }
    }
  }

  /** Claims that no run of letters and no run of digits goes on over this place. */
  private static boolean isBorder(String text, int at) {
    if (at == 0 || at == text.length()) {
      return true;
    }
    int before = text.codePointBefore(at);
    int after = text.codePointAt(at);
    return !(isLetter(before) && isLetter(after)) && !(isDigit(before) && isDigit(after));
  }

  /** Of a script with upper and lower case, whose words count as wholes only. */
  static boolean isLetter(int codePoint) {
    if (codePoint >= 0x2E80 && codePoint < 0xA000) {
      return false;
    }
    int type = Character.getType(codePoint);
    return type == Character.LOWERCASE_LETTER
        || type == Character.UPPERCASE_LETTER
        || type == Character.TITLECASE_LETTER;
  }

  static boolean isDigit(int codePoint) {
    return Character.getType(codePoint) == Character.DECIMAL_DIGIT_NUMBER;
  }
}
