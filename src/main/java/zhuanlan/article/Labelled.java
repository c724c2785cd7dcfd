package zhuanlan.article;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A label of a byline and what it says: {@code 文/新熵}, {@code 来源：新熵（ID：baoliaohui）}.
 *
 * @param label without the sign after it
 * @param value never empty
 */
record Labelled(String label, String value) {

  private static final int LONGEST_LINE = 160;
  private static final int LONGEST_NAME = 30;
  private static final int LONGEST_SOURCE = 60;
  private static final int LONGEST_TITLE = 100;

  private static final Pattern LABEL =
      Pattern.compile(
          "(?:^|[ ,，、；;])(?:(本文)(?:首发于|来自于?|转载自|原载于|来源于|源自)[：:]?"
              + "|(原标题|原题|本文作者|作者|撰文|撰稿|文字编辑|责任编辑|栏目主编|责编|编辑|编译|译者|翻译"
              + "|文字|文|记者|内容来源|文章来源|来源|来自|出处|转载自|转自|题图|头图|封面|图片来源|图源|图片|供图|摄影"
              + "|监制|校对|审校|审核|排版|制图|出品|运营|策划) ?[/／:：|｜丨│])");
  private static final Pattern WRAPPED = Pattern.compile("[（(【\\[](.*)[）)】\\]]");
  private static final Pattern SENTENCE = Pattern.compile("[。！？!?]");

  /** The labels of a line that consists of nothing else; empty for any other line. */
  static List<Labelled> of(String line) {
    String text = Spaces.collapse(line);
    if (text.length() > LONGEST_LINE) {
      return List.of();
    }
    Matcher wrapped = WRAPPED.matcher(text);
    if (wrapped.matches()) {
      text = Spaces.strip(wrapped.group(1));
    }
    List<Labelled> found = new ArrayList<>();
    Matcher label = LABEL.matcher(text);
    if (!label.find() || label.start() > 0) {
      return List.of();
    }
    boolean more = true;
    while (more) {
      String name = label.group(1) == null ? label.group(2) : "来源";
      int from = label.end();
      more = label.find();
      String value = Spaces.strip(text.substring(from, more ? label.start() : text.length()));
      if (!isValue(name, value)) {
        return List.of();
      }
      found.add(new Labelled(name, value));
    }
    return found;
  }

  private static boolean isValue(String label, String value) {
    if (label.startsWith("原")) {
      return !value.isEmpty() && value.length() <= LONGEST_TITLE;
    }
    int longest = label.endsWith("来源") ? LONGEST_SOURCE : LONGEST_NAME;
    return !value.isEmpty() && value.length() <= longest && !SENTENCE.matcher(value).find();
  }
}
