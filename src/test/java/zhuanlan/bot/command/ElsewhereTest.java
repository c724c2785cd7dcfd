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
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhuanlan.bot.Members;
import zhuanlan.bot.Request;
import zhuanlan.subscription.ChatSettings;
import zhuanlan.subscription.Destination;
import zhuanlan.subscription.Subscription;

/** Orders for a channel or group, given in private. */
class ElsewhereTest {

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

  @Test
  void an_admin_orders_for_a_channel_and_manages_it_from_private() {
    talk.chats.keep(Talk.CHANNEL, ChatSettings.NONE.withZone(ZoneId.of("Asia/Tokyo")));
    Talk.Said done = talk.says(Talk.ADMIN, "/subscribe @mychannel 小程序 08:30");
    assertThat(done.chat()).isEqualTo(Talk.ADMIN);
    assertThat(done.text()).contains("已订阅", "每天 08:30（Asia/Tokyo）");
    assertThat(kept(Talk.ADMIN)).isEmpty();
    assertThat(kept(Talk.CHANNEL)).hasSize(1);
    assertThat(kept(Talk.CHANNEL).get(0).wishes().buttons()).isFalse();

    talk.presses(Talk.ADMIN, done, "从现在起");
    Talk.Said page = talk.says(Talk.ADMIN, "/subscriptions @mychannel");
    assertThat(page.text()).contains("#1 小程序");
    Talk.Said paused = talk.presses(Talk.ADMIN, page, "⏸");
    assertThat(kept(Talk.CHANNEL).get(0).paused()).isTrue();
    Talk.Said times = talk.presses(Talk.ADMIN, talk.presses(Talk.ADMIN, paused, "▶"), "🕗");
    talk.presses(Talk.ADMIN, times, "工作日 20:00");
    assertThat(talk.says(Talk.ADMIN, "/subscriptions @mychannel 1").text()).contains("工作日 20:00");

    Talk.Said gone = talk.says(Talk.ADMIN, "/unsubscribe @mychannel 1");
    assertThat(kept(Talk.CHANNEL)).isEmpty();
    talk.presses(Talk.ADMIN, gone, "↩");
    assertThat(kept(Talk.CHANNEL)).hasSize(1);
  }

  @Test
  void a_group_with_a_name_is_served_as_well() {
    talk.says(Talk.ADMIN, "/subscribe 工作日 9:00 @mygroup");
    assertThat(kept(Talk.GROUP)).hasSize(1);
    assertThat(kept(Talk.GROUP).get(0).wishes().buttons()).isTrue();
  }

  @Test
  void the_keyboard_orders_for_it() {
    Talk.Said what = talk.says(Talk.ADMIN, "/subscribe @mychannel");
    Talk.Said when = talk.presses(Talk.ADMIN, talk.presses(Talk.ADMIN, what, "小程序"), "下一步");
    Talk.Said check = talk.presses(Talk.ADMIN, when, "下一步");
    assertThat(check.text()).contains("送到@mychannel");
    talk.presses(Talk.ADMIN, check, "✅");
    assertThat(kept(Talk.CHANNEL)).hasSize(1);
    assertThat(kept(Talk.ADMIN)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/subscribe @mychannel 08:30",
        "/subscribe @mygroup 08:30",
        "/subscribe ?go @mychannel 08:30",
        "/subscriptions @mychannel",
        "/subscriptions @mychannel 1 pause",
        "/subscriptions @mychannel undo 1",
        "/unsubscribe @mychannel all",
      })
  void whoever_has_no_right_there_gets_nothing(String line) {
    talk.says(Talk.ADMIN, "/subscribe @mychannel 芯片 9:00");
    List<Subscription> before = kept(Talk.CHANNEL);
    for (Request.Origin origin : Request.Origin.values()) {
      for (long person : List.of(Talk.READER, Talk.OPERATOR)) {
        Talk.Said said = talk.ask(origin, person, person, line);
        assertThat(said.text()).contains("只有能在 @my", "你不是");
        assertThat(said.text()).doesNotContain("芯片");
      }
    }
    talk.others = Members.Standing.UNKNOWN;
    assertThat(talk.says(Talk.READER, line).text()).contains("无法向 Telegram 确认");
    assertThat(kept(Talk.CHANNEL)).isEqualTo(before);
    assertThat(kept(Talk.GROUP)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"MAY_NOT", "ABSENT"})
  void what_the_bot_lacks_is_said_with_the_link_that_gives_it(Members.Writing writing) {
    talk.writing = writing;
    Talk.Said channel = talk.says(Talk.ADMIN, "/subscribe @mychannel 08:30");
    assertThat(channel.text()).contains("@mychannel", "再发一次");
    assertThat(channel.address("➕"))
        .isEqualTo("https://t.me/digest_bot?startchannel&admin=post_messages");
    assertThat(talk.says(Talk.ADMIN, "/subscribe @mygroup 08:30").address("➕"))
        .isEqualTo("https://t.me/digest_bot?startgroup=add");
    assertThat(kept(Talk.CHANNEL)).isEmpty();
    talk.writing = Members.Writing.MAY;
    talk.says(Talk.ADMIN, "/subscribe @mychannel 08:30");
    assertThat(kept(Talk.CHANNEL)).hasSize(1);
  }

  @Test
  void while_telegram_does_not_answer_nothing_is_done() {
    talk.writing = Members.Writing.UNKNOWN;
    assertThat(talk.says(Talk.ADMIN, "/subscribe @mychannel 08:30").text()).contains("稍后");
    assertThat(kept(Talk.CHANNEL)).isEmpty();
  }

  @Test
  void a_name_that_nobody_has_is_said_to_be_so() {
    Talk.Said said = talk.says(Talk.ADMIN, "/subscribe @nowhere 08:30");
    assertThat(said.text()).contains("没有找到 @nowhere", "/subscribe 08:30");
    assertThat(said.labels()).containsExactly("➕ 加到群组", "➕ 加到频道");
  }

  @Test
  void others_need_not_know_so_it_is_done_in_private() {
    assertThat(talk.saysInGroup(Talk.ADMIN, "/subscribe @mychannel 08:30").text()).contains("私聊");
    assertThat(talk.posts("/subscribe @mygroup 08:30").text()).contains("私聊");
    assertThat(kept(Talk.CHANNEL)).isEmpty();
    assertThat(kept(Talk.GROUP)).isEmpty();
  }

  @Test
  void a_link_offers_it_to_anybody_and_orders_for_nobody_without_the_right() {
    String payload = talk.links.payload("/subscribe @mychannel 小程序 08:30");
    Talk.Said offer = talk.says(Talk.READER, "/start " + payload);
    assertThat(offer.text()).contains("小程序", "@mychannel");
    assertThat(talk.presses(Talk.READER, offer, "✅").text()).contains("你不是");
    assertThat(kept(Talk.CHANNEL)).isEmpty();
    talk.presses(Talk.ADMIN, talk.says(Talk.ADMIN, "/start " + payload), "✅");
    assertThat(kept(Talk.CHANNEL)).hasSize(1);

    String forged = talk.links.payload("/subscribe ?go @mychannel 芯片");
    talk.says(Talk.ADMIN, "/start " + forged);
    talk.says(Talk.ADMIN, "/start " + talk.links.payload("/unsubscribe @mychannel all"));
    talk.says(Talk.ADMIN, "/start " + talk.links.payload("/subscriptions @mychannel 1 pause"));
    assertThat(kept(Talk.CHANNEL)).hasSize(1);
    assertThat(kept(Talk.CHANNEL).get(0).paused()).isFalse();
  }
}
