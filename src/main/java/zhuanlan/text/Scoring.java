package zhuanlan.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** How much each sentence of an article tells about it. Not for several threads. */
final class Scoring {

  private static final double CENTRAL = 2.5;
  private static final double TITLE = 1.5;
  private static final double PLACE = 1.0;
  private static final double FACTS = 0.15;
  private static final double CONCLUDING = 0.3;
  private static final double LEAN = 0.6;

  private static final int SHORTEST_GOOD = 20;
  private static final int LONGEST_GOOD = 60;

  private static final double[] LOGARITHMS =
      IntStream.range(0, 512).mapToDouble(it -> Math.log(Math.max(it, 1))).toArray();

  private final List<Prose.Place> places;
  private final Bigrams bigrams = new Bigrams();
  private final BigramSet title;
  private final List<BigramSet> found = new ArrayList<>();
  private final double[] central;
  private final double titleWeight;

  Scoring(String title, List<Prose.Place> places) {
    this.places = places;
    this.title = bigrams.of(title);
    for (Prose.Place each : places) {
      found.add(bigrams.of(each.sentence()));
    }
    this.central = central();
    this.titleWeight = Math.max(this.title.sum(this::titleWeight), 1e-9);
  }

  /** The sentence at this place as a candidate. */
  Candidate candidate(int at, Fitness fitness) {
    String sentence = places.get(at).sentence();
    int length = sentence.codePointCount(0, sentence.length());
    double score =
        CENTRAL * central[at]
            + TITLE * likeTitle(found.get(at))
            + PLACE * place(places.get(at))
            + FACTS * facts(sentence)
            + CONCLUDING * concluding(sentence);
    boolean leans = fitness == Fitness.LEANS;
    double worth = score * fit(length) * tone(sentence) * (leans ? LEAN : 1);
    return new Candidate(sentence, at, length, found.get(at), leans, worth);
  }

  /**
   * How much of what the article comes back to each sentence holds, 1 for the one with the most.
   */
  private double[] central() {
    double[] central = new double[found.size()];
    double most = 1e-9;
    for (int i = 0; i < central.length; i++) {
      BigramSet each = found.get(i);
      // Less than the root would favour long sentences, a mean short ones.
      central[i] = each.sum(this::returning) / Math.pow(each.size() + 8.0, 0.65);
      most = Math.max(most, central[i]);
    }
    for (int i = 0; i < central.length; i++) {
      central[i] /= most;
    }
    return central;
  }

  private double returning(int bigram) {
    double times = LOGARITHMS[Math.min(bigrams.count(bigram), LOGARITHMS.length - 1)];
    return times * times;
  }

  private double titleWeight(int bigram) {
    return LOGARITHMS[Math.min(1 + bigrams.count(bigram), LOGARITHMS.length - 1)];
  }

  private double likeTitle(BigramSet sentence) {
    return Math.sqrt(title.sharedSum(sentence, this::titleWeight) / titleWeight);
  }

  /** Articles open with what happened and close with what it means. */
  private double place(Prose.Place place) {
    int paragraphs = places.get(places.size() - 1).paragraph() + 1;
    double lead = 1.0 / (1 + 0.5 * place.paragraph());
    double close = 0.85 / (1 + 0.5 * (paragraphs - 1 - place.paragraph()));
    return Math.max(lead, close) / (1 + 0.2 * place.inParagraph());
  }

  private static double facts(String sentence) {
    boolean digits = false;
    boolean names = false;
    for (int i = 0; i < sentence.length(); i++) {
      char each = sentence.charAt(i);
      digits |= each >= '0' && each <= '9';
      names |= each == '《' || each == '“' || each == '「' || (each >= 'A' && each <= 'Z');
    }
    return (digits ? 0.5 : 0) + (names ? 0.5 : 0);
  }

  private static double concluding(String sentence) {
    return Cues.isConclusion(sentence) ? 1 : 0;
  }

  /** Neither a scrap nor hard to read. */
  private static double fit(int length) {
    if (length < SHORTEST_GOOD) {
      return 0.4 + 0.6 * length / SHORTEST_GOOD;
    }
    return length <= LONGEST_GOOD ? 1 : Math.max(0.5, 1 - (length - LONGEST_GOOD) / 120.0);
  }

  /** Talk, quotations and excitement carry less than a plain statement. */
  private static double tone(String sentence) {
    double tone = sentence.indexOf('“') >= 0 || sentence.indexOf('「') >= 0 ? 0.85 : 1;
    tone *= sentence.indexOf('我') >= 0 || sentence.indexOf('你') >= 0 ? 0.85 : 1;
    tone *= sentence.indexOf('？') >= 0 || sentence.indexOf('?') >= 0 ? 0.8 : 1;
    tone *= sentence.indexOf('！') >= 0 || sentence.indexOf('!') >= 0 ? 0.9 : 1;
    return tone;
  }
}
