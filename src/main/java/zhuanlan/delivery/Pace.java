package zhuanlan.delivery;

import java.time.Duration;
import java.time.Instant;

/**
 * The pace of all chats together: messages follow each other evenly, so that an answer need not
 * wait for the end of a second that pushes have used up. A little is made up for after a delay,
 * never more than the limit allows in any second. Not thread-safe.
 */
final class Pace {

  private static final Duration SECOND = Duration.ofSeconds(1);

  /** From a standstill to full pace. */
  private static final Duration RECOVERY = Duration.ofMinutes(2);

  private static final int MODEST = 30;

  private static final double SLOWEST = 0.1;

  /** The first of many take longer on their way than those behind them, which must not catch up. */
  private static final double FROM_STANDSTILL = 0.75;

  private static final Duration STARTING = Duration.ofSeconds(3);

  private final Duration step;
  private final int leeway;
  private final Window second;
  private Instant next = Instant.MIN;
  private double slowedTo = 1;
  private Instant slowedAt = Instant.MIN;
  private Instant startedAt = Instant.MIN;

  /**
   * A pace.
   *
   * @param perSecond the limit; a message's worth of time stays free for what jitters on the way
   */
  Pace(int perSecond) {
    Duration free = SECOND.dividedBy(Math.max(perSecond, MODEST));
    this.step = SECOND.plus(free).dividedBy(perSecond);
    this.leeway = perSecond / 10;
    // Less of it here, or a gap once made would come back every second.
    this.second = new Window(perSecond, SECOND.plus(free.dividedBy(2)));
  }

  /** How long until the next message may go; zero when it may now. */
  Duration delay(Instant now) {
    Instant earliest = next.equals(Instant.MIN) ? now : next.minus(step.multipliedBy(leeway));
    Duration even = Duration.between(now, earliest);
    Duration hard = second.delay(now);
    Duration longer = even.compareTo(hard) > 0 ? even : hard;
    return longer.isNegative() ? Duration.ZERO : longer;
  }

  /** One goes. */
  void add(Instant now) {
    if (next.isBefore(now.minus(SECOND))) {
      startedAt = now;
    }
    second.add(now);
    next = (next.isBefore(now) ? now : next).plus(step(now));
  }

  /** The latest did not go after all. */
  void takeBack(Instant now) {
    second.takeBack();
    next = next.minus(step(now));
  }

  /** Telegram thinks it too fast: half of it, and slowly up again. */
  void slow(Instant now) {
    slowedTo = Math.max(SLOWEST, share(now) / 2);
    slowedAt = now;
  }

  /** Which share of the full pace is gone at, 1 when all is well. */
  double share(Instant now) {
    if (slowedTo >= 1) {
      return 1;
    }
    double won = (double) Duration.between(slowedAt, now).toMillis() / RECOVERY.toMillis();
    if (slowedTo + won >= 1) {
      slowedTo = 1;
    }
    return Math.min(1, slowedTo + won);
  }

  private Duration step(Instant now) {
    return Duration.ofNanos((long) (step.toNanos() / Math.min(share(now), started(now))));
  }

  /** Which share of the full pace a flow has that has just begun. */
  private double started(Instant now) {
    Instant full = startedAt.equals(Instant.MIN) ? now : startedAt.plus(STARTING);
    double missing = (double) Duration.between(now, full).toMillis() / STARTING.toMillis();
    return 1 - (1 - FROM_STANDSTILL) * Math.max(0, missing);
  }
}
