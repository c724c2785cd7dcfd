package zhuanlan.subscription;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When a digest shall come, as people write it among other words: {@code 08:30}, {@code 8点半},
 * {@code 晚上9点}, {@code 工作日 9:00}, {@code 每周五18:00}, {@code weekdays 9am}, {@code 实时}. A word counts
 * only when the whole of it says when: 周五 is a day, 周五见 is a word like any other. So is what stands
 * in quotation marks.
 *
 * @param days the days that were named; empty when none was
 * @param times the times of day that were named, in order; empty when none was
 * @param atOnce claims that it shall come as soon as something has arrived
 * @param rest the other words, in order and as they were written, without quotation marks
 * @param wrong what was said of when and can not be kept; null when all is well
 */
public record ScheduleWords(
    Set<DayOfWeek> days,
    List<LocalTime> times,
    boolean atOnce,
    List<String> rest,
    @Nullable Wrong wrong) {

  /** Words read. */
  public ScheduleWords {
    days = Set.copyOf(days);
    times = times.stream().distinct().sorted().toList();
    rest = List.copyOf(rest);
  }

  /** Reads a line. */
  public static ScheduleWords read(String text) {
    PlainLine line = PlainLine.of(text);
    Told told = new Told(line);
    List<String> rest = new ArrayList<>();
    int word = 0;
    while (word < line.words().size()) {
      Optional<Phrase> phrase = Phrase.at(line, word);
      int next = word + phrase.map(Phrase::words).orElse(1);
      if (phrase.isEmpty() || phrase.get().isMereDay()) {
        line.words().subList(word, next).forEach(it -> rest.add(it.written()));
      } else {
        told.add(phrase.get());
      }
      word = next;
    }
    return told.with(rest);
  }

  /** Claims that nothing was said of when. */
  public boolean isSilent() {
    return days.isEmpty() && times.isEmpty() && !atOnce && wrong == null;
  }

  /**
   * The schedule that was meant: every day where no day was named.
   *
   * @param usual the time of day where none was named
   */
  public Schedule schedule(LocalTime usual, ZoneId zone) {
    return atOnce
        ? new Schedule.AtOnce()
        : new Schedule.Timed(
            days.isEmpty() ? Schedule.Timed.EVERY_DAY : days,
            times.isEmpty() ? List.of(usual) : times,
            zone);
  }

  /** What can be wrong. */
  public enum Kind {
    /** It looks like a time of day and is none: {@code 25:99}, {@code 8点70}. */
    NO_TIME,
    /** A part of the day without an hour: {@code 每天早上}. */
    NO_HOUR,
    /** Once a week, without the day: {@code 每周}. */
    NO_DAY,
    /** From a time to a time: {@code 9:00-18:00}. */
    SPAN,
    /** More often than at some times a day: {@code hourly}. */
    TOO_OFTEN,
    /** Not by the days of the week: {@code 每月1号}. */
    TOO_RARE,
    /** On one day only: {@code 明天8点}. */
    ONCE,
    /** Other times on other days, which are two schedules: {@code 周五9点 周六10点}. */
    SEVERAL,
    /** Both in the day and after the midnight that ends it: {@code 周五 9点 晚上12点}. */
    OVER_MIDNIGHT,
    /** At once and at a time or on a day: {@code 实时 8点}. */
    CONTRADICTION
  }

  /**
   * What was said and can not be kept.
   *
   * @param words as they were written
   */
  public record Wrong(Kind kind, String words) {}
}
