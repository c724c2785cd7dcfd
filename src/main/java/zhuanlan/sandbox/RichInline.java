package zhuanlan.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;

/** Turns what lies in a paragraph, a heading or a cell into a RichText (§2.3). One per message. */
final class RichInline {

  private final RichTally tally;
  private final RichLinks links;
  private final boolean detecting;

  RichInline(RichTally tally, RichLinks links, boolean detecting) {
    this.tally = tally;
    this.links = links;
    this.detecting = detecting;
  }

  /**
   * The text of some nodes; empty if there is none.
   *
   * @param depth of the block they are in
   * @param where the block, for messages
   */
  JsonNode text(List<RichNode> nodes, int depth, String where) {
    return new Run(where).text(nodes, depth, detecting, false);
  }

  /** The text of a block that must not be empty. */
  JsonNode required(RichNode.Tag tag, List<RichNode> nodes, int depth) {
    JsonNode text = text(nodes, depth, tag.shown());
    if (empty(text)) {
      throw RichTags.required(tag.shown() + " is empty", tag);
    }
    return text;
  }

  static boolean empty(JsonNode text) {
    return RichWords.blank(RichWords.plain(text));
  }

  /** One run of text: white space between its words is one space, over the borders of tags. */
  private final class Run {

    private final String where;
    private boolean afterSpace = true;

    Run(String where) {
      this.where = where;
    }

    JsonNode text(List<RichNode> nodes, int depth, boolean detect, boolean inLink) {
      ArrayNode parts = Json.array();
      for (RichNode node : nodes) {
        if (node instanceof RichNode.Words words) {
          words(words, detect).forEach(it -> add(it, parts));
        } else if (node instanceof RichNode.Tag tag) {
          add(tag(tag, depth, detect, inLink), parts);
        }
      }
      return switch (parts.size()) {
        case 0 -> TextNode.valueOf("");
        case 1 -> parts.get(0);
        default -> parts;
      };
    }

    /** Adds a part; plain words next to plain words are one. */
    private static void add(JsonNode part, ArrayNode parts) {
      int last = parts.size() - 1;
      if (!part.isTextual()) {
        parts.add(part);
      } else if (last >= 0 && parts.get(last).isTextual()) {
        parts.set(last, TextNode.valueOf(parts.get(last).asText() + part.asText()));
      } else if (!part.asText().isEmpty()) {
        parts.add(part);
      }
    }

    private List<JsonNode> words(RichNode.Words words, boolean detect) {
      String text = words.text().replaceAll("[ \\t\\r\\n\\f]+", " ");
      if (afterSpace && text.startsWith(" ")) {
        text = text.substring(1);
      }
      if (text.isEmpty()) {
        return List.of();
      }
      afterSpace = text.endsWith(" ");
      tally.words(text);
      return detect ? RichDetection.pieces(text) : List.of(TextNode.valueOf(text));
    }

    private JsonNode tag(RichNode.Tag tag, int depth, boolean detect, boolean inLink) {
      RichTags.check(tag);
      if (!RichTags.inline(tag)) {
        throw RichTags.invalid(tag.shown() + " cannot be in " + where, tag);
      }
      if (tag.name().equals("br")) {
        afterSpace = true;
        return TextNode.valueOf("\n");
      }
      tally.depth(depth + 1);
      String style = RichTags.STYLES.get(tag.name());
      if (style != null) {
        boolean found = detect && !style.equals("code");
        JsonNode text = text(tag.children(), depth + 1, found, inLink);
        return text.isTextual() && text.asText().isEmpty() ? text : with(style, text);
      }
      return switch (tag.name()) {
        case "a" -> link(tag, depth, inLink);
        case "tg-emoji" -> {
          if (!tag.attribute("emoji-id").matches("[0-9]{1,20}")) {
            throw Refusal.bad("RICH_MESSAGE_EMOJI_INVALID");
          }
          JsonNode text = text(tag.children(), depth + 1, false, inLink);
          yield Json.object()
              .put("type", "custom_emoji")
              .put("custom_emoji_id", tag.attribute("emoji-id"))
              .put("alternative_text", RichWords.plain(text));
        }
        default -> {
          JsonNode text = text(tag.children(), depth + 1, detect, inLink);
          yield with("reference", text).put("name", named(tag));
        }
      };
    }

    private JsonNode link(RichNode.Tag tag, int depth, boolean inLink) {
      if (RichTags.anchor(tag)) {
        if (!tag.solid().isEmpty()) {
          throw RichTags.invalid("<a name> must be empty", tag);
        }
        return Json.object().put("type", "anchor").put("name", named(tag));
      }
      if (inLink) {
        throw RichTags.invalid("a link in a link", tag);
      }
      if (!tag.has("href")) {
        throw RichTags.invalid("<a> needs href or name", tag);
      }
      return links.link(tag.attribute("href"), text(tag.children(), depth + 1, false, true));
    }

    private String named(RichNode.Tag tag) {
      if (tag.attribute("name").isEmpty()) {
        throw RichTags.invalid(tag.shown() + " needs a name", tag);
      }
      return tag.attribute("name");
    }

    private ObjectNode with(String type, JsonNode text) {
      ObjectNode styled = Json.object().put("type", type);
      styled.set("text", text);
      return styled;
    }
  }
}
