package zhuanlan.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Reads from a sent rich message what people would read, and where its links and pictures are. */
final class RichWords {

  private RichWords() {}

  /** The words of a RichText without its formatting. */
  static String plain(JsonNode text) {
    if (text.isArray()) {
      return text.valueStream().map(RichWords::plain).collect(Collectors.joining());
    }
    if (!text.isObject()) {
      return text.asText();
    }
    return text.has("alternative_text")
        ? text.path("alternative_text").asText()
        : plain(text.path("text"));
  }

  /** Claims that nothing in it can be seen. */
  static boolean blank(String text) {
    return text.codePoints()
        .allMatch(it -> it == 0x200B || Character.isWhitespace(it) || Character.isSpaceChar(it));
  }

  /** All words, one line for each block, item and row; a row's cells have tabs between them. */
  static String lines(JsonNode richMessage) {
    List<String> lines = new ArrayList<>();
    richMessage.path("blocks").forEach(it -> block(it, lines));
    return lines.stream()
        .map(String::strip)
        .filter(it -> !it.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private static void block(JsonNode block, List<String> lines) {
    lines.add(plain(block.path("summary")));
    lines.add(plain(block.path("text")));
    block.path("blocks").forEach(it -> block(it, lines));
    block.path("items").forEach(it -> it.path("blocks").forEach(each -> block(each, lines)));
    for (JsonNode row : block.path("cells")) {
      lines.add(
          row.valueStream().map(it -> plain(it.path("text"))).collect(Collectors.joining("\t")));
    }
    lines.add(plain(block.path("caption")));
    lines.add(plain(block.path("caption").path("credit")));
    lines.add(plain(block.path("credit")));
  }

  /** The texts or blocks of a type, in order: {@code url}, {@code photo} … */
  static List<JsonNode> all(JsonNode tree, String type) {
    List<JsonNode> found = new ArrayList<>();
    if (tree.path("type").asText().equals(type)) {
      found.add(tree);
    }
    tree.forEach(it -> found.addAll(all(it, type)));
    return found;
  }
}
