package zhuanlan.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import zhuanlan.subscription.Schedule.Timed;

/** What holds of every line. */
class ScheduleWordsPropertiesTest {

  private static final String DAYS = "一二三四五六日";
  private static final LocalTime USUAL = LocalTime.of(8, 0);

  @Property
  void what_is_written_in_chinese_is_read_back(
      @ForAll @Size(min = 1) Set<DayOfWeek> days, @ForAll("times") Set<LocalTime> times) {
    String line =
        days.stream()
                .map(day -> "周" + DAYS.charAt(day.getValue() - 1))
                .collect(Collectors.joining("、"))
            + times.stream()
                .map(time -> time.getHour() + "点" + time.getMinute() + "分")
                .collect(Collectors.joining("和"));
    assertThatItIs(line, days, times);
  }

  @Property
  void what_is_written_in_english_is_read_back(
      @ForAll @Size(min = 1) Set<DayOfWeek> days, @ForAll("times") Set<LocalTime> times) {
    String line =
        days.stream()
                .map(day -> day.name().substring(0, 3).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "))
            + " at "
            + times.stream()
                .map(ScheduleWordsPropertiesTest::half)
                .collect(Collectors.joining(" and "));
    assertThatItIs(line, days, times);
  }

  @Property(tries = 3000)
  void other_words_do_not_matter(
      @ForAll("lines") String line, @ForAll("topics") String first, @ForAll("topics") String last) {
    ScheduleWords alone = ScheduleWords.read(line);
    ScheduleWords among = ScheduleWords.read(first + " " + line + " " + last);
    assertThat(among.days()).as(line).isEqualTo(alone.days());
    assertThat(among.times()).as(line).isEqualTo(alone.times());
    assertThat(among.wrong()).as(line).isEqualTo(alone.wrong());
    assertThat(among.rest())
        .as(line)
        .startsWith(first)
        .endsWith(last)
        .hasSize(alone.rest().size() + 2);
  }

  @Property(tries = 3000)
  void every_line_is_read_and_its_other_words_stand_in_it(@ForAll("lines") String line) {
    ScheduleWords read = ScheduleWords.read(line);
    int at = 0;
    for (String word : read.rest()) {
      int found = line.indexOf(word, at);
      assertThat(found).as("%s in %s", word, line).isNotNegative();
      at = found + word.length();
    }
    assertThat(read.schedule(USUAL, ZoneOffset.UTC)).isNotNull();
    assertThat(QuietWords.read(line)).isNotNull();
  }

  @Property
  void any_text_is_read(@ForAll String line) {
    assertThat(ScheduleWords.read(line)).isNotNull();
    assertThat(QuietWords.read(line)).isNotNull();
  }

  @Provide
  Arbitrary<Set<LocalTime>> times() {
    return Clocks.times().set().ofMinSize(1).ofMaxSize(4);
  }

  @Provide
  Arbitrary<String> topics() {
    return Arbitraries.of("小程序", "阿里", "周五见", "8点财经", "OpenAI", "-京东");
  }

  /** Pieces of the vocabulary and what may stand between them, in any order. */
  @Provide
  Arbitrary<String> lines() {
    return Arbitraries.of(
            List.of(
                "周五", "一", "日", "每天", "每", "工作日", "周末", "mon", "fri", "friday", "every", "8", "30",
                "八", "十", "点", "半", "刻", "分", ":", "：", "8点", "20:00", "25:99", "9am", "pm", "at",
                "早上", "晚上", "晚", "中午", "noon", "night", "实时", "每周", "每月", "1号", "hourly", "到", "至",
                "-", "~", "和", "、", ",", " ", " ", " ", "\u3000", "\u200b", "\"", "“", "”", "小程序",
                "ＡＩ", "𠮷", "😀", "推送", "的", "h", "o'clock", "24"))
        .list()
        .ofMaxSize(9)
        .map(words -> String.join("", words));
  }

  private static void assertThatItIs(String line, Set<DayOfWeek> days, Set<LocalTime> times) {
    ScheduleWords read = ScheduleWords.read(line);
    assertThat(read.wrong()).as(line).isNull();
    assertThat(read.rest()).as(line).isEmpty();
    assertThat(read.schedule(USUAL, ZoneOffset.UTC))
        .isEqualTo(new Timed(days, List.copyOf(times), ZoneOffset.UTC));
  }

  private static String half(LocalTime time) {
    int hour = time.getHour() % 12 == 0 ? 12 : time.getHour() % 12;
    return String.format(
        Locale.ROOT, "%d:%02d %s", hour, time.getMinute(), time.getHour() < 12 ? "am" : "p.m.");
  }
}
