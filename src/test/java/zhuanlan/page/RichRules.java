package zhuanlan.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What Telegram asks of rich messages (bot-api.md §2.3, §2.4). */
final class RichRules {

  private static final Set<String> INLINE = Set.of("b", "i", "u", "s", "code", "a", "br");
  private static final Set<String> TEXTS = Set.of("h2", "h3", "h4", "p", "summary", "figcaption");

  /** What may stand in what; texts and inline elements are the same everywhere they may stand. */
  private static final Map<String, Set<String>> HOLDS =
      Map.of(
          "",
              Set.of(
                  "h2",
                  "h3",
                  "h4",
                  "p",
                  "pre",
                  "hr",
                  "ul",
                  "ol",
                  "blockquote",
                  "figure",
                  "tg-collage",
                  "table",
                  "details"),
          "ul", Set.of("li"),
          "ol", Set.of("li"),
          "li", Set.of("ul"),
          "blockquote", Set.of("p"),
          "figure", Set.of("img", "figcaption"),
          "tg-collage", Set.of("img", "figcaption"),
          "table", Set.of("tr"),
          "tr", Set.of("td", "th"),
          "details", Set.of("summary", "p"));

  private static final Map<String, Set<String>> ATTRIBUTES =
      Map.of(
          "a",
          Set.of("href"),
          "code",
          Set.of("class"),
          "img",
          Set.of("src"),
          "ol",
          Set.of("start"),
          "table",
          Set.of("bordered"));

  private int blocks;
  private int pictures;
  private int depth;
  private int columns;

  private RichRules() {}

  /**
   * Checks a message with all of its pictures, with every second, and with none. Returns its text.
   */
  static String check(Message.Rich message) {
    List<String> all = message.pictures();
    check(message.html(picture -> Optional.of("tg://photo?id=p" + all.indexOf(picture))));
    check(
        message.html(
            picture -> all.indexOf(picture) % 2 == 0 ? Optional.of(picture) : Optional.empty()));
    return check(message.html(picture -> Optional.empty()));
  }

  private static String check(String html) {
    Markup read = Markup.read(html);
    RichRules rules = new RichRules();
    rules.flow(read, 0);
    String said = read.said();
    assertThat(html.getBytes(StandardCharsets.UTF_8).length).as("bytes").isLessThan(30_000);
    assertThat(said.length()).as("characters").isLessThanOrEqualTo(32_768);
    assertThat(rules.blocks).as("blocks").isLessThanOrEqualTo(500);
    assertThat(rules.pictures).as("pictures").isLessThanOrEqualTo(50);
    assertThat(rules.depth).as("depth").isLessThanOrEqualTo(16);
    assertThat(rules.columns).as("columns").isLessThanOrEqualTo(20);
    assertThat(read.isBlank() && rules.pictures == 0).as("blank").isFalse();
    return said;
  }

  private void flow(Markup parent, int level) {
    depth = Math.max(depth, level);
    for (Markup node : parent.children()) {
      if (node.isText() || INLINE.contains(node.tag())) {
        assertThat(parent.tag()).as("text").isIn("li");
        inline(node, level + 1);
      } else {
        assertThat(HOLDS.get(parent.tag())).as("in <" + parent.tag() + ">").contains(node.tag());
        block(node, level + 1);
      }
    }
  }

  private void block(Markup node, int level) {
    blocks +=
        switch (node.tag()) {
          case "li" -> 2;
          case "td", "th", "summary", "figcaption" -> 0;
          default -> 1;
        };
    attributes(node);
    switch (node.tag()) {
      case "img" -> {
        pictures++;
        assertThat(node.attributes().get("src")).isNotBlank();
      }
      case "hr" -> {}
      case "td", "th" -> node.children().forEach(child -> inline(child, level));
      case "pre" -> {
        assertThat(node.isBlank()).as("blank <pre>").isFalse();
        node.children().forEach(child -> inline(child, level));
      }
      default -> {
        if (TEXTS.contains(node.tag())) {
          assertThat(node.isBlank()).as("blank <" + node.tag() + ">").isFalse();
          node.children().forEach(child -> inline(child, level));
        } else {
          filled(node);
          flow(node, level);
        }
      }
    }
  }

  private void filled(Markup node) {
    Stream<String> inside = node.children().stream().map(Markup::tag);
    switch (node.tag()) {
      case "figure" -> assertThat(inside).filteredOn("img"::equals).hasSize(1);
      case "tg-collage" -> assertThat(inside).filteredOn("img"::equals).hasSizeBetween(2, 10);
      case "details" -> assertThat(inside).containsExactly("summary", "p");
      case "tr" -> columns = Math.max(columns, node.children().size());
      default -> assertThat(node.children()).as("in <" + node.tag() + ">").isNotEmpty();
    }
    if (node.tag().equals("li")) {
      assertThat(node.isBlank()).as("blank <li>").isFalse();
    }
  }

  private void inline(Markup node, int level) {
    depth = Math.max(depth, level);
    if (!node.isText()) {
      assertThat(INLINE).contains(node.tag());
      attributes(node);
      assertThat(node.tag().equals("br") || !node.isBlank()).as("<" + node.tag() + ">").isTrue();
      node.children().forEach(child -> inline(child, level + 1));
    }
  }

  private static void attributes(Markup node) {
    assertThat(ATTRIBUTES.getOrDefault(node.tag(), Set.of()))
        .containsAll(node.attributes().keySet());
  }
}
