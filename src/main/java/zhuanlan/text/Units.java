package zhuanlan.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A text as a row of units: Chinese characters, and words or numbers of other scripts, folded; a
 * boundary where punctuation or another block begins. Not for several threads.
 */
final class Units {

  /** Between two units that do not belong together. */
  static final int BOUNDARY = 0;

  private static final int FIRST_WORD = Character.MAX_CODE_POINT + 1;
  private static final int LONGEST_WORD = 32;

  private final StringBuilder text = new StringBuilder();
  private final Map<String, Integer> words = new HashMap<>();
  private int[] units = new int[4096];
  private int[] from = new int[4096];
  private int[] to = new int[4096];
  private int[] block = new int[4096];
  private int blocks;
  private int size;

  Units() {
    add(BOUNDARY, 0, 0);
  }

  /** Adds a block; what follows does not belong to it. */
  void add(String block) {
    int offset = text.length();
    text.append(block);
    blocks++;
    for (int i = 0; i < block.length(); ) {
      int original = block.codePointAt(i);
      int end = i + Character.charCount(original);
      int each = Fold.codePoint(original);
      if (Fold.isHan(each)) {
        add(each, offset + i, offset + end);
      } else if (Addresses.endOf(block, i) > i) {
        end = Addresses.endOf(block, i);
        boundary(offset + i);
      } else if (Character.isLetterOrDigit(each)) {
        end = endOfWord(block, i);
        add(word(block.substring(i, end)), offset + i, offset + end);
      } else if (each != FoldTable.NOTHING && !isWordSpace(block, i, each)) {
        boundary(offset + i);
      }
      i = end;
    }
    boundary(text.length());
  }

  int size() {
    return size;
  }

  /** The unit at this place; equal for what folds equally. */
  int at(int place) {
    return units[place];
  }

  /** The number of the block that this place is in. */
  int block(int place) {
    return block[place];
  }

  /** Claims that a Chinese character stands at this place. */
  boolean isHan(int place) {
    return units[place] != BOUNDARY && units[place] < FIRST_WORD;
  }

  /** What the author wrote at so many units from this place, without invisible characters. */
  String text(int place, int length) {
    String written = text.substring(from[place], to[place + length - 1]);
    for (int i = 0; i < written.length(); i++) {
      // Of surrogates nothing remains; whether they are visible only the pair tells.
      if (!isVisible(written.charAt(i))) {
        return visible(written);
      }
    }
    return written;
  }

  private static String visible(String written) {
    return written
        .codePoints()
        .filter(Units::isVisible)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isVisible(int codePoint) {
    return Fold.codePoint(codePoint) != FoldTable.NOTHING;
  }

  private void boundary(int at) {
    if (units[size - 1] != BOUNDARY) {
      add(BOUNDARY, at, at);
    }
  }

  private void add(int unit, int begin, int end) {
    if (size == units.length) {
      units = Arrays.copyOf(units, size * 2);
      from = Arrays.copyOf(from, size * 2);
      to = Arrays.copyOf(to, size * 2);
      block = Arrays.copyOf(block, size * 2);
    }
    units[size] = unit;
    block[size] = blocks;
    from[size] = begin;
    to[size++] = end;
  }

  private int word(String word) {
    String folded = isPlain(word) ? word.toLowerCase(Locale.ROOT) : Fold.of(word);
    return FIRST_WORD + words.computeIfAbsent(folded, each -> words.size());
  }

  private static boolean isPlain(String word) {
    return word.chars().allMatch(each -> each < 0x80);
  }

  /** Spaces divide words of other scripts but not what belongs together; elsewhere they part. */
  private boolean isWordSpace(String block, int at, int each) {
    return each == ' '
        && !isHan(size - 1)
        && at + 1 < block.length()
        && Character.isLetterOrDigit(block.codePointAt(at + 1));
  }

  private static int endOfWord(String block, int begin) {
    int end = begin;
    while (end < block.length() && end - begin < LONGEST_WORD) {
      int original = block.codePointAt(end);
      // ①, ² and Ⅷ are letters or digits only when folded.
      int each = Fold.codePoint(original);
      boolean inside = Character.isLetterOrDigit(each) && !Fold.isHan(each);
      if (!inside && !isJoint(block, end)) {
        break;
      }
      end += Character.charCount(original);
    }
    while (end < block.length() && (block.charAt(end) == '+' || block.charAt(end) == '#')) {
      end++;
    }
    return end;
  }

  private static boolean isJoint(String block, int at) {
    return ".-&'’".indexOf(block.charAt(at)) >= 0
        && at + 1 < block.length()
        && block.charAt(at + 1) < 0x250
        && Character.isLetterOrDigit(block.charAt(at + 1));
  }
}
