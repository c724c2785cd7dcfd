package zhuanlan.catalog;

import java.util.List;

/** Chooses the topics of the last days. */
final class HotTopics {

  private static final int WEEK = 7;
  private static final int MONTH = 30;
  private static final int DECADE = 3650;

  /** A topic is hot when several articles share it. */
  private static final int SEVERAL = 2;

  /** Fewer hot topics than this say that the days were too few. */
  private static final int ENOUGH = 5;

  private static final int LEAST_RISING = 3;

  /** So many are asked for for each that is shown, as some are doubles. */
  private static final int SPARE = 3;

  private HotTopics() {}

  /** The hottest first; over the last week, else month, else years, until there are enough. */
  static List<HotTopic> of(Articles articles, Aliases aliases, int count) {
    List<TopicUse> best = List.of();
    for (int days : new int[] {WEEK, MONTH, DECADE}) {
      List<TopicUse> topics = shared(articles.topics(days, count * SPARE), aliases);
      best = topics.size() > best.size() ? topics : best;
      if (best.size() >= Math.min(count, ENOUGH)) {
        break;
      }
    }
    List<TopicUse> shown = best.isEmpty() ? articles.topics(MONTH, count) : best;
    double growth = growth(shown);
    return shown.stream()
        .limit(count)
        .map(it -> new HotTopic(it.name(), it.articles(), isRising(it, growth)))
        .toList();
  }

  private static List<TopicUse> shared(List<TopicUse> topics, Aliases aliases) {
    return Doubles.removed(
        topics.stream().filter(topic -> topic.articles() >= SEVERAL).toList(), aliases);
  }

  /** How many times more articles there are than before; 0 when there was no time before. */
  private static double growth(List<TopicUse> topics) {
    int now = topics.stream().mapToInt(TopicUse::articles).sum();
    int before = topics.stream().mapToInt(TopicUse::before).sum();
    return before == 0 ? 0 : Math.max(1, (double) now / before);
  }

  /** More than chance (two standard deviations) would add to what was, grown as all have. */
  private static boolean isRising(TopicUse topic, double growth) {
    double expected = topic.before() * growth;
    return growth > 0
        && topic.articles() >= LEAST_RISING
        && topic.articles() > expected + 2 * Math.sqrt(expected);
  }
}
