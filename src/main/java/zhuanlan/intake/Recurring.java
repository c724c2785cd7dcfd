package zhuanlan.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhuanlan.article.Article;
import zhuanlan.article.Body;
import zhuanlan.catalog.Articles;

/**
 * Learns during an import what recurs in the articles of a column: of the first ones that come in,
 * and, when those are few, of the newest ones that were there. Used once, by one thread, so that
 * what it learns depends on the order of the articles only.
 */
final class Recurring {

  private final Map<String, Boilerplate> known = new HashMap<>();
  private final Map<String, Sample> samples = new TreeMap<>();
  private final Map<String, Set<String>> learned = new TreeMap<>();

  Recurring(Map<String, Set<String>> known) {
    known.forEach((column, marks) -> this.known.put(column, new Boilerplate(marks)));
  }

  /** What is known of a column by now. */
  Boilerplate of(@Nullable String column) {
    return column == null ? Boilerplate.NONE : known.getOrDefault(column, Boilerplate.NONE);
  }

  /** What was learned by now, by column. */
  Map<String, Set<String>> learned() {
    return learned;
  }

  /** Takes in an article that is new or has changed. */
  void see(Article article) {
    String column = article.column();
    if (column == null) {
      return;
    }
    Sample sample = samples.computeIfAbsent(column, it -> new Sample());
    if (!sample.isFull()) {
      sample.add(article.path(), article.body(), of(column).marks()::contains);
      if (sample.isFull()) {
        learn(column, sample);
      }
    }
  }

  /**
   * Learns from the columns of which few articles came in.
   *
   * @param others claims that a file was not read this time, and its article is still there
   */
  void finish(Stored stored, Predicate<String> others) {
    samples.forEach(
        (column, sample) -> {
          if (!sample.isFull()) {
            fill(column, sample, stored, others);
            learn(column, sample);
          }
        });
  }

  /** The files whose articles hold what was learned after they had been read. */
  Stream<String> toReadAgain(Stored stored, Predicate<String> others) {
    Set<String> paths = new HashSet<>();
    learned.forEach(
        (column, marks) -> {
          paths.addAll(samples.getOrDefault(column, new Sample()).read());
          Boilerplate news = new Boilerplate(marks);
          stored.bodies(
              column,
              Integer.MAX_VALUE,
              (path, body) -> {
                if (others.test(path) && !news.without(body).equals(body)) {
                  paths.add(path);
                }
              });
        });
    return paths.stream().sorted();
  }

  private void fill(String column, Sample sample, Stored stored, Predicate<String> others) {
    stored.bodies(
        column,
        Sample.FULL,
        (path, body) -> {
          if (!sample.isFull() && others.test(path)) {
            sample.add(body, of(column).marks()::contains);
          }
        });
  }

  private void learn(String column, Sample sample) {
    Set<String> found = sample.recurring();
    if (!found.isEmpty()) {
      known.put(column, of(column).and(found));
      learned.put(column, found);
    }
  }

  /** Shows the articles that were there, as {@link Articles#bodies} does. */
  interface Stored {
    void bodies(String column, int most, BiConsumer<String, Body> pathAndBody);
  }
}
