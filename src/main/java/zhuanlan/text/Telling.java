package zhuanlan.text;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How much some of these sentences tell together, each bigram once: 1 is what the most telling one
 * tells alone. Not for several threads.
 */
final class Telling {

  private final int[][] sentences;
  private final double[] weights;
  private final int[] times;
  private final double most;

  /**
   * @param weights how much each bigram tells, by its number
   */
  Telling(List<BigramSet> sentences, double[] weights) {
    this.sentences =
        sentences.stream()
            .map(each -> IntStream.of(each.numbers()).filter(it -> weights[it] > 0).toArray())
            .toArray(int[][]::new);
    this.weights = weights;
    this.times = new int[weights.length];
    this.most = sentences.stream().mapToDouble(each -> each.sum(weights)).max().orElse(0);
  }

  /** Adds the sentence; returns how much it tells that no other here does. */
  double add(int sentence) {
    double gain = 0;
    for (int each : sentences[sentence]) {
      gain += times[each]++ == 0 ? weights[each] : 0;
    }
    return most == 0 ? 0 : gain / most;
  }

  /** Takes the sentence out again. */
  void remove(int sentence) {
    for (int each : sentences[sentence]) {
      times[each]--;
    }
  }
}
