package zhuanlan.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that runs as its base does, some way ahead; people move it forward, never back. */
final class MovableClock extends Clock {

  private final Clock base;
  private final AtomicReference<Duration> ahead;

  MovableClock(Clock base) {
    this(base, new AtomicReference<>(Duration.ZERO));
  }

  private MovableClock(Clock base, AtomicReference<Duration> ahead) {
    this.base = base;
    this.ahead = ahead;
  }

  void forward(Duration step) {
    if (step.isNegative()) {
      throw new IllegalArgumentException("the sandbox's clock only goes forward, not by " + step);
    }
    ahead.updateAndGet(it -> it.plus(step));
  }

  @Override
  public ZoneId getZone() {
    return base.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new MovableClock(base.withZone(zone), ahead);
  }

  @Override
  public Instant instant() {
    return base.instant().plus(ahead.get());
  }
}
