package zhuanlan.bot.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhuanlan.page.FormatChoice;
import zhuanlan.subscription.Destination;
import zhuanlan.subscription.Filter;
import zhuanlan.subscription.Schedule;
import zhuanlan.subscription.Subscription;
import zhuanlan.subscription.Wishes;

class SubscribeCommandTest {

  private static final Pattern EXAMPLE =
      Pattern.compile("/subscribe ([^。；，]*?)(?= or | 或 |[。；，]|$)");

  @TempDir Path folder;
  private Talk talk;

  @BeforeEach
  void open() throws Exception {
    talk = new Talk(folder).withArticles();
  }

  @AfterEach
  void close() {
    talk.close();
  }

  private List<Subscription> kept(long chat) {
    return talk.subscriptions.at(Destination.of(chat));
  }

  private Subscription only(long chat) {
    assertThat(kept(chat)).hasSize(1);
    return kept(chat).get(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "小程序 08:30 | #1 小程序 · 每天 08:30（Asia/Shanghai） | 下一次：3月26日 08:30",
        "工作日 8:30 20:00 | #1 全部文章 · 工作日 08:30、20:00（Asia/Shanghai） | 下一次：3月26日 08:30",
        "每周五 18:00 芯片 | #1 芯片 · 每周五 18:00（Asia/Shanghai） | 下一次：3月26日 18:00",
        "周末 10点 芯片笔记 -广告 | #1 芯片笔记 -广告 · 周末 10:00（Asia/Shanghai） | 下一次：3月27日 10:00",
        "周一,周三 9:00 | #1 全部文章 · 每周一、周三 09:00（Asia/Shanghai） | 下一次：3月29日 09:00",
        "实时 小程序 | #1 小程序 · 实时 | 有新文章就送来",
      })
  void an_order_is_kept_and_read_back_with_its_next_time(String words, String line, String next) {
    Talk.Said said = talk.says(Talk.READER, "/subscribe " + words);
    assertThat(said.text()).contains("✅ 已订阅\n" + line + "\n" + next);
    assertThat(kept(Talk.READER)).hasSize(1);
    assertThat(talk.says(Talk.READER, "/subscriptions").text()).contains(line, next);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "zh-hant | 小程式 工作日 8:30 | #1 小程式 · 工作日 08:30（Asia/Shanghai）",
        "zh-hant | 即時 | #1 全部文章 · 即時",
        "zh-hant | 週五 18:00 | 每週五 18:00",
        "zh-hant | 週末 | 週末 08:00",
        "en | friday 18:00 | #1 everything · every Friday 18:00 (Asia/Shanghai)",
        "en | mon,wed 9am and 6pm | every Mon, Wed 09:00, 18:00 (Asia/Shanghai)",
        "en | weekdays | weekdays 08:00",
        "en | realtime | everything · at once",
      })
  void it_is_read_back_in_the_language_of_the_person(String tag, String words, String line) {
    talk.speaks(Talk.READER, tag);
    assertThat(talk.says(Talk.READER, "/subscribe " + words).text()).contains(line);
  }

  @Test
  void how_it_comes_is_kept_and_told() {
    Talk.Said said = talk.says(Talk.READER, "/subscribe 芯片 5篇 静音 没有也说 图文版");
    assertThat(only(Talk.READER).wishes())
        .isEqualTo(new Wishes(5, true, true, true, FormatChoice.RICH));
    assertThat(said.text()).contains("🔕 静音 · 没有新文章也说一声 · 图文版 · 最多 5 篇");
  }

  @Test
  void the_same_order_with_other_wishes_changes_the_one_that_is_there() {
    talk.says(Talk.READER, "/subscribe 芯片 9:00");
    talk.says(Talk.READER, "/subscribe 芯片 9:00 静音");
    assertThat(only(Talk.READER).wishes().silent()).isTrue();
    talk.says(Talk.READER, "/subscribe 芯片 9:00");
    assertThat(only(Talk.READER).wishes().silent()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "25:00",
        "每天早上",
        "每周",
        "9:00-18:00",
        "每小时",
        "每月1号",
        "明天8点",
        "周二9点 周六10点",
        "周五 9点 晚上12点",
        "实时 8点",
        "1:00 2:00 3:00 4:00 5:00 6:00 7:00 8:00 9:00",
        "99篇",
        "@我的频道",
        "a b c d e f g h i j k l m n o p q r s t u",
      })
  void what_can_not_be_kept_is_answered_with_an_example_that_works(String words) {
    for (String tag : List.of("zh-hans", "zh-hant", "en")) {
      talk.speaks(Talk.READER, tag);
      String said = talk.says(Talk.READER, "/subscribe 芯片 " + words).text();
      assertThat(said).as(tag).doesNotContain("\n").hasSizeLessThanOrEqualTo(200);
      assertThat(kept(Talk.READER)).isEmpty();
      Matcher example = EXAMPLE.matcher(said);
      assertThat(example.find()).as(said).isTrue();
      talk.rooms.clear();
      String works = talk.says(Talk.READER, example.group()).text();
      assertThat(works).as(example.group()).containsAnyOf("✅", "@mychannel");
      talk.says(Talk.READER, "/unsubscribe all");
    }
  }

  @Test
  void a_chat_has_at_most_twenty() {
    for (int i = 0; i < 20; i++) {
      talk.says(Talk.READER, "/subscribe 话题" + i);
    }
    assertThat(kept(Talk.READER)).hasSize(20);
    assertThat(talk.says(Talk.READER, "/subscribe 还有一个").text()).contains("20", "/subscriptions");
    assertThat(kept(Talk.READER)).hasSize(20);
    assertThat(talk.says(Talk.OTHER, "/subscribe 还有一个").text()).contains("已订阅");
  }

  @Test
  void the_answer_tells_what_the_last_week_would_have_brought() {
    String said = talk.says(Talk.READER, "/subscribe 小程序").text();
    assertThat(said).contains("最近一周有 6 篇：\n· 小程序观察之6\n· 小程序观察之5\n· 小程序观察之4");
    assertThat(said).doesNotContain("小程序观察之3");
    assertThat(talk.says(Talk.READER, "/subscribe 小程序 -观察").text()).contains("还没有这样的文章");
    talk.clock.move(Duration.ofDays(30));
    assertThat(talk.says(Talk.READER, "/subscribe 芯片").text())
        .contains("最近一周没有；上一篇是《芯片笔记之6》（3月20日 19:00）");
  }

  @Test
  void it_starts_with_the_newest_few_from_now_on_or_with_the_week() {
    Talk.Said said = talk.says(Talk.READER, "/subscribe 小程序");
    assertThat(said.labels()).contains("从现在起", "✓ 最新 3 篇", "最近一周");
    assertThat(preview()).contains("小程序观察之6", "小程序观察之4").doesNotContain("小程序观察之3");

    assertThat(talk.presses(Talk.READER, said, "从现在起").text()).contains("从现在起，以前的不送");
    assertThat(preview()).contains("没有新文章");

    Talk.Said week = talk.presses(Talk.READER, said, "最近一周");
    assertThat(week.isInPlace()).isTrue();
    assertThat(preview()).contains("小程序观察之6", "小程序观察之1");

    talk.presses(Talk.READER, week, "↩");
    assertThat(preview()).contains("没有新文章");
  }

  private String preview() {
    return talk.says(Talk.READER, "/digest").text();
  }

  @Test
  void an_order_is_undone_and_brought_back_with_a_press_each() {
    Talk.Said said = talk.says(Talk.READER, "/subscribe 小程序 9:00");
    Subscription made = only(Talk.READER);
    Talk.Said undone = talk.presses(Talk.READER, said, "↩");
    assertThat(undone.text()).contains("已退订 1 个", "#1 小程序");
    assertThat(kept(Talk.READER)).isEmpty();
    assertThat(talk.presses(Talk.READER, undone, "↩").text()).contains("已撤销", "#1 小程序");
    assertThat(only(Talk.READER)).isEqualTo(made);
  }

  @Test
  void the_keyboard_ticks_what_and_chooses_when_in_place() {
    Talk.Said what = talk.says(Talk.READER, "/subscribe");
    assertThat(what.text()).contains("现在：全部文章", "最近一周有 12 篇");
    assertThat(what.labels()).contains("✓ 全部文章", "小程序", "芯片", "平台观察", "芯片笔记", "下一步 ▶");

    Talk.Said one = talk.presses(Talk.READER, what, "小程序");
    assertThat(one.isInPlace()).isTrue();
    assertThat(one.labels()).contains("全部文章", "✓ 小程序", "芯片");
    Talk.Said two = talk.presses(Talk.READER, one, "芯片笔记");
    assertThat(two.text()).contains("现在：小程序 芯片笔记", "最近一周有 12 篇");
    Talk.Said less = talk.presses(Talk.READER, two, "✓ 小程序");
    assertThat(less.text()).contains("现在：芯片笔记", "最近一周有 6 篇");
    assertThat(talk.presses(Talk.READER, less, "全部文章").text()).contains("现在：全部文章");

    Talk.Said when = talk.presses(Talk.READER, two, "下一步");
    assertThat(when.labels())
        .contains("✓ 每天", "工作日", "周末", "✓ 08:00", "12:00", "20:00", "实时", "◀ 上一步");
    Talk.Said weekdays = talk.presses(Talk.READER, when, "工作日");
    Talk.Said evening = talk.presses(Talk.READER, weekdays, "20:00");
    assertThat(evening.labels()).contains("每天", "✓ 工作日", "08:00", "✓ 20:00");
    Talk.Said now = talk.presses(Talk.READER, evening, "实时");
    assertThat(now.labels()).contains("工作日", "20:00", "✓ 实时");

    Talk.Said check = talk.presses(Talk.READER, evening, "下一步");
    assertThat(check.text()).contains("小程序 芯片笔记", "工作日 20:00（Asia/Shanghai）", "· 芯片笔记之6");
    assertThat(kept(Talk.READER)).isEmpty();
    assertThat(talk.presses(Talk.READER, check, "◀ 改内容").labels()).contains("✓ 小程序");

    Talk.Said done = talk.presses(Talk.READER, check, "✅");
    assertThat(done.isInPlace()).isTrue();
    assertThat(done.text()).contains("已订阅");
    Subscription pressed = only(Talk.READER);
    talk.says(Talk.OTHER, "/subscribe 小程序 芯片笔记 工作日 20:00");
    Subscription typed = only(Talk.OTHER);
    assertThat(pressed.filter()).isEqualTo(typed.filter());
    assertThat(pressed.schedule()).isEqualTo(typed.schedule());
    assertThat(pressed.wishes()).isEqualTo(typed.wishes());
    assertThat(pressed.lastArrival()).isEqualTo(typed.lastArrival());
    assertThat(pressed.next()).isEqualTo(typed.next());
  }

  @Test
  void everything_at_the_usual_time_takes_three_presses() {
    Talk.Said what = talk.says(Talk.READER, "/subscribe");
    Talk.Said when = talk.presses(Talk.READER, what, "下一步");
    talk.presses(Talk.READER, talk.presses(Talk.READER, when, "下一步"), "✅");
    assertThat(only(Talk.READER).filter()).isEqualTo(Filter.ALL);
    assertThat(only(Talk.READER).next()).isEqualTo(Instant.parse("2021-03-27T00:00:00Z"));
  }

  @Test
  void a_topic_that_reads_like_a_time_is_ordered_from_its_list_all_the_same() {
    talk.load(Talk.article("看板", null, 40, "工作日"));
    Talk.Said list = talk.says(Talk.READER, "/topic 工作日");
    talk.presses(Talk.READER, list, "🔔");
    assertThat(only(Talk.READER).filter().topics()).containsExactly("工作日");
    assertThat(only(Talk.READER).schedule())
        .isEqualTo(Schedule.Timed.daily(LocalTime.of(8, 0), ZoneId.of("Asia/Shanghai")));
  }

  @Test
  void at_once_has_no_clock() {
    talk.says(Talk.READER, "/subscribe 实时");
    assertThat(only(Talk.READER).schedule()).isEqualTo(new Schedule.AtOnce());
    assertThat(only(Talk.READER).next()).isNull();
  }

  @Test
  void in_a_group_the_keyboard_is_for_admins_only() {
    assertThat(talk.saysInGroup(Talk.READER, "/subscribe").text()).contains("管理员");
    Talk.Said what = talk.saysInGroup(Talk.ADMIN, "/subscribe");
    for (String label : List.of("小程序", "下一步")) {
      assertThat(talk.presses(Talk.READER, what, label).note().orElseThrow()).contains("管理员");
    }
    Talk.Said check = talk.presses(Talk.ADMIN, talk.presses(Talk.ADMIN, what, "下一步"), "下一步");
    assertThat(talk.presses(Talk.READER, check, "✅").note().orElseThrow()).contains("管理员");
    assertThat(kept(Talk.GROUP)).isEmpty();
    talk.presses(Talk.ADMIN, check, "✅");
    assertThat(kept(Talk.GROUP)).hasSize(1);
  }

  @Test
  void a_post_in_a_channel_orders_for_it_without_buttons() {
    Talk.Said said = talk.posts("/subscribe 小程序 9:00");
    assertThat(said.text()).contains("✅ 已订阅").doesNotContain("最近一周");
    assertThat(said.buttons()).isEmpty();
    assertThat(only(Talk.CHANNEL).wishes().buttons()).isFalse();
    talk.posts("/subscribe 芯片 with-buttons");
    assertThat(kept(Talk.CHANNEL).get(1).wishes().buttons()).isTrue();
    assertThat(talk.posts("/subscribe").text()).contains("全部文章");
  }
}
