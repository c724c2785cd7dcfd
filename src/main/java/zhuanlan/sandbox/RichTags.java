package zhuanlan.sandbox;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which tags and attributes rich messages have (§2.3). */
final class RichTags {

  /** Tags without an end. */
  static final Set<String> VOID = Set.of("br", "hr", "img", "input");

  /** What a style's tags are called in a sent message. */
  static final Map<String, String> STYLES =
      Map.ofEntries(
          Map.entry("b", "bold"),
          Map.entry("strong", "bold"),
          Map.entry("i", "italic"),
          Map.entry("em", "italic"),
          Map.entry("u", "underline"),
          Map.entry("ins", "underline"),
          Map.entry("s", "strikethrough"),
          Map.entry("strike", "strikethrough"),
          Map.entry("del", "strikethrough"),
          Map.entry("code", "code"),
          Map.entry("mark", "marked"),
          Map.entry("sub", "subscript"),
          Map.entry("sup", "superscript"),
          Map.entry("tg-spoiler", "spoiler"));

  private static final Set<String> OTHER_INLINE = Set.of("a", "br", "tg-reference", "tg-emoji");
  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "pre",
          "footer",
          "hr",
          "ul",
          "ol",
          "blockquote",
          "aside",
          "img",
          "figure",
          "tg-collage",
          "tg-slideshow",
          "table",
          "details");
  private static final Set<String> PARTS =
      Set.of("li", "input", "cite", "figcaption", "caption", "tr", "td", "th", "summary");
  private static final Set<String> NOT_MODELLED =
      Set.of(
          "video",
          "audio",
          "tg-map",
          "tg-time",
          "tg-math",
          "tg-math-block",
          "tg-document",
          "tg-button",
          "tg-button-row");
  private static final Set<String> PICTURES = Set.of("img", "figure", "tg-collage", "tg-slideshow");
  private static final Set<String> CELL = Set.of("colspan", "rowspan", "align", "valign");
  private static final Map<String, Set<String>> ATTRIBUTES =
      Map.ofEntries(
          Map.entry("a", Set.of("href", "name")),
          Map.entry("code", Set.of("class")),
          Map.entry("tg-reference", Set.of("name")),
          Map.entry("tg-emoji", Set.of("emoji-id")),
          Map.entry("img", Set.of("src", "alt", "tg-spoiler")),
          Map.entry("ol", Set.of("start", "type", "reversed")),
          Map.entry("li", Set.of("value", "type")),
          Map.entry("input", Set.of("type", "checked")),
          Map.entry("blockquote", Set.of("expandable")),
          Map.entry("table", Set.of("bordered", "striped", "compact")),
          Map.entry("td", CELL),
          Map.entry("th", CELL),
          Map.entry("details", Set.of("open")));

  private RichTags() {}

  static boolean inline(RichNode node) {
    return node instanceof RichNode.Words
        || (node instanceof RichNode.Tag tag
            && (STYLES.containsKey(tag.name()) || OTHER_INLINE.contains(tag.name())));
  }

  static boolean block(RichNode.Tag tag) {
    return BLOCKS.contains(tag.name());
  }

  static boolean picture(RichNode.Tag tag) {
    return PICTURES.contains(tag.name());
  }

  /** Claims to be an empty {@code <a name>}, a place to jump to. */
  static boolean anchor(RichNode node) {
    return node instanceof RichNode.Tag tag
        && tag.name().equals("a")
        && tag.has("name")
        && !tag.has("href");
  }

  /**
   * Says that a tag or one of its attributes is unknown.
   *
   * @throws Refusal if it is
   */
  static void check(RichNode.Tag tag) {
    if (NOT_MODELLED.contains(tag.name())) {
      throw Refusal.bad(tag.shown() + " is not modelled in the sandbox");
    }
    if (tag.name().equals("tg-thinking")) {
      throw Refusal.bad("RICH_MESSAGE_BLOCK_UNSUPPORTED");
    }
    if (!inline(tag) && !block(tag) && !PARTS.contains(tag.name())) {
      throw invalid("there is no tag " + tag.shown(), tag);
    }
    Set<String> known = ATTRIBUTES.getOrDefault(tag.name(), Set.of());
    Optional<String> unknown =
        tag.attributes().keySet().stream().filter(it -> !known.contains(it)).findFirst();
    if (unknown.isPresent()) {
      throw invalid(tag.shown() + " has no attribute " + unknown.get(), tag);
    }
  }

  static Refusal invalid(String why, RichNode node) {
    return Refusal.bad("RICH_MESSAGE_HTML_INVALID", why + " (at " + node.at() + ")");
  }

  static Refusal required(String why, RichNode node) {
    return Refusal.bad("RICH_MESSAGE_CONTENT_REQUIRED", why + " (at " + node.at() + ")");
  }
}
