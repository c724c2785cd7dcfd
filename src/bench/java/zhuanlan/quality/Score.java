package zhuanlan.quality;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * How well one way sums up one article: shares of 1, in the order of {@link #NAMES}.
 *
 * <p>A topic is right when it is a keyword, folded; leniently also when one contains the other.
 */
record Score(List<Double> values) {

  static final List<String> NAMES =
      List.of("R-1", "R-2", "R-L", "gold", "prec", "rec", "F1", "~prec", "~rec", "~F1");

  static Score of(Reference reference, List<String> summary, List<String> topics) {
    String text = String.join("", summary);
    Stream<Double> told =
        Stream.of(
            Rouge.ofRuns(1, text, reference.summary()),
            Rouge.ofRuns(2, text, reference.summary()),
            Rouge.ofLongestRow(text, reference.summary()),
            golden(summary, reference.sentences()));
    Stream<Double> named =
        Stream.concat(
            matches(topics, reference.keywords(), String::equals),
            matches(
                topics,
                reference.keywords(),
                (one, two) -> one.contains(two) || two.contains(one)));
    return new Score(Stream.concat(told, named).toList());
  }

  /** The mean of several. */
  static Score mean(List<Score> scores) {
    return new Score(
        Stream.iterate(0, i -> i + 1)
            .limit(NAMES.size())
            .map(i -> scores.stream().mapToDouble(each -> each.values().get(i)).average().orElse(0))
            .toList());
  }

  private static double golden(List<String> summary, List<String> gold) {
    List<String> wanted = gold.stream().map(Letters::of).toList();
    long right = summary.stream().map(Letters::of).filter(wanted::contains).count();
    return summary.isEmpty() ? 0 : (double) right / summary.size();
  }

  private static Stream<Double> matches(
      List<String> topics, List<String> keywords, BiPredicate<String, String> same) {
    List<String> got = topics.stream().map(Letters::of).toList();
    List<String> wanted = keywords.stream().map(Letters::of).toList();
    double right = share(got, wanted, same);
    double found = share(wanted, got, same);
    return Stream.of(right, found, right + found == 0 ? 0 : 2 * right * found / (right + found));
  }

  private static double share(
      List<String> of, List<String> among, BiPredicate<String, String> same) {
    long matched = of.stream().filter(it -> among.stream().anyMatch(o -> same.test(it, o))).count();
    return of.isEmpty() ? 0 : (double) matched / of.size();
  }
}
