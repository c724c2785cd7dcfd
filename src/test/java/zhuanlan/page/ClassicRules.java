package zhuanlan.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

/** What Telegram asks of classic messages (bot-api.md §1). */
final class ClassicRules {

  private static final Map<String, Set<String>> ATTRIBUTES =
      Map.of(
          "b", Set.of(),
          "i", Set.of(),
          "u", Set.of(),
          "s", Set.of(),
          "a", Set.of("href"),
          "code", Set.of("class"),
          "pre", Set.of(),
          "blockquote", Set.of());

  private int entities;
  private int bytes;

  private ClassicRules() {}

  /** Checks a message. Returns its text. */
  static String check(Message.Classic message) {
    Markup read = Markup.read(message.html());
    ClassicRules rules = new ClassicRules();
    read.children().forEach(rules::check);
    int limit = message.pictures().isEmpty() ? 4096 : 1024;
    String said = read.said();
    assertThat(said.length()).as("characters").isLessThanOrEqualTo(limit);
    assertThat(message.html().getBytes(StandardCharsets.UTF_8).length).isLessThan(32_768);
    assertThat(rules.entities).as("entities").isLessThanOrEqualTo(100);
    assertThat(rules.bytes).as("bytes of entities").isLessThanOrEqualTo(9_000);
    assertThat(read.isBlank()).as("blank").isFalse();
    return said;
  }

  private void check(Markup node) {
    if (node.isText()) {
      return;
    }
    assertThat(ATTRIBUTES).containsKey(node.tag());
    assertThat(ATTRIBUTES.get(node.tag())).containsAll(node.attributes().keySet());
    assertThat(node.isBlank()).as("blank <" + node.tag() + ">").isFalse();
    entities++;
    String href = node.attributes().getOrDefault("href", "");
    bytes += 16 + href.getBytes(StandardCharsets.UTF_8).length;
    assertThat(node.tag().equals("a") && href.isEmpty()).as("a link to nowhere").isFalse();
    node.children().forEach(this::check);
  }
}
