package zhuanlan.text;

import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.seg.Other.DoubleArrayTrieSegment;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.List;

/**
 * The words of the dictionary (HanLP portable), in simplified characters. For any number of
 * threads.
 */
final class Words {

  /** Words of the text that the dictionary was counted from. */
  private static final double COUNTED = 1_000_000;

  private static final double RAREST = Math.log(COUNTED / 5);

  /** The longest words first, which is all that is fast enough for an import. */
  private static final Segment SEGMENT = segment();

  private Words() {}

  private static Segment segment() {
    QuietDictionary.prepare();
    return new DoubleArrayTrieSegment().enablePartOfSpeechTagging(true);
  }

  /** The text cut into the longest words known; together they are the text again. */
  static List<Term> of(char[] folded) {
    return SEGMENT.seg(folded);
  }

  /** How rare the word is in everyday text: 0 (every other word) to 1 (in no dictionary). */
  static double rarity(String folded) {
    return Math.log(COUNTED / (CoreDictionary.getTermFrequency(folded) + 5.0)) / RAREST;
  }
}
