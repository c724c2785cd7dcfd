package zhuanlan.digest;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import zhuanlan.subscription.QuietHours;
import zhuanlan.subscription.Schedule;
import zhuanlan.subscription.Subscription;

/** What is to be done with a subscription that is due. */
sealed interface Timing {

  /** A digest that is later than this is not sent any more; its articles come with the next. */
  Duration TOO_LATE = Duration.ofHours(6);

  /** No two digests of a schedule are further apart. */
  Duration TOO_FAR = Duration.ofDays(8);

  /** It is told now. */
  record Now(Instant due) implements Timing {}

  /** It waits until the quiet hours have ended. */
  record Later(Instant end) implements Timing {}

  /** Too late, or the clock has been put back far: it is told at the next hour of its schedule. */
  record Skipped() implements Timing {}

  /**
   * What is to be done.
   *
   * @param quiet the chat's quiet hours; null for none
   * @param zone on whose clock it is quiet
   */
  static Timing of(
      Subscription subscription, Instant now, @Nullable QuietHours quiet, ZoneId zone) {
    Instant due = Objects.requireNonNullElse(subscription.next(), now);
    // What quiet hours have held up is late only when they have been over for long.
    boolean late = now.isAfter(audible(due, quiet, zone).plus(TOO_LATE));
    if (late && subscription.schedule() instanceof Schedule.Timed timed) {
      // It comes with the latest hour that has struck since, or the next.
      due = timed.nextAfter(now.minus(TOO_LATE)).orElse(now);
    }
    if (due.isAfter(now)) {
      return new Skipped();
    }
    Instant audible = audible(now, quiet, zone);
    return audible.isAfter(now) ? new Later(audible) : new Now(due);
  }

  private static Instant audible(Instant moment, @Nullable QuietHours quiet, ZoneId zone) {
    return quiet == null ? moment : quiet.endAfter(moment, zone).orElse(moment);
  }
}
