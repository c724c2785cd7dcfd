package zhuanlan.bot.command;

import java.util.function.IntFunction;
import zhuanlan.catalog.Findings;
import zhuanlan.catalog.Hit;
import zhuanlan.catalog.Listing;

/**
 * A page of a list of articles.
 *
 * @param found what stands on it; empty when the list is
 * @param page which it is, from 1
 * @param size how many articles a page has
 */
record Stretch(Findings found, int page, int size) {

  /**
   * The page that was asked for, or the last one: since its arrows were written, articles may have
   * been withdrawn.
   *
   * @param from the articles of a page, when so many are left out at the head
   */
  static Stretch of(int page, int size, IntFunction<Findings> from) {
    Findings found = from.apply((page - 1) * size);
    if (page == 1 || !found.hits().isEmpty()) {
      return new Stretch(found, page, size);
    }
    // The total may be a reckoned one, so the page before is not certain to have something either.
    int last = Math.min(page - 1, Math.max(1, pages(found.total(), size)));
    Findings before = from.apply((last - 1) * size);
    return before.hits().isEmpty() && last > 1
        ? new Stretch(from.apply(0), 1, size)
        : new Stretch(before, last, size);
  }

  /** Articles without a passage to show. */
  static Findings plain(Listing listing) {
    return new Findings(
        listing.articles().stream().map(article -> new Hit(article, null)).toList(),
        listing.total(),
        listing.exact());
  }

  boolean isEmpty() {
    return found.hits().isEmpty();
  }

  /** How many pages the list has. */
  int pages() {
    return pages(found.total(), size);
  }

  private static int pages(int total, int size) {
    return (total + size - 1) / size;
  }
}
