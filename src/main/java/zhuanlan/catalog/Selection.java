package zhuanlan.catalog;

import java.util.List;

/**
 * Which articles are wanted: those about or mentioning one of the topics, or standing in one of the
 * columns, and none in which an excluded word occurs. Without topics and columns: all that is not
 * excluded.
 */
public record Selection(List<String> topics, List<String> columns, List<String> excluded) {

  public Selection {
    topics = List.copyOf(topics);
    columns = List.copyOf(columns);
    excluded = List.copyOf(excluded);
  }
}
