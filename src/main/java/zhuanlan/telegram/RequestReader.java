package zhuanlan.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zhuanlan.bot.Request;
import zhuanlan.bot.Request.Asker;
import zhuanlan.bot.Request.Chat;
import zhuanlan.bot.Request.ChatKind;
import zhuanlan.bot.Request.Origin;
import zhuanlan.page.Shortcuts;
import zhuanlan.subscription.Destination;

/**
 * Makes requests of messages and pressed buttons. Reads the few fields it needs from the JSON
 * itself, so an update with something unknown elsewhere is a request like any other
 * (telegrambots.md §2, poison updates). Thread-safe.
 */
final class RequestReader {

  private static final long CHANNEL_BOT = 136817688;

  private final String botName;
  private final CommandLine commandLine;
  private final Shortcuts shortcuts;

  RequestReader(String botName, Shortcuts shortcuts) {
    this.botName = botName;
    this.commandLine = new CommandLine(botName);
    this.shortcuts = shortcuts;
  }

  /** The request of a {@code message} or {@code channel_post}; empty when it is none. */
  Optional<Request> typed(JsonNode message) {
    @Nullable Chat chat = chat(message);
    @Nullable Asker asker = chat == null ? null : asker(message, chat.kind());
    String text = message.path("text").asText("");
    if (chat == null || asker == null || text.isBlank() || isOwn(message)) {
      return Optional.empty();
    }
    boolean plain = chat.kind() == ChatKind.PRIVATE && !CommandLine.isCommand(text);
    Optional<String> line = plain ? Optional.of(text.strip()) : commandLine.read(text);
    int id = message.path("message_id").asInt();
    String key = "m" + chat.place().chat() + ":" + id + ":" + message.path("date").asLong();
    return line.map(it -> new Request(key, Origin.TYPED, chat, asker, it, id, false));
  }

  /** The request of a {@code callback_query}; empty when it is none. */
  Optional<Request> pressed(JsonNode query) {
    JsonNode message = query.path("message");
    JsonNode from = query.path("from");
    @Nullable Chat chat = chat(message);
    if (chat == null || !from.path("id").isIntegralNumber()) {
      return Optional.empty();
    }
    String key = "c" + query.path("id").asText();
    Asker asker = new Asker(from.path("id").asLong(), language(from), false);
    int id = message.path("message_id").asInt();
    boolean hasMedia = !message.path("photo").isEmpty();
    return expanded(query.path("data").asText(""))
        .map(it -> new Request(key, Origin.PRESSED, chat, asker, it, id, hasMedia));
  }

  /** Claims that a person has sent words of the bot's own, chosen from an inline answer. */
  private boolean isOwn(JsonNode message) {
    return message.path("via_bot").path("username").asText("").equalsIgnoreCase(botName);
  }

  private Optional<String> expanded(String data) {
    Optional<String> line =
        data.startsWith(Keyboard.SHORTCUT)
            ? shortcuts.commandOf(data.substring(Keyboard.SHORTCUT.length()))
            : Optional.of(data);
    return line.flatMap(commandLine::read);
  }

  private static @Nullable Chat chat(JsonNode message) {
    JsonNode chat = message.path("chat");
    @Nullable ChatKind kind =
        switch (chat.path("type").asText("")) {
          case "private" -> ChatKind.PRIVATE;
          case "group", "supergroup" -> ChatKind.GROUP;
          case "channel" -> ChatKind.CHANNEL;
          default -> null;
        };
    if (kind == null || !chat.path("id").isIntegralNumber()) {
      return null;
    }
    // The number of a reply thread in an ordinary group is no place to write to (bot-api.md §7),
    // and that of a forum's General topic is refused.
    boolean inTopic = message.path("is_topic_message").asBoolean(false);
    int thread = inTopic ? message.path("message_thread_id").asInt() : 0;
    Destination place = new Destination(chat.path("id").asLong(), thread == 1 ? 0 : thread);
    return new Chat(place, kind, chat.path("title").asText(""));
  }

  /** Who speaks (bot-api.md §7); null when it is nobody whom the bot should answer. */
  private static @Nullable Asker asker(JsonNode message, ChatKind kind) {
    JsonNode speaker = message.path("sender_chat").path("id");
    boolean asChat = speaker.isIntegralNumber() && speaker.equals(message.path("chat").path("id"));
    if (kind == ChatKind.CHANNEL || asChat) {
      return new Asker(0, null, true);
    }
    JsonNode from = message.path("from");
    long id = from.path("id").asLong();
    boolean bot = from.path("is_bot").asBoolean(false) && id != CHANNEL_BOT;
    boolean forwarded = message.path("is_automatic_forward").asBoolean(false);
    return id == 0 || bot || forwarded ? null : new Asker(id, language(from), false);
  }

  private static @Nullable String language(JsonNode user) {
    return user.path("language_code").asText(null);
  }
}
