package zhuanlan.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How likely each sentence of an article is one that a person would choose to sum it up. The
 * weights are those of a logistic regression over articles that people have summed up by hand; the
 * constant of all sentences is left out. Not for several threads.
 */
final class Scoring {

  /** For holding as much as any of what the article comes back to. */
  private static final double CENTRAL = 3.0;

  /** For holding all of the title. */
  private static final double TITLE = 1.5;

  /** For opening or closing the article: it opens with what happened, closes with what it means. */
  private static final double EDGE = 2.2;

  /** For opening a paragraph. */
  private static final double OPENING = 0.3;

  /** For a word that announces or sums up. */
  private static final double CUE = 0.3;

  /** For telling of one case only. */
  private static final double EXAMPLE = -1.6;

  /** For each time that it is longer by the factor e. */
  private static final double LENGTH = 0.2;

  private static final double[] LOGARITHMS =
      IntStream.range(0, 512).mapToDouble(it -> Math.log(Math.max(it, 1))).toArray();

  private final List<Prose.Place> places;
  private final Bigrams bigrams = new Bigrams();
  private final BigramSet title;
  private final List<BigramSet> found = new ArrayList<>();
  private final double[] returning;
  private final double[] telling;
  private final double[] central;
  private final double wholeTitle;

  Scoring(String title, List<Prose.Place> places) {
    this.places = places;
    this.title = bigrams.of(title);
    for (Prose.Place each : places) {
      found.add(bigrams.of(each.sentence()));
    }
    this.returning = returning();
    this.telling = returningMostInTitle();
    this.central = central();
    this.wholeTitle = Math.max(this.title.sum(returning), 1e-9);
  }

  /** All sentences, the likeliest first. */
  List<Candidate> likeliestFirst() {
    return IntStream.range(0, places.size())
        .mapToObj(this::candidate)
        .sorted(Comparator.comparingDouble(Candidate::odds).reversed())
        .toList();
  }

  private Candidate candidate(int at) {
    Prose.Place place = places.get(at);
    String sentence = place.sentence();
    int length = sentence.codePointCount(0, sentence.length());
    double score =
        CENTRAL * central[at]
            + TITLE * likeTitle(found.get(at))
            + EDGE * edge(place)
            + (place.inParagraph() == 0 ? OPENING : 0)
            + (Cues.isConclusion(sentence) ? CUE : 0)
            + (Cues.isExample(sentence) ? EXAMPLE : 0)
            + LENGTH * LOGARITHMS[Math.min(length, LOGARITHMS.length - 1)];
    return new Candidate(sentence, at, length, found.get(at), Math.exp(score));
  }

  /** How much each bigram tells, by its number. */
  double[] telling() {
    return telling;
  }

  /** How much the article comes back to each bigram. */
  private double[] returning() {
    double[] returning = new double[bigrams.different()];
    for (int i = 0; i < returning.length; i++) {
      double times = LOGARITHMS[Math.min(bigrams.count(i), LOGARITHMS.length - 1)];
      returning[i] = times * times;
    }
    return returning;
  }

  /** What returns, twice as much when the title has it. */
  private double[] returningMostInTitle() {
    double[] telling = returning.clone();
    for (int each : title.numbers()) {
      telling[each] *= 2;
    }
    return telling;
  }

  /** How much of what returns each sentence holds, 1 for the one with the most. */
  private double[] central() {
    double[] central = new double[found.size()];
    double most = 1e-9;
    for (int i = 0; i < central.length; i++) {
      BigramSet each = found.get(i);
      // Less than the root would favour long sentences, a mean short ones.
      central[i] = each.sum(returning) / Math.pow(each.size() + 8.0, 0.65);
      most = Math.max(most, central[i]);
    }
    for (int i = 0; i < central.length; i++) {
      central[i] /= most;
    }
    return central;
  }

  /** How much of what returns in the title this sentence holds: 0 to 1. */
  private double likeTitle(BigramSet sentence) {
    return Math.sqrt(title.sharedSum(sentence, returning) / wholeTitle);
  }

  private double edge(Prose.Place place) {
    int last = places.get(places.size() - 1).paragraph();
    int far = Math.min(place.paragraph(), last - place.paragraph());
    return 1 / (1 + 0.5 * far) / (1 + 0.2 * place.inParagraph());
  }
}
