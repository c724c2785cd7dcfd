package zhuanlan.bot.command;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zhuanlan.subscription.Filter;
import zhuanlan.subscription.Schedule;

/** Writes orders in words that {@link OrderReader} reads as the same. */
final class OrderText {

  private static final Pattern APART = Pattern.compile("[\\s\\p{Z},，、､;；。\"“”「」]");
  private static final String ALL = "all";

  private OrderText() {}

  /** A filter; {@code all} for everything. */
  static String of(Filter filter) {
    return new Order(null, filter, Order.SILENT, WishWords.NONE, null).written();
  }

  /** A filter without more quotation marks than each of its words needs by itself. */
  static String plain(Filter filter) {
    return joined(filter, OrderText::topic, OrderText::column, OrderText::column);
  }

  /** A filter with every word in quotation marks. */
  static String quoted(Filter filter) {
    return joined(filter, OrderText::quoted, OrderText::quoted, OrderText::quoted);
  }

  private static String joined(
      Filter filter,
      UnaryOperator<String> topic,
      UnaryOperator<String> column,
      UnaryOperator<String> excluded) {
    boolean all = filter.topics().isEmpty() && filter.columns().isEmpty();
    Stream<String> wanted =
        Stream.concat(filter.topics().stream().map(topic), filter.columns().stream().map(column));
    Stream<String> unwanted = filter.excluded().stream().map(word -> "-" + excluded.apply(word));
    return Stream.concat(all ? Stream.of(ALL) : wanted, unwanted).collect(Collectors.joining(" "));
  }

  /** When; empty where nothing is said of it. */
  static String of(Set<DayOfWeek> days, List<LocalTime> times, boolean atOnce) {
    return Stream.of(
            atOnce ? "realtime" : "",
            days(days),
            times.stream().map(LocalTime::toString).collect(Collectors.joining(",")))
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining(" "));
  }

  /** A schedule, without its zone. */
  static String of(Schedule schedule) {
    return schedule instanceof Schedule.Timed timed
        ? of(timed.days(), timed.times(), false)
        : of(Set.of(), List.of(), true);
  }

  /** What a search looked for: words and {@code -word}. */
  static String ofSearch(String words) {
    return Stream.of(words.strip().split("\\s+"))
        .map(word -> OrderReader.EXCLUDED.matcher(word).matches() ? word : topic(word))
        .collect(Collectors.joining(" "));
  }

  private static String days(Set<DayOfWeek> days) {
    if (days.equals(Schedule.Timed.EVERY_DAY)) {
      return "daily";
    }
    return days.equals(Schedule.Timed.WEEKDAYS)
        ? "weekdays"
        : days.stream()
            .sorted()
            .map(day -> day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH))
            .map(day -> day.toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(","));
  }

  /** A topic whose word would be read as something else stands in quotation marks. */
  private static String topic(String word) {
    Order alone = Order.read(word, ColumnNames.NONE);
    boolean plain = alone.fault() == null && alone.when().isSilent() && alone.wishes().isEmpty();
    return plain && alone.filter().equals(new Filter(List.of(word), List.of(), List.of()))
        ? word
        : quoted(word);
  }

  /** The name of a column. */
  static String column(String name) {
    return APART.matcher(name).find() || name.startsWith("-") ? quoted(name) : name;
  }

  private static String quoted(String word) {
    if (word.indexOf('"') < 0) {
      return "\"" + word + "\"";
    }
    return word.indexOf('”') < 0 ? "“" + word + "”" : "「" + word + "」";
  }
}
