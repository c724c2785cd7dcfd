package zhuanlan.bot.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhuanlan.bot.Members;
import zhuanlan.bot.Request.Origin;
import zhuanlan.page.Format;
import zhuanlan.page.FormatChoice;
import zhuanlan.page.Page;
import zhuanlan.subscription.ChatSettings;

class OpenedInPlaceTest {

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

  @ParameterizedTest
  @CsvSource({
    "/latest 3, /latest 3 p2, 小程序观察之5",
    "/topic 芯片, /topic 芯片 p2, 芯片笔记之1",
    "/column 平台观察, /column 平台观察 p2, 小程序观察之1",
  })
  void an_article_of_a_list_takes_its_place_and_leads_back(
      String list, String second, String title) {
    Talk.Said first = talk.says(Talk.READER, list);
    Talk.Said turned = talk.presses(Talk.READER, first, "▶");
    Talk.Said article = talk.presses(Talk.READER, turned, turned.labels().get(0));
    assertThat(article.isInPlace()).isTrue();
    assertThat(article.text()).contains(title);

    Talk.Said back = talk.presses(Talk.READER, article, "↩ 返回列表");
    assertThat(back.isInPlace()).isTrue();
    assertThat(article.command("↩")).isEqualTo(second);
    assertThat(back.text()).isEqualTo(turned.text());
  }

  @Test
  void turning_the_pages_of_an_article_keeps_the_way_back() {
    Talk.Said list = talk.says(Talk.READER, "/latest 3");
    Page.Turning turning = talk.presses(Talk.READER, list, "1").turning();
    // A renderer adds the page that its arrows ask for.
    Talk.Said turned =
        talk.ask(Origin.PRESSED, Talk.READER, Talk.READER, turning.command() + " p3");

    assertThat(turned.isInPlace()).isTrue();
    assertThat(turned.turning().message()).isEqualTo(3);
    assertThat(turned.command("↩")).isEqualTo("/latest 3 p1");
  }

  @Test
  void an_article_of_a_digest_is_a_message_of_its_own() {
    Talk.Said digest = talk.says(Talk.READER, "/digest");
    Talk.Said article = talk.presses(Talk.READER, digest, "1");
    assertThat(article.isInPlace()).isFalse();
    assertThat(article.labels()).noneMatch(it -> it.startsWith("↩"));
    assertThat(talk.says(Talk.READER, "/read 12").isInPlace()).isFalse();
  }

  @Test
  void topics_of_an_article_lead_to_lists_and_back_and_lines_stay_short() {
    Talk.Said list = talk.says(Talk.READER, "/latest 3");
    Talk.Said article = talk.presses(Talk.READER, list, "1");
    Talk.Said topic = talk.presses(Talk.READER, article, "🏷 芯片");
    assertThat(topic.isInPlace()).isTrue();
    assertThat(topic.text()).startsWith("芯片 · 6 篇");
    assertThat(talk.presses(Talk.READER, topic, "▶").command("↩ 返回文章"))
        .isEqualTo(topic.command("↩ 返回文章"));
    assertThat(talk.presses(Talk.READER, topic, "↩").text()).isEqualTo(article.text());

    Talk.Said deeper = talk.presses(Talk.READER, topic, "1");
    assertThat(deeper.command("↩")).isEqualTo("/topic 芯片 p1");
  }

  @Test
  void an_article_whose_topics_nobody_shares_offers_none() {
    talk.load(Talk.article("独一篇", "平台观察", 30, "绝无仅有"));
    assertThat(talk.says(Talk.READER, "/read 13").labels()).noneMatch(it -> it.startsWith("🏷"));
  }

  @Test
  void a_page_that_has_gone_shows_the_last_one_there_is() {
    Talk.Said list = talk.says(Talk.READER, "/column 平台观察");
    talk.withdraw("小程序观察之1");
    Talk.Said gone = talk.presses(Talk.READER, list, "▶");
    assertThat(gone.text()).contains("5 篇", "小程序观察之6");
    assertThat(gone.labels()).noneMatch(it -> it.contains("/"));
    assertThat(talk.says(Talk.READER, "/latest 5 p9999").text()).contains("芯片笔记之1");
    assertThat(talk.says(Talk.READER, "/topic 芯片 p77").text()).contains("芯片笔记之1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/latest 3", "/column 芯片笔记", "/topic 芯片"})
  void a_list_that_was_emptied_meanwhile_says_so_in_place(String list) {
    Talk.Said article = talk.presses(Talk.READER, talk.says(Talk.READER, list), "1");
    for (int i = 1; i <= 6; i++) {
      talk.withdraw("芯片笔记之" + i);
      talk.withdraw("小程序观察之" + i);
    }
    Talk.Said empty = talk.presses(Talk.READER, article, "↩");
    assertThat(empty.isInPlace()).isTrue();
    assertThat(empty.text()).contains("没有");
  }

  @Test
  void without_subscriptions_one_is_offered() {
    Talk.Said none = talk.says(Talk.READER, "/subscriptions");
    assertThat(none.text()).contains("还没有订阅");
    assertThat(talk.presses(Talk.READER, none, "🔔").text()).contains("想订什么");
    assertThat(talk.posts("/subscriptions").buttons()).isEmpty();
  }

  @Test
  void a_button_under_subscriptions_that_have_gone_says_so_in_place() {
    talk.says(Talk.READER, "/subscribe 芯片 08:30");
    Talk.Said list = talk.says(Talk.READER, "/subscriptions");
    assertThat(talk.presses(Talk.READER, list, "🗑").isInPlace()).isTrue();
    Talk.Said gone = talk.presses(Talk.READER, list, "🗑");
    assertThat(gone.isInPlace()).isTrue();
    assertThat(gone.text()).contains("还没有订阅");
  }

  @Test
  void an_article_that_was_withdrawn_meanwhile_is_a_note_over_the_list() {
    Talk.Said list = talk.says(Talk.READER, "/latest 3");
    talk.withdraw("芯片笔记之6");
    Talk.Said gone = talk.presses(Talk.READER, list, "1");
    assertThat(gone.parcel()).isEmpty();
    assertThat(gone.note().orElseThrow()).contains("芯片笔记之6", "撤下");
  }

  @Test
  void another_article_on_the_story_keeps_the_place_and_takes_no_choice_along() {
    talk.load(
        Talk.article("巨头合并案过会", "平台观察", 30, "合并案", "巨头"),
        Talk.article("巨头合并案获准", "平台观察", 31, "合并案", "巨头"));
    Talk.Said article = talk.presses(Talk.READER, talk.says(Talk.READER, "/latest 3"), "1");
    Talk.Said other = talk.presses(Talk.READER, article, "📎");
    assertThat(other.isInPlace()).isTrue();
    assertThat(other.text()).startsWith("巨头合并案过会");
    assertThat(other.command("↩")).isEqualTo("/latest 3 p1");

    Talk.Said alone = talk.presses(Talk.READER, talk.says(Talk.READER, "/read 14"), "📄");
    talk.says(Talk.READER, "/settings format auto");
    assertThat(talk.presses(Talk.READER, alone, "📎").isInPlace()).isFalse();
    assertThat(talk.chats.settings(Talk.READER).articles()).isNull();
  }

  @Test
  void two_people_pressing_at_once_are_both_served() {
    Talk.Said list = talk.saysInGroup(Talk.READER, "/latest 3");
    Talk.Said one = talk.presses(Talk.READER, list, "1");
    Talk.Said other = talk.presses(Talk.OTHER, list, "2");
    assertThat(one.isInPlace()).isTrue();
    assertThat(other.isInPlace()).isTrue();
    assertThat(talk.presses(Talk.READER, one, "↩").text()).isEqualTo(list.text());
  }

  @Test
  void one_tap_changes_the_format_in_place_and_is_remembered() {
    Talk.Said rich = talk.says(Talk.READER, "/read 12");
    assertThat(rich.parcel().orElseThrow().format()).isEqualTo(Format.RICH);
    Talk.Said classic = talk.presses(Talk.READER, rich, "📄 经典版");
    assertThat(classic.isInPlace()).isTrue();
    assertThat(classic.parcel().orElseThrow().format()).isEqualTo(Format.CLASSIC);
    assertThat(talk.says(Talk.READER, "/read 11").parcel().orElseThrow().format())
        .isEqualTo(Format.CLASSIC);
    assertThat(talk.says(Talk.OTHER, "/read 11").parcel().orElseThrow().format())
        .isEqualTo(Format.RICH);
    assertThat(classic.labels()).contains("✨ 图文版");
  }

  @Test
  void the_format_keeps_the_way_back_and_old_pages_do_not_bring_old_choices_back() {
    Talk.Said list = talk.says(Talk.READER, "/latest 3");
    Talk.Said classic = talk.presses(Talk.READER, talk.presses(Talk.READER, list, "1"), "📄 经典版");
    assertThat(classic.command("↩")).isEqualTo("/latest 3 p1");
    talk.presses(Talk.READER, classic, "✨");
    talk.ask(Origin.PRESSED, Talk.READER, Talk.READER, classic.turning().command() + " p2");
    assertThat(talk.chats.settings(Talk.READER).articles()).isEqualTo(Format.RICH);
  }

  @Test
  void a_choice_under_an_article_counts_whatever_was_set_before_and_until_it_is_set_anew() {
    talk.chats.keep(Talk.READER, ChatSettings.NONE.withFormat(FormatChoice.RICH));
    talk.presses(Talk.READER, talk.says(Talk.READER, "/read 12"), "📄");
    assertThat(talk.says(Talk.READER, "/read 12").labels()).contains("✨ 图文版");
    talk.says(Talk.READER, "/settings format rich");
    assertThat(talk.says(Talk.READER, "/read 12").labels()).contains("📄 经典版");
  }

  @Test
  void in_a_group_anybody_looks_and_only_admins_choose_for_all() {
    Talk.Said article = talk.saysInGroup(Talk.READER, "/read 12");
    assertThat(article.parcel().orElseThrow().format()).isEqualTo(Format.CLASSIC);
    Talk.Said rich = talk.presses(Talk.READER, article, "✨");
    assertThat(rich.parcel().orElseThrow().format()).isEqualTo(Format.RICH);
    assertThat(talk.chats.settings(Talk.GROUP)).isEqualTo(ChatSettings.NONE);
    talk.others = Members.Standing.UNKNOWN;
    talk.presses(Talk.OPERATOR, article, "✨");
    assertThat(talk.chats.settings(Talk.GROUP)).isEqualTo(ChatSettings.NONE);
    talk.presses(Talk.ADMIN, article, "✨");
    assertThat(talk.chats.settings(Talk.GROUP).articles()).isEqualTo(Format.RICH);
  }

  @Test
  void readers_of_traditional_script_have_the_original_on_tap() {
    talk.speaks(Talk.READER, "zh-hant");
    Talk.Said converted = talk.says(Talk.READER, "/read 12");
    Talk.Said original = talk.presses(Talk.READER, converted, "原文");
    assertThat(original.isInPlace()).isTrue();
    assertThat(converted.text()).startsWith("晶片筆記之6");
    assertThat(original.text()).startsWith("芯片笔记之6");
    Talk.Said again = talk.presses(Talk.READER, original, "轉成繁體");
    assertThat(again.isInPlace()).isTrue();
    assertThat(again.text()).isEqualTo(converted.text());
    assertThat(talk.says(Talk.OTHER, "/read 12").labels()).noneMatch(it -> it.startsWith("原文"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/read 12 </unsubscribe all>",
        "/read 12 </reload confirm>",
        "/read 12 </settings language en>",
        "/read 12 <芯片>",
        "/read 12 <>",
        "/read 12 < /latest 5",
      })
  void a_typed_way_back_leads_to_lists_only(String line) {
    Talk.Said said = talk.says(Talk.READER, line);
    assertThat(said.text()).contains("/read 12");
    assertThat(said.buttons()).isEmpty();
  }

  @Test
  void buttons_in_a_channel_say_where_they_work() {
    assertThat(talk.ask(Origin.PRESSED, Talk.CHANNEL, Talk.READER, "/read 12").note().orElseThrow())
        .contains("/read", "私聊");
    assertThat(talk.posts("/read 12").isSilent()).isTrue();
  }
}
