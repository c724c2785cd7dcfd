package zhuanlan.bot.command;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import zhuanlan.catalog.Catalog;
import zhuanlan.subscription.Filter;

/**
 * A subscription as people write it: topics, columns, {@code -word} and a time, in any order.
 *
 * @param filter what it brings
 * @param time when; null when nothing was said
 * @param wrong the word that looks like a time or schedule and is none that can be kept; null when
 *     all is well
 */
record Order(Filter filter, @Nullable LocalTime time, @Nullable String wrong) {

  private static final Pattern TIME = Pattern.compile("(\\d{1,3})[:：](\\d{1,3})");
  private static final Pattern SPOKEN =
      Pattern.compile("(凌晨|早上|早晨|上午|中午|下午|晚上|晚)?(\\d{1,2})[点點](?:(半)|(\\d{1,2})分?)?");
  private static final Set<String> AFTERNOON = Set.of("下午", "晚上", "晚");
  private static final Set<String> EVERYTHING = Set.of("全部", "所有", "all", "everything");
  private static final Set<String> DAILY = Set.of("每天", "每日", "daily");

  /** What looks like another schedule than every day, or like another chat. */
  private static final Pattern OTHERWISE =
      Pattern.compile("实时|實時|即时|工作日|周末|週末|每?[周週].|weekdays?|weekly|@.*", Pattern.CASE_INSENSITIVE);

  static Order of(String words, Catalog catalog) {
    List<String> topics = new ArrayList<>();
    List<String> columns = new ArrayList<>();
    List<String> excluded = new ArrayList<>();
    @Nullable LocalTime time = null;
    // The name of a column may have blanks in it: the whole of the words may be one.
    Optional<String> named = catalog.column(TIME.matcher(words).replaceAll(" ").strip());
    named.filter(name -> name.indexOf(' ') > 0).ifPresent(columns::add);
    for (String word : words.strip().split("[\\s\\p{Z},，、]+")) {
      Matcher written = TIME.matcher(word);
      Matcher spoken = SPOKEN.matcher(word);
      if (written.matches() || spoken.matches()) {
        time = written.matches() ? written(written) : spoken(spoken);
        if (time == null) {
          return new Order(Filter.ALL, null, word);
        }
      } else if (OTHERWISE.matcher(word).matches()) {
        return new Order(Filter.ALL, null, word);
      } else if (word.startsWith("-") && word.length() > 1) {
        excluded.add(word.substring(1));
      } else if (columns.isEmpty() && !word.isEmpty() && !isAll(word) && !DAILY.contains(word)) {
        topics.add(word);
      }
    }
    // A word that is the very name of a column means the column.
    List<String> names = catalog.columns().stream().map(each -> each.name()).toList();
    topics.stream().filter(names::contains).forEach(columns::add);
    topics.removeIf(names::contains);
    return new Order(new Filter(topics, columns, excluded), time, null);
  }

  /** Claims that the word means all there is. */
  static boolean isAll(String word) {
    return EVERYTHING.contains(word);
  }

  private static @Nullable LocalTime written(Matcher time) {
    return time(Integer.parseInt(time.group(1)), Integer.parseInt(time.group(2)));
  }

  private static @Nullable LocalTime spoken(Matcher time) {
    int hour = Integer.parseInt(time.group(2));
    int minute =
        time.group(3) != null ? 30 : time.group(4) == null ? 0 : Integer.parseInt(time.group(4));
    boolean afternoon = time.group(1) != null && AFTERNOON.contains(time.group(1));
    return time(afternoon && hour < 12 ? hour + 12 : hour, minute);
  }

  private static @Nullable LocalTime time(int hour, int minute) {
    return hour > 23 || minute > 59 ? null : LocalTime.of(hour, minute);
  }
}
