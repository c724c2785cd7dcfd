package zhuanlan.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells Telegram what the bot is and which commands it knows. These methods are strictly limited,
 * so what would change nothing is not called, and after a wait or a silence the rest is left for
 * the next start. What an operator has written himself is left alone. Refusals are harmless. Used
 * by one thread.
 */
final class Introduction {

  private static final Logger log = LoggerFactory.getLogger(Introduction.class);

  private final Wire wire;
  private boolean broken;

  Introduction(Wire wire) {
    this.wire = wire;
  }

  /** Tells the commands. */
  void menus(List<CommandMenu> menus) {
    menus.forEach(this::menu);
  }

  /**
   * Tells name and descriptions in each language.
   *
   * @param wanted the first is that of all other languages
   * @param own every text that this bot could have told at an earlier start
   */
  void profiles(List<Profile> wanted, Set<String> own) {
    descriptions("MyDescription", "description", wanted, Profile::description, own);
    descriptions("MyShortDescription", "short_description", wanted, Profile::shortDescription, own);
    // Every bot has a name; only one that bears ours goes by ours in other languages as well.
    if (own.contains(ask("MyName", "name", null))) {
      wanted.stream()
          .filter(each -> each.language() != null)
          .forEach(each -> tell("MyName", "name", each.language(), each.name(), own));
    }
  }

  private void descriptions(
      String method,
      String field,
      List<Profile> wanted,
      Function<Profile, String> text,
      Set<String> own) {
    if (isOurs(ask(method, field, null), own)) {
      wanted.forEach(each -> tell(method, field, each.language(), text.apply(each), own));
    }
  }

  private void tell(
      String method, String field, @Nullable String language, String text, Set<String> own) {
    String told = ask(method, field, language);
    if (!told.equals(text) && isOurs(told, own)) {
      Answer unused = call("set" + method, about(language).put(field, text));
    }
  }

  private static boolean isOurs(String text, Set<String> own) {
    return text.isBlank() || own.contains(text);
  }

  private String ask(String method, String field, @Nullable String language) {
    return call("get" + method, about(language)) instanceof Answer.Done done
        ? done.result().path(field).asText("")
        // Nobody knows what stands there, so nothing may be written over it.
        : "unknown";
  }

  private void menu(CommandMenu menu) {
    ObjectNode where = about(menu.language());
    where.set("scope", scope(menu.scope()));
    ArrayNode commands = Json.array();
    menu.items()
        .forEach(
            item ->
                commands
                    .addObject()
                    .put("command", item.name())
                    .put("description", item.description()));
    Answer told = call("getMyCommands", where);
    // Who has never spoken to the bot has no menu of their own.
    if (told instanceof Answer.Done done && !done.result().equals(commands)) {
      ObjectNode parameters = where.deepCopy();
      parameters.set("commands", commands);
      Answer unused = call("setMyCommands", parameters);
    }
  }

  private Answer call(String method, ObjectNode parameters) {
    if (broken) {
      return new Answer.Silence("left for the next start", false);
    }
    Answer answer = wire.call(new ApiCall(method, parameters));
    if (!(answer instanceof Answer.Done)) {
      broken = !(answer instanceof Answer.No no) || no.code() == 429 || no.isAboutToken();
      log.info("{} {} {}: {}", method, parameters.path("scope"), language(parameters), answer);
    }
    return answer;
  }

  private static String language(ObjectNode parameters) {
    return parameters.path("language_code").asText("any language");
  }

  private static ObjectNode about(@Nullable String language) {
    return language == null ? Json.object() : Json.object().put("language_code", language);
  }

  private static JsonNode scope(CommandMenu.Scope scope) {
    if (scope instanceof CommandMenu.Chat chat) {
      return Json.object().put("type", "chat").put("chat_id", chat.id());
    }
    String type =
        switch ((CommandMenu.Chats) scope) {
          case EVERYWHERE -> "default";
          case PRIVATE -> "all_private_chats";
          case GROUPS -> "all_group_chats";
          case GROUP_ADMINS -> "all_chat_administrators";
        };
    return Json.object().put("type", type);
  }
}
