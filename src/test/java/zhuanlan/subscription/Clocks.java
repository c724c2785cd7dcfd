package zhuanlan.subscription;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Times, zones and moments drawn at random, those in which clocks are shifted more often. */
final class Clocks {

  private static final int MINUTES_IN_A_DAY = 24 * 60;
  private static final long SECONDS_AROUND_A_SHIFT = 26 * 3600;

  private Clocks() {}

  static Arbitrary<LocalTime> times() {
    return Arbitraries.integers()
        .between(0, MINUTES_IN_A_DAY - 1)
        .map(minute -> LocalTime.MIN.plusMinutes(minute));
  }

  static Arbitrary<ZoneId> zones() {
    return Arbitraries.oneOf(
        Arbitraries.of(ZoneId.getAvailableZoneIds().stream().sorted().map(ZoneId::of).toList()),
        Arbitraries.of(
                "Asia/Shanghai",
                "America/New_York",
                "Europe/Berlin",
                "Australia/Lord_Howe",
                "Pacific/Apia",
                "America/Sao_Paulo",
                "Asia/Beirut",
                "Asia/Dhaka",
                "Africa/Casablanca",
                "Pacific/Kwajalein")
            .map(ZoneId::of));
  }

  /** Between 1950 and 2060. */
  static Arbitrary<Instant> moments() {
    Arbitrary<Instant> any =
        Arbitraries.longs()
            .between(
                Instant.parse("1950-01-01T00:00:00Z").getEpochSecond(),
                Instant.parse("2060-01-01T00:00:00Z").getEpochSecond())
            .map(Instant::ofEpochSecond);
    Arbitrary<Instant> near =
        Combinators.combine(
                any,
                zones(),
                Arbitraries.longs().between(-SECONDS_AROUND_A_SHIFT, SECONDS_AROUND_A_SHIFT))
            .as(
                (moment, zone, seconds) -> {
                  ZoneOffsetTransition shift = zone.getRules().nextTransition(moment);
                  return (shift == null ? moment : shift.getInstant()).plusSeconds(seconds);
                });
    return Arbitraries.oneOf(any, near);
  }
}
