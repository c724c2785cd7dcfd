package zhuanlan.text;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The pairs of Chinese characters and the other words of one article, by number. Pairs with a
 * particle in them say nothing and are left out. Not for several threads.
 */
final class Bigrams {

  private static final BitSet PARTICLES = new BitSet();

  static {
    "的了是在和也就都不这那我他她它们你您与及或而但被把让着吗呢吧啊".chars().forEach(PARTICLES::set);
  }

  private static final long WORD = 1L << 62;

  private final Counts counts = new Counts(1024);
  private int[] found = new int[256];
  private int[] lastText = new int[1024];
  private int texts;

  /** The bigrams of this text, which are counted. */
  BigramSet of(String text) {
    texts++;
    int size = 0;
    int before = 0;
    long word = 0;
    boolean letters = false;
    for (int i = 0; i <= text.length(); ) {
      int original = i < text.length() ? text.codePointAt(i) : 0;
      i += Character.charCount(original);
      int each = Fold.codePoint(original);
      boolean han = Fold.isHan(each);
      if (!han && Character.isLetterOrDigit(each)) {
        letters |= Character.isLetter(each);
        word = word * 31 + each;
      } else {
        if (letters && word != 0) {
          size = note(counts.add(WORD | word), size);
        }
        word = 0;
        letters = false;
      }
      boolean telling = han && !PARTICLES.get(each);
      if (telling && before != 0) {
        size = note(counts.add((long) before << 21 | each), size);
      }
      before = telling ? each : 0;
    }
    return new BigramSet(found, size);
  }

  /** How often it was met in all texts. */
  int count(int number) {
    return counts.count(number);
  }

  /** How many different ones there are: their numbers are below it. */
  int different() {
    return counts.size();
  }

  private int note(int number, int size) {
    if (number >= lastText.length) {
      lastText = Arrays.copyOf(lastText, number * 2);
    }
    if (lastText[number] == texts) {
      return size;
    }
    lastText[number] = texts;
    if (size == found.length) {
      found = Arrays.copyOf(found, size * 2);
    }
    found[size] = number;
    return size + 1;
  }
}
