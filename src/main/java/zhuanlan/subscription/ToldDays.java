package zhuanlan.subscription;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The days that a line names, and whether times stand between them. Not thread-safe. */
final class ToldDays {

  /** Days, times, other days, other times: {@code 周五 9点 周六 10点}. */
  private static final int TURNS_OF_SEVERAL = 4;

  /** What is named without a time in between. */
  private final List<Set<DayOfWeek>> runs = new ArrayList<>();

  private boolean every;
  private Turn last = Turn.NONE;
  private int turns;

  void add(Set<DayOfWeek> days) {
    turn(Turn.DAYS);
    runs.get(runs.size() - 1).addAll(days);
  }

  /** The days after {@code from} up to {@code to}, over the end of the week if need be. */
  void addThrough(DayOfWeek from, DayOfWeek to) {
    DayOfWeek day = from;
    while (day != to) {
      day = day.plus(1);
      add(Set.of(day));
    }
  }

  void addEvery() {
    turn(Turn.DAYS);
    every = true;
  }

  /** A time is told here. */
  void time() {
    turn(Turn.TIMES);
  }

  /** The days named one by one or as part of a week; where there are such, every day adds none. */
  Set<DayOfWeek> named() {
    Set<DayOfWeek> named = EnumSet.noneOf(DayOfWeek.class);
    runs.forEach(named::addAll);
    return named;
  }

  boolean isEvery() {
    return every;
  }

  /** Claims that other times may be meant for other days. */
  boolean areSeveral() {
    return turns >= TURNS_OF_SEVERAL && runs.stream().distinct().count() > 1;
  }

  private void turn(Turn next) {
    if (next == last) {
      return;
    }
    last = next;
    turns++;
    if (next == Turn.DAYS) {
      runs.add(EnumSet.noneOf(DayOfWeek.class));
    }
  }

  private enum Turn {
    NONE,
    DAYS,
    TIMES
  }
}
