package zhuanlan.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import zhuanlan.text.Fold;

/** Reads what people type into a search: words with blanks between them, {@code -word} excludes. */
final class Query {

  /** More words than anybody means; keeps hostile queries cheap. */
  private static final int MOST_WORDS = 16;

  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

  private Query() {}

  /** The terms of a query. Any text is one; a text without words asks for nothing. */
  static Terms terms(String query) {
    List<String> all = new ArrayList<>();
    List<String> none = new ArrayList<>();
    StringBuilder spaced = new StringBuilder();
    BLANKS
        .splitAsStream(query)
        .filter(word -> !word.isEmpty())
        .limit(MOST_WORDS)
        .forEach(
            word -> {
              // A name written with blanks between its characters is still that name: 小 程 序.
              if (isOneHan(word)) {
                spaced.append(word);
                return;
              }
              flush(spaced, all);
              boolean excludes = word.startsWith("-") || word.startsWith("－");
              String term = folded(excludes ? word.substring(1) : word);
              if (!term.isEmpty()) {
                (excludes ? none : all).add(term);
              }
            });
    flush(spaced, all);
    return new Terms(all.stream().distinct().toList(), none.stream().distinct().toList());
  }

  /** One term in the form that searches compare. */
  static String folded(String word) {
    return Fold.of(word).strip();
  }

  private static void flush(StringBuilder spaced, List<String> terms) {
    String term = folded(spaced.toString());
    if (!term.isEmpty()) {
      terms.add(term);
    }
    spaced.setLength(0);
  }

  private static boolean isOneHan(String word) {
    return word.codePointCount(0, word.length()) == 1
        && Character.isIdeographic(word.codePointAt(0));
  }
}
