package zhuanlan.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Reads from a call what a message says. */
final class Contents {

  private Contents() {}

  /** Text, entities and preview. The preview is dropped where the chat forbids it. */
  static ObjectNode text(Params params, Chat chat, long bot) {
    return text(params, !chat.group() || chat.allows(bot, "can_add_web_page_previews"));
  }

  /** Text, entities and, where it is allowed, a preview. */
  static ObjectNode text(Params params, boolean previews) {
    JsonNode preview = params.json("link_preview_options");
    boolean stands = previews && preview.hasNonNull("url");
    Formatted text =
        TextRules.text(
            params.text("text"), params.text("parse_mode"), params.json("entities"), stands);
    ObjectNode content = Json.object().put("text", text.text());
    if (!text.entities().isEmpty()) {
      content.set("entities", text.entitiesJson());
    }
    if (preview.isObject() && !preview.isEmpty() && previews) {
      content.set("link_preview_options", preview);
    } else if (params.flag("disable_web_page_preview")) {
      content.putObject("link_preview_options").put("is_disabled", true);
    }
    return content;
  }

  static ObjectNode caption(Params params) {
    Formatted caption =
        TextRules.caption(
            params.text("caption"), params.text("parse_mode"), params.json("caption_entities"));
    ObjectNode content = Json.object();
    if (!caption.text().isEmpty()) {
      content.put("caption", caption.text());
      if (!caption.entities().isEmpty()) {
        content.set("caption_entities", caption.entitiesJson());
      }
    }
    if (params.flag("show_caption_above_media")) {
      content.put("show_caption_above_media", true);
    }
    return content;
  }
}
