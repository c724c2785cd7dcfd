package zhuanlan.catalog;

import java.util.List;
import zhuanlan.article.Article;

/**
 * An article with all that is derived from it.
 *
 * @param file what to remember of its file; its fate is {@link FileRecord.Fate#LOADED}
 * @param article the article
 * @param summary whole sentences in reading order, of what has no prose its author's excerpt; empty
 *     when there is neither
 * @param topics what it is about, the weightiest first, then its author's tags
 * @param searchable title, original title and text in the one form that searches compare ({@code
 *     zhuanlan.text.Fold}), the title being the first line
 */
public record Entry(
    FileRecord file,
    Article article,
    List<String> summary,
    List<WeightedTopic> topics,
    String searchable) {

  public Entry {
    summary = List.copyOf(summary);
    topics = List.copyOf(topics);
  }

  /**
   * A topic of an article.
   *
   * @param topic its name and how it sounds
   * @param weight above 0, at most 1
   */
  public record WeightedTopic(TopicName topic, double weight) {}
}
