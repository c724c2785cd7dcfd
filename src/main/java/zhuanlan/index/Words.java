package zhuanlan.index;

import java.util.function.LongConsumer;

/**
 * The words under which a text is indexed, as numbers of 45 bits: each run of letters or digits as
 * a whole; of a run of glyphs every two neighbours, and the last one by itself, so that every
 * single glyph begins some word. Pairs are numbered by their characters, so that those with the
 * same beginning are neighbours; runs by a hash, so that two of them may, once in a trillion, be
 * taken for each other. Pure.
 */
public final class Words {

  /** Longer runs are no words; only their beginning is indexed. */
  private static final int LONGEST = 40;

  private static final int CHARACTER_BITS = 21;
  private static final long CHARACTER = (1L << CHARACTER_BITS) - 1;
  private static final long WHOLE = 1L << 2 * CHARACTER_BITS;

  private Words() {}

  /** Every word of a folded text, as often as it occurs. */
  static void of(String text, LongConsumer words) {
    Runs.each(
        text,
        (kind, start, end) -> {
          if (kind.isWhole()) {
            words.accept(whole(text, start, end));
          } else if (kind == Kind.GLYPH) {
            pairs(text, start, end, words);
            words.accept(pair(text.codePointBefore(end), 0));
          }
        });
  }

  static void pairs(String text, int start, int end, LongConsumer words) {
    int first = text.codePointAt(start);
    int at = start + Character.charCount(first);
    while (at < end) {
      int second = text.codePointAt(at);
      words.accept(pair(first, second));
      at += Character.charCount(second);
      first = second;
    }
  }

  static long whole(String text, int start, int end) {
    return WHOLE | hash(text, start, Math.min(end, start + LONGEST));
  }

  static boolean isTooLong(int start, int end) {
    return end - start > LONGEST;
  }

  /** All words that begin with this glyph. */
  static WordRange beginningWith(int glyph) {
    return new WordRange(pair(glyph, 0), pair(glyph, 0) | CHARACTER);
  }

  static long topic(String folded) {
    return Field.TOPIC.bits() | hash(folded, 0, folded.length());
  }

  private static long pair(int first, int second) {
    return (long) first << CHARACTER_BITS | second;
  }

  private static long hash(String text, int start, int end) {
    long hash = (long) end - start;
    for (int i = start; i < end; i++) {
      hash = (hash ^ text.charAt(i)) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 32;
    }
    return hash & (WHOLE - 1);
  }
}
