package zhuanlan.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import zhuanlan.bot.ChatEvents;
import zhuanlan.delivery.Loss;
import zhuanlan.subscription.Destination;

/**
 * Reads what happens to chats: the bot's own membership, groups that become supergroups, topics
 * that are closed.
 */
final class ChatEventReader {

  /** The General topic has no number where messages are sent (bot-api.md §6.2). */
  private static final int GENERAL = 1;

  private final ChatEvents events;

  ChatEventReader(ChatEvents events) {
    this.events = events;
  }

  /** Tells of a {@code my_chat_member} (bot-api.md §7, §10). */
  void membership(JsonNode update) {
    JsonNode chat = update.path("chat");
    JsonNode member = update.path("new_chat_member");
    String status = member.path("status").asText("");
    switch (status) {
      case "left" -> lost(chat, Loss.CHAT, "the bot has left the chat");
      case "kicked" ->
          lost(
              chat,
              Loss.CHAT,
              is(chat, "private") ? "blocked by the person" : "removed from the chat");
      case "restricted" -> {
        if (!member.path("is_member").asBoolean(false)) {
          lost(chat, Loss.CHAT, "removed from the chat");
        } else if (!member.path("can_send_messages").asBoolean(true)) {
          lost(chat, Loss.RIGHTS, "no right to write");
        } else {
          events.regained(id(chat));
        }
      }
      case "administrator" -> {
        if (is(chat, "channel") && !member.path("can_post_messages").asBoolean(false)) {
          lost(chat, Loss.RIGHTS, "no right to post");
        } else {
          events.regained(id(chat));
        }
      }
      case "member", "creator" -> events.regained(id(chat));
      default -> throw new IllegalArgumentException("unknown membership '" + status + "'");
    }
  }

  /** Tells of a message that says what happened to its chat; claims that it is such a message. */
  boolean service(JsonNode message) {
    JsonNode chat = message.path("chat");
    JsonNode to = message.path("migrate_to_chat_id");
    JsonNode from = message.path("migrate_from_chat_id");
    if (to.isIntegralNumber()) {
      events.moved(id(chat), to.asLong());
    } else if (from.isIntegralNumber()) {
      events.moved(from.asLong(), id(chat));
    } else if (message.has("forum_topic_closed")) {
      events.lost(topic(message), Loss.TOPIC_CLOSED, "the topic was closed", title(chat));
    } else if (message.has("forum_topic_reopened")) {
      events.reopened(topic(message));
    } else {
      return false;
    }
    return true;
  }

  private void lost(JsonNode chat, Loss loss, String reason) {
    events.lost(Destination.of(id(chat)), loss, reason, title(chat));
  }

  private static Destination topic(JsonNode message) {
    int thread = message.path("message_thread_id").asInt();
    return new Destination(id(message.path("chat")), thread == GENERAL ? 0 : thread);
  }

  private static long id(JsonNode chat) {
    return chat.path("id").asLong();
  }

  private static String title(JsonNode chat) {
    return chat.path("title").asText("");
  }

  private static boolean is(JsonNode chat, String type) {
    return chat.path("type").asText("").equals(type);
  }
}
