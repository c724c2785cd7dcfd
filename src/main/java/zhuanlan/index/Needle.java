package zhuanlan.index;

import java.util.ArrayList;
import java.util.List;

/**
 * A term as the index and the texts are asked for it.
 *
 * @param marked the term as it stands in a text it occurs in ({@link Runs#marked})
 * @param words all of these the index has for a text in which the term occurs; empty when it knows
 *     no such terms (punctuation)
 * @param sure claims that the index' answer needs no look at the text
 */
public record Needle(String marked, List<WordRange> words, boolean sure) {

  /** More words of a long term than these hardly narrow its candidates. */
  private static final int MOST_WORDS = 16;

  public Needle {
    words = List.copyOf(words);
  }

  /** What to ask for a term; nothing in it is syntax. */
  public static Needle of(String term) {
    List<WordRange> words = new ArrayList<>();
    boolean[] sure = {true};
    Runs.each(
        term,
        (kind, start, end) -> {
          boolean alone = start == 0 && end == term.length();
          int glyphs = term.codePointCount(start, end);
          if (kind.isWhole()) {
            words.add(WordRange.of(Words.whole(term, start, end)));
            sure[0] &= alone && !Words.isTooLong(start, end);
          } else if (kind == Kind.GLYPH && glyphs == 1) {
            words.add(Words.beginningWith(term.codePointAt(start)));
            sure[0] &= alone;
          } else if (kind == Kind.GLYPH) {
            Words.pairs(term, start, end, word -> words.add(WordRange.of(word)));
            sure[0] &= alone && glyphs == 2;
          } else {
            sure[0] = false;
          }
        });
    List<WordRange> first = words.stream().distinct().limit(MOST_WORDS).toList();
    return new Needle(Runs.marked(term), first, sure[0]);
  }

  /** Claims that the index knows such terms. */
  public boolean isIndexed() {
    return !words.isEmpty();
  }
}
