package zhuanlan.text;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * Picks the sentences that carry an article's message: a few whole ones, in reading order, none
 * twice, no questions, no pleas and bylines, and none that leans on a sentence that is not there.
 * Stateless; for any number of threads.
 */
public final class Summarizer {

  /** How long a summary is, in code points, when nobody asks for another length. */
  public static final int USUAL_CHARACTERS = 120;

  /** A summary may be this much longer when there is no shorter sentence. */
  private static final double STRETCH = 1.5;

  /** Of so many sentences the best set is looked for. */
  private static final int CONSIDERED = 16;

  /**
   * The summary of an article.
   *
   * @param title its title; a sentence that only repeats it is left out
   * @param paragraphs its prose in reading order, without headings and captions
   * @param maxCharacters the most code points of all sentences together, above 0; a single sentence
   *     of half as much again is taken when all are longer
   * @return two to four sentences in reading order, fewer when there are no more; empty when there
   *     is nothing to tell beyond the title
   */
  public List<String> summarize(String title, List<String> paragraphs, int maxCharacters) {
    Scoring scoring = new Scoring(title, Prose.of(paragraphs));
    List<Candidate> likeliest = scoring.likeliestFirst();
    String letters = letters(title);
    // Lazily, for to tell what a sentence is fit for costs more than to score it.
    Predicate<Candidate> tellsMore =
        each ->
            each.text().length() > 2 * title.length() + 2 || !letters(each.text()).equals(letters);
    List<String> summary =
        choose(
            likeliest,
            tellsMore.and(each -> Fitness.of(each.text()).isStatement()),
            scoring,
            maxCharacters);
    return summary.isEmpty()
        ? choose(
            likeliest,
            tellsMore.and(each -> Fitness.of(each.text()) == Fitness.WEAK),
            scoring,
            maxCharacters)
        : summary;
  }

  private static List<String> choose(
      List<Candidate> likeliest, Predicate<Candidate> fit, Scoring scoring, int maxCharacters) {
    List<Candidate> fitting =
        likeliest.stream()
            .filter(each -> each.length() <= maxCharacters)
            .filter(fit)
            .limit(CONSIDERED)
            .toList();
    List<String> chosen = new Choice(fitting, scoring.telling()).within(maxCharacters);
    if (!chosen.isEmpty()) {
      return chosen;
    }
    return likeliest.stream()
        .filter(each -> each.length() <= maxCharacters * STRETCH)
        .filter(fit)
        .min(Comparator.comparing(Candidate::leans).thenComparing(Candidate::length))
        .map(each -> List.of(each.text()))
        .orElse(List.of());
  }

  /** What is left of a text when only letters and digits count. */
  private static String letters(String text) {
    String folded = Fold.of(text);
    StringBuilder letters = new StringBuilder(folded.length());
    for (int i = 0, each; i < folded.length(); i += Character.charCount(each)) {
      each = folded.codePointAt(i);
      if (Character.isLetterOrDigit(each)) {
        letters.appendCodePoint(each);
      }
    }
    return letters.toString();
  }
}
