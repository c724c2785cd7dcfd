package zhuanlan.subscription;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The least thing that says something of when, or ties such things together. */
sealed interface Piece {

  /** Days of the week: one by its name, or those that one word means. */
  record Days(Set<DayOfWeek> days) implements Piece {}

  /** Every day, which adds nothing where days are named. */
  record EveryDay() implements Piece {}

  /** Every week, which needs a day. */
  record EveryWeek() implements Piece {}

  /** A part of the day, which tells more of the time that follows. */
  record Part(PartOfDay part) implements Piece {}

  /**
   * A time of day as it is said, which need not exist.
   *
   * @param part said with it; null when none was
   * @param spoken claims that it is said as people speak, so that a part of the day said before may
   *     hold on: 晚上8点和10点
   */
  record Time(int hour, int minute, @Nullable PartOfDay part, boolean spoken) implements Piece {

    /** What looks like a time and is none. */
    static final Time NEVER = new Time(99, 0, null, false);
  }

  /** As soon as something has arrived. */
  record Now() implements Piece {}

  /** What is understood and can not be kept. */
  record Unkept(ScheduleWords.Kind kind) implements Piece {}

  /** A word that adds nothing at the end: 每天8点推送. */
  record Tail() implements Piece {}

  /** What stands between two pieces. */
  enum Link implements Piece {
    /** A blank. */
    BLANK,
    /** A comma, or a word such as 和. */
    AND,
    /** From the one to the other. */
    TO;

    /** The strongest of the links that end these pieces; {@code BLANK} for none. */
    static Link last(List<Piece> pieces) {
      Link last = BLANK;
      for (int at = pieces.size() - 1; at >= 0 && pieces.get(at) instanceof Link link; at--) {
        last = link.compareTo(last) > 0 ? link : last;
      }
      return last;
    }
  }
}
