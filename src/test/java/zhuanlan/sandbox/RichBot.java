package zhuanlan.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A bot that sends rich messages to one reader, without entity detection. */
final class RichBot {

  private final Wire wire;

  RichBot(Wire wire) {
    this.wire = wire;
  }

  /** The blocks of a message that must be taken. */
  JsonNode blocks(String html) throws Exception {
    return taken(html).path("rich_message").path("blocks");
  }

  JsonNode taken(String html) throws Exception {
    JsonNode answer = wire.post("sendRichMessage", call(html));
    if (!answer.path("ok").asBoolean()) {
      throw new AssertionError(answer + " for " + html);
    }
    return answer.path("result");
  }

  /** What is said of a message that must be refused, without the prefix. */
  String refused(String html) throws Exception {
    return refused(call(html));
  }

  String refused(ObjectNode call) throws Exception {
    JsonNode answer = wire.post("sendRichMessage", call);
    if (answer.path("ok").asBoolean()) {
      throw new AssertionError("taken: " + call);
    }
    return answer.path("description").asText().replaceFirst("^Bad Request: ", "");
  }

  static ObjectNode call(String html) {
    ObjectNode call = Json.object().put("chat_id", World.READER);
    call.putObject("rich_message").put("html", html).put("skip_entity_detection", true);
    return call;
  }
}
