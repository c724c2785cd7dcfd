package zhuanlan.article;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hexo's tags: those that only steer its templates are taken out, those that show are shown. */
final class HexoTags {

  private static final Pattern TAG =
      Pattern.compile("\\{%-?[ \\t]*([a-z_]{2,20})\\b([^%\\n]{0,300})%\\}");
  private static final Pattern STEERING =
      Pattern.compile(
          "(?:end)?(?:raw|blockquote|quote|pullquote|centerquote|cq|note|tabs|tab|gallery|hideToggle)");
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");
  private static final Map<String, String> PLAYERS =
      Map.of(
          "youtube", "https://www.youtube.com/embed/",
          "vimeo", "https://player.vimeo.com/video/",
          "bilibili", "https://player.bilibili.com/player.html?bvid=");

  private HexoTags() {}

  /** The body without tags; tags it does not know stay, as they may be part of program text. */
  static String resolve(String body) {
    return body.contains("{%") ? TAG.matcher(body).replaceAll(HexoTags::shown) : body;
  }

  private static String shown(MatchResult tag) {
    String name = tag.group(1);
    String player = PLAYERS.get(name);
    if (STEERING.matcher(name).matches()) {
      return "";
    }
    if (player != null) {
      return Matcher.quoteReplacement("<iframe src=\"" + player + word(tag, 0) + "\"></iframe>");
    }
    return switch (name) {
      case "asset_img", "img" -> Matcher.quoteReplacement("<img src=\"" + picture(tag) + "\">");
      case "post_link" -> Matcher.quoteReplacement(word(tag, 1));
      default -> Matcher.quoteReplacement(tag.group());
    };
  }

  /** Classes may stand before the picture; it is the first word with an ending. */
  private static String picture(MatchResult tag) {
    Matcher word = WORD.matcher(tag.group(2));
    while (word.find()) {
      if (word.group().matches("[^\\s\"'<>]+\\.[A-Za-z]{3,4}(?:\\?\\S*)?")) {
        return word.group();
      }
    }
    return "";
  }

  private static String word(MatchResult tag, int index) {
    return WORD.matcher(tag.group(2))
        .results()
        .skip(index)
        .findFirst()
        .map(word -> word.group().replaceAll("[\"'<>]", ""))
        .orElse("");
  }
}
