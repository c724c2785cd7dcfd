package zhuanlan.article;

import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gathers a byline from labelled lines; what is said first counts. */
final class BylineReader {

  private static final Pattern ID =
      Pattern.compile(
          "[（(【\\[]\\s?(?:(?:微信公众号|微信订阅号|公众号|订阅号|微信号|微信|WeChat)\\s?(?:ID|id|Id)?|ID|id|Id)\\s?[：: ]\\s?"
              + "([A-Za-z0-9_-]{3,40})\\s?[）)】\\]]"
              + "|[（(]([a-z][a-z0-9_-]{3,40})[）)]"
              + "|\\s(?:ID|id|Id|微信号)\\s?[：:]\\s?([A-Za-z0-9_-]{3,40})$");
  private static final Pattern ACCOUNT =
      Pattern.compile("^(?:微信)?(?:公众平台|公众号|订阅号|公号)[：: ]*|^微信[：:]");
  private static final Pattern GIVEN = Pattern.compile("[,，]?\\s?(?:(?:已获|经)?授权(?:转载|发布)?|转载|原创)$");
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
    switch (labelled.role()) {
      case WRITER -> writer = first(writer, unquoted(value));
      case EDITOR -> editor = first(editor, value);
      case ORIGINAL_TITLE -> originalTitle = first(originalTitle, unquoted(value));
      case SOURCE, ACCOUNT -> source(value);
      case OTHER -> {}
    }
  }

  private void source(String value) {
    if (source != null) {
      return;
    }
    Matcher id = ID.matcher(value);
    String name = value;
    if (id.find()) {
      sourceId =
          Stream.of(1, 2, 3).map(id::group).filter(Objects::nonNull).findFirst().orElse(null);
      name = Spaces.strip(value.substring(0, id.start()));
    }
    name = GIVEN.matcher(ACCOUNT.matcher(name).replaceFirst("")).replaceFirst("");
    source = name.isEmpty() ? sourceId : unquoted(name);
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
