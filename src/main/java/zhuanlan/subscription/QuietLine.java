package zhuanlan.subscription;

import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import zhuanlan.subscription.QuietWords.Hours;
import zhuanlan.subscription.QuietWords.Kind;
import zhuanlan.subscription.QuietWords.Off;
import zhuanlan.subscription.QuietWords.Wrong;

/** A line that says when it shall be quiet. */
final class QuietLine {

  private static final Set<String> OFF =
      Set.of(
          "off", "none", "no", "never", "关", "關", "关闭", "關閉", "关掉", "關掉", "取消", "无", "無", "不要",
          "不用");

  private static final Pattern LEAD = Pattern.compile("^(?:从|自|(?:from|between) ) ?");
  private static final Pattern BETWEEN =
      Pattern.compile(
          "[ ,]?(?:-+|~|到|至|和|(?<![a-z])(?:to|until|till|and)(?![a-z]))[ ,]?"
              + "(?:(?:次日|翌日|第二天|隔天)的? ?)?");

  /** As in {@code 23-7}. */
  private static final Pattern BARE_HOUR = Pattern.compile("(?<![\\d:.点时h])\\d{1,2}$");

  private final String written;
  private final String plain;

  QuietLine(String written) {
    this.written = written.strip();
    this.plain = PlainLine.of(written).text();
  }

  QuietWords read() {
    if (OFF.contains(plain)) {
      return new Off();
    }
    List<ScheduleWords> ends =
        BETWEEN.splitAsStream(LEAD.matcher(plain).replaceFirst("")).map(QuietLine::end).toList();
    Optional<String> never =
        ends.stream()
            .map(ScheduleWords::wrong)
            .filter(Objects::nonNull)
            .filter(wrong -> wrong.kind() == ScheduleWords.Kind.NO_TIME)
            .map(ScheduleWords.Wrong::words)
            .findFirst();
    if (never.isPresent()) {
      return new Wrong(Kind.NO_TIME, written.contains(never.get()) ? never.get() : written);
    }
    return ends.size() == 2 && ends.stream().allMatch(QuietLine::isTime)
        ? between(ends.get(0).times().get(0), ends.get(1).times().get(0))
        : new Wrong(Kind.UNREADABLE, written);
  }

  private QuietWords between(LocalTime from, LocalTime to) {
    return from.equals(to) ? new Wrong(Kind.EMPTY, written) : new Hours(new QuietHours(from, to));
  }

  private static ScheduleWords end(String words) {
    return ScheduleWords.read(BARE_HOUR.matcher(words).find() ? words + "点" : words);
  }

  private static boolean isTime(ScheduleWords read) {
    return read.wrong() == null
        && read.times().size() == 1
        && Stream.of(read.days(), read.rest()).allMatch(it -> it.isEmpty())
        && !read.atOnce();
  }
}
