package zhuanlan.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import zhuanlan.HandSetClock;
import zhuanlan.sandbox.Bubble;
import zhuanlan.sandbox.Fault;
import zhuanlan.sandbox.Member;
import zhuanlan.sandbox.Sandbox;
import zhuanlan.sandbox.World;

/** The whole bot, talking HTTP to its sandbox, as people meet it. */
@Timeout(60)
class ApplicationTest {

  private static final Duration PATIENCE = Duration.ofSeconds(8);

  @TempDir Path temp;

  private SampleStore store;
  private Sandbox sandbox;
  private World world;
  private Application application;

  @BeforeEach
  void start() throws Exception {
    store = SampleStore.in(temp.resolve("articles"));
    // Running time, but from a morning of the year of the articles on.
    Clock base =
        Clock.offset(
            Clock.systemUTC(),
            Duration.between(
                Clock.systemUTC().instant(), new HandSetClock("2021-03-25T01:00:00Z").instant()));
    sandbox = Sandbox.start(0, base);
    world = sandbox.world();
    world.flood(false);
    application = Application.start(settings(), base, sandbox);
  }

  @AfterEach
  void stop() {
    application.close();
  }

  @Test
  void latest_is_one_message_with_a_sheet_of_thumbnails_and_number_buttons() throws Exception {
    Bubble list = ask(World.READER, World.READER, "/latest");

    assertThat(list.photo()).isPresent();
    assertThat(list.text()).contains("最新文章", "1. 社区团购周记之4", "消费周记", "编辑部");
    assertThat(list.text()).contains("做社区团购的人算清了成本").doesNotContain("欢迎关注");
    assertThat(list.labels()).containsExactly("1", "2", "3", "4", "5", "1/3", "▶");
  }

  @Test
  void pages_are_turned_in_place() throws Exception {
    Bubble first = ask(World.READER, World.READER, "/latest");
    world.press(World.READER, World.READER, first.id(), "▶");
    await(it -> bubble(first).edited());

    assertThat(bubble(first).labels()).contains("◀", "2/3");
    assertThat(bubble(first).text()).doesNotContain("社区团购周记之4").contains("小程序观察之3");
    assertThat(world.fromBot(World.READER)).hasSize(1);
  }

  @Test
  void a_number_opens_the_article_and_its_pages_turn_to_the_end() throws Exception {
    Bubble list = ask(World.READER, World.READER, "/topic 小程序");
    assertThat(list.text()).startsWith("小程序 · 4 篇");
    world.press(World.READER, World.READER, list.id(), "1");
    // A photo cannot become a document: one takes the place of the other.
    await(it -> last(World.READER).rich() && world.fromBot(World.READER).size() == 1);
    assertThat(last(World.READER).richText()).startsWith("小程序观察之4");
    assertThat(last(World.READER).richText().split("这是第10篇", -1)).hasSize(1 + 1 + 48);
    assertThat(last(World.READER).richPhotos()).isNotEmpty();

    world.press(World.READER, World.READER, last(World.READER).id(), "📄 经典版");
    await(it -> last(World.READER).text().startsWith("小程序观察之4"));
    Bubble article = last(World.READER);
    assertThat(article.photo()).isPresent();
    List<String> pages = new ArrayList<>(List.of(article.text()));
    while (bubble(article).labels().contains("▶")) {
      String before = bubble(article).text();
      world.press(World.READER, World.READER, article.id(), "▶");
      await(it -> !bubble(article).text().equals(before));
      pages.add(bubble(article).text());
    }
    assertThat(String.join("", pages).split("这是第10篇", -1)).hasSize(1 + 1 + 48);

    world.press(World.READER, World.READER, article.id(), "↩ 返回列表");
    await(it -> bubble(article).text().equals(list.text()));
    assertThat(bubble(article).labels()).isEqualTo(list.labels());
    assertThat(world.fromBot(World.READER)).hasSize(1);
  }

  @Test
  void under_a_digest_a_number_opens_a_message_of_its_own() throws Exception {
    ask(World.READER, World.READER, "/subscribe 小程序 08:30");
    world.moveClock(Duration.ofHours(24));
    await(it -> world.fromBot(World.READER).size() == 2);
    Bubble digest = last(World.READER);
    world.press(World.READER, World.READER, digest.id(), "1");
    await(it -> world.fromBot(World.READER).size() == 3);

    assertThat(last(World.READER).richText()).startsWith("小程序观察之4");
    assertThat(last(World.READER).labels()).doesNotContain("↩ 返回列表");
    assertThat(bubble(digest).text()).isEqualTo(digest.text());
  }

  @Test
  void an_article_is_saved_by_its_star_and_settings_change_in_place() throws Exception {
    Bubble article = ask(World.READER, World.READER, "/read 12");
    String query = world.press(World.READER, World.READER, article.id(), "⭐ 收藏");
    await(it -> world.toast(query).isPresent());
    assertThat(world.toast(query).orElseThrow().text()).contains("已收藏");
    assertThat(ask(World.READER, World.READER, "/saved").text()).contains("1 篇");

    Bubble page = ask(World.READER, World.READER, "/settings");
    world.press(World.READER, World.READER, page.id(), "English");
    await(it -> bubble(page).text().contains("Language: English"));
    assertThat(ask(World.READER, World.READER, "/latest").text()).contains("Latest articles");
  }

  @Test
  void a_link_that_adds_the_bot_to_a_group_makes_it_say_what_it_does_there() throws Exception {
    assertThat(ask(World.READER, World.GROUP, "/start@column_digest_bot add").text())
        .contains("大家好", "/topic");
    assertThat(ask(World.READER, World.READER, "/start a12").labels()).contains("⭐ 收藏");
  }

  @Test
  void every_command_answers_in_three_languages() throws Exception {
    assertThat(ask(World.READER, World.READER, "/start").text()).contains("专栏速递");
    assertThat(ask(World.TRADITIONAL_READER, World.TRADITIONAL_READER, "/start").text())
        .contains("專欄速遞");
    assertThat(ask(World.ENGLISH_READER, World.ENGLISH_READER, "/help").text())
        .contains("/latest 10 for ten")
        .doesNotContain("/reload");
    assertThat(ask(World.OPERATOR, World.OPERATOR, "/help").text()).contains("/reload");
    assertThat(ask(World.READER, World.READER, "/columns").labels())
        .contains("平台观察 4", "芯片笔记 4", "消费周记 4");
    assertThat(ask(World.READER, World.READER, "/column 芯片笔记").text()).contains("芯片笔记之4");
    assertThat(ask(World.READER, World.READER, "/topics").labels()).isNotEmpty();
    assertThat(ask(World.READER, World.READER, "/read 1").richText()).contains("之");
    assertThat(ask(World.READER, World.READER, "/subscriptions").text()).contains("还没有订阅");
    assertThat(ask(World.READER, World.READER, "/digest").text()).contains("预览");
  }

  @Test
  void what_people_get_wrong_is_answered_with_an_example() throws Exception {
    assertThat(ask(World.READER, World.READER, "/latest 99").text()).contains("/latest 10");
    assertThat(ask(World.READER, World.READER, "/read").text()).contains("/read 12");
    assertThat(ask(World.READER, World.READER, "/read 999").text()).contains("999");
    assertThat(ask(World.READER, World.READER, "/subscribe 小程序 25:00").text())
        .contains("25:00", "08:30");
    assertThat(ask(World.READER, World.READER, "/unsubscribe").text()).contains("还没有订阅");
    assertThat(ask(World.READER, World.READER, "/latst").text()).contains("/latest");
    assertThat(ask(World.READER, World.READER, "/reload").text()).contains("/reload", "没有");
    assertThat(ask(World.READER, World.READER, "/topic \"*^ OR NEAR(").text()).contains("没有找到");
    assertThat(ask(World.READER, World.READER, "/column 没有的").labels()).contains("平台观察 4");
  }

  @Test
  void plain_text_in_private_is_a_search() throws Exception {
    assertThat(ask(World.READER, World.READER, "社區團購").text()).contains("4 篇");
  }

  @Test
  void in_a_group_the_bot_answers_commands_only_and_the_asker() throws Exception {
    world.say(World.READER, World.GROUP, "小程序");
    int asked = world.say(World.READER, World.GROUP, "/latest@column_digest_bot 3");
    await(it -> !world.fromBot(World.GROUP).isEmpty());

    assertThat(world.fromBot(World.GROUP)).hasSize(1);
    assertThat(last(World.GROUP).replyTo()).contains(asked);
  }

  @Test
  void in_a_forum_the_answer_stays_in_the_topic() throws Exception {
    world.say(World.READER, World.FORUM, World.TECHNOLOGY, "/topic@column_digest_bot 芯片");
    await(it -> !world.fromBot(World.FORUM).isEmpty());

    assertThat(last(World.FORUM).thread()).contains(World.TECHNOLOGY);
  }

  @Test
  void in_a_group_only_admins_subscribe() throws Exception {
    assertThat(ask(World.READER, World.GROUP, "/subscribe@column_digest_bot 小程序 08:30").text())
        .contains("管理员");
    assertThat(ask(World.GROUP_ADMIN, World.GROUP, "/subscribe@column_digest_bot 小程序 08:30").text())
        .contains("已订阅", "小程序", "08:30");
  }

  @Test
  void a_digest_arrives_at_its_time_with_what_is_new_and_only_once() throws Exception {
    Bubble order = ask(World.READER, World.READER, "/subscribe 小程序 08:30");
    assertThat(order.text()).contains("08:30", "3月26日 08:30");
    world.moveClock(Duration.ofHours(23));
    assertThat(world.fromBot(World.READER)).hasSize(1);

    world.moveClock(Duration.ofMinutes(31));
    await(it -> world.fromBot(World.READER).size() == 2);
    assertThat(last(World.READER).text()).contains("专栏速递", "小程序观察之4", "小程序观察之2");
    assertThat(last(World.READER).text()).doesNotContain("小程序观察之1", "芯片");
    assertThat(last(World.READER).photo()).isPresent();

    store.add("新媒体", "平台观察", "刚到的一篇", "小程序");
    store.add("科技", "芯片笔记", "别的一篇", "芯片");
    Bubble report = ask(World.OPERATOR, World.OPERATOR, "/reload");
    assertThat(report.text()).contains("正在重读");
    await(it -> last(World.OPERATOR).text().contains("新增 2"));
    world.moveClock(Duration.ofHours(24));
    await(it -> world.fromBot(World.READER).size() == 3);
    assertThat(last(World.READER).text()).contains("刚到的一篇").doesNotContain("观察之", "别的");

    world.moveClock(Duration.ofHours(24));
    ask(World.READER, World.READER, "/help");
    assertThat(world.fromBot(World.READER)).hasSize(4);
  }

  @Test
  void a_channel_subscribes_by_a_post_and_gets_no_buttons() throws Exception {
    world.say(World.GROUP_ADMIN, World.CHANNEL, "/subscribe 芯片 08:30");
    await(it -> !world.fromBot(World.CHANNEL).isEmpty());
    assertThat(last(World.CHANNEL).text()).contains("已订阅");

    world.moveClock(Duration.ofHours(24));
    await(it -> world.fromBot(World.CHANNEL).size() == 2);
    assertThat(last(World.CHANNEL).text()).contains("芯片笔记之4");
    assertThat(last(World.CHANNEL).labels()).isEmpty();
  }

  @Test
  void who_blocks_the_bot_is_told_nothing_until_they_come_back() throws Exception {
    ask(World.READER, World.READER, "/subscribe 芯片 08:30");
    world.block(World.READER);
    await(it -> it.pendingUpdates() == 0);
    world.moveClock(Duration.ofHours(24));
    ask(World.OPERATOR, World.OPERATOR, "/start");
    assertThat(world.fromBot(World.READER)).hasSize(1);

    world.unblock(World.READER);
    await(it -> it.pendingUpdates() == 0);
    world.moveClock(Duration.ofHours(1));
    await(it -> last(World.READER).text().startsWith("专栏速递 ·"));
    assertThat(ask(World.READER, World.READER, "/subscriptions").text()).contains("下一次", "上一份");
  }

  @Test
  void an_admin_subscribes_a_channel_from_private_and_a_reader_does_not() throws Exception {
    String order = "/subscribe @column_digest_channel 芯片 08:30";
    assertThat(ask(World.READER, World.READER, order).text()).contains("你不是");
    assertThat(ask(World.GROUP_ADMIN, World.GROUP_ADMIN, "/subscribe @nobody_there 08:30").text())
        .contains("没有找到 @nobody_there");
    assertThat(ask(World.GROUP_ADMIN, World.GROUP_ADMIN, order).text()).contains("已订阅");

    world.moveClock(Duration.ofHours(24));
    await(it -> !world.fromBot(World.CHANNEL).isEmpty());
    assertThat(last(World.CHANNEL).text()).contains("芯片笔记之4");
    world.setBot(World.CHANNEL, Member.administrator());
    await(it -> last(World.GROUP_ADMIN).text().contains("已暂停"));
    assertThat(ask(World.GROUP_ADMIN, World.GROUP_ADMIN, order).text()).contains("还不能发消息");
  }

  @Test
  void a_subscription_is_listed_and_cancelled_by_its_button() throws Exception {
    ask(World.READER, World.READER, "/subscribe 全部");
    Bubble list = ask(World.READER, World.READER, "/subscriptions");
    assertThat(list.text()).contains("全部文章", "08:00");
    world.press(World.READER, World.READER, list.id(), "🗑 退订 #1");
    await(it -> bubble(list).text().contains("已退订 1"));
    assertThat(ask(World.READER, World.READER, "/subscriptions").text()).contains("还没有订阅");
  }

  @Test
  void trouble_on_the_way_neither_loses_nor_repeats_an_answer() throws Exception {
    world.inject("send.*", 1, Fault.tooMany(1));
    world.inject("send.*", 1, Fault.serverError());
    world.inject("send.*", 1, Fault.cutBefore());
    world.inject("getupdates", 1, new Fault.Html(502));
    world.inject("getupdates", 1, Fault.cutAfter());
    ask(World.READER, World.READER, "/latest");
    ask(World.READER, World.READER, "/columns");

    assertThat(world.fromBot(World.READER)).hasSize(2);
  }

  @Test
  void a_poisonous_update_stops_nothing() throws Exception {
    world.pushRawUpdate("{\"message\":{\"message_id\":\"no number\",\"chat\":7}}");
    world.pushRawUpdate("{\"callback_query\":{}}");
    world.pushRawUpdate("{\"nobody_knows\":[1,2,{}]}");
    assertThat(ask(World.READER, World.READER, "/latest").text()).contains("最新文章");
    world.setUpdateIdBase(3);
    assertThat(ask(World.READER, World.READER, "/columns").labels()).isNotEmpty();
  }

  @Test
  void a_withdrawn_article_says_so() throws Exception {
    Bubble list = ask(World.READER, World.READER, "/latest 1");
    Files.delete(temp.resolve("articles/财经/消费周记/社区团购周记之4.md"));
    ask(World.OPERATOR, World.OPERATOR, "/reload");
    await(it -> last(World.OPERATOR).text().contains("撤下 1"));
    String query = world.press(World.READER, World.READER, list.id(), "1");
    await(it -> world.toast(query).isPresent());
    assertThat(world.toast(query).orElseThrow().text()).contains("社区团购周记之4", "撤下");
  }

  @Test
  void losing_most_articles_must_be_confirmed_by_an_operator() throws Exception {
    try (var files = Files.walk(temp.resolve("articles/新媒体"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.delete(file);
      }
    }
    try (var files = Files.walk(temp.resolve("articles/科技"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.delete(file);
      }
    }
    ask(World.OPERATOR, World.OPERATOR, "/reload");
    await(it -> last(World.OPERATOR).labels().contains("确认撤下"));
    assertThat(ask(World.READER, World.READER, "/topic 芯片").text()).contains("4 篇");

    Bubble refused = last(World.OPERATOR);
    world.press(World.OPERATOR, World.OPERATOR, refused.id(), "确认撤下");
    await(it -> last(World.OPERATOR).text().contains("重读完毕"));
    assertThat(last(World.OPERATOR).text()).contains("撤下 8");
    assertThat(ask(World.READER, World.READER, "/topic 芯片").text()).contains("没有找到");
  }

  @Test
  void a_group_admin_who_was_just_made_one_may_subscribe_elsewhere_too() throws Exception {
    world.setMember(World.GROUP, World.ENGLISH_READER, Member.administrator());
    assertThat(ask(World.ENGLISH_READER, World.GROUP, "/subscribe@column_digest_bot 芯片").text())
        .contains("已订阅");
  }

  private Settings settings() throws Settings.Wrong {
    return Settings.load(
        null,
        Map.of(
            "ARTICLES_DIR", temp.resolve("articles").toString(),
            "ARTICLES_WATCH", "false",
            "DATABASE_PATH", temp.resolve("data/bot.db").toString(),
            "LIMITS_CHAT_MESSAGES_PER_SECOND", "1000",
            "LIMITS_MESSAGES_PER_SECOND", "1000",
            "LIMITS_GROUP_MESSAGES_PER_MINUTE", "60000"));
  }

  /** Says something and waits for the next message of the bot in that chat. */
  @Test
  void who_subscribed_for_a_topic_is_told_when_it_closes_and_gets_its_digest_when_it_is_open_again()
      throws Exception {
    ask(World.GROUP_ADMIN, World.GROUP_ADMIN, "/start");
    world.say(
        World.GROUP_ADMIN, World.FORUM, World.TECHNOLOGY, "/subscribe@column_digest_bot 芯片 08:30");
    await(it -> world.fromBot(World.FORUM).size() == 1);
    world.closeTopic(World.FORUM, World.TECHNOLOGY);
    await(it -> last(World.GROUP_ADMIN).text().contains("话题关闭了"));
    assertThat(last(World.GROUP_ADMIN).text()).contains("论坛", "芯片");

    world.reopenTopic(World.FORUM, World.TECHNOLOGY);
    await(it -> world.pendingUpdates() == 0);
    world.moveClock(Duration.ofHours(24));
    await(it -> world.fromBot(World.FORUM).size() == 2);
    assertThat(last(World.FORUM).thread()).contains(World.TECHNOLOGY);
  }

  private Bubble ask(long person, long chat, String text) {
    int before = world.fromBot(chat).size();
    world.say(person, chat, text);
    await(it -> world.fromBot(chat).size() > before);
    return world.fromBot(chat).get(before);
  }

  private Bubble last(long chat) {
    List<Bubble> all = world.fromBot(chat);
    return all.get(all.size() - 1);
  }

  private Bubble bubble(Bubble earlier) {
    return Objects.requireNonNull(world.bubble(earlier.chat(), earlier.id()).orElse(null));
  }

  private void await(Predicate<World> condition) {
    world.await(condition, PATIENCE);
  }
}
