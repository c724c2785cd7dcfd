package zhuanlan.store;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How a search is put to the index, and what is left to be looked up in the texts of its
 * candidates.
 *
 * @param match the query of the index
 * @param required what must occur in a candidate's text
 * @param forbidden what must not
 */
record SearchPlan(String match, List<String> required, List<String> forbidden) {

  /** More words in one query cost more than they narrow; what is left over is looked up. */
  private static final int MOST_WORDS = 64;

  SearchPlan {
    required = List.copyOf(required);
    forbidden = List.copyOf(forbidden);
  }

  /** All of these and none of those; empty when the index knows none of the terms. */
  static Optional<SearchPlan> allOf(List<Needle> all, List<Needle> none) {
    Set<String> words = new LinkedHashSet<>();
    List<String> required = new ArrayList<>();
    for (Needle each : all) {
      boolean fits = words.size() + each.queries().size() <= MOST_WORDS;
      if (fits) {
        words.addAll(each.queries());
      }
      if (!fits || !each.sure()) {
        required.add(each.marked());
      }
    }
    if (words.isEmpty()) {
      return Optional.empty();
    }
    Set<String> unwanted = new LinkedHashSet<>();
    List<String> forbidden = new ArrayList<>();
    for (Needle each : none) {
      if (each.sure() && unwanted.size() < MOST_WORDS) {
        unwanted.addAll(each.queries());
      } else {
        forbidden.add(each.marked());
      }
    }
    String match = joined(words, " AND ");
    return Optional.of(
        new SearchPlan(
            unwanted.isEmpty() ? match : match + " NOT " + joined(unwanted, " OR "),
            required,
            forbidden));
  }

  /** The query for texts in which one of these indexed terms may occur; empty for no terms. */
  static Optional<String> anyOf(List<Needle> any) {
    Set<String> queries =
        any.stream()
            .map(needle -> joined(needle.queries(), " AND "))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return queries.isEmpty() ? Optional.empty() : Optional.of(joined(queries, " OR "));
  }

  private static String joined(Set<String> queries, String by) {
    return queries.stream().collect(Collectors.joining(by, "(", ")"));
  }
}
