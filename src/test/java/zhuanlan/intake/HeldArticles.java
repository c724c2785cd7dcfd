package zhuanlan.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhuanlan.article.Body;
import zhuanlan.catalog.Articles;
import zhuanlan.catalog.Counted;
import zhuanlan.catalog.Entry;
import zhuanlan.catalog.FileRecord;
import zhuanlan.catalog.Found;
import zhuanlan.catalog.Headline;
import zhuanlan.catalog.Listing;
import zhuanlan.catalog.Selection;
import zhuanlan.catalog.Terms;
import zhuanlan.catalog.Themed;
import zhuanlan.catalog.TopicName;
import zhuanlan.catalog.TopicUse;

/** A library in memory, for what an import does; it answers no readers' questions. */
final class HeldArticles implements Articles {

  private static final Comparator<Entry> NEWEST =
      Comparator.comparing(
              (Entry it) -> it.article().published(),
              Comparator.nullsFirst(Comparator.naturalOrder()))
          .reversed();

  private Map<String, FileRecord> files = new TreeMap<>();
  private Map<Integer, Entry> shown = new TreeMap<>();
  private Map<Integer, Entry> withdrawn = new TreeMap<>();
  private Map<String, Set<String>> boilerplate = new TreeMap<>();

  @Override
  public Map<String, FileRecord> files() {
    return Map.copyOf(files);
  }

  @Override
  public Applied apply(Work work) {
    Draught draught = new Draught();
    work.write(draught);
    return draught.take();
  }

  @Override
  public Map<String, Set<String>> boilerplate() {
    return Map.copyOf(boilerplate);
  }

  @Override
  public void bodies(String column, int most, BiConsumer<String, Body> pathAndBody) {
    shown.values().stream()
        .filter(it -> column.equals(it.article().column()))
        .sorted(NEWEST)
        .limit(most)
        .forEach(it -> pathAndBody.accept(it.file().path(), it.article().body()));
  }

  @Override
  public int lastNumber() {
    return Math.max(highest(shown), highest(withdrawn));
  }

  /** The articles that are shown, by number. */
  Map<Integer, Entry> shown() {
    return shown;
  }

  /** The article shown with this title. */
  Entry titled(String title) {
    return shown.values().stream()
        .filter(it -> it.article().title().equals(title))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no article is called " + title));
  }

  /** The number of the article shown with this title. */
  int number(String title) {
    Entry entry = titled(title);
    return shown.entrySet().stream()
        .filter(it -> it.getValue().equals(entry))
        .findFirst()
        .orElseThrow()
        .getKey();
  }

  private static int highest(Map<Integer, Entry> articles) {
    return articles.keySet().stream().mapToInt(it -> it).max().orElse(0);
  }

  /** What an import lays down. The last word on a file counts. */
  private final class Draught implements Writer {
    private final Map<String, FileRecord> settled = new TreeMap<>(files);
    private final Map<String, Entry> loaded = new HashMap<>();
    private final Map<String, Set<String>> learned = new TreeMap<>(boilerplate);

    @Override
    public void load(Entry entry) {
      settled.put(entry.file().path(), entry.file());
      loaded.put(entry.file().path(), entry);
    }

    @Override
    public void settle(FileRecord file) {
      settled.put(file.path(), file);
      loaded.remove(file.path());
    }

    @Override
    public void forget(String path) {
      settled.remove(path);
      loaded.remove(path);
    }

    @Override
    public void learn(String column, Set<String> boilerplate) {
      Set<String> all = new HashSet<>(learned.getOrDefault(column, Set.of()));
      all.addAll(boilerplate);
      learned.put(column, all);
    }

    @SuppressWarnings("ReferenceEquality") // what was loaded anew has changed, whatever it says
    Applied take() {
      Map<Integer, Entry> after = new TreeMap<>();
      shown.forEach(
          (number, entry) -> {
            FileRecord file = settled.get(entry.file().path());
            boolean stays =
                file != null
                    && file.fate() == FileRecord.Fate.LOADED
                    && !loaded.containsKey(file.path());
            if (stays) {
              after.put(number, entry);
            }
          });
      List<Entry> open = new ArrayList<>(loaded.values());
      open.sort(NEWEST.reversed().thenComparing(it -> it.file().path()));
      int changed = 0;
      int returned = 0;
      int added = 0;
      List<Entry> unknown = new ArrayList<>();
      for (Entry entry : open) {
        Optional<Integer> number = numbered(it -> it.identity().equals(entry.file().identity()));
        number.ifPresentOrElse(it -> after.put(it, entry), () -> unknown.add(entry));
      }
      int next = lastNumber() + 1;
      for (Entry entry : unknown) {
        Optional<Integer> number =
            numbered(it -> it.path().equals(entry.file().path()) && settled.containsKey(it.path()))
                .filter(it -> !after.containsKey(it))
                .or(() -> numbered(entry.file()::isCopyOf).filter(it -> !after.containsKey(it)));
        int given = number.orElse(next);
        next += given == next ? 1 : 0;
        after.put(given, entry);
      }
      for (int number : after.keySet()) {
        changed += shown.containsKey(number) && shown.get(number) != after.get(number) ? 1 : 0;
        returned += withdrawn.containsKey(number) ? 1 : 0;
        added += !shown.containsKey(number) && !withdrawn.containsKey(number) ? 1 : 0;
      }
      Map<Integer, Entry> gone = new TreeMap<>(withdrawn);
      gone.putAll(shown);
      gone.keySet().removeAll(after.keySet());
      int lost = (int) shown.keySet().stream().filter(it -> !after.containsKey(it)).count();
      files = settled;
      shown = after;
      withdrawn = gone;
      boilerplate = learned;
      return new Applied(added, changed, returned, lost);
    }

    private Optional<Integer> numbered(Predicate<FileRecord> wanted) {
      return Stream.of(shown, withdrawn)
          .flatMap(it -> it.entrySet().stream())
          .filter(it -> wanted.test(it.getValue().file()))
          .map(Map.Entry::getKey)
          .findFirst();
    }
  }

  @Override
  public Listing newest(@Nullable String column, int from, int count) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Counted> columns() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Found find(int number) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Map<Integer, Body> bodies(Collection<Integer> numbers) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Listing search(Terms terms, int from, int count) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<TopicUse> topics(int days, int count) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<TopicUse> topicsBeside(Terms terms, int among, int count) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void topicNames(Consumer<TopicName> to) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Map<String, Integer> countOn(Collection<String> topics) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Entry.WeightedTopic> topicsOf(int number) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Themed> on(Collection<String> topics, Instant from, Instant to, int count) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Set<Integer> about(List<String> topics, Collection<Integer> numbers) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Headline> arrived(Selection wanted, int after, int count) {
    throw new UnsupportedOperationException();
  }
}
