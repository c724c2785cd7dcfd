package zhuanlan.sandbox;

import java.util.Optional;

/** Where the bot may do what, with Telegram's words where it may not (§6). Under the gate only. */
final class Access {

  /** What is sent, and the permission it takes. */
  enum Content {
    TEXT("can_send_messages", "text messages"),
    RICH("can_send_messages", "the rich message"),
    PHOTO("can_send_photos", "photos"),
    DOCUMENT("can_send_documents", "documents");

    private final String right;
    private final String words;

    Content(String right, String words) {
      this.right = right;
      this.words = words;
    }
  }

  private final Realm realm;

  Access(Realm realm) {
    this.realm = realm;
  }

  /** The chat a call names, whether the bot is in it or not. */
  Chat named(Params params) {
    String id = params.text("chat_id").strip();
    if (id.isEmpty()) {
      throw Refusal.bad("chat_id is empty");
    }
    return realm.chats().values().stream()
        .filter(
            it ->
                id.equals(Long.toString(it.id()))
                    || (it.kind() != Chat.Kind.PRIVATE
                        && !it.username().isEmpty()
                        && id.equalsIgnoreCase('@' + it.username())))
        .findFirst()
        .orElseThrow(() -> Refusal.bad("chat not found"));
  }

  /** The chat a call names, if the bot is in it. */
  Chat readable(Params params) {
    Chat chat = named(params);
    if (chat.kind() != Chat.Kind.PRIVATE) {
      requireInside(chat);
    } else if (chat.member(realm.bot().id()).status() == Member.Status.LEFT) {
      throw Refusal.bad("chat not found");
    }
    return chat;
  }

  /** The chat a call names, if the bot may send this there. */
  Chat writable(Params params, Content content) {
    Chat chat = named(params);
    Member bot = chat.member(realm.bot().id());
    if (chat.kind() == Chat.Kind.PRIVATE) {
      requireConversation(chat, bot);
      return chat;
    }
    chat.movedTo()
        .ifPresent(
            it -> {
              throw Refusal.moved(it);
            });
    requireInside(chat);
    if (chat.kind() == Chat.Kind.CHANNEL) {
      if (!bot.administers() || !bot.may("can_post_messages")) {
        throw Refusal.bad("need administrator rights in the channel chat");
      }
    } else if (!chat.allows(realm.bot().id(), content.right)) {
      throw Refusal.bad("not enough rights to send " + content.words + " to the chat");
    }
    return chat;
  }

  /** The topic a message goes to; none outside forums, whatever the call says. */
  Optional<Integer> thread(Params params, Chat chat) {
    if (!chat.forum()) {
      return Optional.empty();
    }
    int thread = (int) params.number("message_thread_id", 0);
    Topic topic = chat.topics().get(thread == 0 ? Topic.GENERAL : thread);
    if (topic == null || thread == Topic.GENERAL) {
      throw Refusal.bad("message thread not found");
    }
    Member bot = chat.member(realm.bot().id());
    if (topic.closed() && !(bot.administers() && bot.may("can_manage_topics"))) {
      throw Refusal.bad("TOPIC_CLOSED");
    }
    return thread == 0 ? Optional.empty() : Optional.of(thread);
  }

  private static void requireConversation(Chat chat, Member bot) {
    if (chat.gone()) {
      throw Refusal.forbidden("user is deactivated");
    }
    if (bot.status() == Member.Status.KICKED) {
      throw Refusal.forbidden("bot was blocked by the user");
    }
    if (!bot.inside()) {
      throw Refusal.forbidden("bot can't initiate conversation with a user");
    }
  }

  private void requireInside(Chat chat) {
    String kind = chat.kind().word() + " chat";
    if (chat.gone()) {
      throw Refusal.forbidden("the group chat was deleted");
    }
    switch (chat.member(realm.bot().id()).status()) {
      case KICKED -> throw Refusal.forbidden("bot was kicked from the " + kind);
      case LEFT -> throw Refusal.forbidden("bot is not a member of the " + kind);
      case CREATOR, ADMINISTRATOR, MEMBER, RESTRICTED -> {}
    }
  }
}
