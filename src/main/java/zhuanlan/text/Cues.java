package zhuanlan.text;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** Words by which an author marks what the text comes down to, and what only illustrates it. */
final class Cues {

  private static final List<String> WORDS =
      List.of(
          "意味着", "关键", "核心", "本质", "根本", "归根", "说明", "表明", "显示", "证明", "可以看出", "总结", "总体", "必须",
          "需要", "应该", "应当", "不应", "才能", "才是", "依然", "仍然", "无疑", "未来", "趋势", "最大的", "最重要", "真正",
          "我们认为", "宣布", "发布", "推出", "正式", "首次", "计划", "将会");

  private static final Phrases ANY =
      new Phrases(
          WORDS.stream().map(each -> each.substring(0, 1)).collect(joining()),
          String.join("|", WORDS));

  private static final List<String> ONE_CASE =
      List.of("比如", "例如", "譬如", "举个", "为例", "有一次", "一位", "一名", "曾");

  private Cues() {}

  /** Claims that the sentence sums up or announces. */
  static boolean isConclusion(String sentence) {
    return ANY.occurIn(sentence);
  }

  /** Claims that the sentence tells of one case, one person or one time. */
  static boolean isExample(String sentence) {
    for (String each : ONE_CASE) {
      if (sentence.contains(each)) {
        return true;
      }
    }
    return false;
  }
}
