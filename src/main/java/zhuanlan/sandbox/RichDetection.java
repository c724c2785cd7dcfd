package zhuanlan.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds what becomes tappable by itself in rich texts, and stumbles as Telegram does over an
 * address right behind a colon (§2.7).
 */
final class RichDetection {

  private static final Pattern STUMBLE =
      Pattern.compile("[^\\s:]:[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+\\.[A-Za-z0-9]");

  private RichDetection() {}

  /**
   * The text in pieces: plain ones and those found.
   *
   * @throws Refusal 400 {@code RICH_MESSAGE_EMAIL_INVALID}
   */
  static List<JsonNode> pieces(String text) {
    if (STUMBLE.matcher(text).find()) {
      throw Refusal.bad("RICH_MESSAGE_EMAIL_INVALID", "set skip_entity_detection: " + text);
    }
    List<JsonNode> pieces = new ArrayList<>();
    int at = 0;
    for (Entity each : AutoLinks.found(new Formatted(text, List.of())).entities()) {
      if (each.offset() > at) {
        pieces.add(TextNode.valueOf(text.substring(at, each.offset())));
      }
      pieces.add(found(each.type(), text.substring(each.offset(), each.end())));
      at = each.end();
    }
    if (at < text.length()) {
      pieces.add(TextNode.valueOf(text.substring(at)));
    }
    return pieces;
  }

  private static ObjectNode found(String type, String text) {
    ObjectNode found = Json.object().put("type", type).put("text", text);
    return switch (type) {
      case "mention" -> found.put("username", text.substring(1));
      case "hashtag" -> found.put("hashtag", text);
      case "bot_command" -> found.put("bot_command", text);
      default -> found.put("url", text);
    };
  }
}
