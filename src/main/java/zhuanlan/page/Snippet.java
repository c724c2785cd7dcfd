package zhuanlan.page;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A piece of Telegram HTML (bot-api.md §1) that is well formed by itself and knows what it counts.
 *
 * @param html the source
 * @param length characters after parsing, in UTF-16 units: never less than what Telegram counts
 * @param entities how many formatted stretches it has
 * @param addressBytes bytes of the addresses it leads to
 * @param isVisible claims that a reader sees something of it
 */
record Snippet(String html, int length, int entities, int addressBytes, boolean isVisible) {

  static final Snippet EMPTY = new Snippet("", 0, 0, 0, false);

  /** Plain text, escaped; characters that Telegram refuses or alters are replaced. */
  static Snippet text(String text) {
    StringBuilder html = new StringBuilder(text.length() + 16);
    int length = 0;
    boolean visible = false;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int point = Characters.cleaned(text.codePointAt(i));
      if (point == Characters.NOTHING) {
        continue;
      }
      length += Character.charCount(point);
      visible = visible || Characters.isVisible(point);
      switch (point) {
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        case '&' -> html.append("&amp;");
        default -> html.appendCodePoint(point);
      }
    }
    return new Snippet(html.toString(), length, 0, 0, visible);
  }

  /** This between a start and an end tag; what nobody sees stays as it is. */
  Snippet in(String tag) {
    return in(tag, null);
  }

  /** This between a start tag with attributes and an end tag; what nobody sees stays as it is. */
  Snippet in(String tag, @Nullable String attributes) {
    if (!isVisible) {
      return this;
    }
    String start = attributes == null ? tag : tag + " " + attributes;
    String marked = "<" + start + ">" + html + "</" + tag + ">";
    return new Snippet(marked, length, entities + 1, addressBytes, true);
  }

  /** This as a link; this alone when the address cannot be linked to. */
  Snippet linkTo(String address) {
    return Addresses.linkable(address).map(this::linkToWritten).orElse(this);
  }

  private Snippet linkToWritten(String address) {
    Snippet link = in("a", "href=\"" + address + "\"");
    int bytes = addressBytes + address.getBytes(StandardCharsets.UTF_8).length;
    return new Snippet(link.html, length, link.entities, bytes, isVisible);
  }

  /** One after the other. */
  static Snippet joined(List<Snippet> snippets) {
    return new Snippet(
        snippets.stream().map(Snippet::html).collect(Collectors.joining()),
        snippets.stream().mapToInt(Snippet::length).sum(),
        snippets.stream().mapToInt(Snippet::entities).sum(),
        snippets.stream().mapToInt(Snippet::addressBytes).sum(),
        snippets.stream().anyMatch(Snippet::isVisible));
  }

  /** This and then that. */
  Snippet plus(Snippet that) {
    return new Snippet(
        html + that.html,
        length + that.length,
        entities + that.entities,
        addressBytes + that.addressBytes,
        isVisible || that.isVisible);
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
}
