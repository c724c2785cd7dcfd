package zhuanlan.text;

import java.util.BitSet;

/**
 * Tells whether two texts are copies of one, a few words apart: a SimHash of 64 bits (Charikar,
 * 2002) over the stretches of four characters that occur in the text, each counted once, so that
 * texts made of the same few phrases differ. A short text has a plain hash instead, so that only
 * the very same text is like it: where there are few words, each of them counts.
 */
public final class Likeness {

  /**
   * So many bits may differ. Where a notice was added or a twentieth of the words changed, at most
   * eleven did; of 1,400 pairs of different articles none was nearer than nineteen.
   */
  private static final int MOST_DIFFERENCE = 11;

  /** Below so many characters only the same text counts. */
  public static final int SHORT = 200;

  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  /** Stretches are told apart by so many bits of their hash; a few are taken for seen. */
  private static final int SEEN_BITS = 16;

  /** Enough to count all stretches that are told apart. */
  private static final int DIGITS = SEEN_BITS + 1;

  private Likeness() {}

  /** Claims that two texts are copies of one. */
  public static boolean areCopies(long likeness, long other) {
    return Long.bitCount(likeness ^ other) <= MOST_DIFFERENCE;
  }

  /** The likeness of a text in its folded form. */
  public static long of(String folded) {
    return folded.length() < SHORT ? plain(folded) : similar(folded);
  }

  private static long plain(String text) {
    long hash = text.length();
    for (int i = 0; i < text.length(); i++) {
      hash = spread(hash + text.charAt(i));
    }
    return hash;
  }

  /**
   * Counts for each of the 64 bits in how many stretches it is set. The counters lie across: the
   * first word holds the lowest digit of all 64, the second the next, so that one stretch is added
   * to all of them at once.
   */
  private static long similar(String text) {
    long[] digits = new long[DIGITS];
    BitSet seen = new BitSet(1 << SEEN_BITS);
    int stretches = 0;
    long stretch = 0;
    for (int i = 0; i < text.length(); i++) {
      stretch = stretch << Character.SIZE | text.charAt(i);
      long hash = spread(stretch);
      int place = (int) (hash >>> Long.SIZE - SEEN_BITS);
      if (!seen.get(place)) {
        seen.set(place);
        stretches++;
        add(hash, digits);
      }
    }
    int half = stretches / 2;
    long likeness = 0;
    for (int bit = 0; bit < Long.SIZE; bit++) {
      if (count(digits, bit) > half) {
        likeness |= 1L << bit;
      }
    }
    return likeness;
  }

  private static void add(long bits, long[] digits) {
    long carry = bits;
    for (int digit = 0; carry != 0; digit++) {
      long before = digits[digit];
      digits[digit] = before ^ carry;
      carry &= before;
    }
  }

  private static int count(long[] digits, int bit) {
    int count = 0;
    for (int digit = 0; digit < DIGITS; digit++) {
      count |= (int) (digits[digit] >>> bit & 1) << digit;
    }
    return count;
  }

  private static long spread(long value) {
    long mixed = (value + 1) * SPREAD;
    mixed = (mixed ^ mixed >>> 29) * 0xBF58476D1CE4E5B9L;
    return mixed ^ mixed >>> 32;
  }
}
