package zhuanlan.catalog;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Answers readers' questions about the articles. Thread-safe. */
public final class Catalog {

  private static final int MONTH = 30;
  private static final int DECADE = 3650;

  private final Articles articles;

  /** A catalog over these articles. */
  public Catalog(Articles articles) {
    this.articles = articles;
  }

  /**
   * The newest articles.
   *
   * @param column only of this column, as {@link #column} names it; null for all
   * @param from how many to leave out at the head
   */
  public Listing newest(@Nullable String column, int from, int count) {
    return articles.newest(column, from, count);
  }

  /**
   * Articles about the words or mentioning them, best first. Several words all apply, {@code -word}
   * excludes; width, case, traditional or simplified characters and inner blanks do not matter.
   *
   * @return nothing for a text without a word to look for
   */
  public Listing topic(String words, int from, int count) {
    Terms terms = Query.terms(words);
    return terms.all().isEmpty() ? Listing.EMPTY : articles.search(terms, from, count);
  }

  /** The columns, the largest first. */
  public List<Counted> columns() {
    return articles.columns();
  }

  /**
   * The exact name of the column that people mean: the one called so, else the only one whose name
   * contains it.
   */
  public Optional<String> column(String name) {
    String wanted = Query.folded(name);
    List<String> names = articles.columns().stream().map(Counted::name).toList();
    Optional<String> same =
        names.stream().filter(each -> Query.folded(each).equals(wanted)).findFirst();
    List<String> near =
        names.stream().filter(each -> Query.folded(each).contains(wanted)).limit(2).toList();
    return same.isPresent() || near.size() != 1 || wanted.isEmpty()
        ? same
        : Optional.of(near.get(0));
  }

  /** What there is under a number. */
  public Found find(int number) {
    return articles.find(number);
  }

  /**
   * The topics of most articles in the month before the newest article, when several share one; in
   * a store that is slower than that, over the years.
   */
  public List<Counted> topics(int count) {
    return Stream.of(MONTH, DECADE)
        .map(days -> articles.topics(days, count))
        .map(topics -> topics.stream().filter(topic -> topic.articles() > 1).toList())
        .filter(topics -> !topics.isEmpty())
        .findFirst()
        .orElseGet(() -> articles.topics(MONTH, count));
  }

  /** The number of the article that arrived last; 0 when there was none. */
  public int lastNumber() {
    return articles.lastNumber();
  }

  /**
   * What arrived and is wanted, the latest arrival first.
   *
   * @param wanted as people wrote it, columns by their exact names
   * @param after only articles with a higher number
   */
  public List<Headline> arrived(Selection wanted, int after, int count) {
    return articles.arrived(
        new Selection(folded(wanted.topics()), wanted.columns(), folded(wanted.excluded())),
        after,
        count);
  }

  private static List<String> folded(List<String> words) {
    return words.stream().map(Query::folded).filter(word -> !word.isEmpty()).toList();
  }
}
