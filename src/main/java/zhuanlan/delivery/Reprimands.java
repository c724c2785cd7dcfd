package zhuanlan.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What Telegram said of late about being too fast. It never says whether it means a chat or the
 * whole bot; when it tells off several chats within seconds, it means the bot. Not thread-safe.
 */
final class Reprimands {

  private static final Duration MEMORY = Duration.ofSeconds(5);
  private static final int SEVERAL = 3;
  private static final int SHARE = 50;

  /** What was concluded may be wrong, and a probe costs little. */
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final int several;
  private final Map<Long, Reprimand> late = new LinkedHashMap<>();

  private record Reprimand(Instant at, Duration delay) {}

  /**
   * None yet.
   *
   * @param perSecond how many chats are written to in a second; of many, a few mean nothing
   */
  Reprimands(int perSecond) {
    this.several = Math.max(SEVERAL, perSecond / SHARE);
  }

  /**
   * A chat was told off. Returns how long everybody had better rest; empty when it alone is meant.
   */
  Optional<Duration> add(long chat, Duration delay, Instant now) {
    late.values().removeIf(each -> each.at().plus(MEMORY).isBefore(now));
    late.put(chat, new Reprimand(now, delay));
    if (late.size() < several) {
      return Optional.empty();
    }
    Duration shortest =
        late.values().stream().map(Reprimand::delay).min(Duration::compareTo).orElse(delay);
    late.clear();
    return Optional.of(shortest.compareTo(LONGEST) > 0 ? LONGEST : shortest);
  }
}
