package zhuanlan.text;

import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import com.hankcs.hanlp.dictionary.CoreDictionary;

/**
 * The words of the dictionary (HanLP portable), in simplified characters, and how common they are.
 * For any number of threads.
 */
final class Words {

  /** Words of the text that the dictionary was counted from. */
  private static final double COUNTED = 1_000_000;

  private static final double RAREST = Math.log(COUNTED / 5);

  /** Words met once or never may be mistakes: a little less trust in each. */
  private static final double DISTRUST = 0.7;

  private static final double NEVER = 0.1;

  /** What each word more costs, so that of two likely rows the one of longer words is taken. */
  private static final double EACH = 1;

  private static final DoubleArrayTrie<CoreDictionary.Attribute> TRIE = trie();

  /** How unlikely each word is, by its number: beside each other, for they are looked at often. */
  private static final float[] SURPRISES = surprises();

  private Words() {}

  private static DoubleArrayTrie<CoreDictionary.Attribute> trie() {
    QuietDictionary.prepare();
    return CoreDictionary.trie;
  }

  private static float[] surprises() {
    float[] surprises = new float[TRIE.size()];
    for (int i = 0; i < surprises.length; i++) {
      surprises[i] = surpriseOf(TRIE.getValueAt(i).totalFrequency);
    }
    return surprises;
  }

  /** Finds every word of the dictionary in this text, in the order of where they begin. */
  static DoubleArrayTrie<CoreDictionary.Attribute>.Searcher in(char[] folded) {
    return TRIE.getSearcher(folded, 0);
  }

  /** What the dictionary tells of the word with this number. */
  static CoreDictionary.Attribute entry(int number) {
    return TRIE.getValueAt(number);
  }

  /** How unlikely the word with this number is, as a logarithm. */
  static float surprise(int number) {
    return SURPRISES[number];
  }

  /** How unlikely a word of this frequency is, as a logarithm; 0 for one that was never met. */
  static float surpriseOf(int frequency) {
    return (float) (EACH + Math.log(COUNTED / Math.max(frequency - DISTRUST, NEVER)));
  }

  /** How rare a word of this frequency is in everyday text: 0 (every other word) to 1 (unknown). */
  static double rarity(int frequency) {
    return Math.log(COUNTED / (frequency + 5.0)) / RAREST;
  }
}
