package zhuanlan.store;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import zhuanlan.catalog.Headline;
import zhuanlan.catalog.Selection;
import zhuanlan.catalog.Term;
import zhuanlan.index.Field;
import zhuanlan.store.Wanted.Thing;

/** What arrived and is wanted. For one reading act; not thread-safe. */
final class Arrivals {

  private final Handle handle;
  private final Ranks ranks;
  private final LibrarySearch search;

  Arrivals(Handle handle, Ranks ranks, LibrarySearch search) {
    this.handle = handle;
    this.ranks = ranks;
    this.search = search;
  }

  /** See {@link zhuanlan.catalog.Articles#arrived}. */
  List<Headline> after(int number, Selection wanted, int count) {
    List<Choice> topics =
        Thing.of(terms(wanted.topics())).stream()
            .filter(Thing::isIndexed)
            .map(thing -> new Choice(thing, Field.TEXT))
            .toList();
    List<Choice> excluded =
        Thing.of(terms(wanted.excluded())).stream()
            .map(thing -> new Choice(thing, Field.TEXT))
            .toList();
    Set<String> columns = new HashSet<>(wanted.columns());
    boolean everything = wanted.topics().isEmpty() && columns.isEmpty();
    List<Integer> arrived = new ArrayList<>();
    try (Statement rows =
        new Statement(
            handle.getConnection(),
            """
            SELECT document, column_name FROM article WHERE number > ? AND document IS NOT NULL
            ORDER BY number DESC
            """)) {
      rows.whileTrue(
          row -> {
            int document = row.getInt(1);
            String column = row.getString(2);
            boolean chosen =
                everything
                    || (column != null && columns.contains(column))
                    || topics.stream().anyMatch(topic -> topic.has(document));
            if (chosen && excluded.stream().noneMatch(word -> word.has(document))) {
              arrived.add(document);
            }
            return arrived.size() < count;
          },
          number);
      return search.headlines(arrived);
    } finally {
      topics.forEach(Choice::close);
      excluded.forEach(Choice::close);
    }
  }

  /** See {@link zhuanlan.catalog.Articles#about}. */
  Set<Integer> about(List<String> topics, Collection<Integer> numbers) {
    List<Choice> choices =
        Thing.of(terms(topics)).stream()
            .filter(Thing::isIndexed)
            .map(thing -> new Choice(thing, Field.ABOUT))
            .toList();
    Set<Integer> about = new HashSet<>();
    try (Statement rows =
        new Statement(
            handle.getConnection(),
            """
            SELECT number, document FROM article WHERE document IS NOT NULL
              AND number IN (SELECT value FROM json_each(?))
            """)) {
      rows.each(
          row -> {
            int document = row.getInt("document");
            if (choices.stream().anyMatch(topic -> topic.isAbout(document))) {
              about.add(row.getInt("number"));
            }
          },
          Json.array(numbers));
      return about;
    } finally {
      choices.forEach(Choice::close);
    }
  }

  private static List<Term> terms(List<String> words) {
    return words.stream().map(Term::of).toList();
  }

  /** One thing that articles may have. */
  private final class Choice {
    private final boolean sure;
    private final BitSet may;
    private final Doubts doubts;

    Choice(Thing thing, Field field) {
      sure = thing.isSure();
      may = search.mayHold(thing, field);
      doubts = new Doubts(handle.getConnection(), new Wanted(List.of(thing), List.of()));
    }

    boolean has(int document) {
      return may.get(ranks.of(document)) && (sure || doubts.holds(document));
    }

    boolean isAbout(int document) {
      return may.get(ranks.of(document)) && (sure || doubts.isAbout(document));
    }

    void close() {
      doubts.close();
    }
  }
}
