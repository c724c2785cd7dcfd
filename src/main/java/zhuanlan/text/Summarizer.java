package zhuanlan.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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
    List<Prose.Place> places = Prose.of(paragraphs);
    Scoring scoring = new Scoring(title, places);
    String titleLetters = letters(title);
    List<Candidate> good = new ArrayList<>();
    List<Candidate> weak = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      String sentence = places.get(i).sentence();
      Fitness fitness = Fitness.of(sentence);
      boolean near = sentence.length() <= 2 * title.length() + 2;
      if (fitness == Fitness.FOREIGN || (near && letters(sentence).equals(titleLetters))) {
        continue;
      }
      Candidate candidate = scoring.candidate(i, fitness);
      (fitness == Fitness.WEAK ? weak : good).add(candidate);
    }
    List<String> summary = choose(good, maxCharacters);
    return summary.isEmpty() ? choose(weak, maxCharacters) : summary;
  }

  private static List<String> choose(List<Candidate> candidates, int maxCharacters) {
    List<Candidate> fitting =
        candidates.stream().filter(each -> each.length() <= maxCharacters).toList();
    List<String> chosen = new Choice(fitting).within(maxCharacters);
    if (!chosen.isEmpty()) {
      return chosen;
    }
    return candidates.stream()
        .filter(each -> each.length() <= maxCharacters * STRETCH)
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
