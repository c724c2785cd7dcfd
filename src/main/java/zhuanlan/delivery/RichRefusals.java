package zhuanlan.delivery;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Remembers where rich messages are refused, so that they are not tried again and again: by a chat
 * for a day, by the server until the next start (bot-api.md §2.8). Thread-safe.
 */
public final class RichRefusals {

  private static final Duration MEMORY = Duration.ofDays(1);
  private static final int MOST = 100_000;

  private final Cache<Long, Boolean> chats;
  private volatile boolean everywhere;

  /** Nothing has been refused yet. */
  public RichRefusals(Clock clock) {
    this.chats =
        Caffeine.newBuilder()
            .expireAfterWrite(MEMORY)
            .maximumSize(MOST)
            .ticker(() -> Duration.between(Instant.EPOCH, clock.instant()).toNanos())
            .build();
  }

  /** Claims that a rich message may be tried in this chat. */
  boolean mayTry(long chat) {
    return !everywhere && chats.getIfPresent(chat) == null;
  }

  /** A rich message was refused in this chat. */
  void refused(long chat, Outcome.NotRich.Reach reach) {
    switch (reach) {
      case MESSAGE -> {}
      case CHAT -> chats.put(chat, true);
      case SERVER -> everywhere = true;
    }
  }
}
