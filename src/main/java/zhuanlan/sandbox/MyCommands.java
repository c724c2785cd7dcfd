package zhuanlan.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The bot's command menus, per scope and language (§7). Touched under the gate only. */
final class MyCommands {

  private static final int MOST = 100;

  private final Map<String, ArrayNode> menus = new LinkedHashMap<>();

  void set(JsonNode scope, String language, JsonNode commands) {
    menus.put(key(scope, language), checked(commands));
  }

  void delete(JsonNode scope, String language) {
    menus.remove(key(scope, language));
  }

  ArrayNode get(JsonNode scope, String language) {
    return menus.getOrDefault(key(scope, language), Json.array());
  }

  /** What somebody is offered in a chat. */
  ArrayNode offered(Chat chat, Person person) {
    List<String> scopes = new ArrayList<>();
    boolean group = chat.group();
    if (group) {
      scopes.add("chat_member " + chat.id() + ' ' + person.id());
      if (chat.member(person.id()).administers()) {
        scopes.add("chat_administrators " + chat.id());
      }
    }
    scopes.add("chat " + chat.id());
    if (group && chat.member(person.id()).administers()) {
      scopes.add("all_chat_administrators");
    }
    scopes.add(group ? "all_group_chats" : "all_private_chats");
    scopes.add("default");
    String language = person.language().split("-", 2)[0];
    for (String scope : scopes) {
      for (String each : List.of(language, "")) {
        ArrayNode menu = menus.get(scope + '|' + each);
        if (menu != null && !menu.isEmpty()) {
          return menu;
        }
      }
    }
    return Json.array();
  }

  private static String key(JsonNode scope, String language) {
    if (!language.isEmpty() && !language.matches("[a-z]{2}")) {
      throw Refusal.bad("invalid language code specified");
    }
    String type = scope.path("type").asText("default");
    String place =
        switch (type) {
          case "default", "all_private_chats", "all_group_chats", "all_chat_administrators" -> "";
          case "chat", "chat_administrators" -> ' ' + chat(scope);
          case "chat_member" -> ' ' + chat(scope) + ' ' + scope.path("user_id").asText();
          default -> throw Refusal.bad("can't parse BotCommandScope: unsupported type specified");
        };
    return type + place + '|' + language;
  }

  private static String chat(JsonNode scope) {
    String chat = scope.path("chat_id").asText();
    if (chat.isEmpty()) {
      throw Refusal.bad("chat_id is empty");
    }
    return chat;
  }

  private static ArrayNode checked(JsonNode commands) {
    if (!commands.isArray()) {
      throw Refusal.bad("can't parse commands: expected an Array of BotCommand");
    }
    if (commands.size() > MOST) {
      throw Refusal.bad("BOT_COMMANDS_TOO_MUCH");
    }
    ArrayNode checked = Json.array();
    for (JsonNode each : commands) {
      String name = each.path("command").asText().strip().replaceFirst("^/", "");
      String description = each.path("description").asText().strip();
      require(!name.isEmpty(), "command must be non-empty");
      require(length(name) <= 32, "command length must not exceed 32");
      require(!description.isEmpty(), "command description must be non-empty");
      require(length(description) <= 256, "command description length must not exceed 256");
      require(name.matches("[a-z0-9_]+"), "BOT_COMMAND_INVALID");
      checked.add(Json.object().put("command", name).put("description", description));
    }
    return checked;
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  private static void require(boolean fulfilled, String otherwise) {
    if (!fulfilled) {
      throw Refusal.bad(otherwise);
    }
  }
}
