package zhuanlan.text;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The best few sentences that fit together: tries all sets of the most telling ones. Sentences that
 * repeat each other count less, near-duplicates never stand together. Not for several threads.
 */
final class Choice {

  private static final int CONSIDERED = 16;
  private static final int MOST_SENTENCES = 4;
  private static final double DUPLICATE = 0.55;
  private static final double REPETITION = 0.6;

  private final List<Candidate> candidates;
  private final double[][] overlaps;
  private final int[] picked = new int[MOST_SENTENCES];
  private int[] best = {};
  private double bestWorth;

  /** A choice among these, in any order. */
  Choice(List<Candidate> all) {
    candidates =
        all.stream()
            .sorted(Comparator.comparingDouble(Candidate::score).reversed())
            .limit(CONSIDERED)
            .sorted(Comparator.comparingInt(Candidate::at))
            .toList();
    overlaps = new double[candidates.size()][candidates.size()];
    for (int i = 0; i < overlaps.length; i++) {
      for (int j = 0; j < i; j++) {
        overlaps[i][j] = candidates.get(i).bigrams().overlap(candidates.get(j).bigrams());
      }
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
    for (int i = from; size < MOST_SENTENCES && i < candidates.size(); i++) {
      Candidate each = candidates.get(i);
      if (each.length() <= room && standsAfter(size, each)) {
        double gain = gain(size, i);
        if (gain > 0) {
          picked[size] = i;
          search(i + 1, size + 1, room - each.length(), worth + gain);
        }
      }
    }
  }

  private boolean standsAfter(int size, Candidate each) {
    return !each.leans() || (size > 0 && candidates.get(picked[size - 1]).at() == each.at() - 1);
  }

  private double gain(int size, int next) {
    double repeated = 0;
    for (int i = 0; i < size; i++) {
      double overlap = overlaps[next][picked[i]];
      if (overlap >= DUPLICATE) {
        return 0;
      }
      repeated += overlap;
    }
    double score = candidates.get(next).score();
    // More than proportional, so that two telling sentences beat three middling ones.
    return score * Math.sqrt(score) * Math.max(0, 1 - REPETITION * repeated);
  }
}
