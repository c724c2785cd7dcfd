package zhuanlan.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/** How much each sentence of an article tells about it. Not for several threads. */
final class Scoring {

  private static final double CENTRAL = 2.0;
  private static final double TITLE = 1.2;
  private static final double PLACE = 0.8;
  private static final double FACTS = 0.3;
  private static final double CONCLUDING = 0.3;
  private static final double LEAN = 0.8;

  private static final int SHORTEST_GOOD = 20;
  private static final double USUAL_LENGTH = 40;
  private static final int LONGEST_GOOD = 60;

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

  private double[] central() {
    double[] sums =
        found.stream()
            .mapToDouble(
                each ->
                    each.sum(bigram -> Math.log(bigrams.count(bigram)))
                        / Math.sqrt(each.size() + 8.0))
            .toArray();
    double most = Math.max(DoubleStream.of(sums).max().orElse(0), 1e-9);
    return DoubleStream.of(sums).map(sum -> sum / most).toArray();
  }

  private double titleWeight(int bigram) {
    return Math.log(1.0 + bigrams.count(bigram));
  }

  private double likeTitle(BigramSet sentence) {
    return Math.sqrt(title.sharedSum(sentence, this::titleWeight) / titleWeight);
  }

  /** Articles open with what happened and close with what it means. */
  private double place(Prose.Place place) {
    int paragraphs = places.get(places.size() - 1).paragraph() + 1;
    double lead = 1.0 / (1 + 0.35 * place.paragraph());
    double close = 0.75 / (1 + 0.7 * (paragraphs - 1 - place.paragraph()));
    return Math.max(lead, close) / (1 + 0.15 * place.inParagraph());
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

  /** A longer sentence tells more, up to where it grows hard to read. */
  private static double fit(int length) {
    double more = Math.sqrt(Math.sqrt(length / USUAL_LENGTH));
    if (length < SHORTEST_GOOD) {
      return more * (0.4 + 0.6 * length / SHORTEST_GOOD);
    }
    return more * (length <= LONGEST_GOOD ? 1 : Math.max(0.5, 1 - (length - LONGEST_GOOD) / 120.0));
  }

  /** Talk in the first person and excitement carry less than a plain statement. */
  private static double tone(String sentence) {
    double tone = 1;
    tone *= sentence.indexOf('我') >= 0 || sentence.indexOf('你') >= 0 ? 0.85 : 1;
    tone *= sentence.indexOf('？') >= 0 || sentence.indexOf('?') >= 0 ? 0.8 : 1;
    tone *= sentence.indexOf('！') >= 0 || sentence.indexOf('!') >= 0 ? 0.9 : 1;
    return tone;
  }
}
