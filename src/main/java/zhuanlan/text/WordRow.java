package zhuanlan.text;

import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import java.util.Arrays;
import java.util.BitSet;

/**
 * A row of units cut into the words that are the most likely together. A Chinese character that is
 * in no word, a word of another script and a boundary are words of one unit.
 */
final class WordRow {

  private static final BitSet NUMERALS = bits("〇零一二三四五六七八九十百千万亿两");

  private static final int UNKNOWN = -1;

  /** The dictionary has no numerals. */
  private static final int NUMERAL = -2;

  private static final int NUMERAL_FREQUENCY = 2_000;
  private static final float UNKNOWN_SURPRISE = Words.surpriseOf(0);
  private static final float NUMERAL_SURPRISE = Words.surpriseOf(NUMERAL_FREQUENCY);

  /** Stands where no word of the dictionary is looked for. */
  private static final char NO_WORD = '\u0001';

  private final Units units;
  private final int[] begins;
  private final int[] numbers;
  private final Counts counts;

  /** By the number of a word: 0 not yet looked up, 1 generic, -1 not. */
  private final byte[] generic;

  /** The numbers of the words in the dictionary, or one of the two below 0. */
  private final int[] entries;

  private final int size;

  WordRow(Units units) {
    this.units = units;
    int places = units.size();
    int[] lengths = new int[places + 1];
    int[] ending = new int[places + 1];
    likeliest(letters(units), lengths, ending);
    int count = 0;
    for (int end = places; end > 0; end -= lengths[end]) {
      count++;
    }
    size = count;
    begins = new int[size + 1];
    begins[size] = places;
    entries = new int[size];
    for (int end = places; end > 0; end -= lengths[end]) {
      entries[--count] = ending[end];
      begins[count] = end - lengths[end];
    }
    counts = new Counts(1024);
    numbers = numbered();
    generic = new byte[counts.size()];
  }

  int size() {
    return size;
  }

  /** The place of the word's first unit; for {@link #size} the place behind the last. */
  int begin(int word) {
    return begins[word];
  }

  int length(int word) {
    return begins[word + 1] - begins[word];
  }

  /** The same for the same word; -1 for a boundary. */
  int number(int word) {
    return numbers[word];
  }

  /** The numbers of all words, as a copy. */
  int[] numbers() {
    return numbers.clone();
  }

  /** Claims that the word is made of Chinese characters. */
  boolean isHan(int word) {
    return units.isHan(begins[word]);
  }

  /** Claims that it is a number in digits. */
  boolean isNumber(int word) {
    return !isHan(word) && units.text(begins[word], 1).codePoints().noneMatch(Character::isLetter);
  }

  /** Claims that it is a number in digits or in Chinese, or begins with one. */
  boolean isNumeral(int word) {
    return isNumber(word) || NUMERALS.get(units.at(begins[word]));
  }

  /** Claims that this character is one of the word's. */
  boolean contains(int word, int unit) {
    for (int place = begins[word]; place < begins[word + 1]; place++) {
      if (units.at(place) == unit) {
        return true;
      }
    }
    return false;
  }

  /** The last character of the word. */
  int lastUnit(int word) {
    return units.at(begins[word + 1] - 1);
  }

  /** Claims that this is a word that no article is about. */
  boolean isGeneric(int word) {
    int number = numbers[word];
    if (generic[number] == 0) {
      generic[number] = (byte) (isGeneric(word, 1) ? 1 : -1);
    }
    return generic[number] > 0;
  }

  /** Claims that these words are together one that no article is about. */
  boolean isGeneric(int word, int length) {
    int begin = begins[word];
    return GenericWords.contain(Fold.of(units.text(begin, begins[word + length] - begin)));
  }

  /** How many different words there are: their numbers are below it. */
  int different() {
    return counts.size();
  }

  /** How often the word with this number occurs. */
  int count(int number) {
    return counts.count(number);
  }

  /**
   * Its most usual kind, as the first letter of the dictionary's tags; unknown words count as
   * nouns, parts of names as such.
   */
  char kind(int word) {
    if (entries[word] < 0) {
      return entries[word] == NUMERAL ? 'm' : 'n';
    }
    Nature usual = Words.entry(entries[word]).nature[0];
    return usual == Nature.rg ? 'g' : usual.firstChar();
  }

  /** Claims that it is a common verb that names nothing. */
  boolean isPlainVerb(int word) {
    return frequency(word) > 100 && naming(word) < 0.1;
  }

  /** The share of its uses in which it names something: 0 to 1. */
  double naming(int word) {
    if (entries[word] < 0) {
      return entries[word] == NUMERAL ? 0 : 1;
    }
    CoreDictionary.Attribute entry = Words.entry(entries[word]);
    int naming = 0;
    for (int i = 0; i < entry.nature.length; i++) {
      Nature kind = entry.nature[i];
      boolean names = kind == Nature.vn || "njilxg".indexOf(kind.firstChar()) >= 0;
      naming += names ? entry.frequency[i] : 0;
    }
    return (double) naming / entry.totalFrequency;
  }

  /** How often the dictionary met it; 0 when it does not have it. */
  int frequency(int word) {
    if (entries[word] < 0) {
      return entries[word] == NUMERAL ? NUMERAL_FREQUENCY : 0;
    }
    return Words.entry(entries[word]).totalFrequency;
  }

  /** The places between the likeliest words of a text, its UTF-16 units being the places. */
  static BitSet borders(String text) {
    int[] lengths = new int[text.length() + 1];
    likeliest(text.toCharArray(), lengths, new int[text.length() + 1]);
    BitSet borders = new BitSet(text.length() + 1);
    borders.set(0);
    for (int end = text.length(); end > 0; end -= lengths[end]) {
      borders.set(end);
    }
    return borders;
  }

  private static char[] letters(Units units) {
    char[] letters = new char[units.size()];
    for (int i = 0; i < letters.length; i++) {
      boolean han = units.isHan(i) && Character.isBmpCodePoint(units.at(i));
      letters[i] = han ? (char) units.at(i) : NO_WORD;
    }
    return letters;
  }

  /** The likeliest row of words up to each place. */
  private static void likeliest(char[] letters, int[] lengths, int[] ending) {
    float[] least = new float[letters.length + 1];
    Arrays.fill(least, 1, least.length, Float.MAX_VALUE);
    DoubleArrayTrie<CoreDictionary.Attribute>.Searcher searcher = Words.in(letters);
    int reached = 0;
    boolean found = searcher.next();
    while (found || reached < letters.length) {
      int begin = found ? searcher.begin : letters.length;
      // A character may always stand alone; one in the dictionary is met again as a word.
      for (; reached <= begin && reached < letters.length; reached++) {
        boolean numeral = NUMERALS.get(letters[reached]);
        float sum = least[reached] + (numeral ? NUMERAL_SURPRISE : UNKNOWN_SURPRISE);
        if (sum < least[reached + 1]) {
          least[reached + 1] = sum;
          lengths[reached + 1] = 1;
          ending[reached + 1] = numeral ? NUMERAL : UNKNOWN;
        }
      }
      if (found) {
        int end = begin + searcher.length;
        float sum = least[begin] + Words.surprise(searcher.index);
        if (sum < least[end]) {
          least[end] = sum;
          lengths[end] = searcher.length;
          ending[end] = searcher.index;
        }
        found = searcher.next();
      }
    }
  }

  private int[] numbered() {
    int[] found = new int[size];
    for (int i = 0; i < size; i++) {
      long key = 0;
      for (int place = begins[i]; place < begins[i + 1]; place++) {
        key = key * 0x100000001B3L + units.at(place);
      }
      found[i] = key == Units.BOUNDARY ? -1 : counts.add(key);
    }
    return found;
  }

  private static BitSet bits(String characters) {
    BitSet bits = new BitSet();
    characters.chars().forEach(bits::set);
    return bits;
  }
}
