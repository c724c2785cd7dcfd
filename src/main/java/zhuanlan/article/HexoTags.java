package zhuanlan.article;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;

/**
 * Hexo's tags and those of its common themes: what only steers is taken out, what shows is shown.
 * Tags in program text, and tags it does not know, stay as they are.
 */
final class HexoTags {

  private static final Pattern TAG =
      Pattern.compile("\\{%-?[ \\t]*([A-Za-z_]{1,20})\\b([^%\\n]{0,400})%\\}");
  private static final Pattern WORD =
      Pattern.compile("([A-Za-z]{2,12}=)?(?:\"([^\"]*)\"|'([^']*)'|([^\\s,]+))");
  private static final Pattern LANGUAGE = Pattern.compile("\\blang:([A-Za-z0-9+#_.-]{1,20})");
  private static final Pattern PICTURE =
      Pattern.compile("[^\\s\"'<>]+\\.[A-Za-z]{3,4}(?:\\?\\S*)?");

  /** Around text that is set apart. */
  private static final Set<String> QUOTES =
      Set.of("blockquote", "quote", "pullquote", "centerquote", "cq", "note", "notel", "noteblock");

  private static final Set<String> CODE = Set.of("codeblock", "code", "mermaid");

  /** Nothing of theirs is seen, the text between them is. */
  private static final Pattern STEERING =
      Pattern.compile(
          "(?:end)?(?:raw|tabs|tab|subtabs|gallery|gallerygroup|timeline|folding|fold|hidetoggle|hideblock|grouppicture|gp|note|grid|cell)");

  private static final Map<String, String> PLAYERS =
      Map.of(
          "youtube", "https://www.youtube.com/embed/",
          "vimeo", "https://player.vimeo.com/video/",
          "bilibili", "https://player.bilibili.com/player.html?bvid=",
          "youku", "https://player.youku.com/embed/");

  private final String body;
  private final StringBuilder resolved;

  /** Tags of blocks that have no end from here on; not to be looked for again. */
  private final Set<String> endless = new HashSet<>();

  private HexoTags(String body) {
    this.body = body;
    this.resolved = new StringBuilder(body.length() + 64);
  }

  /** The body without tags, which HTML or Markdown takes the place of. */
  static String resolve(String body) {
    return body.contains("{%") ? new HexoTags(body).resolved() : body;
  }

  private String resolved() {
    ProgramText code = new ProgramText(body);
    Matcher tag = TAG.matcher(body);
    int done = 0;
    int from = 0;
    while (from <= body.length() && tag.find(from)) {
      int within = code.endAround(tag.start());
      if (within > tag.start()) {
        from = within;
        continue;
      }
      resolved.append(body, done, tag.start());
      done = CODE.contains(small(tag)) ? block(tag) : tag.end();
      if (done == tag.end()) {
        resolved.append(shown(tag));
      }
      from = done;
    }
    return resolved.append(body, done, body.length()).toString();
  }

  /** Program text up to its end tag, which is written down as such; returns where that ends. */
  private int block(Matcher tag) {
    if (endless.contains(tag.group(1))) {
      return tag.end();
    }
    Matcher end =
        Pattern.compile("\\{%-?[ \\t]*end" + tag.group(1) + "[ \\t]*-?%\\}").matcher(body);
    if (!end.find(tag.end())) {
      endless.add(tag.group(1));
      return tag.end();
    }
    Matcher named = LANGUAGE.matcher(tag.group(2));
    String language = named.find() ? named.group(1) : word(tag, 0);
    String text = body.substring(tag.end(), end.start());
    boolean escaped = text.contains("&lt;") || text.contains("&#12");
    resolved
        .append("\n<pre><code class=\"language-")
        .append(language.matches("[A-Za-z0-9+#_.-]{1,20}") ? language : "none")
        .append("\">")
        .append(escaped ? text : Entities.escape(text))
        .append("</code></pre>\n");
    return end.end();
  }

  private static String shown(Matcher tag) {
    String name = small(tag);
    String player = PLAYERS.get(name);
    if (player != null) {
      return frame(player + word(tag, 0));
    }
    if (QUOTES.contains(name)) {
      return "\n<blockquote>\n\n" + said(name, tag);
    }
    if (name.startsWith("end") && QUOTES.contains(name.substring(3))) {
      return "\n\n</blockquote>\n";
    }
    if (STEERING.matcher(name).matches()) {
      return "";
    }
    return switch (name) {
      case "asset_img", "img", "image" -> picture(tag);
      case "video", "iframe", "dplayer", "pdf" -> frame(address(tag));
      case "post_link", "asset_link" -> word(tag, 1);
      case "link", "btn", "button" -> link(tag);
      case "label", "span", "p", "u", "emp", "wavy", "del", "kbd", "checkbox" -> lastWords(tag);
      case "gist" -> "<a href=\"https://gist.github.com/" + word(tag, 0) + "\">gist</a>";
      default -> tag.group();
    };
  }

  /** A quotation names its author, a note its kind, which is not seen. */
  private static String said(String name, Matcher tag) {
    boolean author = name.equals("blockquote") || name.equals("quote");
    String words = tag.group(2).replaceAll("https?://\\S+", "").strip();
    return !author || words.isEmpty() ? "" : "<p>" + Entities.escape(words) + "</p>\n\n";
  }

  private static String frame(String address) {
    return "<iframe src=\"" + Entities.escape(address) + "\"></iframe>";
  }

  private static String link(Matcher tag) {
    String address = address(tag);
    String words = tag.group(2).replace(address, " ").replaceAll("[,\"']|\\[[^\\]]*]", " ").strip();
    return "<a href=\""
        + Entities.escape(address)
        + "\">"
        + Entities.escape(words.isEmpty() ? address : words)
        + "</a>";
  }

  private static String lastWords(Matcher tag) {
    String words = tag.group(2);
    int after = Math.max(words.lastIndexOf(','), words.indexOf('@'));
    return Entities.escape(words.substring(after + 1).replaceAll("[\"']", "").strip());
  }

  private static String address(Matcher tag) {
    Matcher word = WORD.matcher(tag.group(2));
    while (word.find()) {
      String value = value(word);
      if (value.contains("//") || value.startsWith("/")) {
        return value;
      }
    }
    return "";
  }

  /** Classes may stand before the picture; it is the first word with an ending. */
  private static String picture(Matcher tag) {
    Matcher word = WORD.matcher(tag.group(2));
    while (word.find()) {
      if (PICTURE.matcher(word.group()).matches()) {
        return "<img src=\"" + Entities.escape(word.group()) + "\">";
      }
    }
    return "";
  }

  private static String word(Matcher tag, int index) {
    return WORD.matcher(tag.group(2))
        .results()
        .skip(index)
        .findFirst()
        .map(word -> word.group().replaceAll("[\"'<>]", ""))
        .orElse("");
  }

  private static String value(Matcher word) {
    for (int group = 2; group <= 4; group++) {
      if (word.group(group) != null) {
        return word.group(group);
      }
    }
    return "";
  }

  private static String small(Matcher tag) {
    return tag.group(1).toLowerCase(Locale.ROOT);
  }
}
