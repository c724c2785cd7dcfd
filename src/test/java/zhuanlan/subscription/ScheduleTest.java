package zhuanlan.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhuanlan.subscription.Schedule.AtOnce;
import zhuanlan.subscription.Schedule.Timed;

class ScheduleTest {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final LocalTime MORNING = LocalTime.of(8, 30);

  @ParameterizedTest
  @CsvSource({
    // days, times, from, to (2026-11-25 is a Wednesday)
    "1234567, 08:30,       2026-11-25T08:29:59, 2026-11-25T08:30",
    "1234567, 08:30,       2026-11-25T08:30:00, 2026-11-26T08:30",
    "1234567, 08:30,       2026-11-25T08:30:01, 2026-11-26T08:30",
    "1234567, 00:00,       2026-11-25T00:00:00, 2026-11-26T00:00",
    "1234567, 23:59,       2026-11-25T23:59:59, 2026-11-26T23:59",
    "1234567, 08:00 20:00, 2026-11-25T07:00:00, 2026-11-25T08:00",
    "1234567, 08:00 20:00, 2026-11-25T08:00:00, 2026-11-25T20:00",
    "1234567, 08:00 20:00, 2026-11-25T20:00:00, 2026-11-26T08:00",
    "1234567, 20:00 08:00, 2026-11-25T07:00:00, 2026-11-25T08:00",
    "12345,   09:00,       2026-11-27T09:00:00, 2026-11-30T09:00",
    "12345,   09:00,       2026-11-28T12:00:00, 2026-11-30T09:00",
    "67,      10:00,       2026-11-25T12:00:00, 2026-11-28T10:00",
    "67,      10:00 18:00, 2026-11-28T10:00:00, 2026-11-28T18:00",
    "67,      10:00 18:00, 2026-11-29T18:00:00, 2026-12-05T10:00",
    "5,       18:00,       2026-11-25T12:00:00, 2026-11-27T18:00",
    "5,       18:00,       2026-11-27T17:59:59, 2026-11-27T18:00",
    "5,       18:00,       2026-11-27T18:00:00, 2026-12-04T18:00",
    "3,       12:00,       2026-11-25T12:00:00, 2026-12-02T12:00",
    "3,       12:00,       2026-11-25T11:59:59, 2026-11-25T12:00",
    "135,     07:00,       2026-11-25T07:00:00, 2026-11-27T07:00",
    "1,       00:00,       2026-11-29T23:59:59, 2026-11-30T00:00",
    // ends of years
    "1234567, 08:00,       2026-12-31T08:00:00, 2027-01-01T08:00",
    "4,       23:59,       2026-12-31T23:59:00, 2027-01-07T23:59",
    "5,       00:00,       2026-12-31T23:59:59, 2027-01-01T00:00",
    // leap days: 2028-02-29 is a Tuesday, 2000 had one, 2100 has none
    "1234567, 08:00,       2028-02-28T08:00:00, 2028-02-29T08:00",
    "1234567, 08:00,       2028-02-29T08:00:00, 2028-03-01T08:00",
    "2,       08:00,       2028-02-22T08:00:00, 2028-02-29T08:00",
    "2,       08:00,       2028-02-29T08:00:00, 2028-03-07T08:00",
    "1234567, 08:00,       2000-02-28T08:00:00, 2000-02-29T08:00",
    "1234567, 08:00,       2100-02-28T08:00:00, 2100-03-01T08:00",
    "1234567, 08:00,       2027-02-28T08:00:00, 2027-03-01T08:00",
  })
  void the_next_time_is_the_first_after_a_moment(
      String days, String times, LocalDateTime from, LocalDateTime to) {
    Timed schedule = new Timed(days(days), times(times), SHANGHAI);
    assertThat(schedule.nextAfter(from.atZone(SHANGHAI).toInstant()))
        .contains(to.atZone(SHANGHAI).toInstant());
  }

  @ParameterizedTest
  @CsvSource({
    // put forward: the time is skipped and comes as much later
    "America/New_York,    1234567, 02:30, 2026-03-07T12:00-05:00, 2026-03-08T03:30-04:00",
    "America/New_York,    1234567, 02:30, 2026-03-08T03:30-04:00, 2026-03-09T02:30-04:00",
    "America/New_York,    1234567, 02:00, 2026-03-07T12:00-05:00, 2026-03-08T03:00-04:00",
    "America/New_York,    1234567, 03:00, 2026-03-07T12:00-05:00, 2026-03-08T03:00-04:00",
    "America/New_York,    1234567, 08:00, 2026-03-07T08:00-05:00, 2026-03-08T08:00-04:00",
    "America/New_York,    7,       02:15, 2026-03-08T01:59-05:00, 2026-03-08T03:15-04:00",
    "Europe/Berlin,       1234567, 02:30, 2026-03-29T01:59+01:00, 2026-03-29T03:30+02:00",
    "Europe/London,       1234567, 01:30, 2026-03-29T00:59+00:00, 2026-03-29T02:30+01:00",
    "Australia/Lord_Howe, 1234567, 02:10, 2026-10-04T01:59+10:30, 2026-10-04T02:40+11:00",
    "Australia/Lord_Howe, 1234567, 02:10, 2026-10-04T02:40+11:00, 2026-10-05T02:10+11:00",
    "Australia/Lord_Howe, 1234567, 02:30, 2026-10-04T01:59+10:30, 2026-10-04T02:30+11:00",
    // put back: the time comes twice and counts once
    "America/New_York,    1234567, 01:30, 2026-10-31T12:00-04:00, 2026-11-01T01:30-04:00",
    "America/New_York,    1234567, 01:30, 2026-11-01T01:30-04:00, 2026-11-02T01:30-05:00",
    "America/New_York,    1234567, 01:30, 2026-11-01T01:10-05:00, 2026-11-02T01:30-05:00",
    "America/New_York,    7,       01:30, 2026-11-01T01:29-05:00, 2026-11-08T01:30-05:00",
    "Europe/Berlin,       1234567, 02:00, 2026-10-25T01:59+02:00, 2026-10-25T02:00+02:00",
    "Europe/Berlin,       1234567, 02:59, 2026-10-25T02:00+01:00, 2026-10-26T02:59+01:00",
    "Europe/Berlin,       1234567, 03:00, 2026-10-25T02:59+02:00, 2026-10-25T03:00+01:00",
    "Australia/Lord_Howe, 1234567, 01:45, 2026-04-05T01:30+11:00, 2026-04-05T01:45+11:00",
    "Australia/Lord_Howe, 1234567, 01:45, 2026-04-05T01:30+10:30, 2026-04-06T01:45+10:30",
    // at midnight: a day begins at one, or the last hour of a day comes twice
    "America/Sao_Paulo,   1234567, 00:00, 2018-11-03T12:00-03:00, 2018-11-04T01:00-02:00",
    "America/Sao_Paulo,   1234567, 00:30, 2018-11-03T12:00-03:00, 2018-11-04T01:30-02:00",
    "America/Sao_Paulo,   7,       00:30, 2018-11-04T01:30-02:00, 2018-11-11T00:30-02:00",
    "America/Sao_Paulo,   1234567, 23:30, 2018-02-17T23:00-02:00, 2018-02-17T23:30-02:00",
    "America/Sao_Paulo,   1234567, 23:30, 2018-02-17T23:00-03:00, 2018-02-18T23:30-03:00",
    "America/Sao_Paulo,   7,       00:00, 2018-02-17T23:59-02:00, 2018-02-18T00:00-03:00",
    "Asia/Beirut,         1234567, 00:00, 2022-03-26T12:00+02:00, 2022-03-27T01:00+03:00",
    "Asia/Beirut,         1234567, 23:15, 2022-10-29T23:15+03:00, 2022-10-30T23:15+02:00",
    "Asia/Beirut,         7,       23:15, 2022-10-29T23:59+03:00, 2022-10-30T23:15+02:00",
    // over midnight: what the last hour of a day loses comes on the day after
    "Asia/Dhaka,          5,       23:30, 2009-06-19T22:59+06:00, 2009-06-20T00:30+07:00",
    "Asia/Dhaka,          5,       23:30, 2009-06-20T00:15+07:00, 2009-06-20T00:30+07:00",
    "Asia/Dhaka,          5,       23:30, 2009-06-20T00:30+07:00, 2009-06-26T23:30+07:00",
    "Asia/Pyongyang,      5,       23:45, 2018-05-04T23:29+08:30, 2018-05-05T00:15+09:00",
    // a whole day that a zone skipped: Friday, the 30th of December 2011
    "Pacific/Apia,        1234567, 08:30, 2011-12-29T08:30-10:00, 2011-12-31T08:30+14:00",
    "Pacific/Apia,        1234567, 08:30, 2011-12-31T08:30+14:00, 2012-01-01T08:30+14:00",
    "Pacific/Apia,        5,       08:30, 2011-12-29T23:59-10:00, 2011-12-31T08:30+14:00",
    "Pacific/Apia,        5,       23:59, 2011-12-31T12:00+14:00, 2011-12-31T23:59+14:00",
    "Pacific/Apia,        5,       08:30, 2011-12-31T08:30+14:00, 2012-01-06T08:30+14:00",
    // a whole day that came twice: the 18th of October 1867 in Sitka
    "America/Sitka,       5,       12:00, 1867-10-18T12:00+14:58:47, 1867-10-25T12:00-09:01:13",
    // zones far apart, and one that shifts by a quarter of an hour
    "Pacific/Kiritimati,  1234567, 08:00, 2026-11-25T07:59+14:00, 2026-11-25T08:00+14:00",
    "Pacific/Pago_Pago,   1234567, 08:00, 2026-11-25T07:59-11:00, 2026-11-25T08:00-11:00",
    "Asia/Kathmandu,      1234567, 00:10, 1985-12-31T23:59+05:30, 1986-01-01T00:25+05:45",
    "Asia/Shanghai,       1234567, 02:30, 1991-04-14T01:59+08:00, 1991-04-14T03:30+09:00",
  })
  void clocks_that_are_put_forward_or_back_lose_nothing_and_double_nothing(
      ZoneId zone, String days, String times, OffsetDateTime from, OffsetDateTime to) {
    Timed schedule = new Timed(days(days), times(times), zone);
    assertThat(schedule.nextAfter(from.toInstant()).orElseThrow().atOffset(to.getOffset()))
        .isEqualTo(to);
  }

  @Test
  void a_skipped_time_and_another_that_falls_on_the_same_moment_are_one() {
    ZoneId zone = ZoneId.of("America/New_York");
    Timed schedule = new Timed(Timed.EVERY_DAY, times("02:30 03:30"), zone);
    Instant first = Instant.parse("2026-03-08T07:30:00Z");
    assertThat(schedule.nextAfter(first.minusSeconds(1))).contains(first);
    assertThat(schedule.nextAfter(first)).contains(Instant.parse("2026-03-09T06:30:00Z"));
  }

  @Test
  void times_keep_their_order_in_time_when_a_clock_reorders_them() {
    ZoneId zone = ZoneId.of("America/New_York");
    Timed schedule = new Timed(Timed.EVERY_DAY, times("02:45 03:15"), zone);
    Instant before = Instant.parse("2026-03-08T06:59:00Z");
    assertThat(schedule.nextAfter(before)).contains(Instant.parse("2026-03-08T07:15:00Z"));
    assertThat(schedule.nextAfter(Instant.parse("2026-03-08T07:15:00Z")))
        .contains(Instant.parse("2026-03-08T07:45:00Z"));
  }

  @Test
  void another_zone_moves_the_moment_and_keeps_the_time() {
    Instant noon = Instant.parse("2026-11-25T12:00:00Z");
    Timed here = new Timed(Timed.WEEKDAYS, List.of(MORNING), SHANGHAI);
    Timed there = here.withZone(ZoneId.of("Europe/Berlin"));
    assertThat(here.nextAfter(noon)).contains(Instant.parse("2026-11-26T00:30:00Z"));
    assertThat(there.nextAfter(noon)).contains(Instant.parse("2026-11-26T07:30:00Z"));
    assertThat(there.days()).isEqualTo(here.days());
    assertThat(there.times()).isEqualTo(here.times());
  }

  @Test
  void a_clock_that_jumps_back_is_told_the_same_time_again_and_one_that_jumps_forward_the_next() {
    Timed daily = Timed.daily(MORNING, SHANGHAI);
    Instant due = ZonedDateTime.of(2026, 11, 25, 8, 30, 0, 0, SHANGHAI).toInstant();
    assertThat(daily.nextAfter(due.minusSeconds(3600))).contains(due);
    assertThat(daily.nextAfter(due.plusSeconds(40L * 24 * 3600)))
        .contains(due.plusSeconds(41L * 24 * 3600));
  }

  @Test
  void at_once_waits_for_no_clock() {
    assertThat(new AtOnce().nextAfter(Instant.EPOCH)).isEmpty();
  }

  @Test
  void a_schedule_without_a_day_or_a_time_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Timed(Set.of(), List.of(MORNING), SHANGHAI))
        .withMessageContaining("needs a day");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Timed(Timed.EVERY_DAY, List.of(), SHANGHAI))
        .withMessageContaining("a time");
  }

  @Test
  void days_and_times_are_kept_in_order_each_once_and_to_the_minute() {
    Timed schedule =
        new Timed(
            Set.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            List.of(LocalTime.of(20, 0), LocalTime.of(8, 0, 30), LocalTime.of(8, 0)),
            SHANGHAI);
    assertThat(schedule.days())
        .containsExactly(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, DayOfWeek.SUNDAY);
    assertThat(schedule.times()).containsExactly(LocalTime.of(8, 0), LocalTime.of(20, 0));
    assertThat(schedule).isEqualTo(new Timed(days("751"), times("20:00 08:00"), SHANGHAI));
  }

  private static Set<DayOfWeek> days(String numbers) {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    numbers.chars().map(Character::getNumericValue).mapToObj(DayOfWeek::of).forEach(days::add);
    return days;
  }

  private static List<LocalTime> times(String words) {
    return Stream.of(words)
        .flatMap(it -> Arrays.stream(it.split(" ")))
        .map(LocalTime::parse)
        .toList();
  }
}
