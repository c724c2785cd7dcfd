package zhuanlan.sandbox;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** A base clock for tests, standing still at one hour on a clock in Shanghai. */
final class Stopped {

  static final Instant MORNING = Instant.parse("2021-03-31T23:00:00Z");

  private Stopped() {}

  static Clock shanghai() {
    return Clock.fixed(MORNING, ZoneId.of("Asia/Shanghai"));
  }
}
