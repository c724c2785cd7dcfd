package zhuanlan.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What people say and press, and what of it reaches the bot (§7). Under the gate only. */
final class Talk {

  private final Realm realm;

  Talk(Realm realm) {
    this.realm = realm;
  }

  int say(long person, long place, int thread, int replyTo, String text) {
    return put(person, realm.chat(place), thread, replyTo, content(text)).id();
  }

  /** Says something in a group under the name of a channel one administers. */
  int sayAs(long channel, long person, long place, int thread, int replyTo, String text) {
    Chat chat = realm.chat(place);
    ObjectNode content = content(text);
    content.setAll(voice(channel, person, chat));
    return put(person, chat, thread, replyTo, content).id();
  }

  /** What makes a message in a group one of a channel's; its administrators only may. */
  ObjectNode voice(long channel, long person, Chat chat) {
    Chat voice = realm.chat(channel);
    boolean may =
        voice.kind() == Chat.Kind.CHANNEL && voice.member(person).administers() && chat.group();
    if (!may) {
      throw new IllegalStateException(
          "nobody there may speak in " + chat.title() + " as " + voice.title());
    }
    ObjectNode content = Json.object();
    content.set("from", Premade.CHANNEL_BOT.json());
    content.set("sender_chat", voice.json());
    return content;
  }

  /** Puts what somebody says into a chat, and tells the bot if it is to know. */
  Post put(long person, Chat chat, int thread, int replyTo, ObjectNode content) {
    Person author = realm.person(person).orElseThrow(() -> nobody(person));
    requireMayWrite(author, chat, thread);
    Optional<Post> answered = replyTo == 0 ? Optional.empty() : chat.post(replyTo);
    answered.ifPresent(it -> content.set("reply_to_message", Realm.withoutReply(it.json())));
    answered.ifPresent(it -> inReplyThread(chat, it, content));
    Optional<Integer> topic =
        chat.forum() && thread > Topic.GENERAL ? Optional.of(thread) : Optional.empty();
    if (chat.kind() == Chat.Kind.PRIVATE) {
      chat.members().putIfAbsent(realm.bot().id(), Member.member());
    }
    Post post = realm.add(chat, author, chat.member(person).anonymous(), topic, content);
    boolean toBot = answered.filter(it -> it.author() == realm.bot().id()).isPresent();
    if (reaches(chat, post.json(), toBot)) {
      String kind = chat.kind() == Chat.Kind.CHANNEL ? "channel_post" : "message";
      realm.updates().add(kind, post.json());
    }
    return post;
  }

  String press(long person, long place, int message, String labelOrData) {
    Person presser = realm.person(person).orElseThrow(() -> nobody(person));
    Chat chat = realm.chat(place);
    Post post =
        chat.post(message)
            .orElseThrow(
                () -> new IllegalArgumentException("no message " + message + " in " + place));
    String data = data(post, labelOrData);
    String id = realm.presses().add(person, place);
    ObjectNode query = Json.object().put("id", id);
    query.set("from", presser.json());
    realm
        .inlinePosts()
        .id(post)
        .ifPresentOrElse(
            it -> query.put("inline_message_id", it), () -> query.set("message", post.json()));
    query.put("chat_instance", Long.toString(7_000_000_000L - place)).put("data", data);
    realm.updates().add("callback_query", query);
    return id;
  }

  /** Supergroups without topics number the threads of their replies, too (§7). */
  private static void inReplyThread(Chat chat, Post answered, ObjectNode content) {
    if (chat.kind() == Chat.Kind.SUPERGROUP && !chat.forum()) {
      int thread = answered.json().path("message_thread_id").asInt(answered.id());
      content.put("message_thread_id", thread);
    }
  }

  /** The data of the button with this label, else with this data. */
  private static String data(Post post, String labelOrData) {
    List<Bubble.Button> buttons =
        Bubble.of(new Chat(0, Chat.Kind.PRIVATE, "", "", false), post, 0).keyboard().stream()
            .flatMap(List::stream)
            .filter(it -> !it.data().isEmpty())
            .toList();
    return buttons.stream()
        .filter(it -> it.text().equals(labelOrData))
        .findFirst()
        .or(() -> buttons.stream().filter(it -> it.data().equals(labelOrData)).findFirst())
        .map(Bubble.Button::data)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "message " + post.id() + " has no button " + labelOrData + ", but " + buttons));
  }

  private static ObjectNode content(String text) {
    Formatted said = AutoLinks.found(TextCleaning.clean(new Formatted(text, List.of())));
    if (said.text().isEmpty()) {
      throw new IllegalArgumentException("there is nothing to say in an empty text");
    }
    ObjectNode content = Json.object().put("text", said.text());
    if (!said.entities().isEmpty()) {
      content.set("entities", said.entitiesJson());
    }
    return content;
  }

  /**
   * Privacy mode: in groups a bot that is no administrator sees commands, replies to it and what
   * was sent through it.
   */
  private boolean reaches(Chat chat, ObjectNode message, boolean repliesToBot) {
    Member bot = chat.member(realm.bot().id());
    if (!bot.inside()) {
      return false;
    }
    return !chat.group()
        || bot.administers()
        || repliesToBot
        || message.has("via_bot")
        || commandsBot(message);
  }

  private boolean commandsBot(JsonNode message) {
    String own = '@' + realm.bot().username();
    String text = message.path("text").asText();
    for (JsonNode each : message.path("entities")) {
      Entity entity = Entity.of(each);
      if (entity.type().equals("bot_command")) {
        String command = text.substring(entity.offset(), entity.end()).toLowerCase(Locale.ROOT);
        if (!command.contains("@") || command.endsWith(own)) {
          return true;
        }
      }
    }
    return false;
  }

  private void requireMayWrite(Person author, Chat chat, int thread) {
    Member member = chat.member(author.id());
    boolean may =
        switch (chat.kind()) {
          case PRIVATE ->
              chat.id() == author.id()
                  && chat.member(realm.bot().id()).status() != Member.Status.KICKED;
          case CHANNEL -> member.administers() && member.may("can_post_messages");
          case GROUP, SUPERGROUP ->
              member.inside()
                  && chat.movedTo().isEmpty()
                  && chat.allows(author.id(), "can_send_messages");
        };
    if (!may) {
      throw new IllegalStateException(author.name() + " may not write in " + chat.title());
    }
    if (chat.forum()) {
      Topic topic = chat.topics().get(thread == 0 ? Topic.GENERAL : thread);
      if (topic == null) {
        throw new IllegalStateException(chat.title() + " has no topic " + thread);
      }
      if (topic.closed() && !member.administers()) {
        throw new IllegalStateException("the topic " + topic.name() + " is closed");
      }
    }
  }

  private static IllegalArgumentException nobody(long person) {
    return new IllegalArgumentException("nobody has the id " + person);
  }
}
