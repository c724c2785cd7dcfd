package zhuanlan.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;

/**
 * Turns of events: places gained and lost, topics closed, groups that move. Under the gate only.
 */
final class Turns {

  private final Realm realm;

  Turns(Realm realm) {
    this.realm = realm;
  }

  /** Gives the bot another place in a chat; it is told. */
  void setBot(Chat chat, long by, Member place) {
    long bot = realm.bot().id();
    Member before = chat.member(bot);
    chat.members().put(bot, place);
    ObjectNode change = Json.object();
    change.set("chat", chat.json());
    change.set("from", person(by).json());
    change.put("date", realm.now());
    change.set("old_chat_member", before.json(realm.bot(), chat.kind()));
    change.set("new_chat_member", place.json(realm.bot(), chat.kind()));
    realm.updates().add("my_chat_member", change);
    if (chat.group() && before.inside() != place.inside()) {
      ObjectNode service = Json.object();
      if (place.inside()) {
        service.putArray("new_chat_members").add(realm.bot().json());
      } else {
        service.set("left_chat_member", realm.bot().json());
      }
      tell(chat, by, Optional.empty(), service);
    }
    realm.gate().ring();
  }

  void setMember(Chat chat, long person, Member place) {
    person(person);
    chat.members().put(person, place);
    realm.gate().ring();
  }

  long migrate(Chat chat) {
    if (chat.kind() != Chat.Kind.GROUP) {
      throw new IllegalArgumentException(chat.title() + " is no plain group, so it cannot move");
    }
    long id = -1_001_900_000_000L + chat.id() % 1_000_000;
    Chat moved = new Chat(id, Chat.Kind.SUPERGROUP, chat.title(), "", false);
    moved.members().putAll(chat.members());
    realm.chats().put(id, moved);
    tell(chat, World.GROUP_ADMIN, Optional.empty(), Json.object().put("migrate_to_chat_id", id));
    chat.moveTo(id);
    tell(
        moved,
        World.GROUP_ADMIN,
        Optional.empty(),
        Json.object().put("migrate_from_chat_id", chat.id()));
    return id;
  }

  void closeTopic(Chat chat, int id, boolean closes) {
    Topic topic = chat.topics().get(id);
    if (topic == null) {
      throw new IllegalArgumentException(chat.title() + " has no topic " + id);
    }
    chat.topics().put(id, topic.closedNow(closes));
    ObjectNode service = Json.object();
    service.putObject(closes ? "forum_topic_closed" : "forum_topic_reopened");
    Optional<Integer> thread = id == Topic.GENERAL ? Optional.empty() : Optional.of(id);
    tell(chat, World.GROUP_ADMIN, thread, service);
  }

  void deleteTopic(Chat chat, int id) {
    if (id == Topic.GENERAL || chat.topics().remove(id) == null) {
      throw new IllegalArgumentException(chat.title() + " has no topic " + id + " to delete");
    }
    chat.posts().values().stream()
        .filter(it -> it.json().path("message_thread_id").asInt() == id)
        .forEach(it -> it.delete(realm.gate().ring()));
  }

  void permit(Chat chat, Set<String> permissions) {
    chat.permit(permissions);
    realm.gate().ring();
  }

  private void tell(Chat chat, long by, Optional<Integer> thread, ObjectNode service) {
    Post post = realm.add(chat, person(by), false, thread, service);
    realm.updates().add("message", post.json());
  }

  private Person person(long id) {
    return realm
        .person(id)
        .orElseThrow(() -> new IllegalArgumentException("nobody has the id " + id));
  }
}
