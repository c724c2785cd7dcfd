package zhuanlan.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import zhuanlan.bot.ChatEvents;

/** Reads what happens to chats: the bot's own membership, groups that become supergroups. */
final class ChatEventReader {

  private final ChatEvents events;

  ChatEventReader(ChatEvents events) {
    this.events = events;
  }

  /** Tells of a {@code my_chat_member} (bot-api.md §7, §10). */
  void membership(JsonNode update) {
    long chat = update.path("chat").path("id").asLong();
    JsonNode member = update.path("new_chat_member");
    String status = member.path("status").asText("");
    switch (status) {
      case "left" -> events.lost(chat, "the bot has left the chat");
      case "kicked" ->
          events.lost(chat, isPrivate(update) ? "blocked by the person" : "removed from the chat");
      case "restricted" -> {
        if (!member.path("is_member").asBoolean(false)) {
          events.lost(chat, "removed from the chat");
        } else if (!member.path("can_send_messages").asBoolean(true)) {
          events.lost(chat, "no right to write");
        } else {
          events.regained(chat);
        }
      }
      case "administrator" -> {
        if (isChannel(update) && !member.path("can_post_messages").asBoolean(false)) {
          events.lost(chat, "no right to post");
        } else {
          events.regained(chat);
        }
      }
      case "member", "creator" -> events.regained(chat);
      default -> throw new IllegalArgumentException("unknown membership '" + status + "'");
    }
  }

  /** Tells of a message that says a group has moved; claims that it is such a message. */
  boolean moved(JsonNode message) {
    long chat = message.path("chat").path("id").asLong();
    JsonNode to = message.path("migrate_to_chat_id");
    JsonNode from = message.path("migrate_from_chat_id");
    if (to.isIntegralNumber()) {
      events.moved(chat, to.asLong());
    } else if (from.isIntegralNumber()) {
      events.moved(from.asLong(), chat);
    }
    return to.isIntegralNumber() || from.isIntegralNumber();
  }

  private static boolean isPrivate(JsonNode update) {
    return update.path("chat").path("type").asText("").equals("private");
  }

  private static boolean isChannel(JsonNode update) {
    return update.path("chat").path("type").asText("").equals("channel");
  }
}
