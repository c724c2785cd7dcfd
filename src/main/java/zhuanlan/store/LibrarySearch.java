package zhuanlan.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import zhuanlan.catalog.Headline;
import zhuanlan.catalog.Listing;
import zhuanlan.catalog.Selection;
import zhuanlan.catalog.Terms;

/** Finds articles by their words: candidates from the index, doubts settled by their texts. */
final class LibrarySearch {

  private final Handle handle;

  LibrarySearch(Handle handle) {
    this.handle = handle;
  }

  /** See {@link zhuanlan.catalog.Articles#search}; in one transaction. */
  Listing search(Terms terms, int from, int count) {
    List<Needle> all = Needle.of(terms.all());
    Optional<SearchPlan> plan = SearchPlan.allOf(all, Needle.of(terms.none()));
    if (plan.isEmpty()) {
      return Listing.EMPTY;
    }
    List<Headline> stretch = new ArrayList<>();
    int total =
        ranked(plan.get(), all, from, count)
            .reduceResultSet(
                0,
                (before, row, context) -> {
                  stretch.add(new Headlines().map(row, context));
                  return row.getInt("total");
                });
    boolean hidden = stretch.isEmpty() && (from > 0 || count < 1);
    return new Listing(stretch, hidden ? search(terms, 0, 1).total() : total);
  }

  private Query ranked(SearchPlan plan, List<Needle> all, int from, int count) {
    return handle
        .createQuery(
            """
            WITH word AS MATERIALIZED (SELECT value FROM json_each(:words)),
            required AS MATERIALIZED (SELECT value FROM json_each(:required)),
            forbidden AS MATERIALIZED (SELECT value FROM json_each(:forbidden)),
            hit AS (
              SELECT number, COUNT(*) OVER () AS total,
                NOT EXISTS (SELECT 1 FROM word WHERE instr(about, value) = 0) AS is_about
              FROM article_word JOIN article ON number = article_word.rowid
              WHERE article_word MATCH :match %s
              ORDER BY is_about DESC, published DESC, number DESC
              LIMIT :count OFFSET :from
            )
            SELECT article.*, total FROM hit JOIN article USING (number)
            ORDER BY is_about DESC, published DESC, number DESC
            """
                .formatted(verified(plan)))
        .bind("words", marked(all))
        .bind("required", Json.array(plan.required()))
        .bind("forbidden", Json.array(plan.forbidden()))
        .bind("match", plan.match())
        .bind("count", Math.max(0, count))
        .bind("from", from);
  }

  private static String verified(SearchPlan plan) {
    return plan.required().isEmpty() && plan.forbidden().isEmpty()
        ? ""
        : """
          AND EXISTS (SELECT 1 FROM article_text WHERE article = number
            AND NOT EXISTS (SELECT 1 FROM required WHERE instr(text, value) = 0)
            AND NOT EXISTS (SELECT 1 FROM forbidden WHERE instr(text, value) > 0))
          """;
  }

  /** See {@link zhuanlan.catalog.Articles#arrived}. */
  List<Headline> arrived(Selection wanted, int after, int count) {
    List<Needle> topics = Needle.of(wanted.topics()).stream().filter(Needle::isIndexed).toList();
    Optional<String> match = SearchPlan.anyOf(topics);
    boolean everything = wanted.topics().isEmpty() && wanted.columns().isEmpty();
    return handle
        .createQuery(
            """
            WITH topic_word AS MATERIALIZED (SELECT value FROM json_each(:topics)),
            forbidden AS MATERIALIZED (SELECT value FROM json_each(:excluded)),
            wanted_column AS MATERIALIZED (SELECT value FROM json_each(:columns))
            SELECT article.* FROM article JOIN article_text ON article = number
            WHERE number > :after AND withdrawn = 0 %s
              AND NOT EXISTS (SELECT 1 FROM forbidden WHERE instr(text, value) > 0)
            ORDER BY number DESC LIMIT :count
            """
                .formatted(everything ? "" : chosen(match.isPresent())))
        .bind("topics", marked(topics))
        .bind("excluded", marked(Needle.of(wanted.excluded())))
        .bind("columns", Json.array(wanted.columns()))
        .bind("match", match.orElse(""))
        .bind("after", after)
        .bind("count", Math.max(0, count))
        .map(new Headlines())
        .list();
  }

  private static String chosen(boolean byTopic) {
    String candidates =
        byTopic
            ? """
              UNION SELECT rowid FROM article_word
              WHERE article_word MATCH :match AND rowid > :after
              """
            : "";
    return """
    AND number IN (
      SELECT number FROM article WHERE withdrawn = 0 AND number > :after
        AND column_name IN (SELECT value FROM wanted_column) %s)
    AND (column_name IN (SELECT value FROM wanted_column)
      OR EXISTS (SELECT 1 FROM topic_word WHERE instr(text, value) > 0))
    """
        .formatted(candidates);
  }

  private static String marked(List<Needle> needles) {
    return Json.array(needles.stream().map(Needle::marked).toList());
  }
}
