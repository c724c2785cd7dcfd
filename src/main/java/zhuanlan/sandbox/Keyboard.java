package zhuanlan.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Checks {@code reply_markup} as Telegram does (§9). */
final class Keyboard {

  private static final int PER_ROW = 12;
  private static final int IN_ALL = 300;
  private static final int DATA_BYTES = 64;
  private static final int MARKUP_BYTES = 10_240;
  private static final List<String> SWITCHES =
      List.of(
          "switch_inline_query",
          "switch_inline_query_current_chat",
          "switch_inline_query_chosen_chat");
  private static final List<String> KINDS =
      List.of("url", "callback_data", "web_app", "login_url", "copy_text", "callback_game", "pay");

  private Keyboard() {}

  /** The inline keyboard of a message, or nothing if it has none. */
  static Optional<ObjectNode> checked(JsonNode markup, Chat chat) {
    return checked(markup, chat.kind());
  }

  /** The same, for a message that is to go to a chat of this kind. */
  static Optional<ObjectNode> checked(JsonNode markup, Chat.Kind chat) {
    if (markup.isMissingNode() || (markup.isObject() && markup.isEmpty())) {
      return Optional.empty();
    }
    if (!markup.isObject()) {
      throw Refusal.bad("object expected as reply markup");
    }
    if (!markup.has("inline_keyboard")) {
      if (chat == Chat.Kind.CHANNEL) {
        throw Refusal.bad("inline keyboard expected");
      }
      return Optional.empty();
    }
    ArrayNode rows = rows(markup.path("inline_keyboard"), chat);
    if (rows.toString().getBytes(StandardCharsets.UTF_8).length > MARKUP_BYTES) {
      throw Refusal.bad("reply markup is too long");
    }
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    ObjectNode checked = Json.object();
    checked.set("inline_keyboard", rows);
    return Optional.of(checked);
  }

  private static ArrayNode rows(JsonNode given, Chat.Kind chat) {
    if (!given.isArray()) {
      throw Refusal.bad("field \"inline_keyboard\" of the InlineKeyboardMarkup must be an Array");
    }
    ArrayNode rows = Json.array();
    int total = 0;
    for (JsonNode row : given) {
      if (!row.isArray()) {
        throw Refusal.bad(
            "field \"inline_keyboard\" of the InlineKeyboardMarkup must be an Array of Arrays");
      }
      ArrayNode kept = Json.array();
      for (JsonNode button : row) {
        if (button.path("text").asText().isBlank() || kept.size() == PER_ROW || total == IN_ALL) {
          continue;
        }
        check(button, chat);
        kept.add(button);
        total++;
      }
      if (!kept.isEmpty()) {
        rows.add(kept);
      }
    }
    return rows;
  }

  private static void check(JsonNode button, Chat.Kind chat) {
    boolean switches = SWITCHES.stream().anyMatch(button::has);
    if (switches && chat == Chat.Kind.CHANNEL) {
      throw Refusal.bad(
          "can't use switch_inline_query button in a channel chat, "
              + "because users will not be able to use the button without knowing bot's username");
    }
    if (!switches && KINDS.stream().noneMatch(button::has)) {
      throw Refusal.bad("text buttons are unallowed in the inline keyboard");
    }
    if (button.has("callback_data")) {
      int bytes = button.path("callback_data").asText().getBytes(StandardCharsets.UTF_8).length;
      if (bytes < 1 || bytes > DATA_BYTES) {
        throw Refusal.bad("BUTTON_DATA_INVALID");
      }
    }
    String address = button.path("url").asText();
    if (button.has("url") && Links.checked(address).isEmpty()) {
      throw Refusal.bad("inline keyboard button URL '" + address + "' is invalid: Wrong HTTP URL");
    }
    int copied = button.path("copy_text").path("text").asText().length();
    if (button.has("copy_text") && (copied < 1 || copied > 256)) {
      throw Refusal.bad("BUTTON_COPY_TEXT_INVALID");
    }
  }
}
