package zhuanlan.bot.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhuanlan.page.FormatChoice;
import zhuanlan.page.Language;
import zhuanlan.page.Texts;
import zhuanlan.subscription.Filter;
import zhuanlan.subscription.Wishes;

class OrderTest {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Wishes USUAL = Wishes.usual(10, true);

  @TempDir Path folder;
  private Talk talk;

  @BeforeEach
  void open() throws Exception {
    talk = new Talk(folder).withArticles();
    talk.load(
        Talk.article("一日一记", "每日观察", 30, "城市"),
        Talk.article("A day in May", "China Daily", 31, "城市"),
        Talk.article("周末看展", "周五", 32, "城市"));
  }

  @AfterEach
  void close() {
    talk.close();
  }

  private Order read(String line) {
    return Order.read(line, ColumnNames.of(talk.catalog));
  }

  private static String when(Order order) {
    return ScheduleText.of(order.schedule(LocalTime.of(8, 0), ZONE), Texts.of(Language.SIMPLIFIED));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "小程序 阿里 08:30 | 小程序 阿里 | 每天 08:30",
        "8：05 小程序 | 小程序 | 每天 08:05",
        "8点半 小程序 | 小程序 | 每天 08:30",
        "小程序 晚上9点 | 小程序 | 每天 21:00",
        "下午3点20分 芯片 | 芯片 | 每天 15:20",
        "每天 20點 芯片 | 芯片 | 每天 20:00",
        "全部 23:59 | all | 每天 23:59",
        "12点 | all | 每天 12:00",
        "'' | all | 每天 08:00",
        "All | all | 每天 08:00",
        "工作日 9:00 | all | 工作日 09:00",
        "每周六 18:00 拼多多 | 拼多多 | 每周六 18:00",
        "小程序 8:30、20:00 | 小程序 | 每天 08:30、20:00",
        "weekdays 9am chips | chips | 工作日 09:00",
        "周末 芯片 | 芯片 | 周末 08:00",
        "周一,周三 9:00 芯片 | 芯片 | 每周一、周三 09:00",
        "实时 小程序 | 小程序 | 实时",
        "小程序 即時 | 小程序 | 实时",
        "小程序 -阿里 －拼多多 | 小程序 -阿里 -拼多多 | 每天 08:00",
        "-广告 | all -广告 | 每天 08:00",
        "\"工作日\" 芯片 | \"工作日\" 芯片 | 每天 08:00",
        "“实时” 9:00 | \"实时\" | 每天 09:00",
        "小程序 -\"a b\" | 小程序 -\"a b\" | 每天 08:00",
        "小程序 小程序 | 小程序 | 每天 08:00",
        "周五见 | 周五见 | 每天 08:00",
        "iPhone max | iPhone max | 每天 08:00",
      })
  void topics_and_times_stand_in_any_order(String line, String filter, String when) {
    Order order = read(line);
    assertThat(order.fault()).isNull();
    assertThat(OrderText.of(order.filter()).replace("　", " ").split(" "))
        .containsExactlyInAnyOrder(filter.split(" "));
    assertThat(when(order)).isEqualTo(when.equals("实时") ? when : when + "（Asia/Shanghai）");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "每日观察 | 每日观察 | 每天 08:00",
        "每日觀察 工作日 9:00 | 每日观察 | 工作日 09:00",
        "China Daily 9:00 | China Daily | 每天 09:00",
        "9:00 china daily, 芯片笔记 | China Daily,芯片笔记 | 每天 09:00",
        "“China Daily” weekdays | China Daily | 工作日 08:00",
        "Ｃhina　Daily | China Daily | 每天 08:00",
        "周五 18:00 | 周五 | 每天 18:00",
        "每周五 18:00 平台观察 | 平台观察 | 每周五 18:00",
      })
  void the_name_of_a_column_is_no_time(String line, String columns, String when) {
    Order order = read(line);
    assertThat(order.filter())
        .isEqualTo(new Filter(List.of(), List.of(columns.split(",")), List.of()));
    assertThat(when(order)).startsWith(when);
  }

  @ParameterizedTest
  @ValueSource(strings = {"China", "芯片", "-芯片笔记", "平台观察者", "每日"})
  void a_part_of_its_name_is_no_column(String line) {
    assertThat(read(line).filter().columns()).isEmpty();
  }

  @Test
  void how_it_comes_may_be_said_as_well() {
    assertThat(read("芯片 5篇 静音 没有也说 图文版").wishes().in(USUAL))
        .isEqualTo(new Wishes(5, true, true, true, FormatChoice.RICH));
    assertThat(read("max 3 silent even-empty classic without-buttons").wishes().in(USUAL))
        .isEqualTo(new Wishes(3, true, true, false, FormatChoice.CLASSIC));
    assertThat(read("最多 12 篇 靜音").wishes().in(USUAL))
        .isEqualTo(new Wishes(12, true, false, true, null));
    assertThat(read("up to 7 articles, aloud").wishes().in(USUAL))
        .isEqualTo(new Wishes(7, false, false, true, null));
    assertThat(read("芯片 5篇 静音").filter().topics()).containsExactly("芯片");
    assertThat(read("\"静音\"").filter().topics()).containsExactly("静音");
    assertThat(read("芯片").wishes().in(USUAL)).isEqualTo(USUAL);
  }

  @ParameterizedTest
  @CsvSource({
    "@mychannel 08:30, @mychannel",
    "08:30 @My_Channel7 芯片, @My_Channel7",
    "https://t.me/mychannel 08:30, @mychannel",
    "t.me/mychannel, @mychannel",
  })
  void another_chat_is_named_as_telegram_names_it(String line, String room) {
    assertThat(read(line).room()).isEqualTo(room);
    assertThat(read(line).filter().topics()).doesNotContain(room);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "25:99 | NO_TIME | 25:99",
        "8:60 | NO_TIME | 8:60",
        "31点 | NO_TIME | 31点",
        "每天早上 | NO_HOUR | 每天早上",
        "每周 | NO_DAY | 每周",
        "9:00-18:00 | SPAN | 9:00-18:00",
        "每小时 | TOO_OFTEN | 每小时",
        "每月1号 | TOO_RARE | 每月1号",
        "明天8点 | ONCE | 明天8点",
        "周二9点 周六10点 | SEVERAL | 周六10点",
        "实时 8点 | CONTRADICTION | 实时",
        "1:00 2:00 3:00 4:00 5:00 6:00 7:00 8:00 9:00 | TOO_MANY_TIMES | ''",
        "0篇 | ITEMS | 0篇",
        "max 21 | ITEMS | max 21",
        "@ab | NO_NAME | @ab",
        "@我的频道 | NO_NAME | @我的频道",
      })
  void what_can_not_be_kept_is_told(String words, Fault.Kind kind, String told) {
    assertThat(read("小程序 " + words).fault()).isEqualTo(new Fault(kind, told));
  }

  @Test
  void filters_have_an_end() {
    assertThat(read("字".repeat(60)).fault()).isNull();
    assertThat(read("😀".repeat(60)).fault()).isNull();
    assertThat(read("字".repeat(61)).fault()).isEqualTo(new Fault(Fault.Kind.TOO_LONG, ""));
    assertThat(read("-" + "字".repeat(61)).fault()).isNotNull();
    assertThat(read("a b c d e f g h i j k l m n o p q r s t").fault()).isNull();
    assertThat(read("a b c d e f g h i j k l m n o p q r s t u").fault()).isNotNull();
    assertThat(read("很 长 ".repeat(2_000)).fault()).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "小程序 阿里 08:30",
        "工作日 9:00 20:00 -广告",
        "实时 China Daily \"实时\"",
        "@mychannel “a \"b\" c” -\"x y\" 周一,周四 5篇 静音",
        "\"-5度\" \"max 5\" \"@someone\" \"all\"",
        "周末 图文版 没有也说",
        "c++ .net c# 100% \"9:00\"",
      })
  void what_is_written_for_it_is_read_as_the_same(String line) {
    Order order = read(line);
    assertThat(order.fault()).isNull();
    assertThat(read(order.written())).isEqualTo(order);
  }
}
