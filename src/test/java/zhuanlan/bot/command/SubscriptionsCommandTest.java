package zhuanlan.bot.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhuanlan.bot.Members;
import zhuanlan.bot.Request;
import zhuanlan.page.FormatChoice;
import zhuanlan.subscription.Destination;
import zhuanlan.subscription.QuietHours;
import zhuanlan.subscription.Schedule;
import zhuanlan.subscription.Subscription;

class SubscriptionsCommandTest {

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

  @Test
  void one_is_opened_at_once_and_several_one_at_a_time() {
    talk.says(Talk.READER, "/subscribe 小程序 9:00");
    Talk.Said one = talk.says(Talk.READER, "/subscriptions");
    assertThat(one.labels())
        .contains("⏸ 暂停", "🕗 时间", "🔎 内容", "💬 格式", "🔕 静音", "📭 没有也说", "🗑 退订 #1")
        .doesNotContain("↩ 所有订阅", "↩ 撤销");
    talk.says(Talk.READER, "/subscribe 芯片 工作日 20:00");
    Talk.Said list = talk.says(Talk.READER, "/subscriptions");
    assertThat(list.text()).contains("#1 小程序 · 每天 09:00", "#2 芯片 · 工作日 20:00");
    assertThat(list.labels()).containsExactly("#1 小程序", "#2 芯片");
    Talk.Said second = talk.presses(Talk.READER, list, "#2");
    assertThat(second.isInPlace()).isTrue();
    assertThat(second.text()).contains("#2 芯片").doesNotContain("小程序");
    assertThat(talk.presses(Talk.READER, second, "↩ 所有订阅").labels()).hasSize(2);
  }

  @Test
  void every_button_changes_it_in_place_and_is_taken_back() {
    talk.says(Talk.READER, "/subscribe 小程序 9:00");
    Subscription before = only(Talk.READER);
    Talk.Said page = talk.says(Talk.READER, "/subscriptions");

    for (String label : List.of("⏸", "🔕", "📭")) {
      Talk.Said changed = talk.presses(Talk.READER, page, label);
      assertThat(changed.isInPlace()).as(label).isTrue();
      assertThat(only(Talk.READER)).as(label).isNotEqualTo(before);
      Talk.Said undone = talk.presses(Talk.READER, changed, "↩ 撤销");
      assertThat(undone.text()).contains("已撤销", "#1 小程序");
      assertThat(only(Talk.READER)).as(label).isEqualTo(before);
    }

    Talk.Said times = talk.presses(Talk.READER, page, "🕗");
    Talk.Said evening = talk.presses(Talk.READER, times, "工作日 20:00");
    assertThat(evening.text()).contains("已改好", "工作日 20:00", "下一次：3月26日 20:00");
    talk.presses(Talk.READER, talk.presses(Talk.READER, times, "实时"), "↩ 撤销");
    assertThat(talk.says(Talk.READER, "/subscriptions 1").text()).contains("工作日 20:00");

    Talk.Said filters = talk.presses(Talk.READER, page, "🔎");
    assertThat(filters.labels()).contains("✓ 小程序", "芯片", "平台观察");
    Talk.Said ticked = talk.presses(Talk.READER, filters, "芯片笔记");
    assertThat(ticked.labels()).contains("✓ 小程序", "✓ 芯片笔记", "↩ 撤销", "↩ 返回 #1");
    assertThat(ticked.text()).contains("最近一周有 12 篇");
    assertThat(only(Talk.READER).filter().topics()).containsExactly("小程序");
    assertThat(only(Talk.READER).filter().columns()).containsExactly("芯片笔记");

    Talk.Said formats = talk.presses(Talk.READER, page, "💬");
    talk.presses(Talk.READER, formats, "图文版");
    talk.presses(Talk.READER, formats, "最多 5 篇");
    assertThat(only(Talk.READER).wishes().format()).isEqualTo(FormatChoice.RICH);
    assertThat(only(Talk.READER).wishes().maxItems()).isEqualTo(5);
    talk.says(Talk.READER, "/subscriptions 1 format auto");
    assertThat(only(Talk.READER).wishes().format()).isNull();
  }

  @Test
  void what_rests_says_so_and_runs_on_from_now() {
    talk.says(Talk.READER, "/subscribe 小程序 9:00");
    Talk.Said paused = talk.says(Talk.READER, "/subscriptions 1 pause");
    assertThat(paused.text()).contains("⏸ 已暂停").doesNotContain("下一次");
    talk.clock.move(Duration.ofDays(3));
    Talk.Said resumed = talk.presses(Talk.READER, paused, "▶ 继续");
    assertThat(resumed.text()).contains("已继续", "下一次：3月29日 09:00");
    assertThat(only(Talk.READER).paused()).isFalse();
    talk.subscriptions.suspend(Talk.READER, "blocked");
    assertThat(talk.says(Talk.READER, "/subscriptions").text()).contains("已停送：blocked");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "time 工作日 9:30 | 工作日 09:30",
        "time 工作日 | 工作日 09:00",
        "time 20:00 | 每天 20:00",
        "time 周一、周五 8点半 晚上9点 | 每周一、周五 08:30、21:00",
        "time realtime | · 实时",
        "filter 阿里 -拼多多 | 阿里 -拼多多 ·",
        "filter 芯片笔记 | 芯片笔记 ·",
        "filter 全部 | 全部文章 ·",
        "max 3 静音 | 🔕 静音 · 最多 3 篇",
        "SILENT | 🔕 静音",
        "format rich | 图文版",
        "format 经典版 | 经典版",
        "even-empty | 没有新文章也说一声",
        "pause | ⏸ 已暂停",
        "start now | 从现在起",
      })
  void a_change_may_be_typed(String words, String read) {
    talk.says(Talk.READER, "/subscribe 小程序 9:00");
    Talk.Said said = talk.says(Talk.READER, "/subscriptions #1 " + words);
    assertThat(said.text()).contains(read);
    assertThat(said.labels()).contains("↩ 撤销");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "time 芯片",
        "time 25:00",
        "time 芯片 9:00",
        "time 9:00-18:00",
        "filter 小程序 9:00",
        "filter 静音",
        "max 99",
        "format 纸",
        "start yesterday",
        "explode",
        "silent 芯片",
        "@mychannel",
      })
  void a_wrong_change_changes_nothing_and_is_answered_in_one_line(String words) {
    talk.says(Talk.READER, "/subscribe 小程序 9:00");
    Subscription before = only(Talk.READER);
    String said = talk.says(Talk.READER, "/subscriptions 1 " + words).text();
    assertThat(said).contains("/subscri").doesNotContain("\n");
    assertThat(said.length()).isLessThanOrEqualTo(200);
    assertThat(only(Talk.READER)).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/subscriptions 1",
        "/subscriptions 1 pause",
        "/subscriptions 1 time 9:00",
        "/subscriptions 1 filter 芯片",
        "/subscriptions 1 start week",
        "/subscriptions 1 delete",
        "/subscriptions 1 undo",
        "/subscriptions undo 1",
        "/unsubscribe 1",
        "/digest 1",
      })
  void the_number_of_another_chat_does_nothing_here(String line) {
    talk.says(Talk.OTHER, "/subscribe 小程序 9:00");
    talk.says(Talk.OTHER, "/subscriptions 1 silent");
    talk.says(Talk.READER, "/subscribe 芯片 9:00");
    List<Subscription> theirs = kept(Talk.OTHER);
    talk.says(Talk.READER, line);
    assertThat(kept(Talk.OTHER)).isEqualTo(theirs);
    assertThat(kept(Talk.READER)).hasSize(1);
  }

  @Test
  void what_another_chat_deleted_can_not_be_taken() {
    talk.says(Talk.OTHER, "/subscribe 小程序 9:00");
    talk.says(Talk.OTHER, "/unsubscribe 1");
    assertThat(talk.says(Talk.READER, "/subscriptions undo 1").text()).contains("没有可以撤销的");
    assertThat(kept(Talk.READER)).isEmpty();
    assertThat(kept(Talk.OTHER)).isEmpty();
    assertThat(talk.says(Talk.OTHER, "/subscriptions undo 1").text()).contains("已撤销");
    assertThat(kept(Talk.OTHER)).hasSize(1);
  }

  @Test
  void all_are_cancelled_and_come_back_together_within_a_day() {
    talk.says(Talk.READER, "/subscribe 小程序 9:00");
    talk.says(Talk.READER, "/subscribe 芯片 9:00");
    List<Subscription> before = kept(Talk.READER);
    assertThat(talk.says(Talk.READER, "/unsubscribe").text()).contains("哪一个");
    Talk.Said gone = talk.says(Talk.READER, "/unsubscribe all");
    assertThat(gone.text()).contains("已退订 2 个", "#1 小程序", "#2 芯片");
    talk.clock.move(Duration.ofHours(23));
    Talk.Said back = talk.presses(Talk.READER, gone, "↩");
    assertThat(kept(Talk.READER)).isEqualTo(before);
    assertThat(back.labels()).containsExactly("#1 小程序", "#2 芯片");
    assertThat(talk.presses(Talk.READER, gone, "↩").text()).contains("没有可以撤销的");

    Talk.Said again = talk.says(Talk.READER, "/subscriptions 2 delete");
    talk.clock.move(Duration.ofHours(25));
    assertThat(talk.presses(Talk.READER, again, "↩").text()).contains("没有可以撤销的");
    assertThat(kept(Talk.READER)).hasSize(1);
  }

  @Test
  void in_a_group_everybody_reads_and_admins_change() {
    talk.saysInGroup(Talk.ADMIN, "/subscribe 小程序 9:00");
    Subscription before = only(Talk.GROUP);
    Talk.Said read = talk.saysInGroup(Talk.READER, "/subscriptions");
    assertThat(read.text()).contains("#1 小程序");
    assertThat(read.buttons()).isEmpty();
    Talk.Said page = talk.saysInGroup(Talk.ADMIN, "/subscriptions");
    for (String label : List.of("⏸", "🕗", "🔎", "💬", "🔕", "📭", "🗑")) {
      assertThat(talk.presses(Talk.READER, page, label).note().orElseThrow()).contains("管理员");
    }
    assertThat(talk.saysInGroup(Talk.READER, "/subscriptions 1 pause").text()).contains("管理员");
    assertThat(talk.saysInGroup(Talk.READER, "/subscriptions undo 1").text()).contains("管理员");
    talk.others = Members.Standing.UNKNOWN;
    assertThat(talk.presses(Talk.READER, page, "⏸").note().orElseThrow()).contains("权限");
    assertThat(only(Talk.GROUP)).isEqualTo(before);
    talk.presses(Talk.ADMIN, page, "⏸");
    assertThat(only(Talk.GROUP).paused()).isTrue();
    talk.saysInGroup(0, "/subscriptions 1 resume");
    assertThat(only(Talk.GROUP).paused()).isFalse();
  }

  @Test
  void a_readers_press_leaves_the_page_of_the_admins_as_it_is() {
    talk.saysInGroup(Talk.ADMIN, "/subscribe 小程序 9:00");
    talk.saysInGroup(Talk.ADMIN, "/subscribe 芯片 9:00");
    Talk.Said list = talk.saysInGroup(Talk.ADMIN, "/subscriptions");
    Talk.Said pressed = talk.presses(Talk.READER, list, "#2");
    assertThat(pressed.parcel()).isEmpty();
    assertThat(pressed.note().orElseThrow()).contains("管理员");
  }

  @Test
  void a_channel_reads_and_changes_by_posts_without_buttons() {
    talk.posts("/subscribe 小程序 9:00");
    assertThat(talk.posts("/subscriptions").text()).contains("#1 小程序");
    assertThat(talk.posts("/subscriptions").buttons()).isEmpty();
    assertThat(talk.posts("/subscriptions 1 time 20:00").text()).contains("每天 20:00");
    assertThat(talk.posts("/unsubscribe 1").buttons()).isEmpty();
    assertThat(kept(Talk.CHANNEL)).isEmpty();
    assertThat(talk.posts("/subscriptions undo 1").text()).contains("已撤销");
  }

  @Test
  void quiet_hours_put_the_next_time_off() {
    talk.says(Talk.READER, "/settings quiet 22:00-9:30");
    assertThat(talk.says(Talk.READER, "/subscribe 9:00").text())
        .contains("下一次：3月26日 09:30（安静时段之后）");
  }

  @Test
  void a_topic_of_a_forum_has_its_own() {
    talk.says(Talk.READER, "/subscribe 小程序 9:00");
    assertThat(talk.subscriptions.undo(1, new Destination(Talk.READER, 5))).isEmpty();
    assertThat(only(Talk.READER).schedule()).isInstanceOf(Schedule.Timed.class);
  }

  @Test
  void of_several_digests_one_is_chosen() {
    talk.says(Talk.READER, "/subscribe 小程序 9:00");
    talk.says(Talk.READER, "/subscribe 芯片 9:00");
    Talk.Said which = talk.says(Talk.READER, "/digest");
    assertThat(which.text()).contains("预览哪一个");
    assertThat(talk.presses(Talk.READER, which, "#2 芯片").text())
        .contains("下一份速递 #2", "芯片笔记之6")
        .doesNotContain("小程序观察");
    assertThat(talk.says(Talk.READER, "/digest #1").text()).contains("小程序观察之6");
    assertThat(talk.says(Talk.READER, "/digest 9").text()).contains("没有编号为 9");
  }

  @Test
  void a_forged_button_of_a_group_does_nothing_for_a_reader() {
    talk.saysInGroup(Talk.ADMIN, "/subscribe 小程序 9:00");
    for (String line :
        List.of(
            "/unsubscribe all",
            "/subscriptions 1 pause",
            "/subscriptions undo 1",
            "/subscribe ?go 芯片",
            "/subscribe 芯片")) {
      Talk.Said said = talk.ask(Request.Origin.PRESSED, Talk.GROUP, Talk.READER, line);
      assertThat(said.note().orElseThrow()).contains("管理员");
    }
    assertThat(only(Talk.GROUP).paused()).isFalse();
  }

  @Test
  void hours_are_quiet_over_midnight() {
    assertThat(talk.says(Talk.READER, "/settings quiet 晚上11点到早上7点半").text())
        .contains("安静时段：23:00–07:30");
    assertThat(talk.chats.settings(Talk.READER).quiet())
        .isEqualTo(new QuietHours(LocalTime.of(23, 0), LocalTime.of(7, 30)));
  }
}
