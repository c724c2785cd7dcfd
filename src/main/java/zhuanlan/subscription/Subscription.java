package zhuanlan.subscription;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import zhuanlan.page.Language;

/**
 * A standing order for digests.
 *
 * @param id its number in the store; 0 before it is kept
 * @param to where the digests go
 * @param filter what they bring
 * @param schedule when they come
 * @param wishes how they come
 * @param language of who ordered it; counts in private chats whose language was not chosen
 * @param subscriber Telegram's id of who ordered it; 0 for the chat itself (a channel, an anonymous
 *     admin)
 * @param lastArrival the arrival number up to which the store's articles have been considered
 * @param next when the next digest is due; null while no clock tells
 * @param paused claims that people wanted it to rest
 * @param suspended why it must rest (blocked, kicked, no right to write); null while it need not
 */
public record Subscription(
    long id,
    Destination to,
    Filter filter,
    Schedule schedule,
    Wishes wishes,
    Language language,
    long subscriber,
    int lastArrival,
    @Nullable Instant next,
    boolean paused,
    @Nullable String suspended) {

  /** A new one that has not been kept yet. */
  public static Subscription order(
      Destination to,
      Filter filter,
      Schedule schedule,
      Wishes wishes,
      Language language,
      long subscriber,
      int lastArrival,
      @Nullable Instant next) {
    return new Subscription(
        0, to, filter, schedule, wishes, language, subscriber, lastArrival, next, false, null);
  }

  /** The same under a number of the store. */
  public Subscription withId(long number) {
    return new Subscription(
        number,
        to,
        filter,
        schedule,
        wishes,
        language,
        subscriber,
        lastArrival,
        next,
        paused,
        suspended);
  }

  /** The same with another filter. */
  public Subscription with(Filter other) {
    return new Subscription(
        id,
        to,
        other,
        schedule,
        wishes,
        language,
        subscriber,
        lastArrival,
        next,
        paused,
        suspended);
  }

  /**
   * The same on another schedule.
   *
   * @param due when it falls due first on it; null while no clock tells
   */
  public Subscription with(Schedule other, @Nullable Instant due) {
    return new Subscription(
        id, to, filter, other, wishes, language, subscriber, lastArrival, due, paused, suspended);
  }

  /** The same with other wishes. */
  public Subscription with(Wishes others) {
    return new Subscription(
        id,
        to,
        filter,
        schedule,
        others,
        language,
        subscriber,
        lastArrival,
        next,
        paused,
        suspended);
  }

  /** The same, beginning after another arrival. */
  public Subscription startingAfter(int arrival) {
    return new Subscription(
        id, to, filter, schedule, wishes, language, subscriber, arrival, next, paused, suspended);
  }

  /**
   * The same, resting or running on.
   *
   * @param due when it falls due when it runs on; null while no clock tells
   */
  public Subscription paused(boolean rests, @Nullable Instant due) {
    return new Subscription(
        id, to, filter, schedule, wishes, language, subscriber, lastArrival, due, rests, suspended);
  }
}
