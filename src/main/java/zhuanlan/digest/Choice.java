package zhuanlan.digest;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zhuanlan.catalog.Headline;

/**
 * Chooses what a digest tells in full: the best first, then by turns the newest of each column, so
 * that no column fills a digest, and of a story that several columns tell one article. Used once.
 */
final class Choice {

  private static final Comparator<Headline> NEWEST_FIRST =
      Comparator.comparing(Headline::published, Comparator.nullsLast(Comparator.reverseOrder()))
          .thenComparing(Headline::number, Comparator.reverseOrder());

  private final int most;
  private final IntFunction<Set<Integer>> story;
  private final Map<Integer, Headline> news;
  private final List<Headline> chosen = new ArrayList<>();
  private final Set<Integer> told = new LinkedHashSet<>();

  private Choice(Collection<Headline> news, int most, IntFunction<Set<Integer>> story) {
    this.news = news.stream().collect(Collectors.toMap(Headline::number, Function.identity()));
    this.most = most;
    this.story = story;
  }

  /**
   * Chooses among the news.
   *
   * @param most how many are told in full at most
   * @param best claims that an article goes before those that are not
   * @param story other articles on the story of one, by its number
   */
  static Digest among(
      Collection<Headline> news,
      int most,
      Predicate<Headline> best,
      IntFunction<Set<Integer>> story) {
    Choice choice = new Choice(news, most, story);
    Map<Boolean, List<Headline>> tiers =
        news.stream().sorted(NEWEST_FIRST).collect(Collectors.partitioningBy(best));
    Stream.of(true, false).map(tiers::get).forEach(choice::byTurns);
    return new Digest(choice.chosen, List.copyOf(choice.told), news.size());
  }

  private void byTurns(List<Headline> tier) {
    Map<String, Deque<Headline>> columns = new LinkedHashMap<>();
    for (Headline article : tier) {
      columns
          .computeIfAbsent(String.valueOf(article.column()), column -> new ArrayDeque<>())
          .add(article);
    }
    List<Headline> taken = new ArrayList<>();
    while (chosen.size() + taken.size() < most && !columns.isEmpty()) {
      for (Deque<Headline> column : columns.values()) {
        Headline article = column.remove();
        if (chosen.size() + taken.size() < most && told.add(article.number())) {
          taken.add(article);
          story.apply(article.number()).stream()
              .filter(other -> isOfAnotherColumn(other, article))
              .forEach(told::add);
        }
      }
      columns.values().removeIf(Deque::isEmpty);
    }
    taken.sort(NEWEST_FIRST);
    chosen.addAll(taken);
  }

  /** What a column writes on a story day after day is a series, and each part is news. */
  private boolean isOfAnotherColumn(int other, Headline article) {
    Headline found = news.get(other);
    return found != null
        && (article.column() == null || !Objects.equals(found.column(), article.column()));
  }
}
