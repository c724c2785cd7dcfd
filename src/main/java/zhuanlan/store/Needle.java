package zhuanlan.store;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A term as the index and the texts are asked for it.
 *
 * @param marked the term as it stands in a text it occurs in ({@link Runs#marked})
 * @param queries what the index must answer for a text in which the term occurs: quoted words of
 *     letters, digits and glyphs alone, so that nothing of the term can be taken for syntax; empty
 *     when the index does not know such terms (punctuation)
 * @param sure claims that the index' answer needs no look at the text
 */
record Needle(String marked, Set<String> queries, boolean sure) {

  /** More words of a long term than these hardly narrow its candidates. */
  private static final int MOST_QUERIES = 16;

  static Needle of(String term) {
    Set<String> queries = new LinkedHashSet<>();
    boolean[] sure = {true};
    Runs.each(
        term,
        (kind, start, end) -> {
          boolean alone = start == 0 && end == term.length();
          int glyphs = term.codePointCount(start, end);
          if (kind.isWhole()) {
            queries.add(quoted(Words.whole(term, start, end)));
            sure[0] &= alone && !Words.isTooLong(start, end);
          } else if (kind == Kind.GLYPH && glyphs == 1) {
            queries.add(quoted(term.substring(start, end)) + "*");
            sure[0] &= alone;
          } else if (kind == Kind.GLYPH) {
            Set<String> pairs = new LinkedHashSet<>();
            Words.addPairs(pairs, term, start, end);
            pairs.forEach(pair -> queries.add(quoted(pair)));
            sure[0] &= alone && glyphs == 2;
          } else {
            sure[0] = false;
          }
        });
    List<String> first = queries.stream().limit(MOST_QUERIES).toList();
    return new Needle(Runs.marked(term), new LinkedHashSet<>(first), sure[0]);
  }

  /** The needles of those terms that say something, each once. */
  static List<Needle> of(Collection<String> terms) {
    return terms.stream().filter(term -> !term.isBlank()).distinct().map(Needle::of).toList();
  }

  boolean isIndexed() {
    return !queries.isEmpty();
  }

  private static String quoted(String word) {
    return '"' + word + '"';
  }
}
