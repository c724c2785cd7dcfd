package zhuanlan.catalog;

import java.util.List;

/** An article and what it is about, the weightiest first. */
public record Themed(Headline headline, List<Entry.WeightedTopic> topics) {

  public Themed {
    topics = List.copyOf(topics);
  }
}
