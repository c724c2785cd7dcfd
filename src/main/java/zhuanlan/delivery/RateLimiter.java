package zhuanlan.delivery;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Keeps within Telegram's limits (bot-api.md §5) without being told off: so many messages a second
 * over all and in one chat, so many a minute in a group. Says how long to wait, never sleeps.
 * Thread-safe.
 */
public final class RateLimiter {

  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final Clock clock;
  private final Window all;
  private final LoadingCache<Long, Chat> chats;
  private Instant restUntil = Instant.MIN;

  /**
   * A limiter.
   *
   * @param perSecond messages over all chats
   * @param chatPerSecond messages in one chat
   * @param groupPerMinute messages in one group or channel
   */
  public RateLimiter(int perSecond, int chatPerSecond, int groupPerMinute, Clock clock) {
    this.clock = clock;
    this.all = new Window(perSecond, SECOND);
    this.chats =
        Caffeine.newBuilder()
            .maximumSize(100_000)
            .build(chat -> new Chat(chatPerSecond, groupPerMinute));
  }

  /** How long until any chat may be written to; zero when one may be now. */
  synchronized Duration delay() {
    Instant now = clock.instant();
    return longer(all.delay(now), Duration.between(now, restUntil(now)));
  }

  /** The chats that must not be written to now. */
  synchronized Set<Long> resting() {
    Instant now = clock.instant();
    return chats.asMap().entrySet().stream()
        .filter(chat -> chat.getValue().delay(chat.getKey(), now).compareTo(Duration.ZERO) > 0)
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Takes the right to send one message to a chat.
   *
   * @return zero when it was taken; otherwise how long to wait, and nothing was taken
   */
  synchronized Duration take(long chat) {
    Instant now = clock.instant();
    Chat state = chats.get(chat);
    Duration delay = longer(delay(), state.delay(chat, now));
    if (delay.isZero()) {
      all.add(now);
      state.perSecond.add(now);
      state.perMinute.add(now);
    }
    return delay;
  }

  /** Telegram wants a chat left alone for so long. */
  synchronized void rest(long chat, Duration delay) {
    chats.get(chat).restUntil = clock.instant().plus(delay);
  }

  /** Telegram wants every chat left alone for so long. */
  synchronized void rest(Duration delay) {
    restUntil = clock.instant().plus(delay);
  }

  private Instant restUntil(Instant now) {
    return restUntil.isAfter(now) ? restUntil : now;
  }

  private static Duration longer(Duration a, Duration b) {
    return a.compareTo(b) > 0 ? a : b;
  }

  /** One chat. Groups and channels have negative ids. */
  private static final class Chat {
    private final Window perSecond;
    private final Window perMinute;
    private Instant restUntil = Instant.MIN;

    Chat(int perSecond, int perMinute) {
      this.perSecond = new Window(perSecond, SECOND);
      this.perMinute = new Window(perMinute, MINUTE);
    }

    Duration delay(long id, Instant now) {
      Duration delay = perSecond.delay(now);
      if (id < 0) {
        delay = longer(delay, perMinute.delay(now));
      }
      return restUntil.isAfter(now) ? longer(delay, Duration.between(now, restUntil)) : delay;
    }
  }
}
