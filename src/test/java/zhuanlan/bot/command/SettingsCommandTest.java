package zhuanlan.bot.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhuanlan.bot.Members;
import zhuanlan.page.Format;
import zhuanlan.page.FormatChoice;
import zhuanlan.page.Language;
import zhuanlan.subscription.ChatSettings;
import zhuanlan.subscription.Destination;
import zhuanlan.subscription.Schedule;

class SettingsCommandTest {

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

  @Test
  void one_page_tells_what_counts_and_offers_the_rest() {
    Talk.Said page = talk.says(Talk.READER, "/settings");
    assertThat(page.text())
        .contains("语言：自动（简体）", "Asia/Shanghai，现在是 3月26日 08:00", "消息：自动", "🖼 显示图片");
    assertThat(page.labels())
        .contains("✓ 🌐 自动", "✓ 自动", "简体", "繁體", "English", "✓ 上海", "东京", "经典版", "图文版", "✓ 显示图片");
  }

  @Test
  void a_press_changes_the_page_in_place_and_in_the_new_language() {
    Talk.Said page = talk.says(Talk.READER, "/settings");
    Talk.Said english = talk.presses(Talk.READER, page, "English");
    assertThat(english.isInPlace()).isTrue();
    assertThat(english.text()).contains("Language: English", "Messages: Auto");
    assertThat(english.labels()).contains("✓ English", "🌐 Auto", "✓ Shanghai");

    Talk.Said traditional = talk.presses(Talk.READER, english, "繁體");
    assertThat(traditional.text()).contains("語言：繁體");
    assertThat(talk.presses(Talk.READER, traditional, "🌐").text()).contains("语言：自动（简体）");
  }

  @Test
  void every_button_does_what_it_says() {
    Talk.Said page = talk.says(Talk.READER, "/settings");
    talk.presses(Talk.READER, page, "东京");
    talk.presses(Talk.READER, page, "图文版");
    talk.presses(Talk.READER, page, "不显示");
    assertThat(talk.chats.settings(Talk.READER))
        .isEqualTo(
            new ChatSettings(null, ZoneId.of("Asia/Tokyo"), FormatChoice.RICH, null, false, null));
    assertThat(talk.chats.settings(Talk.OTHER)).isEqualTo(ChatSettings.NONE);
    assertThat(talk.says(Talk.READER, "/settings").labels()).contains("✓ 东京", "✓ 图文版", "✓ 不显示图片");
    assertThat(talk.says(Talk.READER, "/latest").parcel().orElseThrow().format())
        .isEqualTo(Format.RICH);
  }

  @Test
  void what_was_chosen_under_an_article_is_told_and_ends_with_a_new_choice() {
    talk.says(Talk.READER, "/read 12 classic");
    assertThat(talk.says(Talk.READER, "/settings").text()).contains("用经典版打开");
    assertThat(talk.says(Talk.READER, "/settings format auto").text()).doesNotContain("用经典版打开");
    assertThat(talk.says(Talk.READER, "/read 12").parcel().orElseThrow().format())
        .isEqualTo(Format.RICH);
  }

  @ParameterizedTest
  @CsvSource({
    "Asia/Tokyo, Asia/Tokyo",
    "asia/tokyo, Asia/Tokyo",
    "tokyo, Asia/Tokyo",
    "东京, Asia/Tokyo",
    "東京, Asia/Tokyo",
    "new york, America/New_York",
    "UTC+8, UTC+08:00",
    "+05:30, +05:30",
    "gmt-3, GMT-03:00",
    "UTC+5:30, UTC+05:30",
    "+0800, +08:00",
    "UTC, UTC",
    "America/Argentina/Ushuaia, America/Argentina/Ushuaia",
  })
  void a_time_zone_may_be_typed_as_people_call_it(String typed, String zone) {
    assertThat(talk.says(Talk.READER, "/settings zone " + typed).text())
        .contains("时区：" + zone + "，");
    assertThat(talk.chats.settings(Talk.READER).zone()).isEqualTo(ZoneId.of(zone));
  }

  @ParameterizedTest
  @CsvSource({"Asia/Tokio, Asia/Tokyo", "shangai, Asia/Shanghai", "Asia/Singapor, Asia/Singapore"})
  void a_wrong_time_zone_is_answered_with_near_ones(String typed, String near) {
    Talk.Said said = talk.says(Talk.READER, "/settings zone " + typed);
    assertThat(said.text()).contains(typed);
    assertThat(talk.presses(Talk.READER, said, near).text()).contains("时区：" + near);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "zone 月球",
        "zone +99",
        "zone UTC+8:99",
        "zone ../../etc/localtime",
        "zone %s%n",
        "language 火星文",
        "format 纸",
        "pictures maybe",
        "theme dark",
        "zo Asia/Tokyo",
        "English",
      })
  void a_wrong_value_changes_nothing_and_is_answered_with_an_example(String wrong) {
    Talk.Said said = talk.says(Talk.READER, "/settings " + wrong);
    assertThat(said.text()).contains("例如 /settings ");
    assertThat(talk.chats.settings(Talk.READER)).isEqualTo(ChatSettings.NONE);
    String example = said.text().substring(said.text().lastIndexOf("/settings"));
    assertThat(talk.says(Talk.READER, example).labels()).anyMatch(it -> it.startsWith("✓"));
  }

  @Test
  void in_a_group_everybody_reads_and_admins_change() {
    assertThat(talk.saysInGroup(Talk.READER, "/settings").buttons()).isEmpty();
    assertThat(talk.saysInGroup(Talk.READER, "/settings").text()).contains("管理员");
    Talk.Said page = talk.saysInGroup(Talk.ADMIN, "/settings");
    assertThat(talk.presses(Talk.READER, page, "English").note().orElseThrow()).contains("管理员");
    assertThat(talk.presses(Talk.OPERATOR, page, "English").note()).isPresent();
    talk.others = Members.Standing.UNKNOWN;
    assertThat(talk.presses(Talk.READER, page, "English").note().orElseThrow()).contains("权限");
    assertThat(talk.chats.settings(Talk.GROUP)).isEqualTo(ChatSettings.NONE);

    assertThat(talk.presses(Talk.ADMIN, page, "English").text()).contains("Language: English");
    assertThat(talk.saysInGroup(Talk.READER, "/latest").text()).contains("Latest articles");
    assertThat(talk.saysInGroup(0, "/settings language zh-Hans").text()).contains("语言：简体");
  }

  @Test
  void a_channel_is_set_by_a_post_and_gets_no_buttons() {
    assertThat(talk.posts("/settings").buttons()).isEmpty();
    Talk.Said said = talk.posts("/settings zone Europe/London");
    assertThat(said.text()).contains("Europe/London，现在是 3月26日 00:00");
    assertThat(said.buttons()).isEmpty();
    assertThat(talk.posts("/settings zone Londen").text()).contains("Londen");
    assertThat(talk.posts("/settings zone Londen").buttons()).isEmpty();
  }

  @Test
  void new_subscriptions_take_the_zone_of_the_chat() {
    talk.says(Talk.READER, "/subscribe 芯片 08:30");
    talk.says(Talk.READER, "/settings zone Asia/Tokyo");
    assertThat(talk.says(Talk.READER, "/subscribe 小程序 08:30").text()).contains("Asia/Tokyo");
    assertThat(
            talk.subscriptions.at(Destination.of(Talk.READER)).stream()
                .map(it -> ((Schedule.Timed) it.schedule()).zone().getId()))
        .containsExactly("Asia/Shanghai", "Asia/Tokyo");
  }

  @Test
  void a_chosen_language_counts_before_that_of_the_client() {
    talk.speaks(Talk.READER, "en");
    talk.chats.keep(Talk.READER, ChatSettings.NONE.withLanguage(Language.TRADITIONAL));
    assertThat(talk.says(Talk.READER, "/settings").text()).contains("設定");
  }

  @ParameterizedTest
  @CsvSource({
    "23:00-7:30, 23:00–07:30",
    "晚上11点到早上7点半, 23:00–07:30",
    "22点-8点, 22:00–08:00",
    "11pm to 7am, 23:00–07:00",
    "22:00-07:00, 22:00–07:00",
  })
  void hours_are_quiet_as_people_write_them(String typed, String shown) {
    assertThat(talk.says(Talk.READER, "/settings quiet " + typed).text())
        .contains("🌙 安静时段：" + shown);
    assertThat(talk.says(Talk.READER, "/settings quiet off").text()).contains("安静时段：没有");
    assertThat(talk.chats.settings(Talk.READER).quiet()).isNull();
  }

  @Test
  void quiet_hours_have_buttons() {
    Talk.Said page = talk.says(Talk.READER, "/settings");
    assertThat(page.labels()).contains("✓ 🌙 不安静", "23:00–08:00", "22:00–07:00");
    Talk.Said late = talk.presses(Talk.READER, page, "23:00");
    assertThat(late.labels()).contains("🌙 不安静", "✓ 23:00–08:00");
    assertThat(late.text()).contains("安静时段：23:00–08:00");
  }

  @Test
  void what_is_exported_makes_the_same_elsewhere() {
    talk.says(Talk.READER, "/settings zone Asia/Tokyo");
    talk.says(Talk.READER, "/subscribe 小程序 \"a b\" 芯片笔记 -广告 工作日 8:30,20:00 5篇 静音");
    talk.says(Talk.READER, "/settings zone Europe/London");
    talk.says(Talk.READER, "/subscribe \"工作日\" 图文版 没有也说");
    talk.says(Talk.READER, "/subscribe 实时");
    talk.says(Talk.READER, "/settings language en");
    talk.says(Talk.READER, "/settings format classic");
    talk.says(Talk.READER, "/settings pictures off");
    talk.says(Talk.READER, "/settings quiet 23:00-7:30");

    String export = talk.says(Talk.READER, "/settings export").text();
    export
        .lines()
        .filter(line -> line.contains("/s"))
        .map(line -> line.substring(line.indexOf("/s")).replaceAll("]$", ""))
        .filter(line -> !line.equals("/settings export"))
        .forEach(line -> talk.says(Talk.OTHER, line));

    assertThat(talk.chats.settings(Talk.OTHER)).isEqualTo(talk.chats.settings(Talk.READER));
    assertThat(orders(Talk.OTHER)).hasSize(3).isEqualTo(orders(Talk.READER));
  }

  private List<String> orders(long chat) {
    return talk.subscriptions.at(Destination.of(chat)).stream()
        .map(it -> it.filter() + " " + it.schedule() + " " + it.wishes())
        .toList();
  }
}
