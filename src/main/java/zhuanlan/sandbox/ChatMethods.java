package zhuanlan.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** Methods that tell about chats and those in them (§10). */
final class ChatMethods {

  private final Realm realm;
  private final Access access;

  ChatMethods(Realm realm) {
    this.realm = realm;
    this.access = new Access(realm);
  }

  void addTo(Map<String, Method> methods) {
    methods.put("getchat", params -> realm.gate().hold(() -> chat(access.readable(params))));
    methods.put("getchatmember", params -> realm.gate().hold(() -> member(params)));
    methods.put("getchatadministrators", params -> realm.gate().hold(() -> administrators(params)));
  }

  private static JsonNode chat(Chat chat) {
    ObjectNode json = chat.json();
    json.put("accent_color_id", 0).put("max_reaction_count", 11);
    if (chat.group()) {
      ObjectNode permissions = json.putObject("permissions");
      Member.PERMISSIONS.forEach(it -> permissions.put(it, chat.permissions().contains(it)));
    }
    return json;
  }

  private JsonNode member(Params params) {
    Chat chat = access.named(params);
    long id = params.number("user_id", 0);
    if (id != realm.bot().id() || chat.username().isEmpty()) {
      access.readable(params);
    }
    Person person = realm.person(id).orElseThrow(() -> Refusal.bad("user not found"));
    return chat.member(id).json(person, chat.kind());
  }

  private JsonNode administrators(Params params) {
    Chat chat = access.readable(params);
    if (chat.kind() == Chat.Kind.PRIVATE) {
      throw Refusal.bad("there are no administrators in the private chat");
    }
    ArrayNode administrators = Json.array();
    chat.members()
        .forEach(
            (id, member) -> {
              if (member.administers()) {
                realm.person(id).ifPresent(it -> administrators.add(member.json(it, chat.kind())));
              }
            });
    return administrators;
  }
}
