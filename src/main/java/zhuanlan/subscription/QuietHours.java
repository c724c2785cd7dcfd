package zhuanlan.subscription;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Optional;

/**
 * The part of each day in which a chat wants to hear nothing; what falls due in it waits for its
 * end. It is quiet whenever the clock on the wall shows a time of that part: where a clock skips
 * its end, it ends with the skip, and what a clock shows twice is quiet twice.
 *
 * @param from the first quiet minute
 * @param to the first minute that is no longer quiet; on the next day when it is before {@code
 *     from}
 */
public record QuietHours(LocalTime from, LocalTime to) {

  private static final Duration DAY = Duration.ofDays(1);

  /**
   * Quiet hours, to the minute.
   *
   * @throws IllegalArgumentException when they begin and end at the same minute
   */
  public QuietHours {
    from = from.truncatedTo(ChronoUnit.MINUTES);
    to = to.truncatedTo(ChronoUnit.MINUTES);
    if (from.equals(to)) {
      throw new IllegalArgumentException(
          "quiet hours must end at another minute than they begin, not both at " + from);
    }
  }

  /** When it is quiet no longer; empty when it is not quiet at that moment. */
  public Optional<Instant> endAfter(Instant moment, ZoneId zone) {
    ZoneRules rules = zone.getRules();
    LocalTime shown = LocalTime.ofInstant(moment, zone);
    if (!holds(shown)) {
      return Optional.empty();
    }
    Instant end = moment.plus(left(shown));
    ZoneOffsetTransition change = rules.nextTransition(moment);
    while (change != null && !change.getInstant().isAfter(end)) {
      LocalTime then = change.getDateTimeAfter().toLocalTime();
      if (!holds(then)) {
        return Optional.of(change.getInstant());
      }
      end = change.getInstant().plus(left(then));
      change = rules.nextTransition(change.getInstant());
    }
    return Optional.of(end);
  }

  /** How long a clock that nobody puts forward or back takes from a quiet time to the end. */
  private Duration left(LocalTime quiet) {
    Duration rest = Duration.between(quiet, to);
    return rest.isNegative() ? rest.plus(DAY) : rest;
  }

  private boolean holds(LocalTime time) {
    boolean begun = !time.isBefore(from);
    boolean ended = !time.isBefore(to);
    return from.isBefore(to) ? begun && !ended : begun || !ended;
  }
}
