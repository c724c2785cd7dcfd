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
import zhuanlan.subscription.ChatSettings;
import zhuanlan.subscription.Destination;

class StartCommandTest {

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
  void in_private_it_says_what_the_bot_is_and_adds_it_elsewhere() {
    Talk.Said said = talk.says(Talk.READER, "/start");
    assertThat(said.text()).contains("我是专栏速递");
    assertThat(said.address("➕ 加到群组")).isEqualTo("https://t.me/digest_bot?startgroup=add");
    assertThat(said.address("➕ 加到频道"))
        .isEqualTo("https://t.me/digest_bot?startchannel&admin=post_messages");
    assertThat(talk.says(Talk.READER, "/help").labels()).contains("➕ 加到群组", "➕ 加到频道");
    talk.botName = null;
    assertThat(talk.says(Talk.READER, "/start").labels()).noneMatch(it -> it.startsWith("➕"));
  }

  @Test
  void a_group_that_it_was_added_to_is_greeted_when_the_link_asks_for_it() {
    Talk.Said said = talk.saysInGroup(Talk.READER, "/start add");
    assertThat(said.text()).contains("大家好", "/topic", "/subscribe", "不插话");
    assertThat(said.labels()).noneMatch(it -> it.startsWith("➕"));
  }

  @ParameterizedTest
  @CsvSource({
    "/topic 小程序, 小程序 · 6 篇",
    "/column 芯片笔记, 芯片笔记 · 6 篇",
    "/latest 3, 最新文章",
    "/topics, 热门话题",
    "/columns, 点一个栏目",
    "/read 12, 芯片笔记之6",
    "/topic 一串长得放不进链接里的话题名字以至于要用短号才能寄出去, 没有找到",
  })
  void a_link_opens_what_it_is_about(String line, String said) {
    assertThat(talk.says(Talk.READER, "/start " + talk.links.payload(line)).text()).contains(said);
  }

  @Test
  void an_article_is_opened_by_its_number_in_private_and_in_groups() {
    assertThat(talk.says(Talk.READER, "/start a12").text()).contains("芯片笔记之6");
    assertThat(talk.saysInGroup(Talk.READER, "/start a12").text()).contains("芯片笔记之6");
    talk.withdraw("芯片笔记之6");
    assertThat(talk.says(Talk.READER, "/start a12").text()).contains("撤下");
    assertThat(talk.says(Talk.READER, "/start a999").text()).contains("999");
  }

  @Test
  void a_link_to_a_subscription_only_asks_and_the_press_orders() {
    String payload = talk.links.payload("/subscribe 小程序 08:30");
    Talk.Said offer = talk.says(Talk.READER, "/start " + payload);
    assertThat(offer.text()).contains("小程序", "08:30", "Asia/Shanghai");
    assertThat(talk.subscriptions.at(Destination.of(Talk.READER))).isEmpty();
    assertThat(talk.presses(Talk.READER, offer, "✅").text()).contains("已订阅");
    assertThat(talk.subscriptions.at(Destination.of(Talk.READER))).hasSize(1);
  }

  @Test
  void in_a_group_only_an_admin_presses_what_a_link_offers() {
    String payload = talk.links.payload("/subscribe 小程序 08:30");
    Talk.Said offer = talk.saysInGroup(Talk.READER, "/start " + payload);
    assertThat(talk.presses(Talk.READER, offer, "✅").note().orElseThrow()).contains("管理员");
    assertThat(talk.presses(Talk.OPERATOR, offer, "✅").note().orElseThrow()).contains("管理员");
    assertThat(talk.subscriptions.at(Destination.of(Talk.GROUP))).isEmpty();
    assertThat(talk.presses(Talk.ADMIN, offer, "✅").text()).contains("已订阅");
  }

  @Test
  void a_link_to_a_subscription_without_words_or_with_wrong_ones_orders_nothing() {
    assertThat(talk.says(Talk.READER, "/start " + talk.links.payload("/subscribe")).labels())
        .contains("小程序", "芯片");
    assertThat(talk.says(Talk.READER, "/start " + talk.links.payload("/subscribe 芯片 25:00")).text())
        .contains("25:00", "08:30");
    assertThat(talk.subscriptions.at(Destination.of(Talk.READER))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/unsubscribe all", "/settings language en", "/save 12", "/reload", "/start a1"})
  void a_link_cannot_do_anything_for_the_one_who_follows_it(String line) {
    talk.says(Talk.READER, "/subscribe 芯片");
    Talk.Said said = talk.says(Talk.READER, "/start " + talk.links.payload(line));
    assertThat(said.text()).contains("打不开", "我是专栏速递");
    assertThat(talk.subscriptions.at(Destination.of(Talk.READER))).hasSize(1);
    assertThat(talk.chats.settings(Talk.READER)).isEqualTo(ChatSettings.NONE);
    assertThat(talk.bookmarks.of(Talk.READER)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "a1x",
        "a99999999999",
        "c",
        "c!!",
        "cA",
        "s",
        "snobody",
        "hello",
        "小程序",
        "12"
      })
  void an_old_or_foreign_link_begins_at_the_beginning(String payload) {
    assertThat(talk.says(Talk.READER, "/start " + payload).text()).contains("打不开", "我是专栏速递");
  }
}
