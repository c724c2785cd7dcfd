package zhuanlan.subscription;

import java.util.List;

/**
 * Which articles a subscription wants. An article passes when it is about or mentions one of the
 * topics or stands in one of the columns, and none of the excluded words occurs. Without topics and
 * columns everything passes that is not excluded.
 *
 * @param topics as the person wrote them
 * @param columns names of columns as the store writes them
 * @param excluded words that must not occur
 */
public record Filter(List<String> topics, List<String> columns, List<String> excluded) {

  /** Everything. */
  public static final Filter ALL = new Filter(List.of(), List.of(), List.of());

  public Filter {
    topics = List.copyOf(topics);
    columns = List.copyOf(columns);
    excluded = List.copyOf(excluded);
  }
}
