package zhuanlan.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Function;

/**
 * The topics that people may have meant whose words found nothing. Shown every topic once ({@link
 * #add}), keeps the nearest. Used once, by one thread.
 */
final class NearTopics {

  /** Topics may have no articles any more: so many more are kept for each that is wanted. */
  private static final int SPARE = 8;

  /** The words of a longer query are nearer together than one by one. */
  private static final double OF_ONE_WORD = 0.85;

  private static final int MOST_WORDS = 4;

  private static final Comparator<Near> NEAREST_LAST = Comparator.comparingDouble(Near::nearness);

  private record Near(TopicName topic, double nearness) {}

  private final int most;
  private final Nearness whole;
  private final List<Nearness> words;
  private final PriorityQueue<Near> nearest = new PriorityQueue<>(NEAREST_LAST);

  /**
   * @param words what was looked for, folded
   * @param count how many topics are wanted
   */
  NearTopics(List<String> words, int count) {
    this.most = Math.max(0, count) * SPARE;
    this.whole = new Nearness(String.join("", words));
    this.words =
        words.size() < 2 ? List.of() : words.stream().limit(MOST_WORDS).map(Nearness::new).toList();
  }

  /** Takes a topic into account. */
  void add(TopicName topic) {
    double nearness = whole.of(topic);
    for (Nearness word : words) {
      nearness = Math.max(nearness, word.of(topic) * OF_ONE_WORD);
    }
    if (nearness > 0 && most > 0) {
      nearest.add(new Near(topic, nearness));
      if (nearest.size() > most) {
        nearest.poll();
      }
    }
  }

  /**
   * The nearest topics that have articles, the nearest first, the more used first among equals.
   *
   * @param countOn how many articles have each of these topics, by folded name
   */
  List<TopicUse> best(Function<Collection<String>, Map<String, Integer>> countOn) {
    List<Near> found = new ArrayList<>(nearest);
    Map<String, Integer> counts =
        countOn.apply(found.stream().map(it -> it.topic.folded()).toList());
    Comparator<Near> moreUsed =
        Comparator.comparingInt(it -> -counts.getOrDefault(it.topic.folded(), 0));
    found.sort(NEAREST_LAST.reversed().thenComparing(moreUsed));
    return found.stream()
        .map(Near::topic)
        .map(it -> new TopicUse(it.name(), it.folded(), counts.getOrDefault(it.folded(), 0), 0))
        .filter(topic -> topic.articles() > 0)
        .limit(most / SPARE)
        .toList();
  }
}
