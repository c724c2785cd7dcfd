package zhuanlan.article;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Gathers a byline from labelled lines; what is said first counts. */
final class BylineReader {

  private static final Pattern ID =
      Pattern.compile(
          "[（(](?:(?:微信|公众号|订阅号|微信公众号|微信号)?(?:ID|id|Id)?)[：: ]*([A-Za-z][A-Za-z0-9_-]{3,40})[）)]");
  private static final Pattern ACCOUNT =
      Pattern.compile("^(?:微信)?(?:公众平台|公众号|订阅号|公号)[：: ]*|^微信[：:]");
  private static final Pattern QUOTED = Pattern.compile("[“\"「『《](.+)[”\"」』》]");

  private @Nullable String writer;
  private @Nullable String source;
  private @Nullable String sourceId;
  private @Nullable String originalTitle;
  private @Nullable String editor;

  void take(List<Labelled> line) {
    line.forEach(this::take);
  }

  private void take(Labelled labelled) {
    String value = labelled.value();
    switch (labelled.label()) {
      case "文", "文字", "作者", "本文作者", "撰文", "撰稿", "记者" -> writer = first(writer, value);
      case "编辑", "文字编辑", "责任编辑", "责编", "栏目主编" -> editor = first(editor, value);
      case "原标题", "原题" -> originalTitle = first(originalTitle, unquoted(value));
      case "来源", "内容来源", "文章来源", "来自", "出处", "转载自", "转自" -> source(value);
      default -> {}
    }
  }

  private void source(String value) {
    if (source != null) {
      return;
    }
    Matcher id = ID.matcher(value);
    String name = value;
    if (id.find()) {
      sourceId = id.group(1);
      name = Spaces.strip(value.substring(0, id.start()));
    }
    source = unquoted(ACCOUNT.matcher(name).replaceFirst(""));
  }

  /**
   * @param author who the front matter says wrote it; null for nobody
   */
  Byline byline(@Nullable String author) {
    return new Byline(writer == null ? author : writer, source, sourceId, originalTitle, editor);
  }

  private static String first(@Nullable String before, String value) {
    return before == null ? value : before;
  }

  private static String unquoted(String value) {
    Matcher quoted = QUOTED.matcher(value);
    return quoted.matches() ? quoted.group(1) : value;
  }
}
