package zhuanlan.delivery;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Keeps within Telegram's limits (bot-api.md §5) without being told off: so many messages a second
 * over all and in one chat, so many a minute in a group. Says how long to wait, never sleeps. What
 * it costs does not depend on how many chats there are. Thread-safe.
 *
 * <p>A message goes out in three steps: {@link #reserve} takes its place in the flow of all, {@link
 * #take} asks whether its chat may be written to, {@link #arrived} notes the answer. A place that
 * was reserved in vain is {@linkplain #giveBack given back}.
 */
public final class RateLimiter {

  /** So many are left out when the next parcel is looked for; others are met and put back. */
  private static final int MOST_RESTING = 200;

  private final SteadyTime time;
  private final Pace all;
  private final Reprimands reprimands;
  private final Cache<Long, ChatPace> chats;
  private final Map<Long, Instant> resting = new HashMap<>();
  private final int chatPerSecond;
  private final int groupPerMinute;
  private Instant restUntil = Instant.MIN;
  private Instant now;

  /**
   * A limiter.
   *
   * @param perSecond messages over all chats
   * @param chatPerSecond messages in one chat
   * @param groupPerMinute messages in one group or channel
   */
  public RateLimiter(int perSecond, int chatPerSecond, int groupPerMinute, Clock clock) {
    this.time = new SteadyTime(clock);
    this.all = new Pace(perSecond);
    this.reprimands = new Reprimands(perSecond);
    this.chatPerSecond = chatPerSecond;
    this.groupPerMinute = groupPerMinute;
    this.now = time.now();
    // Never a size: what Telegram has asked for must not be forgotten before its time.
    this.chats =
        Caffeine.newBuilder()
            .executor(Runnable::run)
            .ticker(() -> Duration.between(Instant.EPOCH, now).toNanos())
            .expireAfter(
                Expiry.<Long, ChatPace>accessing(
                    (chat, pace) -> Duration.between(now, pace.forgettable(now))))
            .build();
  }

  /**
   * Takes a place in the flow of all messages.
   *
   * @return zero when it was taken; otherwise how long to wait, and nothing was taken
   */
  synchronized Duration reserve() {
    now = time.now();
    Duration rest = restUntil.isAfter(now) ? Duration.between(now, restUntil) : Duration.ZERO;
    Duration even = all.delay(now);
    Duration delay = rest.compareTo(even) > 0 ? rest : even;
    if (delay.isZero()) {
      all.add(now);
    }
    return delay;
  }

  /** The place that was reserved is not needed. */
  synchronized void giveBack() {
    now = time.now();
    all.takeBack(now);
  }

  /**
   * Takes the right to send one message to a chat, or to change one there, in the place that was
   * reserved for it.
   *
   * @return zero when it was taken; otherwise how long to wait, and nothing was taken
   */
  synchronized Duration take(long chat, Parcel.Act act) {
    now = time.now();
    ChatPace pace = pace(chat);
    Duration delay = pace.delay(isEdit(act), now);
    if (delay.isZero()) {
      pace.add(isEdit(act), now);
    }
    return delay;
  }

  /** What was taken has reached its chat, or has failed on the way: Telegram may count from now. */
  synchronized void arrived(long chat, Parcel.Act act) {
    now = time.now();
    pace(chat).arrived(isEdit(act), now);
  }

  /**
   * Telegram wants a chat left alone for so long. When it says so to several, everybody rests and
   * goes on more slowly.
   *
   * @return true when the whole bot is too fast
   */
  synchronized boolean toldOff(long chat, Duration delay) {
    now = time.now();
    pace(chat).rest(now.plus(delay));
    // Looked up once more, so that it is kept for as long as it rests.
    pace(chat);
    if (resting.size() < MOST_RESTING || resting.containsKey(chat)) {
      resting.merge(chat, now.plus(delay), (one, other) -> one.isAfter(other) ? one : other);
    }
    Duration everybody = reprimands.add(chat, delay, now).orElse(Duration.ZERO);
    if (everybody.isZero()) {
      return false;
    }
    all.slow(now);
    Instant until = now.plus(everybody);
    restUntil = until.isAfter(restUntil) ? until : restUntil;
    return true;
  }

  /** Chats that Telegram wants left alone now; not always all of them. */
  synchronized Set<Long> resting() {
    now = time.now();
    resting.values().removeIf(until -> !until.isAfter(now));
    return Set.copyOf(resting.keySet());
  }

  private ChatPace pace(long chat) {
    return chats.get(chat, it -> new ChatPace(it, chatPerSecond, groupPerMinute));
  }

  private static boolean isEdit(Parcel.Act act) {
    return act instanceof Parcel.Act.Edit;
  }
}
