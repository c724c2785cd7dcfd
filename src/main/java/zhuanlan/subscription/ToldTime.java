package zhuanlan.subscription;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A time of day that exists.
 *
 * @param minute from the beginning of the day; from 1440 on it is in the night after that day
 * @param said where it stands
 */
record ToldTime(int minute, Phrase.Said said) {

  private static final int HOURS_IN_A_DAY = 24;
  private static final int MINUTES_IN_AN_HOUR = 60;
  private static final int MINUTES_IN_A_DAY = HOURS_IN_A_DAY * MINUTES_IN_AN_HOUR;

  /** The time on the clock. */
  LocalTime time() {
    return LocalTime.MIN.plusMinutes(minute);
  }

  /** Claims that the clock shows it on the day after. */
  boolean isNextDay() {
    return minute >= MINUTES_IN_A_DAY;
  }

  /** Claims that there is such a time; 24:00 ends a day. */
  static boolean exists(Piece.Time said) {
    return said.minute() < MINUTES_IN_AN_HOUR
        && (said.hour() < HOURS_IN_A_DAY || (said.hour() == HOURS_IN_A_DAY && said.minute() == 0));
  }

  static ToldTime of(int hour, int minute, Phrase.Said said) {
    return new ToldTime(hour * MINUTES_IN_AN_HOUR + minute, said);
  }

  /** The days after these. */
  static Set<DayOfWeek> nextDays(Set<DayOfWeek> days) {
    return days.stream().map(day -> day.plus(1)).collect(Collectors.toSet());
  }
}
