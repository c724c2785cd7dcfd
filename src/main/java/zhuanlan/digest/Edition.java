package zhuanlan.digest;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import zhuanlan.catalog.Catalog;
import zhuanlan.catalog.Headline;
import zhuanlan.catalog.Selection;
import zhuanlan.page.Manner;
import zhuanlan.page.Page;
import zhuanlan.subscription.Filter;
import zhuanlan.subscription.Subscription;

/**
 * The digests that are put together at one time. Subscriptions that want the same share the search,
 * the choice and the page; how much is kept for that does not grow with their number. Not
 * thread-safe.
 */
final class Edition {

  /** More news than this since the last digest are neither told nor counted. */
  private static final int MOST_CONSIDERED = 500;

  private static final int LARGEST_STORY = 50;

  private static final int HEADLINES_KEPT = 20_000;
  private static final int CHOICES_KEPT = 2_000;
  private static final int STORIES_KEPT = 20_000;

  private final Catalog catalog;
  private final int lastArrival;
  private final Cache<Search, News> searches =
      Caffeine.newBuilder()
          .maximumWeight(HEADLINES_KEPT)
          .weigher((Search search, News news) -> news.articles().size() + 1)
          .executor(Runnable::run)
          .build();
  private final Cache<Chosen, Printed> choices =
      Caffeine.newBuilder().maximumSize(CHOICES_KEPT).executor(Runnable::run).build();
  private final Cache<Integer, Set<Integer>> stories =
      Caffeine.newBuilder().maximumSize(STORIES_KEPT).executor(Runnable::run).build();

  /**
   * An edition.
   *
   * @param lastArrival articles that arrived later are left for the next
   */
  Edition(Catalog catalog, int lastArrival) {
    this.catalog = catalog;
    this.lastArrival = lastArrival;
  }

  /** Up to which number articles are considered. */
  int lastArrival() {
    return lastArrival;
  }

  /**
   * The digest of a subscription.
   *
   * @param told what its destination was told before
   */
  Printed of(Subscription subscription, Told told) {
    Search search = new Search(subscription.filter(), subscription.lastArrival());
    News news = searches.get(search, this::news);
    List<Integer> known = news.articles().stream().map(Headline::number).filter(told::has).toList();
    return choices.get(
        new Chosen(search, known, subscription.wishes().maxItems()),
        choice -> new Printed(chosen(news, choice)));
  }

  private News news(Search search) {
    Filter filter = search.filter();
    List<Headline> arrived =
        catalog
            .arrived(
                new Selection(filter.topics(), filter.columns(), filter.excluded()),
                search.after(),
                MOST_CONSIDERED)
            .stream()
            .filter(article -> article.number() <= lastArrival)
            .toList();
    return new News(
        arrived,
        catalog.about(filter.topics(), arrived.stream().map(Headline::number).toList()),
        Set.copyOf(filter.columns()));
  }

  private Digest chosen(News news, Chosen choice) {
    Set<Integer> known = Set.copyOf(choice.known());
    return Choice.among(
        news.articles().stream().filter(article -> !known.contains(article.number())).toList(),
        choice.most(),
        news::isBest,
        number -> stories.get(number, this::story));
  }

  private Set<Integer> story(int number) {
    return catalog.story(number, LARGEST_STORY).stream()
        .map(Headline::number)
        .collect(Collectors.toUnmodifiableSet());
  }

  private record Search(Filter filter, int after) {}

  /** What arrived, and which of it is about a topic or stands in a column that is wanted. */
  private record News(List<Headline> articles, Set<Integer> about, Set<String> columns) {

    boolean isBest(Headline article) {
      String column = article.column();
      return about.contains(article.number()) || (column != null && columns.contains(column));
    }
  }

  private record Chosen(Search search, List<Integer> known, int most) {}

  /** A digest and the pages it was printed on. */
  static final class Printed {
    private final Digest digest;
    private final Map<Print, Page> pages = new HashMap<>();

    Printed(Digest digest) {
      this.digest = digest;
    }

    Digest digest() {
      return digest;
    }

    /** The page for those that speak and want it alike. */
    Page page(Instant due, Manner manner, boolean buttons, Supplier<Page> print) {
      return pages.computeIfAbsent(new Print(due, manner, buttons), key -> print.get());
    }

    private record Print(Instant due, Manner manner, boolean buttons) {}
  }
}
