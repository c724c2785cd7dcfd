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

  private record Key(CommandScope scope, String language) {}

  private final Map<Key, ArrayNode> menus = new LinkedHashMap<>();

  void set(CommandScope scope, String language, JsonNode commands) {
    menus.put(key(scope, language), checked(commands));
  }

  void delete(CommandScope scope, String language) {
    menus.remove(key(scope, language));
  }

  ArrayNode get(CommandScope scope, String language) {
    return menus.getOrDefault(key(scope, language), Json.array());
  }

  /** What somebody is offered in a chat: the nearest scope's menu, its language before the rest. */
  ArrayNode offered(Chat chat, Person person) {
    String language = person.language().split("-", 2)[0];
    for (CommandScope scope : scopes(chat, person)) {
      for (String each : List.of(language, "")) {
        ArrayNode menu = menus.get(new Key(scope, each));
        if (menu != null && !menu.isEmpty()) {
          return menu;
        }
      }
    }
    return Json.array();
  }

  private static List<CommandScope> scopes(Chat chat, Person person) {
    CommandScope here = new CommandScope("chat", chat.id(), 0);
    return switch (chat.kind()) {
      case CHANNEL -> List.of();
      case PRIVATE ->
          List.of(here, CommandScope.wide("all_private_chats"), CommandScope.wide("default"));
      case GROUP, SUPERGROUP -> {
        boolean administers = chat.member(person.id()).administers();
        List<CommandScope> scopes = new ArrayList<>();
        scopes.add(new CommandScope("chat_member", chat.id(), person.id()));
        if (administers) {
          scopes.add(new CommandScope("chat_administrators", chat.id(), 0));
        }
        scopes.add(here);
        if (administers) {
          scopes.add(CommandScope.wide("all_chat_administrators"));
        }
        scopes.add(CommandScope.wide("all_group_chats"));
        scopes.add(CommandScope.wide("default"));
        yield scopes;
      }
    };
  }

  private static Key key(CommandScope scope, String language) {
    Profile.requireLanguage(language);
    return new Key(scope, language);
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
