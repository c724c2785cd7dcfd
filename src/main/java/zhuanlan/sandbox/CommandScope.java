package zhuanlan.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/**
 * Whose command menu it is (§7).
 *
 * @param type default, all_private_chats, chat …
 * @param chat 0 where it is no single chat's
 * @param person 0 where it is no single member's
 */
record CommandScope(String type, long chat, long person) {

  private static final Set<String> WIDE =
      Set.of("default", "all_private_chats", "all_group_chats", "all_chat_administrators");
  private static final Set<String> OF_ONE_CHAT =
      Set.of("chat", "chat_administrators", "chat_member");

  static CommandScope wide(String type) {
    return new CommandScope(type, 0, 0);
  }

  /** The scope a call names; without one the default. Under the gate only. */
  static CommandScope of(JsonNode scope, Access access) {
    if (scope.isMissingNode() || scope.isNull()) {
      return wide("default");
    }
    if (!scope.isObject()) {
      throw unreadable("BotCommandScope must be an Object");
    }
    String type = required(scope, "type");
    if (WIDE.contains(type)) {
      return wide(type);
    }
    if (!OF_ONE_CHAT.contains(type)) {
      throw unreadable("Unsupported type specified");
    }
    String id = required(scope, "chat_id");
    if (id.isEmpty()) {
      throw unreadable("Empty chat_id specified");
    }
    boolean single = type.equals("chat_member");
    long person = single ? person(scope) : 0;
    Chat chat = access.readable(new Params().put("chat_id", id));
    if (chat.kind() == Chat.Kind.CHANNEL) {
      throw Refusal.bad("can't change commands in channel chats");
    }
    if (chat.kind() == Chat.Kind.PRIVATE && !type.equals("chat")) {
      throw Refusal.bad("can't use specified scope in private chats");
    }
    return new CommandScope(type, chat.id(), person);
  }

  private static long person(JsonNode scope) {
    required(scope, "user_id");
    long person = scope.path("user_id").asLong();
    if (person <= 0) {
      throw unreadable("Invalid user_id specified");
    }
    return person;
  }

  private static String required(JsonNode scope, String name) {
    if (!scope.hasNonNull(name)) {
      throw unreadable("Can't find field \"" + name + '"');
    }
    return scope.path(name).asText();
  }

  private static Refusal unreadable(String reason) {
    return Refusal.bad("can't parse BotCommandScope: " + reason);
  }
}
