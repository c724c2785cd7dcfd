package zhuanlan.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  @ParameterizedTest
  @CsvSource({
    "23:00, 07:30, 2026-11-25T23:00, 2026-11-26T07:30",
    "23:00, 07:30, 2026-11-25T23:59, 2026-11-26T07:30",
    "23:00, 07:30, 2026-11-26T00:00, 2026-11-26T07:30",
    "23:00, 07:30, 2026-11-26T07:29:59, 2026-11-26T07:30",
    "23:00, 00:00, 2026-11-25T23:30, 2026-11-26T00:00",
    "00:00, 08:00, 2026-11-25T00:00, 2026-11-25T08:00",
    "12:00, 14:00, 2026-11-25T12:00, 2026-11-25T14:00",
    "08:00, 07:59, 2026-11-25T08:00, 2026-11-26T07:59",
    "22:00, 08:00, 2026-12-31T22:00, 2027-01-01T08:00",
    "22:00, 08:00, 2028-02-28T22:00, 2028-02-29T08:00",
  })
  void what_falls_due_in_quiet_hours_waits_for_their_end(
      LocalTime from, LocalTime to, LocalDateTime moment, LocalDateTime end) {
    assertThat(new QuietHours(from, to).endAfter(moment.atZone(SHANGHAI).toInstant(), SHANGHAI))
        .contains(end.atZone(SHANGHAI).toInstant());
  }

  @ParameterizedTest
  @CsvSource({
    "23:00, 07:30, 2026-11-25T22:59:59",
    "23:00, 07:30, 2026-11-26T07:30",
    "23:00, 07:30, 2026-11-26T12:00",
    "12:00, 14:00, 2026-11-25T11:59:59",
    "12:00, 14:00, 2026-11-25T14:00",
    "12:00, 14:00, 2026-11-25T00:00",
    "08:00, 07:59, 2026-11-25T07:59:59",
  })
  void at_other_times_nothing_waits(LocalTime from, LocalTime to, LocalDateTime moment) {
    assertThat(new QuietHours(from, to).endAfter(moment.atZone(SHANGHAI).toInstant(), SHANGHAI))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    // put forward: a night is an hour shorter, and a skipped end comes with the skip
    "America/New_York,    23:00, 07:30, 2026-03-07T23:00-05:00, 2026-03-08T07:30-04:00",
    "America/New_York,    23:00, 02:30, 2026-03-08T01:00-05:00, 2026-03-08T03:00-04:00",
    "America/New_York,    23:00, 02:00, 2026-03-08T01:00-05:00, 2026-03-08T03:00-04:00",
    "America/New_York,    02:30, 04:00, 2026-03-08T03:00-04:00, 2026-03-08T04:00-04:00",
    "Australia/Lord_Howe, 23:00, 02:15, 2026-10-04T01:00+10:30, 2026-10-04T02:30+11:00",
    "America/Sao_Paulo,   22:00, 00:00, 2018-11-03T23:00-03:00, 2018-11-04T01:00-02:00",
    "America/Sao_Paulo,   22:00, 00:30, 2018-11-03T23:00-03:00, 2018-11-04T01:00-02:00",
    "Asia/Beirut,         22:00, 08:00, 2022-03-26T22:00+02:00, 2022-03-27T08:00+03:00",
    "Pacific/Apia,        23:00, 07:00, 2011-12-29T23:30-10:00, 2011-12-31T07:00+14:00",
    // put back: a night is an hour longer, and what comes twice is quiet twice
    "America/New_York,    23:00, 07:30, 2026-10-31T23:00-04:00, 2026-11-01T07:30-05:00",
    "America/New_York,    23:00, 02:00, 2026-11-01T01:30-04:00, 2026-11-01T02:00-05:00",
    "America/New_York,    23:00, 01:30, 2026-11-01T01:29-04:00, 2026-11-01T01:30-04:00",
    "America/New_York,    23:00, 01:30, 2026-11-01T01:10-05:00, 2026-11-01T01:30-05:00",
    "America/Sao_Paulo,   22:00, 00:00, 2018-02-17T23:30-02:00, 2018-02-18T00:00-03:00",
    "Australia/Lord_Howe, 23:00, 02:00, 2026-04-05T01:45+11:00, 2026-04-05T02:00+10:30",
  })
  void it_is_quiet_while_the_clock_on_the_wall_says_so(
      ZoneId zone, LocalTime from, LocalTime to, OffsetDateTime moment, OffsetDateTime end) {
    assertThat(new QuietHours(from, to).endAfter(moment.toInstant(), zone))
        .map(it -> it.atOffset(end.getOffset()))
        .contains(end);
  }

  @Test
  void hours_that_end_when_they_begin_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new QuietHours(LocalTime.of(8, 0), LocalTime.of(8, 0, 20)))
        .withMessageContaining("08:00");
  }

  @Property(tries = 2000)
  void it_is_quiet_until_the_end_and_not_at_the_end(
      @ForAll("times") LocalTime from,
      @ForAll("times") LocalTime to,
      @ForAll("zones") ZoneId zone,
      @ForAll("moments") Instant moment,
      @ForAll @IntRange(max = 999) int thousandth) {
    Assume.that(!from.equals(to));
    QuietHours quiet = new QuietHours(from, to);
    Optional<Instant> end = quiet.endAfter(moment, zone);
    LocalTime shown = LocalTime.ofInstant(moment, zone);
    boolean within = !shown.isBefore(from) && shown.isBefore(to);
    boolean without = !shown.isBefore(to) && shown.isBefore(from);
    assertThat(end.isPresent()).isEqualTo(from.isBefore(to) ? within : !without);
    if (end.isPresent()) {
      Duration left = Duration.between(moment, end.get());
      assertThat(left).isPositive().isLessThan(Duration.ofHours(50));
      assertThat(quiet.endAfter(end.get(), zone)).isEmpty();
      Instant meanwhile = moment.plus(left.multipliedBy(thousandth).dividedBy(1000));
      assertThat(quiet.endAfter(meanwhile, zone)).isEqualTo(end);
    }
  }

  @Provide
  Arbitrary<LocalTime> times() {
    return Clocks.times();
  }

  @Provide
  Arbitrary<ZoneId> zones() {
    return Clocks.zones();
  }

  @Provide
  Arbitrary<Instant> moments() {
    return Clocks.moments();
  }
}
