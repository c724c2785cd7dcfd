package zhuanlan.catalog;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import zhuanlan.text.Fold;

/**
 * Finds other articles on the story that an article tells: published within three days, about the
 * same topics in the same measure, under a title that sounds like it.
 *
 * <p>A topic counts the less the more articles have it, as everybody writes about 阿里 every day; two
 * articles of one company that share only its name come to about 0.1, two reports of one event to
 * 0.4 and more, therefore {@link #SAME_STORY} lies between. Titles alone do not make a story, since
 * those of a daily series are alike.
 */
final class Story {

  private static final Duration AROUND = Duration.ofDays(3);
  private static final int MOST_COMPARED = 200;

  private static final double SAME_STORY = 0.25;
  private static final double SAME_TOPICS = 0.2;
  private static final double OF_TITLES = 0.35;

  /** One topic in common is no story, whatever the titles say. */
  private static final int SHARED = 2;

  private record Like(Headline headline, double likeness) {}

  private final Headline headline;
  private final Map<String, Double> topics;
  private final Set<String> title;

  /** The story of an article. */
  Story(Headline headline, List<Entry.WeightedTopic> topics) {
    this.headline = headline;
    this.topics = weights(topics);
    this.title = bigrams(headline.title());
  }

  /** Other articles on it, the likest first. */
  List<Headline> others(Articles articles, int count) {
    Instant published = headline.published();
    if (topics.isEmpty() || published == null) {
      return List.of();
    }
    List<Themed> near =
        articles
            .on(topics.keySet(), published.minus(AROUND), published.plus(AROUND), MOST_COMPARED)
            .stream()
            .filter(each -> each.headline().number() != headline.number())
            .toList();
    Map<String, Integer> uses = articles.countOn(names(near));
    return near.stream()
        .map(each -> new Like(each.headline(), likeness(each, uses)))
        .filter(each -> each.likeness() >= SAME_STORY)
        .sorted(Comparator.comparingDouble(Like::likeness).reversed())
        .limit(count)
        .map(Like::headline)
        .toList();
  }

  private double likeness(Themed other, Map<String, Integer> uses) {
    Map<String, Double> others = weights(other.topics());
    double common = 0;
    double all = 0;
    Set<String> union = new HashSet<>(topics.keySet());
    union.addAll(others.keySet());
    for (String topic : union) {
      double one = topics.getOrDefault(topic, 0.0);
      double two = others.getOrDefault(topic, 0.0);
      double rarity = 1 / (1 + Math.log10(Math.max(1, uses.getOrDefault(topic, 1))));
      common += rarity * Math.min(one, two);
      all += rarity * Math.max(one, two);
    }
    double sameTopics = common / all;
    double sameTitle = overlap(title, bigrams(other.headline().title()));
    long shared = others.keySet().stream().filter(topics::containsKey).count();
    return shared >= SHARED && sameTopics >= SAME_TOPICS
        ? (1 - OF_TITLES) * sameTopics + OF_TITLES * sameTitle
        : 0;
  }

  private Collection<String> names(List<Themed> near) {
    return Stream.concat(
            topics.keySet().stream(),
            near.stream().flatMap(it -> it.topics().stream()).map(it -> it.topic().folded()))
        .distinct()
        .toList();
  }

  private static Map<String, Double> weights(List<Entry.WeightedTopic> topics) {
    Map<String, Double> weights = new HashMap<>();
    topics.forEach(it -> weights.merge(it.topic().folded(), it.weight(), Math::max));
    return weights;
  }

  /** Twice what both have, of all they have. */
  private static double overlap(Set<String> one, Set<String> two) {
    long both = one.stream().filter(two::contains).count();
    return both == 0 ? 0 : 2.0 * both / (one.size() + two.size());
  }

  /** Neighbouring letters; digits would make all dates and sums alike. */
  private static Set<String> bigrams(String title) {
    int[] letters = Fold.of(title).codePoints().filter(Character::isLetter).toArray();
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i + 1 < letters.length; i++) {
      pairs.add(new String(letters, i, 2));
    }
    return new HashSet<>(pairs);
  }
}
