package zhuanlan.store;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import zhuanlan.catalog.Entry.WeightedTopic;
import zhuanlan.catalog.TopicName;

/** The topics of a document as they are kept: a line each, its parts between tabs, each once. */
final class TopicLines {

  private static final int PARTS = 5;

  private TopicLines() {}

  static String of(List<WeightedTopic> topics) {
    Set<String> seen = new HashSet<>();
    return topics.stream()
        .filter(each -> seen.add(each.topic().folded()))
        .map(TopicLines::line)
        .collect(Collectors.joining("\n"));
  }

  static List<WeightedTopic> read(String lines) {
    return lines.lines().map(TopicLines::topic).toList();
  }

  private static String line(WeightedTopic each) {
    TopicName topic = each.topic();
    return String.join(
        "\t",
        part(topic.folded()),
        part(topic.name()),
        part(topic.pinyin()),
        part(topic.initials()),
        String.valueOf(each.weight()));
  }

  private static WeightedTopic topic(String line) {
    String[] parts = line.split("\t", PARTS);
    return new WeightedTopic(
        new TopicName(parts[1], parts[0], parts[2], parts[3]), Double.parseDouble(parts[4]));
  }

  private static String part(String text) {
    return text.replace('\t', ' ').replace('\r', ' ').replace('\n', ' ');
  }
}
