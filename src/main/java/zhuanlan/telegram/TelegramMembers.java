package zhuanlan.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChat;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatMember;
import zhuanlan.bot.Members;
import zhuanlan.bot.Request;
import zhuanlan.subscription.Destination;

/**
 * Asks with {@code getChatMember} and {@code getChat}, and remembers what it is told of people for
 * five minutes. Of the bot itself and of names it asks anew each time: whoever has just given it a
 * right tries again at once.
 */
public final class TelegramMembers implements Members {

  private static final Duration MEMORY = Duration.ofMinutes(5);
  private static final int MOST = 10_000;

  private final Telegram telegram;
  private final Cache<Person, Standing> known;

  /** Asks over this connection. */
  public TelegramMembers(Telegram telegram, Clock clock) {
    this.telegram = telegram;
    this.known =
        Caffeine.newBuilder()
            .expireAfterWrite(MEMORY)
            .maximumSize(MOST)
            .ticker(() -> Duration.between(Instant.EPOCH, clock.instant()).toNanos())
            .build();
  }

  @Override
  public Standing standing(long chat, long user) {
    Person person = new Person(chat, user);
    @Nullable Standing remembered = known.getIfPresent(person);
    if (remembered != null) {
      return remembered;
    }
    Standing standing = ask(person);
    if (standing != Standing.UNKNOWN) {
      known.put(person, standing);
    }
    return standing;
  }

  @Override
  public Writing writing(long chat) {
    OptionalLong self = telegram.id();
    if (self.isEmpty()) {
      return Writing.UNKNOWN;
    }
    Answer answer =
        telegram.asking().call(new GetChatMember(String.valueOf(chat), self.getAsLong()));
    if (answer instanceof Answer.Done done) {
      return writing(done.result());
    }
    return answer instanceof Answer.No no
            && (Refusal.of(no) == Refusal.NO_MEMBER || Refusal.of(no) == Refusal.CHAT_GONE)
        ? Writing.ABSENT
        : Writing.UNKNOWN;
  }

  @Override
  public Optional<Request.Chat> room(String name) {
    Answer answer = telegram.asking().call(new GetChat(name));
    if (!(answer instanceof Answer.Done done)) {
      return Optional.empty();
    }
    JsonNode chat = done.result();
    Request.@Nullable ChatKind kind =
        switch (chat.path("type").asText("")) {
          case "group", "supergroup" -> Request.ChatKind.GROUP;
          case "channel" -> Request.ChatKind.CHANNEL;
          default -> null;
        };
    return kind == null || !chat.path("id").isIntegralNumber()
        ? Optional.empty()
        : Optional.of(
            new Request.Chat(
                Destination.of(chat.path("id").asLong()), kind, chat.path("title").asText("")));
  }

  private static Writing writing(JsonNode member) {
    return switch (member.path("status").asText("")) {
      case "creator", "member" -> Writing.MAY;
      case "administrator" -> mayPost(member) ? Writing.MAY : Writing.MAY_NOT;
      case "restricted" ->
          !member.path("is_member").asBoolean(true)
              ? Writing.ABSENT
              : member.path("can_send_messages").asBoolean() ? Writing.MAY : Writing.MAY_NOT;
      case "left", "kicked" -> Writing.ABSENT;
      default -> Writing.UNKNOWN;
    };
  }

  /** Only channels have that right; in groups an administrator may write. */
  private static boolean mayPost(JsonNode administrator) {
    return administrator.path("can_post_messages").asBoolean(true);
  }

  private Standing ask(Person person) {
    Answer answer =
        telegram.asking().call(new GetChatMember(String.valueOf(person.chat()), person.user()));
    if (answer instanceof Answer.Done done) {
      return switch (done.result().path("status").asText("")) {
        case "creator" -> Standing.ADMIN;
        case "administrator" -> mayPost(done.result()) ? Standing.ADMIN : Standing.NOT_ADMIN;
        case "" -> Standing.UNKNOWN;
        default -> Standing.NOT_ADMIN;
      };
    }
    return answer instanceof Answer.No no && Refusal.of(no) == Refusal.NO_MEMBER
        ? Standing.NOT_ADMIN
        : Standing.UNKNOWN;
  }

  /** Somebody in a chat. */
  private record Person(long chat, long user) {}
}
