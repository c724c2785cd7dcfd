package zhuanlan.subscription;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;

/** When a subscription falls due. */
public sealed interface Schedule {

  /**
   * The first moment after {@code moment} at which this schedule falls due; empty when no clock
   * tells.
   */
  Optional<Instant> nextAfter(Instant moment);

  /** As soon as something has arrived. */
  record AtOnce() implements Schedule {
    @Override
    public Optional<Instant> nextAfter(Instant moment) {
      return Optional.empty();
    }
  }

  /**
   * At times of day on days of the week. A time that a clock skips falls due as much later as the
   * clock is put forward, on the day after when that is past midnight; a time that comes twice
   * falls due the first time.
   *
   * @param days at least one; kept in the order of the week
   * @param times at least one; kept to the minute, in order, each once
   * @param zone on whose clock
   */
  record Timed(Set<DayOfWeek> days, List<LocalTime> times, ZoneId zone) implements Schedule {

    /** Every day of the week. */
    public static final Set<DayOfWeek> EVERY_DAY = inOrder(EnumSet.allOf(DayOfWeek.class));

    /** Monday to Friday. */
    public static final Set<DayOfWeek> WEEKDAYS =
        inOrder(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));

    /** Saturday and Sunday. */
    public static final Set<DayOfWeek> WEEKEND =
        inOrder(EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));

    private static final int DAYS_IN_A_WEEK = 7;

    /**
     * Times on days.
     *
     * @throws IllegalArgumentException when there is no day or no time
     */
    public Timed {
      if (days.isEmpty() || times.isEmpty()) {
        throw new IllegalArgumentException(
            "a schedule needs a day and a time, not " + days + " at " + times);
      }
      days = inOrder(days);
      times =
          times.stream()
              .map(time -> time.truncatedTo(ChronoUnit.MINUTES))
              .distinct()
              .sorted()
              .toList();
    }

    /** Every day at one time. */
    public static Timed daily(LocalTime time, ZoneId zone) {
      return new Timed(EVERY_DAY, List.of(time), zone);
    }

    /** The same days and times on another zone's clock. */
    public Timed withZone(ZoneId other) {
      return new Timed(days, times, other);
    }

    /** {@inheritDoc} Never empty. */
    @Override
    public Optional<Instant> nextAfter(Instant moment) {
      // From the day before, since what was skipped in it may fall due today; until a day more than
      // a week ahead, since tomorrow may have begun once already when a clock is put back.
      LocalDate today = moment.atZone(zone).toLocalDate();
      return LongStream.rangeClosed(-1, DAYS_IN_A_WEEK + 1)
          .mapToObj(today::plusDays)
          .filter(day -> days.contains(day.getDayOfWeek()))
          .flatMap(day -> times.stream().map(time -> at(day, time)))
          .filter(due -> due.isAfter(moment))
          .min(Comparator.naturalOrder());
    }

    private Instant at(LocalDate day, LocalTime time) {
      return ZonedDateTime.of(day, time, zone).withEarlierOffsetAtOverlap().toInstant();
    }

    private static Set<DayOfWeek> inOrder(Set<DayOfWeek> days) {
      return Collections.unmodifiableSet(EnumSet.copyOf(days));
    }
  }
}
