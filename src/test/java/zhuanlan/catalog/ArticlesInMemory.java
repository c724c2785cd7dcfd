package zhuanlan.catalog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhuanlan.article.Block;
import zhuanlan.article.Body;
import zhuanlan.article.BodyKind;
import zhuanlan.article.Line;
import zhuanlan.text.Fold;
import zhuanlan.text.Pinyin;

/** A small library without files, and what it was asked. */
final class ArticlesInMemory implements Articles {

  private record Kept(Themed themed, Body body) {}

  private final Map<Integer, Kept> kept = new TreeMap<>(Comparator.reverseOrder());

  /** The answers to {@link #topics}, by days. */
  final Map<Integer, List<TopicUse>> topicsOfDays = new HashMap<>();

  /** What {@link #arrived} was last asked for. */
  @Nullable Selection wanted;

  /** Adds an article; topics as {@code name:weight}, the weight in tenths. */
  int add(String title, @Nullable String published, String text, String... topics) {
    int number = kept.size() + 1;
    Instant time = published == null ? null : Instant.parse(published + "T00:00:00Z");
    Headline headline =
        new Headline(
            number, title, null, null, null, null, time, BodyKind.PROSE, List.of(), null, null);
    List<Entry.WeightedTopic> about = Stream.of(topics).map(ArticlesInMemory::topic).toList();
    List<Block> blocks = text.lines().map(it -> (Block) new Block.Paragraph(Line.of(it))).toList();
    kept.put(number, new Kept(new Themed(headline, about), new Body(blocks)));
    return number;
  }

  private static Entry.WeightedTopic topic(String nameAndWeight) {
    String[] parts = nameAndWeight.split(":");
    String folded = Fold.of(parts[0]);
    Pinyin sound = Pinyin.of(folded);
    return new Entry.WeightedTopic(
        new TopicName(parts[0], folded, sound.full(), sound.initials()),
        Integer.parseInt(parts[1]) / 10.0);
  }

  @Override
  public Found find(int number) {
    Kept article = kept.get(number);
    return article == null
        ? new Found.Unknown(number)
        : new Found.Present(article.themed().headline(), article.body());
  }

  @Override
  public Map<Integer, Body> bodies(Collection<Integer> numbers) {
    return kept.entrySet().stream()
        .filter(it -> numbers.contains(it.getKey()))
        .collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue().body()));
  }

  @Override
  public Listing search(Terms terms, int from, int count) {
    List<Headline> all =
        kept.values().stream()
            .filter(it -> terms.all().stream().allMatch(term -> occurs(term, it)))
            .filter(it -> terms.none().stream().noneMatch(term -> occurs(term, it)))
            .map(it -> it.themed().headline())
            .toList();
    return new Listing(all.stream().skip(from).limit(count).toList(), all.size());
  }

  private static boolean occurs(Term term, Kept in) {
    String text = Fold.of(in.themed().headline().title() + "\n" + in.body().text());
    return term.names().stream().anyMatch(text::contains);
  }

  @Override
  public List<TopicUse> topics(int days, int count) {
    return topicsOfDays.getOrDefault(days, List.of()).stream().limit(count).toList();
  }

  @Override
  public List<TopicUse> topicsBeside(Terms terms, int among, int count) {
    Map<String, Integer> counts = new TreeMap<>();
    search(terms, 0, among)
        .articles()
        .forEach(
            it ->
                topicsOf(it.number())
                    .forEach(at -> counts.merge(at.topic().name(), 1, Integer::sum)));
    return counts.entrySet().stream()
        .map(it -> new TopicUse(it.getKey(), Fold.of(it.getKey()), it.getValue(), 0))
        .sorted(Comparator.comparingInt(TopicUse::articles).reversed())
        .limit(count)
        .toList();
  }

  @Override
  public void topicNames(Consumer<TopicName> to) {
    kept.values().stream()
        .flatMap(it -> it.themed().topics().stream())
        .map(Entry.WeightedTopic::topic)
        .distinct()
        .forEach(to);
  }

  @Override
  public Map<String, Integer> countOn(Collection<String> topics) {
    Map<String, Integer> counts = new HashMap<>();
    for (Kept each : kept.values()) {
      for (Entry.WeightedTopic topic : each.themed().topics()) {
        if (topics.contains(topic.topic().folded())) {
          counts.merge(topic.topic().folded(), 1, Integer::sum);
        }
      }
    }
    return counts;
  }

  @Override
  public List<Entry.WeightedTopic> topicsOf(int number) {
    Kept article = kept.get(number);
    return article == null ? List.of() : article.themed().topics();
  }

  @Override
  public List<Themed> on(Collection<String> topics, Instant from, Instant to, int count) {
    List<Themed> found = new ArrayList<>();
    for (Kept each : kept.values()) {
      Instant published = each.themed().headline().published();
      boolean within = published != null && !published.isBefore(from) && !published.isAfter(to);
      if (within
          && each.themed().topics().stream().anyMatch(it -> topics.contains(it.topic().folded()))) {
        found.add(each.themed());
      }
    }
    return found.stream().limit(count).toList();
  }

  @Override
  public Set<Integer> about(List<String> topics, Collection<Integer> numbers) {
    return Set.of();
  }

  @Override
  public List<Headline> arrived(Selection selection, int after, int count) {
    wanted = selection;
    return List.of();
  }

  @Override
  public int lastNumber() {
    return kept.size();
  }

  @Override
  public Listing newest(@Nullable String column, int from, int count) {
    return search(new Terms(List.of(), List.of()), from, count);
  }

  @Override
  public List<Counted> columns() {
    return List.of();
  }

  @Override
  public Map<String, FileRecord> files() {
    return Map.of();
  }

  @Override
  public Applied apply(Work work) {
    throw new UnsupportedOperationException("nothing is imported here");
  }

  @Override
  public Map<String, Set<String>> boilerplate() {
    return Map.of();
  }

  @Override
  public void bodies(String column, int most, BiConsumer<String, Body> pathAndBody) {}
}
