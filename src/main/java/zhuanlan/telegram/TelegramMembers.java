package zhuanlan.telegram;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatMember;
import zhuanlan.bot.Members;

/** Asks with {@code getChatMember} and remembers what it is told for five minutes. */
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

  private Standing ask(Person person) {
    Answer answer =
        telegram.asking().call(new GetChatMember(String.valueOf(person.chat()), person.user()));
    if (answer instanceof Answer.Done done) {
      return switch (done.result().path("status").asText("")) {
        case "creator", "administrator" -> Standing.ADMIN;
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
