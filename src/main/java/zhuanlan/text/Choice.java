package zhuanlan.text;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The best few sentences that fit together: tries all sets. A set is worth what its sentences are,
 * and what it tells, everything once; so what repeats wins nothing. Near-duplicates never stand
 * together. Not for several threads.
 */
final class Choice {

  private static final int MOST_SENTENCES = 4;
  private static final double DUPLICATE = 0.55;

  private final List<Candidate> candidates;
  private final double likeliest;
  private final Telling telling;
  private final boolean[] leans;
  private final boolean[][] alike;

  /** The most that a sentence from this one on is worth. */
  private final double[] mostFrom;

  private final int[] picked = new int[MOST_SENTENCES];
  private int[] best = {};
  private double bestWorth;

  /**
   * A choice among these, of which there are few, in any order.
   *
   * @param telling how much each bigram tells, by its number
   */
  Choice(List<Candidate> all, double[] telling) {
    candidates = all.stream().sorted(Comparator.comparingInt(Candidate::at)).toList();
    likeliest = candidates.stream().mapToDouble(Candidate::odds).max().orElse(1);
    this.telling = new Telling(candidates.stream().map(Candidate::bigrams).toList(), telling);
    leans = new boolean[candidates.size()];
    alike = new boolean[candidates.size()][candidates.size()];
    for (int i = 0; i < alike.length; i++) {
      leans[i] = candidates.get(i).leans();
      for (int j = 0; j < i; j++) {
        BigramSet earlier = candidates.get(j).bigrams();
        alike[i][j] = candidates.get(i).bigrams().overlap(earlier) >= DUPLICATE;
      }
    }
    mostFrom = new double[candidates.size()];
    for (int i = mostFrom.length - 1; i >= 0; i--) {
      double alone = odds(i) + this.telling.add(i);
      this.telling.remove(i);
      mostFrom[i] = Math.max(alone, i + 1 < mostFrom.length ? mostFrom[i + 1] : 0);
    }
  }

  /** The best sentences in reading order, of at most so many code points in all. */
  List<String> within(int maxCharacters) {
    search(0, 0, maxCharacters, 0);
    return IntStream.of(best).mapToObj(i -> candidates.get(i).text()).toList();
  }

  private void search(int from, int size, int room, double worth) {
    if (worth > bestWorth) {
      bestWorth = worth;
      best = IntStream.of(picked).limit(size).toArray();
    }
    for (int i = from; i < mostFrom.length; i++) {
      if (worth + (MOST_SENTENCES - size) * mostFrom[i] <= bestWorth) {
        return;
      }
      Candidate each = candidates.get(i);
      if (each.length() <= room && standsAfter(size, i) && isNew(size, i)) {
        picked[size] = i;
        double gain = odds(i) + telling.add(i);
        search(i + 1, size + 1, room - each.length(), worth + gain);
        telling.remove(i);
      }
    }
  }

  /** How likely it is chosen, 1 for the likeliest. */
  private double odds(int candidate) {
    return candidates.get(candidate).odds() / likeliest;
  }

  private boolean standsAfter(int size, int next) {
    return !leans[next]
        || (size > 0 && candidates.get(picked[size - 1]).at() == candidates.get(next).at() - 1);
  }

  private boolean isNew(int size, int next) {
    for (int i = 0; i < size; i++) {
      if (alike[next][picked[i]]) {
        return false;
      }
    }
    return true;
  }
}
