package zhuanlan.bot.command;

import java.util.ArrayList;
import java.util.List;
import zhuanlan.subscription.Filter;

/** Filters with a word more or less. */
final class Filters {

  private Filters() {}

  /** With the topic, or without it when it was there. */
  static Filter toggledTopic(Filter filter, String topic) {
    return new Filter(toggled(filter.topics(), topic), filter.columns(), filter.excluded());
  }

  /** With the column, or without it when it was there. */
  static Filter toggledColumn(Filter filter, String column) {
    return new Filter(filter.topics(), toggled(filter.columns(), column), filter.excluded());
  }

  private static List<String> toggled(List<String> words, String word) {
    List<String> toggled = new ArrayList<>(words);
    if (!toggled.remove(word)) {
      toggled.add(word);
    }
    return toggled;
  }
}
