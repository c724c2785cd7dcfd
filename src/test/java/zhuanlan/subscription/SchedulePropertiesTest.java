package zhuanlan.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import zhuanlan.subscription.Schedule.Timed;

/** What holds of every schedule on every clock. */
class SchedulePropertiesTest {

  private static final Duration LONGEST = Duration.ofDays(9);

  @Property(tries = 3000)
  void the_next_time_is_later_by_little_more_than_a_week_at_most(
      @ForAll("schedules") Timed schedule, @ForAll("moments") Instant moment) {
    Instant next = next(schedule, moment);
    assertThat(next).isAfter(moment).isBefore(moment.plus(LONGEST));
  }

  @Property(tries = 3000)
  void the_next_time_is_one_of_the_times_on_one_of_the_days_unless_the_clock_skipped_it(
      @ForAll("schedules") Timed schedule, @ForAll("moments") Instant moment) {
    ZonedDateTime next = next(schedule, moment).atZone(schedule.zone());
    assertThat(isTold(schedule, next.toLocalDateTime()) || isSkipped(schedule, next))
        .as("%s", next)
        .isTrue();
  }

  @Property(tries = 3000)
  void nothing_is_due_between_a_moment_and_the_next_time(
      @ForAll("schedules") Timed schedule,
      @ForAll("moments") Instant moment,
      @ForAll @IntRange(max = 999) int thousandth) {
    Instant next = next(schedule, moment);
    Duration part = Duration.between(moment, next).multipliedBy(thousandth).dividedBy(1000);
    assertThat(next(schedule, moment.plus(part))).isEqualTo(next);
  }

  @Property(tries = 300)
  void where_one_starts_makes_no_difference_later(
      @ForAll("schedules") Timed schedule,
      @ForAll("moments") Instant early,
      @ForAll @IntRange(min = 1, max = 60 * 24 * 30) int minutes) {
    Instant late = early.plus(Duration.ofMinutes(minutes));
    assertThat(between(schedule, early, late.plus(LONGEST)).stream().filter(it -> it.isAfter(late)))
        .containsExactlyElementsOf(between(schedule, late, late.plus(LONGEST)));
  }

  @Property(tries = 200)
  void a_year_on_a_clock_that_nobody_shifts_has_each_time_on_each_day(
      @ForAll("schedules") Timed some, @ForAll @IntRange(min = 1999, max = 2101) int year) {
    Timed schedule = some.withZone(ZoneOffset.ofHours(8));
    long days =
        LocalDate.ofYearDay(year, 1)
            .datesUntil(LocalDate.ofYearDay(year + 1, 1))
            .filter(day -> schedule.days().contains(day.getDayOfWeek()))
            .count();
    Instant begin = LocalDate.ofYearDay(year, 1).atStartOfDay(schedule.zone()).toInstant();
    Instant end = begin.plus(Duration.ofDays(Year.of(year).length()));
    assertThat(between(schedule, begin.minusNanos(1), end))
        .hasSize((int) days * schedule.times().size());
  }

  @Property(tries = 300)
  void a_year_of_days_on_any_clock_has_one_digest_for_each_day_that_there_was(
      @ForAll("zones") ZoneId zone,
      @ForAll @IntRange(min = 1970, max = 2050) int year,
      @ForAll("times") LocalTime time) {
    LocalDate first = LocalDate.ofYearDay(year, 1);
    LocalDate last = LocalDate.ofYearDay(year + 1, 1);
    List<Instant> expected =
        first
            .datesUntil(last)
            .map(day -> day.atTime(time).atZone(zone).withEarlierOffsetAtOverlap().toInstant())
            .distinct()
            .toList();
    assertThat(between(Timed.daily(time, zone), expected.get(0).minusNanos(1), end(expected)))
        .isEqualTo(expected);
  }

  @Provide
  Arbitrary<Timed> schedules() {
    return Combinators.combine(
            Arbitraries.of(DayOfWeek.class).set().ofMinSize(1),
            times().list().ofMinSize(1).ofMaxSize(4),
            zones())
        .as(Timed::new);
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

  private static boolean isSkipped(Timed schedule, ZonedDateTime due) {
    ZoneOffsetTransition shift =
        schedule.zone().getRules().previousTransition(due.toInstant().plusNanos(1));
    return shift != null
        && shift.isGap()
        && due.toInstant().isBefore(shift.getInstant().plus(shift.getDuration()))
        && isTold(schedule, due.toLocalDateTime().minus(shift.getDuration()));
  }

  private static boolean isTold(Timed schedule, LocalDateTime time) {
    return schedule.days().contains(time.getDayOfWeek())
        && schedule.times().contains(time.toLocalTime());
  }

  private static Instant next(Timed schedule, Instant moment) {
    return schedule.nextAfter(moment).orElseThrow();
  }

  private static Instant end(List<Instant> moments) {
    return moments.get(moments.size() - 1).plusNanos(1);
  }

  /** What falls due after the one and before the other. */
  private static List<Instant> between(Timed schedule, Instant after, Instant before) {
    List<Instant> due = new ArrayList<>();
    for (Instant it = next(schedule, after); it.isBefore(before); it = next(schedule, it)) {
      due.add(it);
    }
    return due;
  }
}
