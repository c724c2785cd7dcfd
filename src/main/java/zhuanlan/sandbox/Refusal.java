package zhuanlan.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A call that is answered with {@code "ok": false}; the texts are Telegram's own (§6). */
final class Refusal extends RuntimeException {

  private final int code;
  private final String why;
  private final transient ObjectNode parameters;

  private Refusal(int code, String description, String why, ObjectNode parameters) {
    super(description, null, false, false);
    this.code = code;
    this.why = why;
    this.parameters = parameters;
  }

  static Refusal of(int code, String description) {
    return new Refusal(code, description, "", Json.object());
  }

  static Refusal bad(String reason) {
    return of(400, "Bad Request: " + reason);
  }

  /**
   * A refusal that Telegram explains no further.
   *
   * @param why for those who read the log: what exactly is wrong
   */
  static Refusal bad(String reason, String why) {
    return new Refusal(400, "Bad Request: " + reason, why, Json.object());
  }

  static Refusal forbidden(String reason) {
    return of(403, "Forbidden: " + reason);
  }

  static Refusal conflict(String reason) {
    return of(409, "Conflict: " + reason);
  }

  static Refusal tooMany(long seconds) {
    return new Refusal(
        429,
        "Too Many Requests: retry after " + seconds,
        "",
        Json.object().put("retry_after", seconds));
  }

  static Refusal moved(long newChat) {
    return new Refusal(
        400,
        "Bad Request: group chat was upgraded to a supergroup chat",
        "",
        Json.object().put("migrate_to_chat_id", newChat));
  }

  int code() {
    return code;
  }

  /** What the answer does not say; empty if it says all. */
  String why() {
    return why;
  }

  /** The answer's body. */
  ObjectNode body() {
    ObjectNode body =
        Json.object().put("ok", false).put("error_code", code).put("description", getMessage());
    if (!parameters.isEmpty()) {
      body.set("parameters", parameters);
    }
    return body;
  }
}
