package zhuanlan;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands until a test moves it. */
public final class HandSetClock extends Clock {

  private volatile Instant now;

  /** Stands at this moment, such as {@code 2021-03-26T00:00:00Z}. */
  public HandSetClock(String moment) {
    now = Instant.parse(moment);
  }

  /** Moves it forward, or back. */
  public void move(Duration by) {
    now = now.plus(by);
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(now, zone);
  }
}
