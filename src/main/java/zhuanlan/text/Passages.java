package zhuanlan.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds the sentences of an article that show why a search found it: those with most of the terms,
 * then the earliest. Terms are compared as searches do: folded, letters and digits as whole words.
 * Stateless; for any number of threads.
 */
public final class Passages {

  private Passages() {}

  /**
   * The passage of an article: whole sentences where they fit; a sentence that does not is cut
   * around what was looked for, at the border of a clause or else of a word.
   *
   * @param paragraphs the article's text as its author wrote it
   * @param wanted each term by all its names, folded
   * @param most how many code points at most; fewer than three are taken for three
   * @return empty when none of the terms occurs
   */
  public static Optional<Passage> passage(
      List<String> paragraphs, List<List<String>> wanted, int most) {
    HitSentences sentences = new HitSentences(paragraphs, wanted);
    return sentences
        .best(new BitSet())
        .map(
            best ->
                best.length() > most
                    ? clipped(best, most)
                    : written(withMissingTerms(best, sentences, most)));
  }

  private static Passage clipped(HitSentence best, int most) {
    PassageText written = new PassageText();
    Clip clip = Clip.of(best.text(), best.stretch(), best.occurrences(), most);
    written.add(best.text(), clip, best.occurrences());
    return written.passage();
  }

  /** The best sentence and others with what it lacks, as far as they fit, in order. */
  private static List<HitSentence> withMissingTerms(
      HitSentence best, HitSentences sentences, int most) {
    List<HitSentence> chosen = new ArrayList<>(List.of(best));
    BitSet had = (BitSet) best.terms().clone();
    int room = most - best.length();
    for (Optional<HitSentence> next = sentences.best(had);
        next.isPresent() && next.get().length() < room;
        next = sentences.best(had)) {
      chosen.add(next.get());
      had.or(next.get().terms());
      room -= 1 + next.get().length();
    }
    chosen.sort(
        Comparator.comparingInt(HitSentence::paragraph)
            .thenComparingInt(each -> each.stretch().start()));
    return chosen;
  }

  private static Passage written(List<HitSentence> chosen) {
    PassageText written = new PassageText();
    for (int i = 0; i < chosen.size(); i++) {
      HitSentence each = chosen.get(i);
      if (i > 0 && !each.follows(chosen.get(i - 1))) {
        written.addGap();
      }
      written.add(each.text(), each.stretch(), each.occurrences());
    }
    return written.passage();
  }
}
