package zhuanlan.bot.command;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import zhuanlan.page.Language;
import zhuanlan.page.Texts;
import zhuanlan.subscription.Schedule;

/** How a schedule reads in words: 工作日 08:30、20:00（Asia/Shanghai）. */
final class ScheduleText {

  private ScheduleText() {}

  static String of(Schedule schedule, Texts texts) {
    if (!(schedule instanceof Schedule.Timed timed)) {
      return texts.say("schedule.at-once");
    }
    String times =
        timed.times().stream()
            .map(LocalTime::toString)
            .collect(Collectors.joining(texts.say("schedule.and")));
    return texts.say("schedule.timed", days(timed.days(), texts), times, timed.zone().getId());
  }

  /** Days of the week. */
  static String days(Set<DayOfWeek> days, Texts texts) {
    if (days.equals(Schedule.Timed.EVERY_DAY)) {
      return texts.say("schedule.daily");
    }
    if (days.equals(Schedule.Timed.WEEKDAYS)) {
      return texts.say("schedule.weekdays");
    }
    if (days.equals(Schedule.Timed.WEEKEND)) {
      return texts.say("schedule.weekend");
    }
    boolean whole = texts.language() == Language.ENGLISH && days.size() == 1;
    TextStyle style = whole ? TextStyle.FULL : TextStyle.SHORT;
    Locale locale = texts.language().locale();
    String names =
        days.stream()
            .sorted()
            .map(day -> day.getDisplayName(style, locale))
            .collect(Collectors.joining(texts.say("schedule.and")));
    return texts.say("schedule.on", names);
  }
}
