package zhuanlan.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Somebody who can speak: a person of the sandbox, the bot, or one of Telegram's own senders.
 *
 * @param language as Telegram tells it: {@code zh-hans}; empty where it tells none
 * @param username empty where there is none
 */
public record Person(long id, String name, String language, String username, boolean bot) {

  ObjectNode json() {
    ObjectNode json = Json.object().put("id", id).put("is_bot", bot).put("first_name", name);
    if (!username.isEmpty()) {
      json.put("username", username);
    }
    if (!language.isEmpty()) {
      json.put("language_code", language);
    }
    return json;
  }
}
