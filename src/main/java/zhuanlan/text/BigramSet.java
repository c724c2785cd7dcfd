package zhuanlan.text;

import java.util.Arrays;

/** The different bigrams of one sentence, by their numbers in {@link Bigrams}. Never changes. */
final class BigramSet {

  private final int[] ascending;

  BigramSet(int[] numbers, int size) {
    ascending = Arrays.copyOf(numbers, size);
    Arrays.sort(ascending);
  }

  int size() {
    return ascending.length;
  }

  /** The numbers of all, as a copy. */
  int[] numbers() {
    return ascending.clone();
  }

  /**
   * The sum of what each bigram weighs.
   *
   * @param weights by number
   */
  double sum(double[] weights) {
    double sum = 0;
    for (int each : ascending) {
      sum += weights[each];
    }
    return sum;
  }

  /**
   * The sum of what the bigrams weigh that both have.
   *
   * @param weights by number
   */
  double sharedSum(BigramSet other, double[] weights) {
    double sum = 0;
    int[] theirs = other.ascending;
    for (int i = 0, j = 0; i < ascending.length && j < theirs.length; ) {
      int mine = ascending[i];
      int their = theirs[j];
      sum += mine == their ? weights[mine] : 0;
      i += mine <= their ? 1 : 0;
      j += mine >= their ? 1 : 0;
    }
    return sum;
  }

  /** The share of the smaller one's bigrams that both have: 0 to 1. */
  double overlap(BigramSet other) {
    int both = 0;
    int[] theirs = other.ascending;
    for (int i = 0, j = 0; i < ascending.length && j < theirs.length; ) {
      int mine = ascending[i];
      int their = theirs[j];
      both += mine == their ? 1 : 0;
      i += mine <= their ? 1 : 0;
      j += mine >= their ? 1 : 0;
    }
    return (double) both / Math.max(1, Math.min(size(), other.size()));
  }
}
