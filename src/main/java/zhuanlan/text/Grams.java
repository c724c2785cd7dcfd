package zhuanlan.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * All rows of one to five words that occur more than once. Longer rows are only looked for where
 * both shorter ones in them repeat, so the work shrinks with the length. Not for several threads.
 */
final class Grams {

  private static final int LONGEST = 5;

  private final Units units;
  private final WordRow words;
  private final int titleEnd;
  private final int headingsEnd;
  private final List<GramRow> rows = new ArrayList<>();

  /**
   * @param titleEnd the place of the unit behind the title
   * @param headingsEnd the place behind the headings, which follow the title
   */
  Grams(Units units, WordRow words, int titleEnd, int headingsEnd) {
    this.units = units;
    this.words = words;
    this.titleEnd = titleEnd;
    this.headingsEnd = headingsEnd;
    rows.add(repeated(1, words.numbers(), words.different(), words::count));
    while (rows.size() < LONGEST && !last().all().isEmpty()) {
      rows.add(longer(rows.size() + 1, last()));
    }
    countNeighbours();
  }

  /**
   * The rows that pass, longer ones first. A row is asked about after all longer ones, and {@link
   * Gram#alone} then counts only where it is no part of one that passed.
   */
  List<Gram> accepted(Predicate<Gram> rule) {
    boolean[] covered = new boolean[words.size()];
    List<Gram> accepted = new ArrayList<>();
    for (int length = rows.size(); length >= 1; length--) {
      GramRow here = rows.get(length - 1);
      int known = accepted.size();
      for (int i = 0; i + length <= covered.length; i++) {
        Gram gram = here.from(i);
        if (gram != null && !isCovered(covered, i, length)) {
          noteAlone(gram, words.begin(i));
        }
      }
      for (Gram gram : here.all()) {
        gram.accepted = rule.test(gram);
        if (gram.accepted) {
          accepted.add(gram);
        }
      }
      if (accepted.size() > known && length > 1) {
        cover(covered, length, here);
      }
    }
    return accepted;
  }

  /** How often the words from this one on occur together; 1 when they do not repeat. */
  int count(int word, int length) {
    Gram gram = length > rows.size() ? null : rows.get(length - 1).from(word);
    return gram == null ? 1 : gram.count;
  }

  /** The word with which its most usual writing begins: Latin letters may be large or small. */
  int usual(Gram gram) {
    boolean varies = false;
    for (int i = gram.first; i < gram.first + gram.length; i++) {
      varies |= !words.isHan(i);
    }
    return varies ? mostUsual(gram) : gram.first;
  }

  private int mostUsual(Gram gram) {
    GramRow row = rows.get(gram.length - 1);
    Map<String, Integer> times = new HashMap<>();
    int usual = gram.first;
    int most = 0;
    for (int i = 0; i + gram.length <= words.size(); i++) {
      if (row.from(i) == gram) {
        int now = times.merge(text(i, gram.length), 1, Integer::sum);
        usual = now > most ? i : usual;
        most = Math.max(most, now);
      }
    }
    return usual;
  }

  private String text(int word, int length) {
    return units.text(words.begin(word), words.begin(word + length) - words.begin(word));
  }

  private GramRow last() {
    return rows.get(rows.size() - 1);
  }

  private void noteAlone(Gram gram, int place) {
    gram.alone++;
    gram.inTitle += place < titleEnd ? 1 : 0;
    gram.inHeadings += place >= titleEnd && place < headingsEnd ? 1 : 0;
  }

  private static void cover(boolean[] covered, int length, GramRow rows) {
    for (int i = 0; i + length <= covered.length; i++) {
      Gram gram = rows.from(i);
      if (gram != null && gram.accepted) {
        Arrays.fill(covered, i, i + length, true);
      }
    }
  }

  private static boolean isCovered(boolean[] covered, int from, int length) {
    for (int i = from; i < from + length; i++) {
      if (!covered[i]) {
        return false;
      }
    }
    return true;
  }

  /** The rows of this length, given those one shorter. */
  private GramRow longer(int length, GramRow shorter) {
    int[] numbers = new int[words.size()];
    Arrays.fill(numbers, -1);
    Counts counts = new Counts(length == 2 ? 1024 : 64);
    for (int i = 0; i + length <= numbers.length; i++) {
      if (shorter.number(i) >= 0 && shorter.number(i + 1) >= 0) {
        numbers[i] = counts.add((long) shorter.number(i) << 32 | words.number(i + length - 1));
      }
    }
    return repeated(length, numbers, counts.size(), counts::count);
  }

  /** Those that repeat; the others lose their number. */
  private GramRow repeated(int length, int[] numbers, int different, IntUnaryOperator count) {
    @Nullable Gram[] byNumber = new Gram[different];
    for (int i = 0; i < numbers.length; i++) {
      if (numbers[i] < 0) {
        continue;
      }
      if (count.applyAsInt(numbers[i]) < 2) {
        numbers[i] = -1;
        continue;
      }
      Gram gram = byNumber[numbers[i]];
      if (gram == null) {
        gram = new Gram(length, i, count.applyAsInt(numbers[i]));
        byNumber[numbers[i]] = gram;
      }
      int block = units.block(words.begin(i));
      gram.blocks += gram.lastBlock == block ? 0 : 1;
      gram.lastBlock = block;
    }
    return new GramRow(numbers, byNumber);
  }

  private void countNeighbours() {
    Counts seen = new Counts(512);
    int number = 0;
    for (int length = 2; length <= rows.size(); length++) {
      GramRow here = rows.get(length - 1);
      for (Gram gram : here.all()) {
        gram.number = number++;
      }
      for (int i = 0; i < words.size() && !here.all().isEmpty(); i++) {
        Gram gram = here.from(i);
        if (gram != null) {
          gram.left += isNew(seen, gram.number * 2, i - 1);
          gram.right += isNew(seen, gram.number * 2 + 1, i + length);
        }
      }
    }
  }

  private int isNew(Counts seen, int side, int word) {
    if (words.number(word) < 0) {
      return 1;
    }
    int before = seen.size();
    seen.add((long) side << 32 | words.number(word));
    return seen.size() - before;
  }
}
