package zhuanlan.delivery;

import java.time.Duration;
import java.time.Instant;

/**
 * The pace of one chat (bot-api.md §5). Messages that are changed in place have a budget of their
 * own: they are counted apart from new ones. Not thread-safe.
 */
final class ChatPace {

  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final boolean group;
  private final Budget sends;
  private final Budget edits;
  private Instant restUntil = Instant.MIN;

  /**
   * A pace.
   *
   * @param perMinute counts for groups and channels, which have negative ids
   */
  ChatPace(long chat, int perSecond, int perMinute) {
    this.group = chat < 0;
    this.sends = new Budget(group, perSecond, perMinute);
    this.edits = new Budget(group, perSecond, perMinute);
  }

  Duration delay(boolean edit, Instant now) {
    Duration own = budget(edit).delay(now);
    Duration told = restUntil.isAfter(now) ? Duration.between(now, restUntil) : Duration.ZERO;
    return told.compareTo(own) > 0 ? told : own;
  }

  void add(boolean edit, Instant now) {
    budget(edit).second.add(now);
    budget(edit).minute.add(now);
  }

  /** The latest has arrived only now: the next comes no sooner behind it than the limit allows. */
  void arrived(boolean edit, Instant now) {
    budget(edit).second.arrived(now);
    budget(edit).minute.arrived(now);
  }

  void rest(Instant until) {
    restUntil = until.isAfter(restUntil) ? until : restUntil;
  }

  /** From when on it makes no difference whether this is remembered. */
  Instant forgettable(Instant now) {
    Instant counted = now.plus(group ? MINUTE : SECOND);
    return restUntil.isAfter(counted) ? restUntil : counted;
  }

  private Budget budget(boolean edit) {
    return edit ? edits : sends;
  }

  /** So many a second, and in groups so many a minute. */
  private static final class Budget {
    private final boolean group;
    private final Window second;
    private final Window minute;

    Budget(boolean group, int perSecond, int perMinute) {
      this.group = group;
      this.second = new Window(perSecond, SECOND);
      this.minute = new Window(group ? perMinute : 1, MINUTE);
    }

    Duration delay(Instant now) {
      Duration one = second.delay(now);
      Duration other = group ? minute.delay(now) : Duration.ZERO;
      return one.compareTo(other) > 0 ? one : other;
    }
  }
}
