package zhuanlan.sandbox;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the HTML of a rich message into a tree; tags must lie in one another as in XML (§2.3). Of a
 * source that was cut, what is still open at the end is closed. One use per source.
 */
final class RichHtml {

  private static final Pattern END_TAG = Pattern.compile("</([A-Za-z][A-Za-z0-9-]*)\\s*>");
  private static final Pattern NAME = Pattern.compile("<([A-Za-z][A-Za-z0-9-]*)");
  private static final Pattern ATTRIBUTE =
      Pattern.compile(
          "\\s*(?:(?<end>/?>)|(?<name>[^\\s=/>\"'<]+)"
              + "(?:\\s*=\\s*(?:\"(?<quoted>[^\"]*)\"|'(?<single>[^']*)'|(?<bare>[^\\s\"'=<>`]+)))?)");

  private record Open(
      String name, Map<String, String> attributes, List<RichNode> children, int at) {

    RichNode.Tag closed() {
      return new RichNode.Tag(name, attributes, children, at);
    }
  }

  private final String source;
  private final boolean cut;
  private final Deque<Open> open = new ArrayDeque<>();
  private int at;

  private RichHtml(String source, boolean cut) {
    this.source = source;
    this.cut = cut;
    open.push(new Open("", Map.of(), new ArrayList<>(), 0));
  }

  /**
   * Parses a source.
   *
   * @param cut claims that its end is missing
   * @throws Refusal 400 {@code RICH_MESSAGE_HTML_INVALID}
   */
  static List<RichNode> parse(String source, boolean cut) {
    return new RichHtml(source, cut).parse();
  }

  private List<RichNode> parse() {
    while (at < source.length()) {
      int tag = source.indexOf('<', at);
      if (tag != at) {
        int end = tag < 0 ? source.length() : tag;
        add(new RichNode.Words(RichEscapes.decoded(source.substring(at, end)), at));
        at = end;
      } else if (source.startsWith("</", at)) {
        endTag();
      } else {
        startTag();
      }
    }
    if (open.size() > 1 && !cut) {
      throw broken('<' + open.element().name() + "> is never closed", open.element().at());
    }
    while (open.size() > 1) {
      Open last = open.pop();
      if (!last.children().isEmpty()) {
        add(last.closed());
      }
    }
    return List.copyOf(open.element().children());
  }

  private void endTag() {
    Matcher tag = END_TAG.matcher(source).region(at, source.length());
    if (!tag.lookingAt()) {
      unfinished("an end tag is not closed");
      return;
    }
    String name = tag.group(1).toLowerCase(Locale.ROOT);
    if (!open.element().name().equals(name)) {
      String instead =
          open.size() > 1 ? '<' + open.element().name() + "> is open" : "nothing is open";
      throw broken("</" + name + "> but " + instead, at);
    }
    add(open.pop().closed());
    at = tag.end();
  }

  private void startTag() {
    Matcher start = NAME.matcher(source).region(at, source.length());
    if (!start.lookingAt()) {
      unfinished("a < that begins no tag; write &lt;");
      return;
    }
    String name = start.group(1).toLowerCase(Locale.ROOT);
    Map<String, String> attributes = new HashMap<>();
    Matcher next = ATTRIBUTE.matcher(source);
    int from = start.end();
    while (next.region(from, source.length()).lookingAt() && next.group("end") == null) {
      String attribute = next.group("name").toLowerCase(Locale.ROOT);
      if (attributes.put(attribute, value(next)) != null) {
        throw broken('<' + name + "> has " + attribute + " twice", at);
      }
      from = next.end();
    }
    if (!next.region(from, source.length()).lookingAt()) {
      unfinished('<' + name + "> is not written to its end");
      return;
    }
    boolean empty = RichTags.VOID.contains(name);
    if (next.group("end").equals("/>") && !empty) {
      throw broken('<' + name + "/> cannot close itself", at);
    }
    Open tag = new Open(name, attributes, new ArrayList<>(), at);
    if (empty) {
      add(tag.closed());
    } else {
      open.push(tag);
    }
    at = next.end();
  }

  private static String value(Matcher attribute) {
    for (String group : List.of("quoted", "single", "bare")) {
      String value = attribute.group(group);
      if (value != null) {
        return RichEscapes.decoded(value);
      }
    }
    return "";
  }

  /** A tag that does not end: fine where the source was cut, as it may be cut in the tag. */
  private void unfinished(String why) {
    if (!cut || source.indexOf('>', at) >= 0) {
      throw broken(why, at);
    }
    at = source.length();
  }

  private void add(RichNode node) {
    open.element().children().add(node);
  }

  private static Refusal broken(String why, int where) {
    return Refusal.bad("RICH_MESSAGE_HTML_INVALID", why + " (at " + where + ")");
  }
}
