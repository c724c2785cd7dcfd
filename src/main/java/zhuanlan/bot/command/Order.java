package zhuanlan.bot.command;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhuanlan.subscription.Filter;
import zhuanlan.subscription.Schedule;
import zhuanlan.subscription.ScheduleWords;

/**
 * A subscription as people write it: topics, columns, {@code -word}, when, how and for which chat,
 * in any order.
 *
 * @param room the {@code @name} of the chat it is for; null for the one it is written in
 * @param filter what it brings
 * @param when when; silent when nothing was said
 * @param wishes how
 * @param fault what is wrong with it; null when all is well
 */
record Order(
    @Nullable String room,
    Filter filter,
    ScheduleWords when,
    WishWords wishes,
    @Nullable Fault fault) {

  /** Nothing was said of when. */
  static final ScheduleWords SILENT = ScheduleWords.read("");

  private static final Set<String> EVERYTHING = Set.of("全部", "所有", "all", "everything");

  /** Reads what follows {@code /subscribe}. */
  static Order read(String line, ColumnNames columns) {
    return new OrderReader(line, columns).read();
  }

  /** Claims that the word means all there is. */
  static boolean isAll(String word) {
    return EVERYTHING.contains(word);
  }

  /** The same for other articles. */
  Order with(Filter other) {
    return new Order(room, other, when, wishes, fault);
  }

  /** The same at other times. */
  Order with(Set<DayOfWeek> days, List<LocalTime> times, boolean atOnce) {
    return new Order(room, filter, words(days, times, atOnce), wishes, fault);
  }

  /** What is said of when, and nothing else. */
  static ScheduleWords words(Set<DayOfWeek> days, List<LocalTime> times, boolean atOnce) {
    return new ScheduleWords(days, times, atOnce, List.of(), null);
  }

  /**
   * When it is due.
   *
   * @param usual the time of day where none was named
   */
  Schedule schedule(LocalTime usual, ZoneId zone) {
    return when.schedule(usual, zone);
  }

  /** The words that mean the same; {@code all} where no filter is said. */
  String written() {
    String plain = written(OrderText.plain(filter));
    // Words may say something together that none of them says alone.
    Order again = read(plain, ColumnNames.only(filter.columns()));
    return again.equals(this) ? plain : written(OrderText.quoted(filter));
  }

  private String written(String what) {
    return Stream.of(
            room == null ? "" : room,
            what,
            OrderText.of(when.days(), when.times(), when.atOnce()),
            wishes.written())
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining(" "));
  }
}
