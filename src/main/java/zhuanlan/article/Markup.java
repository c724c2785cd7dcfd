package zhuanlan.article;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Entities;

/** A body, whatever it is written in, as one page of HTML. */
final class Markup {

  /** Deeper nesting is a bomb: what lies deeper is kept as text of this depth. */
  private static final int DEEPEST = 200;

  private static final Pattern STARTS_AS_HTML =
      Pattern.compile(
          "<(?:!doctype|html|head|body|address|article|aside|blockquote|center|dd"
              + "|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header"
              + "|hr|iframe|legend|li|main|menu|nav|noscript|ol|p|pre|script|section|style|summary"
              + "|table|tbody|td|tfoot|th|thead|tr|ul|video)(?=[\\s/>]|$)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern EMPTY_LINES = Pattern.compile("\\n[ \\t\\u3000]*\\n\\s*");

  private final Markdown markdown = new Markdown(DEEPEST);

  /** The body of {@code source} as HTML. */
  Document parse(String path, Source source, Repairs repairs) {
    String ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    String body = HexoTags.resolve(source.body());
    String html =
        switch (ending) {
          case "txt" -> paragraphs(body);
          case "html", "htm" -> body;
          default -> isHtml(source.body()) ? body : markdown.html(body);
        };
    return org.jsoup.parser.Parser.htmlParser()
        .setMaxDepth(DEEPEST)
        .parseInput(StrayTags.mend(html, source, repairs), "");
  }

  private static boolean isHtml(String body) {
    return STARTS_AS_HTML.matcher(body).region(start(body), body.length()).lookingAt();
  }

  /** Where the body starts behind blanks and comments. */
  private static int start(String body) {
    int start = 0;
    while (start < body.length()) {
      if (Spaces.isSpace(body.charAt(start))) {
        start++;
      } else if (body.startsWith("<!--", start) && body.indexOf("-->", start) > 0) {
        start = body.indexOf("-->", start) + 3;
      } else {
        break;
      }
    }
    return start;
  }

  /** Plain text: empty lines part the paragraphs; where there are none, each line is one. */
  private static String paragraphs(String text) {
    String plain = text.strip();
    Pattern between = EMPTY_LINES.matcher(plain).find() ? EMPTY_LINES : Pattern.compile("\\n");
    StringBuilder html = new StringBuilder(text.length() + 64);
    for (String paragraph : between.split(plain, -1)) {
      html.append("<p>").append(Entities.escape(paragraph)).append("</p>\n");
    }
    return html.toString();
  }
}
