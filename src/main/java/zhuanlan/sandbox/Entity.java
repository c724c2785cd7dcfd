package zhuanlan.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A range of a text that means something (MessageEntity).
 *
 * @param type bold, text_link, bot_command …
 * @param offset in UTF-16 units, as is the length
 * @param value the address of a text_link, the language of a pre, and so on
 */
public record Entity(String type, int offset, int length, @Nullable String value) {

  /** An entity as the Bot API writes it. */
  static Entity of(JsonNode json) {
    String value = null;
    for (String name : List.of("url", "language", "custom_emoji_id")) {
      value = json.hasNonNull(name) ? json.path(name).asText() : value;
    }
    if (json.hasNonNull("user")) {
      value = json.path("user").path("id").asText();
    }
    return new Entity(
        json.path("type").asText(),
        json.path("offset").asInt(),
        json.path("length").asInt(),
        value);
  }

  int end() {
    return offset + length;
  }

  Entity range(int from, int to) {
    return new Entity(type, from, to - from, value);
  }

  boolean touches(Entity other) {
    return offset < other.end() && other.offset < end();
  }

  ObjectNode json() {
    ObjectNode json = Json.object().put("type", type).put("offset", offset).put("length", length);
    if (value != null) {
      switch (type) {
        case "text_link" -> json.put("url", value);
        case "pre" -> json.put("language", value);
        case "custom_emoji" -> json.put("custom_emoji_id", value);
        case "text_mention" ->
            json.putObject("user")
                .put("id", Long.parseLong(value))
                .put("is_bot", false)
                .put("first_name", value);
        default -> json.put("value", value);
      }
    }
    return json;
  }
}
