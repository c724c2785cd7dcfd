package zhuanlan.quality;

import com.hankcs.hanlp.HanLP;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import zhuanlan.text.Sentences;
import zhuanlan.text.Summarizer;
import zhuanlan.text.Topic;
import zhuanlan.text.Topics;

/**
 * A way to sum up an article. All are given the same cleaned text.
 *
 * @param summary the sentences of the summary
 * @param topics eight topics, the first the most important; none for a way that finds none
 */
record Method(
    String name, Function<Subject, List<String>> summary, Function<Subject, List<String>> topics) {

  private static final int TOPICS = 8;
  private static final int LEAD = 3;
  private static final int RANKED = 20;

  /** What stands between whole sentences; by itself HanLP also cuts at commas. */
  private static final String BETWEEN_SENTENCES = "[。？?！!\n]";

  /** Ours, at most 120 characters. */
  static Method ours() {
    Summarizer summarizer = new Summarizer();
    Topics topics = new Topics();
    return new Method(
        "ours",
        it -> summarizer.summarize(it.title(), it.prose(), Summarizer.USUAL_CHARACTERS),
        it ->
            topics.of(it.title(), it.headings(), it.prose(), TOPICS).stream()
                .map(Topic::name)
                .toList());
  }

  /** The first three sentences, however long; no topics. */
  static Method firstThree() {
    return new Method(
        "first three",
        it -> it.prose().stream().flatMap(p -> Sentences.of(p).stream()).limit(LEAD).toList(),
        it -> List.of());
  }

  /**
   * HanLP: of its ranked sentences, whole ones, as many as fit into 120 characters; its keywords of
   * title, headings and prose.
   */
  static Method hanLp() {
    return new Method(
        "HanLP",
        it ->
            within(HanLP.extractSummary(String.join("\n", it.prose()), RANKED, BETWEEN_SENTENCES)),
        it -> HanLP.extractKeyword(everything(it), TOPICS));
  }

  private static List<String> within(List<String> ranked) {
    List<String> taken = new ArrayList<>();
    int room = Summarizer.USUAL_CHARACTERS;
    for (String each : ranked) {
      if (each.length() < room) {
        taken.add(each + "。");
        room -= each.length() + 1;
      }
    }
    return taken;
  }

  private static String everything(Subject it) {
    return String.join(
        "\n", it.title(), String.join("\n", it.headings()), String.join("\n", it.prose()));
  }
}
