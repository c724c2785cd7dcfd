package zhuanlan.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * A clock's time that never goes back: while the clock is put back, it goes on from where it was.
 * Not thread-safe.
 */
final class SteadyTime {

  private final Clock clock;
  private Instant shown;
  private Duration putBack = Duration.ZERO;

  SteadyTime(Clock clock) {
    this.clock = clock;
    this.shown = clock.instant();
  }

  Instant now() {
    Instant shows = clock.instant();
    if (shows.isBefore(shown)) {
      putBack = putBack.plus(Duration.between(shows, shown));
    }
    shown = shows;
    return shows.plus(putBack);
  }
}
