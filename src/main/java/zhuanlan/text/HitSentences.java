package zhuanlan.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The sentences of an article in which some of the terms stand. No more paragraphs are looked at
 * than it takes to find the best; only those that may hold one are cut into sentences. Used once,
 * by one thread.
 */
final class HitSentences {

  private final List<String> paragraphs;
  private final List<List<String>> wanted;
  private final Map<Integer, BitSet> mentioned = new HashMap<>();
  private final Map<Integer, List<HitSentence>> sentences = new HashMap<>();

  HitSentences(List<String> paragraphs, List<List<String>> wanted) {
    this.paragraphs = paragraphs;
    this.wanted = wanted;
  }

  /**
   * The first of the sentences with most of the terms that are not yet had; one that only announces
   * what follows when there is no other.
   */
  Optional<HitSentence> best(BitSet had) {
    for (int most = wanted.size() - had.cardinality(); most > 0; most--) {
      @Nullable HitSentence announcing = null;
      for (int i = 0; i < paragraphs.size(); i++) {
        BitSet more = (BitSet) mentioned.computeIfAbsent(i, this::mentioned).clone();
        more.andNot(had);
        if (more.cardinality() >= most) {
          for (HitSentence each : sentences.computeIfAbsent(i, this::sentences)) {
            if (each.adds(had) == most && !each.announces()) {
              return Optional.of(each);
            } else if (each.adds(had) == most && announcing == null) {
              announcing = each;
            }
          }
        }
      }
      if (announcing != null) {
        return Optional.of(announcing);
      }
    }
    return Optional.empty();
  }

  /** Which terms the paragraph seems to have: their letters may be part of other words. */
  private BitSet mentioned(int paragraph) {
    String folded = Fold.of(paragraphs.get(paragraph));
    BitSet terms = new BitSet();
    for (int term = 0; term < wanted.size(); term++) {
      if (wanted.get(term).stream().anyMatch(name -> !name.isEmpty() && folded.contains(name))) {
        terms.set(term);
      }
    }
    return terms;
  }

  private List<HitSentence> sentences(int paragraph) {
    String text = paragraphs.get(paragraph);
    List<HitSentence> found = new ArrayList<>();
    List<Occurrence> occurrences = Occurrence.in(text, wanted);
    SentenceEnds ends = new SentenceEnds(text);
    int begin = 0;
    for (int from = 0; from < occurrences.size(); ) {
      int end = ends.next(begin);
      int next = from;
      BitSet terms = new BitSet();
      while (next < occurrences.size() && occurrences.get(next).start() < end) {
        // What stands on both sides of a border belongs to neither sentence alone.
        end = Math.max(end, occurrences.get(next).end());
        terms.set(occurrences.get(next++).term());
      }
      if (next > from) {
        Stretch stretch = new Stretch(begin, end).trimmed(text);
        found.add(
            new HitSentence(paragraph, text, stretch, occurrences.subList(from, next), terms));
      }
      from = next;
      begin = end;
    }
    return found;
  }
}
