package zhuanlan.quality;

import java.util.HashMap;
import java.util.Map;

/** ROUGE over characters: the balance (F1) of precision and recall of a text against another. */
final class Rouge {

  private Rouge() {}

  /** How far the runs of {@code n} letters and digits are the same: 0 to 1. */
  static double ofRuns(int n, String text, String reference) {
    Map<String, Integer> wanted = runs(n, Letters.of(reference));
    Map<String, Integer> got = runs(n, Letters.of(text));
    int both =
        got.entrySet().stream()
            .mapToInt(each -> Math.min(each.getValue(), wanted.getOrDefault(each.getKey(), 0)))
            .sum();
    return balance(both, sum(got), sum(wanted));
  }

  /** How far the longest row of letters and digits in the same order reaches: 0 to 1. */
  static double ofLongestRow(String text, String reference) {
    int[] got = Letters.of(text).codePoints().toArray();
    int[] wanted = Letters.of(reference).codePoints().toArray();
    int[][] longest = new int[got.length + 1][wanted.length + 1];
    for (int i = 1; i <= got.length; i++) {
      for (int j = 1; j <= wanted.length; j++) {
        longest[i][j] =
            got[i - 1] == wanted[j - 1]
                ? longest[i - 1][j - 1] + 1
                : Math.max(longest[i - 1][j], longest[i][j - 1]);
      }
    }
    return balance(longest[got.length][wanted.length], got.length, wanted.length);
  }

  /** The harmonic mean of precision and recall; 0 when nothing is shared. */
  static double balance(double both, double got, double wanted) {
    return both == 0 ? 0 : 2 * both / (got + wanted);
  }

  private static Map<String, Integer> runs(int n, String text) {
    int[] letters = text.codePoints().toArray();
    Map<String, Integer> runs = new HashMap<>();
    for (int i = 0; i + n <= letters.length; i++) {
      runs.merge(new String(letters, i, n), 1, Integer::sum);
    }
    return runs;
  }

  private static int sum(Map<String, Integer> runs) {
    return runs.values().stream().mapToInt(Integer::intValue).sum();
  }
}
