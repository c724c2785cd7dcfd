package zhuanlan.article;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Preformatted text: program text with its language, or prose that was merely wrapped in it. */
final class CodeText {

  private static final Pattern NAMED =
      Pattern.compile("(?:^|\\s)(?:language|lang|brush:)[-:\\s]?\\s*([A-Za-z0-9+#_.-]{1,20})");
  private static final Pattern HIGHLIGHTED =
      Pattern.compile(
          "(?:^|\\s)(?:highlight|hljs|sourceCode|prettyprint)(?:\\s+([A-Za-z0-9+#_.-]{1,20}))?");
  private static final Set<String> NO_LANGUAGE =
      Set.of("plain", "plaintext", "text", "none", "copyable", "linenums", "table", "highlight");
  private static final Pattern BUTTON = Pattern.compile("\\n(?:复制代码|Copy code)\\s*$");
  private static final Set<String> ROWS = Set.of("div", "p", "li", "tr");

  private CodeText() {}

  /** Claims that it is program text. */
  static boolean isCode(Element pre) {
    if (pre.selectFirst("code") != null || !look(pre).isEmpty()) {
      return true;
    }
    if (pre.selectFirst("p, div, img, table, h1, h2, h3, h4") != null) {
      return false;
    }
    String text = pre.wholeText();
    long wide = text.chars().filter(c -> Spaces.isWide((char) c)).count();
    long seen = text.chars().filter(c -> !Spaces.isSpace((char) c)).count();
    return wide * 3 < seen;
  }

  /** The text with its line breaks and indents, without buttons and empty lines around it. */
  static String of(Element pre) {
    StringBuilder text = new StringBuilder();
    append(pre, text);
    String code =
        text.toString().replace("\r\n", "\n").replace('\u00a0', ' ').replace("\u200b", "");
    return BUTTON
        .matcher(code)
        .replaceFirst("")
        .replaceFirst("^(?:[ \\t]*\\n)+", "")
        .stripTrailing();
  }

  /** The language as the author named it; null when unnamed. */
  static @Nullable String language(Element pre) {
    Matcher named = NAMED.matcher(look(pre));
    Matcher highlighted = HIGHLIGHTED.matcher(look(pre));
    String language =
        named.find() ? named.group(1) : highlighted.find() ? highlighted.group(1) : null;
    return language == null || NO_LANGUAGE.contains(language) ? null : language;
  }

  /** The classes that say it is code: its own, of the code in it, of the frame around it. */
  private static String look(Element pre) {
    Element code = pre.selectFirst("code");
    Element frame = pre.closest("figure.highlight, div.highlight");
    String classes =
        (code == null ? "" : code.className() + " ")
            + pre.className()
            + (frame == null ? "" : " " + frame.className());
    return NAMED.matcher(classes).find() || HIGHLIGHTED.matcher(classes).find() ? classes : "";
  }

  private static void append(Element parent, StringBuilder text) {
    for (Node node = parent.firstChild(); node != null; node = node.nextSibling()) {
      if (node instanceof TextNode own) {
        text.append(own.getWholeText());
      } else if (node instanceof Element element && element.normalName().equals("br")) {
        text.append('\n');
      } else if (node instanceof Element element && !Tags.isUnseen(element)) {
        append(element, text);
        boolean row = ROWS.contains(element.normalName());
        if (row && !text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
          text.append('\n');
        }
      }
    }
  }
}
