package zhuanlan.page;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A piece of Telegram HTML (bot-api.md §1) that is well formed by itself and knows what it counts.
 *
 * @param html the source
 * @param length characters after parsing, in UTF-16 units: never less than what Telegram counts
 * @param entities how many formatted stretches it has
 */
record Snippet(String html, int length, int entities) {

  static final Snippet EMPTY = new Snippet("", 0, 0);

  /** Plain text, escaped; characters that Telegram refuses or alters are replaced. */
  static Snippet text(String text) {
    StringBuilder html = new StringBuilder(text.length() + 16);
    int[] length = {0};
    text.codePoints()
        .map(Snippet::cleaned)
        .forEach(
            point -> {
              length[0] += Character.charCount(point);
              switch (point) {
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '&' -> html.append("&amp;");
                default -> html.appendCodePoint(point);
              }
            });
    return new Snippet(html.toString(), length[0], 0);
  }

  /** This between a start and an end tag; nothing stays nothing. */
  Snippet in(String tag) {
    return in(tag, null);
  }

  /** This between a start tag with attributes and an end tag; nothing stays nothing. */
  Snippet in(String tag, @Nullable String attributes) {
    if (length == 0) {
      return this;
    }
    String start = attributes == null ? tag : tag + " " + attributes;
    return new Snippet("<" + start + ">" + html + "</" + tag + ">", length, entities + 1);
  }

  /** This as a link. */
  Snippet linkTo(String address) {
    return in("a", "href=\"" + text(address).html().replace("\"", "%22") + "\"");
  }

  /** This and then that. */
  Snippet plus(Snippet that) {
    return new Snippet(html + that.html, length + that.length, entities + that.entities);
  }

  /** This and then that, with a separator between them where both say something. */
  Snippet plus(String separator, Snippet that) {
    if (length == 0) {
      return that;
    }
    return that.length == 0 ? this : plus(text(separator)).plus(that);
  }

  /** Bytes of the source, which Telegram limits before it parses. */
  int bytes() {
    return html.getBytes(StandardCharsets.UTF_8).length;
  }

  /** Claims that a reader sees something: Telegram refuses texts of invisible characters only. */
  boolean isVisible() {
    return html.codePoints()
        .anyMatch(
            point ->
                !Character.isWhitespace(point)
                    && !Character.isSpaceChar(point)
                    && Character.getType(point) != Character.FORMAT
                    && point != 0x2800);
  }

  private static int cleaned(int point) {
    if (point == '\n') {
      return point;
    }
    return switch (Character.getType(point)) {
      case Character.CONTROL -> ' ';
      case Character.SURROGATE, Character.UNASSIGNED -> 0xFFFD;
      default -> point >= 0x202A && point <= 0x202E ? ' ' : point;
    };
  }
}
