package zhuanlan.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * A call of the bot, getUpdates apart.
 *
 * @param method as the bot wrote it, in lower case
 * @param params all parameters; nested ones as JSON, uploads as {@code <bytes>}
 * @param answer what was answered, or what would have been if the connection had held
 */
public record Call(Instant when, String method, JsonNode params, JsonNode answer) {

  /** Claims that the bot was answered {@code "ok": true}. */
  public boolean ok() {
    return answer.path("ok").asBoolean();
  }
}
