package zhuanlan.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An element or a text of Telegram's HTML, read as strictly as anyone could: every start tag has
 * its end tag, no character stands unescaped that need not.
 *
 * @param tag empty for a text
 */
record Markup(String tag, Map<String, String> attributes, List<Markup> children, String text) {

  private static final Pattern TOKEN =
      Pattern.compile(
          "<(?<end>/)?(?<tag>[a-z][a-z0-9-]*)(?<attributes>(?: [a-z-]+(?:=\"[^\"<>]*\")?)*)(?<empty>/)?>"
              + "|(?<text>[^<>]+)");
  private static final Pattern ATTRIBUTE = Pattern.compile(" ([a-z-]+)(?:=\"([^\"]*)\")?");
  private static final Pattern ENTITY = Pattern.compile("&(?:lt|gt|amp|quot);");
  private static final Set<String> EMPTY = Set.of("br", "hr", "img");

  /** Reads a source; what it says stands in an element without name. */
  static Markup read(String source) {
    List<Markup> open = new ArrayList<>();
    open.add(element("", Map.of()));
    Matcher token = TOKEN.matcher(source);
    int at = 0;
    for (; at < source.length(); at = token.end()) {
      if (!token.find(at) || token.start() != at) {
        throw new AssertionError("no markup at " + at + ": " + excerpt(source, at));
      }
      Markup top = open.get(open.size() - 1);
      if (token.group("text") != null) {
        top.children.add(new Markup("", Map.of(), List.of(), decoded(token.group("text"))));
      } else if (token.group("end") != null) {
        if (!top.tag.equals(token.group("tag")) || open.size() == 1) {
          throw new AssertionError("<" + top.tag + "> is open: " + excerpt(source, at));
        }
        open.remove(open.size() - 1);
      } else {
        Markup element = element(token.group("tag"), attributes(token.group("attributes")));
        top.children.add(element);
        if (EMPTY.contains(element.tag) != (token.group("empty") != null)) {
          throw new AssertionError("wrongly closed: " + excerpt(source, at));
        }
        if (!EMPTY.contains(element.tag)) {
          open.add(element);
        }
      }
    }
    if (open.size() > 1) {
      throw new AssertionError("not closed: <" + open.get(open.size() - 1).tag + ">");
    }
    return open.get(0);
  }

  /** The characters that are left after parsing; a line break is {@code \n}. */
  String said() {
    return switch (tag) {
      case "br" -> "\n";
      default -> text + children.stream().map(Markup::said).collect(Collectors.joining());
    };
  }

  /** Claims that nobody sees anything of its text. */
  boolean isBlank() {
    return said().codePoints().noneMatch(Seen::isSeen);
  }

  boolean isText() {
    return tag.isEmpty();
  }

  private static Markup element(String tag, Map<String, String> attributes) {
    return new Markup(tag, attributes, new ArrayList<>(), "");
  }

  private static Map<String, String> attributes(String source) {
    Map<String, String> attributes = new HashMap<>();
    Matcher attribute = ATTRIBUTE.matcher(source);
    while (attribute.find()) {
      String value = attribute.group(2);
      attributes.put(attribute.group(1), value == null ? "" : decoded(value));
    }
    return attributes;
  }

  private static String decoded(String source) {
    if (ENTITY.matcher(source).replaceAll("").contains("&")) {
      throw new AssertionError("a bare ampersand: " + source);
    }
    return source
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&");
  }

  private static String excerpt(String source, int at) {
    return source.substring(Math.max(0, at - 60), Math.min(source.length(), at + 60));
  }
}
