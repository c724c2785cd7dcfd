package zhuanlan.text;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** Words by which an author marks what the text comes down to. */
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

  private Cues() {}

  /** Claims that the sentence sums up or announces. */
  static boolean isConclusion(String sentence) {
    return ANY.occurIn(sentence);
  }
}
