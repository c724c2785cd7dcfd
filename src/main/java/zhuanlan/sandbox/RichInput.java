package zhuanlan.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Reads {@code rich_message} from a call: checks it as Telegram does and makes the message that is
 * shown (§2). May fetch pictures, so not under the gate.
 */
final class RichInput {

  private static final int SOURCE_BYTES = 34_996;

  /**
   * What a rich message says.
   *
   * @param content the part of a message that is it
   * @param pictures claims that there are some
   */
  record Rich(ObjectNode content, boolean pictures) {

    /** Refuses pictures where the chat forbids them. */
    void requireAllowed(Chat chat, long bot) {
      if (pictures && chat.group() && !chat.allows(bot, "can_send_photos")) {
        throw Refusal.bad("CHAT_SEND_PHOTOS_FORBIDDEN");
      }
    }
  }

  private final RichLinks links;
  private final RichPictures pictures;

  RichInput(Realm realm) {
    this.links = new RichLinks(realm);
    this.pictures = new RichPictures(realm);
  }

  Rich read(Params params) {
    JsonNode given = params.json("rich_message");
    if (!params.has("rich_message")) {
      throw Refusal.bad("rich message must be non-empty");
    }
    if (!given.isObject()) {
      throw Refusal.bad("can't parse rich message JSON object");
    }
    for (String name : List.of("markdown", "blocks")) {
      if (given.hasNonNull(name)) {
        throw Refusal.bad(name + " is not modelled in the sandbox; send html");
      }
    }
    boolean rtl = flag(given, "is_rtl");
    boolean detecting = !flag(given, "skip_entity_detection");
    RichPictures.Declared declared = pictures.declared(given.path("media"), params);
    RichTally tally = new RichTally();
    ObjectNode message = Json.object();
    message.set(
        "blocks",
        new RichBlocks(tally, new RichInline(tally, links, detecting)).flow(source(given), 0));
    tally.check();
    tally.pictures().forEach(it -> it.block().set("photo", declared.photo(it.source())));
    if (rtl) {
      message.put("is_rtl", true);
    }
    ObjectNode content = Json.object();
    content.set("rich_message", message);
    return new Rich(content, !tally.pictures().isEmpty());
  }

  private static boolean flag(JsonNode given, String name) {
    if (given.hasNonNull(name) && !given.path(name).isBoolean()) {
      throw Refusal.bad("field \"" + name + "\" must be of type Boolean");
    }
    return given.path(name).asBoolean();
  }

  /** The tree of the source, which is cleaned and, where it is too long, silently cut (§2.4). */
  private static List<RichNode> source(JsonNode given) {
    JsonNode html = given.path("html");
    if (html.isValueNode() && !html.isNull() && !html.isTextual()) {
      throw Refusal.bad("field \"html\" must be of type String");
    }
    String clean = TextCleaning.clean(new Formatted(html.asText(), List.of())).text();
    if (clean.isEmpty()) {
      throw Refusal.bad("rich message must be non-empty");
    }
    String kept = cut(clean);
    return RichHtml.parse(kept, kept.length() < clean.length());
  }

  private static String cut(String source) {
    int bytes = 0;
    for (int at = 0; at < source.length(); ) {
      int code = source.codePointAt(at);
      bytes += Character.toString(code).getBytes(StandardCharsets.UTF_8).length;
      if (bytes > SOURCE_BYTES) {
        return source.substring(0, at);
      }
      at += Character.charCount(code);
    }
    return source;
  }
}
