package zhuanlan.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * All rows of one to six units that occur more than once. Longer rows are only looked for where
 * both shorter ones in them repeat, so the work shrinks with the length. Not for several threads.
 */
final class Grams {

  private static final int LONGEST = 6;

  private final Units units;
  private final WordMarks marks;
  private final int titleEnd;
  private final int headingsEnd;
  private final @Nullable Gram[][] at = new Gram[LONGEST + 1][];
  private final Gram[][] all = new Gram[LONGEST + 1][];

  /**
   * @param titleEnd the place behind the title
   * @param headingsEnd the place behind the headings, which follow the title
   */
  Grams(Units units, WordMarks marks, int titleEnd, int headingsEnd) {
    this.units = units;
    this.marks = marks;
    this.titleEnd = titleEnd;
    this.headingsEnd = headingsEnd;
    int[] numbers = new int[units.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = units.at(i) == Units.BOUNDARY ? -1 : units.at(i);
    }
    for (int length = 1; length <= LONGEST; length++) {
      numbers = find(length, numbers);
    }
    countNeighbours();
  }

  /**
   * The rows that pass, longer ones first. A row is asked about after all longer ones, and {@link
   * Gram#alone} and {@link Gram#aligned} then count only where it is no part of one that passed.
   */
  List<Gram> accepted(Predicate<Gram> rule) {
    boolean[] covered = new boolean[units.size()];
    List<Gram> accepted = new ArrayList<>();
    for (int length = LONGEST; length >= 1; length--) {
      int known = accepted.size();
      for (int i = 0; i + length <= covered.length; i++) {
        Gram gram = at[length][i];
        if (gram != null && !isCovered(covered, i, length)) {
          noteAlone(gram, i);
        }
      }
      for (Gram gram : all[length]) {
        gram.accepted = rule.test(gram);
        if (gram.accepted) {
          accepted.add(gram);
        }
      }
      if (accepted.size() > known) {
        cover(covered, length);
      }
    }
    return accepted;
  }

  /** How often the unit at this place occurs, the title counted twice. */
  int count(int place) {
    Gram gram = at[1][place];
    return gram == null ? 1 : gram.count;
  }

  private void noteAlone(Gram gram, int place) {
    gram.alone++;
    if (marks.beginsAt(place) && marks.beginsAt(place + gram.length)) {
      gram.sample = gram.aligned == 0 ? place : gram.sample;
      gram.aligned++;
    }
  }

  private void cover(boolean[] covered, int length) {
    for (int i = 0; i + length <= covered.length; i++) {
      Gram gram = at[length][i];
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

  /**
   * Finds the rows of this length, given the numbers of the repeated ones one shorter (else -1).
   */
  private int[] find(int length, int[] shorter) {
    int[] numbers = new int[shorter.length];
    Arrays.fill(numbers, -1);
    Counts counts = new Counts(length <= 3 ? 1024 : 128);
    for (int i = 0; i + length <= shorter.length; i++) {
      if (shorter[i] >= 0 && (length == 1 || shorter[i + 1] >= 0)) {
        numbers[i] = counts.add((long) shorter[i] << 32 | units.at(i + length - 1));
      }
    }
    Gram[] known = new Gram[counts.size()];
    Gram[] here = new Gram[shorter.length];
    List<Gram> found = new ArrayList<>();
    for (int i = 0; i < numbers.length; i++) {
      if (numbers[i] >= 0 && counts.count(numbers[i]) < 2) {
        numbers[i] = -1;
      } else if (numbers[i] >= 0) {
        if (known[numbers[i]] == null) {
          known[numbers[i]] = new Gram(length, i);
          found.add(known[numbers[i]]);
        }
        here[i] = known[numbers[i]];
        note(here[i], i);
      }
    }
    at[length] = here;
    all[length] = found.toArray(Gram[]::new);
    return numbers;
  }

  private void note(Gram gram, int place) {
    gram.count++;
    gram.inTitle += place < titleEnd ? 1 : 0;
    gram.inHeadings += place >= titleEnd && place < headingsEnd ? 1 : 0;
  }

  private void countNeighbours() {
    Counts seen = new Counts(2048);
    int number = 0;
    for (int length = 2; length <= LONGEST; length++) {
      for (Gram gram : all[length]) {
        gram.number = number++;
      }
      for (int i = 0; i < units.size(); i++) {
        Gram gram = at[length][i];
        if (gram != null && gram.count > 2) {
          gram.left += isNew(seen, gram.number * 2, i - 1);
          gram.right += isNew(seen, gram.number * 2 + 1, i + length);
        }
      }
    }
  }

  private int isNew(Counts seen, int side, int place) {
    if (units.at(place) == Units.BOUNDARY) {
      return 1;
    }
    int before = seen.size();
    seen.add((long) side << 32 | units.at(place));
    return seen.size() - before;
  }
}
