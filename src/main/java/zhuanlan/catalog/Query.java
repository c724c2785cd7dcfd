package zhuanlan.catalog;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhuanlan.text.Fold;
import zhuanlan.text.Variants;

/**
 * Reads what people type into a search: words with blanks between them, {@code -word} excludes. Any
 * text is a query; no character of it has another meaning, quotes are punctuation.
 */
final class Query {

  /** More words than anybody means; keeps hostile queries cheap. */
  private static final int MOST_WORDS = 16;

  /** More names than a thing has. */
  private static final int MOST_NAMES = 16;

  private static final String QUOTES = "\"“”„＂〝〞「」『』《》〈〉";

  /** A minus or none before a quotation or a word; list commas divide words as blanks do. */
  private static final Pattern PART =
      Pattern.compile("([-－﹣−–—]*)(?:[Q]([^Q]*)[Q]?|([^Q\\s\\p{Z}，、；｜]+))".replace("Q", QUOTES));

  private final Aliases aliases;
  private final Set<String> all = new LinkedHashSet<>();
  private final Set<String> none = new LinkedHashSet<>();
  private final StringBuilder spaced = new StringBuilder();
  private boolean spacedExcludes;

  private Query(Aliases aliases) {
    this.aliases = aliases;
  }

  /** The terms of a query, each by all its names; a text without words asks for nothing. */
  static Terms terms(String text, Aliases aliases) {
    Query query = new Query(aliases);
    query.read(text);
    query.endSpaced();
    return new Terms(query.named(query.all), query.named(query.none));
  }

  /** Every name of a thing: the one given first, its other forms, its aliases. */
  static List<String> names(String folded, Aliases aliases) {
    Set<String> names = new LinkedHashSet<>(Variants.of(folded));
    for (String variant : List.copyOf(names)) {
      aliases.of(variant).forEach(alias -> names.addAll(Variants.of(alias)));
    }
    return names.stream().limit(MOST_NAMES).toList();
  }

  /** One term in the form that searches compare; empty when nothing of it can be looked for. */
  static String folded(String word) {
    String folded = Fold.of(word);
    int start = 0;
    int end = folded.length();
    while (start < end && isEdge(folded.codePointAt(start), '.', '.')) {
      start += Character.charCount(folded.codePointAt(start));
    }
    while (end > start && isEdge(folded.codePointBefore(end), '#', '%')) {
      end -= Character.charCount(folded.codePointBefore(end));
    }
    String trimmed = folded.substring(start, end);
    return trimmed.codePoints().anyMatch(Query::isWord) ? trimmed : "";
  }

  private void read(String text) {
    Matcher part = PART.matcher(text);
    while (part.find() && all.size() + none.size() < MOST_WORDS) {
      boolean excludes = !part.group(1).isEmpty();
      String quoted = part.group(2);
      if (quoted == null) {
        addWord(part.group(3), excludes);
      } else if (excludes) {
        endSpaced();
        add(quoted, true);
      } else {
        read(quoted);
      }
    }
  }

  private void addWord(String word, boolean excludes) {
    // A name written with blanks between its characters is still that name: 小 程 序.
    if (isOneHan(word)) {
      if (excludes) {
        endSpaced();
      }
      spacedExcludes = spaced.isEmpty() ? excludes : spacedExcludes;
      spaced.append(word);
      return;
    }
    endSpaced();
    add(word, excludes);
  }

  private void endSpaced() {
    String name = spaced.toString();
    spaced.setLength(0);
    add(name, spacedExcludes);
  }

  private void add(String word, boolean excludes) {
    String term = folded(word);
    if (!term.isEmpty()) {
      (excludes ? none : all).add(term);
    }
  }

  private List<Term> named(Set<String> words) {
    List<Term> terms = new ArrayList<>();
    words.forEach(word -> terms.add(new Term(names(word, aliases))));
    return terms;
  }

  private static boolean isOneHan(String word) {
    return word.codePointCount(0, word.length()) == 1 && Fold.isHan(word.codePointAt(0));
  }

  /** Claims that this is punctuation around a word, not part of a name such as c# or .net. */
  private static boolean isEdge(int codePoint, char but, char orBut) {
    return codePoint != but
        && codePoint != orBut
        && switch (Character.getType(codePoint)) {
          case Character.SPACE_SEPARATOR,
              Character.CONTROL,
              Character.DASH_PUNCTUATION,
              Character.CONNECTOR_PUNCTUATION,
              Character.START_PUNCTUATION,
              Character.END_PUNCTUATION,
              Character.INITIAL_QUOTE_PUNCTUATION,
              Character.FINAL_QUOTE_PUNCTUATION,
              Character.OTHER_PUNCTUATION ->
              true;
          default -> false;
        };
  }

  private static boolean isWord(int codePoint) {
    return Character.isLetterOrDigit(codePoint)
        || Character.getType(codePoint) == Character.OTHER_SYMBOL
        || Character.getType(codePoint) == Character.OTHER_NUMBER
        || Character.getType(codePoint) == Character.LETTER_NUMBER;
  }
}
