package zhuanlan.catalog;

import java.time.Instant;
import java.util.List;

/** Keeps what people have put aside to read. Every method is one transaction. Thread-safe. */
public interface Bookmarks {

  /** The most that one person can put aside. */
  int MOST = 1_000;

  /**
   * Puts an article aside.
   *
   * @param person Telegram's user id
   * @return false when it was put aside before, when {@link #MOST} that are not withdrawn are, or
   *     when there never was such an article
   */
  boolean save(long person, int article, Instant now);

  /** Takes an article off a person's list; false when it was not on it. */
  boolean remove(long person, int article);

  /** The numbers of what a person has put aside, last saved first, without withdrawn articles. */
  List<Integer> of(long person);
}
