package zhuanlan.text;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

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

  /** The sum of what each bigram weighs. */
  double sum(IntToDoubleFunction weight) {
    double sum = 0;
    for (int each : ascending) {
      sum += weight.applyAsDouble(each);
    }
    return sum;
  }

  /** The sum of what the bigrams weigh that both have. */
  double sharedSum(BigramSet other, IntToDoubleFunction weight) {
    double sum = 0;
    int[] theirs = other.ascending;
    for (int i = 0, j = 0; i < ascending.length && j < theirs.length; ) {
      int order = Integer.compare(ascending[i], theirs[j]);
      sum += order == 0 ? weight.applyAsDouble(ascending[i]) : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return sum;
  }

  /** The share of the smaller one's bigrams that both have: 0 to 1. */
  double overlap(BigramSet other) {
    return sharedSum(other, each -> 1) / Math.max(1, Math.min(size(), other.size()));
  }
}
