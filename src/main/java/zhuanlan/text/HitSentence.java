package zhuanlan.text;

import java.util.BitSet;
import java.util.List;

/**
 * A sentence in which some of the wanted terms stand.
 *
 * @param paragraph its place among the paragraphs
 * @param text the whole paragraph
 * @param stretch where in it the sentence is
 * @param occurrences what stands in the sentence, in order
 * @param terms which terms these are
 */
record HitSentence(
    int paragraph, String text, Stretch stretch, List<Occurrence> occurrences, BitSet terms) {

  /** How many terms it has besides those already had. */
  int adds(BitSet had) {
    BitSet more = (BitSet) terms.clone();
    more.andNot(had);
    return more.cardinality();
  }

  /** Claims that it only says that something follows. */
  boolean announces() {
    char last = text.charAt(stretch.end() - 1);
    return last == '：' || last == ':';
  }

  /** How many code points the sentence has. */
  int length() {
    return text.codePointCount(stretch.start(), stretch.end());
  }

  /** Claims that nothing stands between this sentence and the other before it. */
  boolean follows(HitSentence before) {
    return before.paragraph == paragraph
        && text.substring(before.stretch.end(), stretch.start()).isBlank();
  }
}
