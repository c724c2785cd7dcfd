package zhuanlan.catalog;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import zhuanlan.article.Body;

/**
 * Keeps the articles and finds them. Readers see the library before or after an {@link #apply},
 * never a mix, and are not blocked by one. Withdrawn articles occur in no list. Thread-safe.
 */
public interface Articles {

  /** Every file known from the last import, by path. */
  Map<String, FileRecord> files();

  /**
   * Lets an import write: all of it is taken over at once when {@code work} returns, nothing when
   * it throws or the process ends before. What is large is laid down beforehand, in acts so short
   * that other writing gets in between; the taking over is one transaction. An article is withdrawn
   * when afterwards no loaded file carries it; one that comes back is the article it was. What
   * comes in together is numbered in the order of publication. Returns what changed for readers.
   * One import at a time.
   */
  Applied apply(Work work);

  /**
   * The newest articles by publication; those without a time come last.
   *
   * @param column only of this column, by its exact name; null for all
   * @param from how many to leave out at the head
   */
  Listing newest(@Nullable String column, int from, int count);

  /** The columns that have articles, the largest first. */
  List<Counted> columns();

  /** One article with its body. */
  Found find(int number);

  /** The bodies of articles, by their numbers; of those that are shown. */
  Map<Integer, Body> bodies(Collection<Integer> numbers);

  /**
   * Articles in which all of the terms occur and none of the excluded ones: first those about them
   * (in the title or a topic), then those that mention them, newer before older among equals.
   */
  Listing search(Terms terms, int from, int count);

  /**
   * The topics of most articles among those published in the days before the newest article, with
   * the days before those to compare.
   *
   * @param days how many days
   * @param count how many topics
   */
  List<TopicUse> topics(int days, int count);

  /**
   * The topics that most of the newest articles with these terms have besides.
   *
   * @param among how many of the newest articles are looked at
   */
  List<TopicUse> topicsBeside(Terms terms, int among, int count);

  /** Shows every topic that an article ever had, in no order; some may have no article now. */
  void topicNames(Consumer<TopicName> to);

  /** How many articles have each of these topics, by its folded name. */
  Map<String, Integer> countOn(Collection<String> topics);

  /** The topics of an article, the weightiest first; none when it is not shown. */
  List<Entry.WeightedTopic> topicsOf(int number);

  /**
   * The newest articles of a stretch of time that have at least one of these topics.
   *
   * @param topics folded
   * @param from the earliest publication
   * @param to the latest publication
   */
  List<Themed> on(Collection<String> topics, Instant from, Instant to, int count);

  /** The highest number given out so far; 0 when there was never an article. */
  int lastNumber();

  /**
   * What arrived and is wanted, the latest arrival first.
   *
   * @param wanted topics and excluded words folded, columns by their exact names
   * @param after only articles with a higher number
   */
  List<Headline> arrived(Selection wanted, int after, int count);

  /**
   * Those of these articles that are about one of the topics: it stands in their title or is a
   * topic of theirs.
   *
   * @param topics folded
   */
  Set<Integer> about(List<String> topics, Collection<Integer> numbers);

  /** What was learned to be boilerplate, by column. */
  Map<String, Set<String>> boilerplate();

  /**
   * Shows the newest articles of a column, as they were before an import that is under way.
   *
   * @param most how many at most
   */
  void bodies(String column, int most, BiConsumer<String, Body> pathAndBody);

  /** What an import writes. */
  interface Work {
    /** Writes all that is new; what it throws undoes everything and reaches the caller. */
    void write(Writer writer);
  }

  /** Writes within {@link #apply}; of no use afterwards. Not thread-safe. */
  interface Writer {
    /**
     * Takes an article over. It keeps the number of the article with this identity, shown or
     * withdrawn; else the number of the article that came from this path; else it gets a number
     * higher than any before.
     */
    void load(Entry entry);

    /** Remembers a file that is no article of its own: duplicate, skipped or failed. */
    void settle(FileRecord file);

    /** The file has vanished. */
    void forget(String path);

    /** These lines and pictures are, from now on, boilerplate of the column, besides what was. */
    void learn(String column, Set<String> boilerplate);
  }

  /**
   * What an import changed for readers.
   *
   * @param added articles with a new number
   * @param changed articles that were there and were written anew
   * @param returned articles that had been withdrawn and are back
   * @param withdrawn articles that are gone
   */
  record Applied(int added, int changed, int returned, int withdrawn) {}
}
