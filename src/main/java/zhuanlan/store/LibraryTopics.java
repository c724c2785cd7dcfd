package zhuanlan.store;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import zhuanlan.catalog.Entry.WeightedTopic;
import zhuanlan.catalog.Headline;
import zhuanlan.catalog.Themed;
import zhuanlan.catalog.TopicUse;

/** What articles are about, counted. For one reading act; not thread-safe. */
final class LibraryTopics {

  /** More articles of a stretch of time are not looked at: the newest tell what is hot. */
  private static final int MOST = 10_000;

  private final Handle handle;
  private final Ranks ranks;

  LibraryTopics(Handle handle, Ranks ranks) {
    this.handle = handle;
    this.ranks = ranks;
  }

  /** See {@link zhuanlan.catalog.Articles#topics}. */
  List<TopicUse> latest(long window, int count) {
    if (ranks.newest() == Long.MIN_VALUE) {
      return List.of();
    }
    long since = ranks.newest() - window;
    int from = ranks.since(since + 1);
    Tally tally = new Tally();
    each(from, ranks.size(), topic -> tally.add(topic, false));
    each(ranks.since(since - window + 1), from, topic -> tally.add(topic, true));
    return tally.most(count);
  }

  /** The topics of these documents. */
  List<TopicUse> of(List<Integer> documents, int count) {
    Tally tally = new Tally();
    each(documents, (document, topics) -> topics.forEach(topic -> tally.add(topic, false)));
    return tally.most(count);
  }

  /** The newest of these, given by their ranks, with their topics. */
  List<Themed> themed(BitSet wanted, LibrarySearch search, int count) {
    List<Integer> documents = new ArrayList<>();
    for (int rank = wanted.length() - 1;
        rank >= 0 && documents.size() < count;
        rank = wanted.previousSetBit(rank - 1)) {
      documents.add(ranks.document(rank));
    }
    Map<Integer, List<WeightedTopic>> topics = new HashMap<>();
    each(documents, topics::put);
    List<Headline> headlines = search.headlines(documents);
    List<Themed> themed = new ArrayList<>();
    for (int i = 0; i < headlines.size(); i++) {
      themed.add(new Themed(headlines.get(i), topics.getOrDefault(documents.get(i), List.of())));
    }
    return themed;
  }

  private void each(int from, int to, Consumer<WeightedTopic> taker) {
    List<Integer> documents = new ArrayList<>();
    for (int rank = to - 1; rank >= Math.max(from, to - MOST); rank--) {
      documents.add(ranks.document(rank));
    }
    each(documents, (document, topics) -> topics.forEach(taker));
  }

  private void each(Collection<Integer> documents, BiConsumer<Integer, List<WeightedTopic>> taker) {
    handle
        .createQuery(
            """
            SELECT id, topics FROM document WHERE id IN (SELECT value FROM json_each(:documents))
            """)
        .bind("documents", Json.array(documents))
        .map((row, context) -> new Topics(row.getInt("id"), row.getString("topics")))
        .forEach(row -> taker.accept(row.document(), TopicLines.read(row.lines())));
  }

  private record Topics(int document, String lines) {}

  /** How many articles have each topic, and how heavy it is in them. */
  private static final class Tally {
    private final Map<String, Count> counts = new HashMap<>();

    void add(WeightedTopic topic, boolean before) {
      Count count =
          counts.computeIfAbsent(topic.topic().folded(), key -> new Count(topic.topic().name()));
      if (before) {
        count.before++;
      } else {
        count.articles++;
        count.weight += topic.weight();
      }
    }

    List<TopicUse> most(int count) {
      return counts.entrySet().stream()
          .filter(each -> each.getValue().articles > 0)
          .sorted(
              Comparator.comparing(
                      (Map.Entry<String, Count> each) -> each.getValue(),
                      Comparator.<Count>comparingInt(it -> -it.articles)
                          .thenComparingDouble(it -> -it.weight))
                  .thenComparing(Map.Entry::getKey))
          .limit(Math.max(0, count))
          .map(
              each ->
                  new TopicUse(
                      each.getValue().name,
                      each.getKey(),
                      each.getValue().articles,
                      each.getValue().before))
          .toList();
    }
  }

  private static final class Count {
    private final String name;
    private int articles;
    private int before;
    private double weight;

    Count(String name) {
      this.name = name;
    }
  }
}
