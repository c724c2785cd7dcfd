package zhuanlan.store;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The words under which a text is indexed: each run of letters or digits as a whole; of a run of
 * glyphs every two neighbours, and the last one by itself, so that every single glyph begins some
 * word. Pure.
 */
final class Words {

  /** Longer runs are no words; only their beginning is indexed. */
  private static final int LONGEST = 40;

  private Words() {}

  /** Every word of a folded text, once. */
  static Set<String> of(String text) {
    Set<String> words = new LinkedHashSet<>(text.length());
    Runs.each(
        text,
        (kind, start, end) -> {
          if (kind.isWhole()) {
            words.add(whole(text, start, end));
          } else if (kind == Kind.GLYPH) {
            addPairs(words, text, start, end);
            words.add(text.substring(text.offsetByCodePoints(end, -1), end));
          }
        });
    return words;
  }

  static String whole(String text, int start, int end) {
    return isTooLong(start, end)
        ? text.substring(start, cut(text, start + LONGEST))
        : text.substring(start, end);
  }

  static boolean isTooLong(int start, int end) {
    return end - start > LONGEST;
  }

  static void addPairs(Collection<String> words, String text, int start, int end) {
    int first = start;
    int second = text.offsetByCodePoints(start, 1);
    while (second < end) {
      int after = text.offsetByCodePoints(second, 1);
      words.add(text.substring(first, after));
      first = second;
      second = after;
    }
  }

  private static int cut(String text, int at) {
    return Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
  }
}
