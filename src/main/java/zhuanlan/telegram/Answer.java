package zhuanlan.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What came back from Telegram. */
sealed interface Answer {

  /** Done, whatever the result looks like: an odd one does not undo a message that was sent. */
  record Done(JsonNode result) implements Answer {}

  /**
   * Told no; nothing was done.
   *
   * @param code as in HTTP
   * @param description Telegram's words
   * @param retryAfter how long to wait; null when there was no number
   * @param migratedTo the supergroup that the group has become; null when it has not
   */
  record No(int code, String description, @Nullable Duration retryAfter, @Nullable Long migratedTo)
      implements Answer {

    /** Claims that the server knows no such token (bot-api.md §6.3). */
    boolean isAboutToken() {
      return code == 401 || (code == 404 && !isAboutMethod());
    }

    /** Claims that the server is too old to know the method. */
    boolean isAboutMethod() {
      return code == 404 && description.toLowerCase(Locale.ROOT).contains("method not found");
    }

    @Override
    public String toString() {
      return description + " [" + code + "]";
    }
  }

  /**
   * No answer that says so either way.
   *
   * @param mayHaveArrived false when it is certain that the request did not leave
   */
  record Silence(String reason, boolean mayHaveArrived) implements Answer {
    @Override
    public String toString() {
      return reason;
    }
  }

  /** Reads what a server sent: anything that speaks HTTP, not always Telegram. */
  static Answer read(int status, String body) {
    JsonNode root = Json.read(body);
    JsonNode ok = root.path("ok");
    if (!ok.isBoolean()) {
      return new Silence("HTTP " + status + " without an answer of the Bot API", true);
    }
    if (ok.asBoolean()) {
      return new Done(root.path("result"));
    }
    int code = root.path("error_code").asInt(status);
    String description = root.path("description").asText("");
    if (code >= 500) {
      return new Silence(description + " [" + code + "]", true);
    }
    JsonNode parameters = root.path("parameters");
    JsonNode wait = parameters.path("retry_after");
    JsonNode chat = parameters.path("migrate_to_chat_id");
    return new No(
        code,
        description,
        wait.isNumber() ? Duration.ofSeconds(Math.max(0, wait.asLong())) : null,
        chat.isIntegralNumber() ? chat.asLong() : null);
  }
}
