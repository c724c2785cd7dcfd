package zhuanlan.catalog;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the articles and finds them. Readers see the library before or after an {@link #apply},
 * never a mix, and are not blocked by one. Withdrawn articles occur in no list. Thread-safe.
 */
public interface Articles {

  /** Every file known from the last import, by path. */
  Map<String, FileRecord> files();

  /**
   * Lets an import write, in one transaction: all of it is taken over when {@code work} returns,
   * nothing when it throws. An article is withdrawn when afterwards no loaded file carries it; one
   * that comes back is the article it was. Returns what changed for readers.
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

  /**
   * Articles in which all of the terms occur and none of the excluded ones: first those about them
   * (in the title or a topic), then those that mention them, newer before older among equals.
   */
  Listing search(Terms terms, int from, int count);

  /**
   * The topics of most articles among those published in the days before the newest article.
   *
   * @param days how many days
   * @param count how many topics
   */
  List<Counted> topics(int days, int count);

  /** The highest number given out so far; 0 when there was never an article. */
  int lastNumber();

  /**
   * What arrived and is wanted, the latest arrival first.
   *
   * @param wanted topics and excluded words folded, columns by their exact names
   * @param after only articles with a higher number
   */
  List<Headline> arrived(Selection wanted, int after, int count);

  /** What an import does inside the transaction. */
  interface Work {
    /** Writes all that is new; what it throws undoes everything and reaches the caller. */
    void write(Writer writer);
  }

  /** Writes inside the transaction of {@link #apply}; of no use afterwards. Not thread-safe. */
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
