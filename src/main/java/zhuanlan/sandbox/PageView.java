package zhuanlan.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/** What the page is told: everything small, and of the messages those that changed. */
final class PageView {

  private final Realm realm;

  PageView(Realm realm) {
    this.realm = realm;
  }

  /** The state, with what has changed after a version. */
  ObjectNode since(long version) {
    ObjectNode view =
        Json.object()
            .put("version", realm.gate().version())
            .put("now", realm.clock().millis())
            .put("zone", realm.clock().getZone().getId())
            .put("flood", realm.flood().on())
            .put("old", realm.faults().old());
    view.set("bot", realm.bot().json());
    ArrayNode people = view.putArray("people");
    realm.people().values().forEach(it -> people.add(person(it)));
    ArrayNode chats = view.putArray("chats");
    ArrayNode posts = view.putArray("posts");
    for (Chat chat : realm.chats().values()) {
      chats.add(chat(chat, version));
      for (Post post : chat.posts().values()) {
        if (post.version() > version) {
          posts.add(post(chat, post));
        }
      }
    }
    ArrayNode toasts = view.putArray("toasts");
    for (Toast toast : realm.presses().toasts()) {
      if (toast.version() > version) {
        toasts.add(toast(toast));
      }
    }
    return view;
  }

  /** Somebody, and what the bot says about itself in that person's language. */
  private ObjectNode person(Person person) {
    ObjectNode json = person.json();
    ObjectNode bot = json.putObject("bot");
    for (Profile.Field field : Profile.Field.values()) {
      bot.put(field.parameter(), realm.profile().read(field, person));
    }
    return json;
  }

  private ObjectNode chat(Chat chat, long version) {
    ObjectNode json = chat.json();
    json.put("gone", chat.gone()).put("typing", chat.typing() > version);
    chat.movedTo().ifPresent(it -> json.put("movedTo", it));
    json.put("bot", status(chat.member(realm.bot().id())));
    ObjectNode members = json.putObject("members");
    chat.members()
        .forEach(
            (id, member) ->
                members
                    .putObject(Long.toString(id))
                    .put("status", status(member))
                    .put("anonymous", member.anonymous()));
    ArrayNode topics = json.putArray("topics");
    chat.topics()
        .values()
        .forEach(
            it ->
                topics
                    .addObject()
                    .put("id", it.id())
                    .put("name", it.name())
                    .put("closed", it.closed()));
    return json;
  }

  private static ObjectNode post(Chat chat, Post post) {
    ObjectNode json =
        Json.object()
            .put("chat", chat.id())
            .put("id", post.id())
            .put("author", post.author())
            .put("version", post.version())
            .put("deleted", post.deleted());
    if (!post.deleted()) {
      json.set("message", post.json());
    }
    return json;
  }

  private static ObjectNode toast(Toast toast) {
    return Json.object()
        .put("query", toast.query())
        .put("person", toast.person())
        .put("chat", toast.chat())
        .put("text", toast.text())
        .put("alert", toast.alert());
  }

  private static String status(Member member) {
    return member.status().name().toLowerCase(Locale.ROOT);
  }
}
