package zhuanlan.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static zhuanlan.digest.Newsroom.EIGHT;
import static zhuanlan.digest.Newsroom.USUAL;
import static zhuanlan.digest.Newsroom.wishes;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhuanlan.HandSetClock;
import zhuanlan.catalog.Headline;
import zhuanlan.subscription.Filter;
import zhuanlan.subscription.Subscription;

/** What digests tell. */
class DigestChoiceTest {

  private static final Instant NOW = Instant.parse("2021-03-26T04:00:00Z");

  @TempDir Path folder;
  private Newsroom room;

  @BeforeEach
  void open() throws Exception {
    room = new Newsroom(folder, new HandSetClock("2021-03-26T04:00:00Z"));
  }

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void what_is_about_a_topic_goes_before_what_mentions_it() {
    room.arrive("甲栏", "小程序的账本", "正文");
    room.arrive("甲栏", "店主说", "题外话", "小程序");
    room.arrive("乙栏", "奶茶店", "也用小程序点单");
    room.arrive("丙栏", "便利店", "也用小程序点单");

    assertThat(titles(digest(topic("小程序"), 3))).containsExactly("店主说", "小程序的账本", "便利店");
    assertThat(titles(digest(topic("小程序"), 9))).containsExactly("店主说", "小程序的账本", "便利店", "奶茶店");
  }

  @Test
  void a_column_that_is_wanted_counts_as_much_as_a_topic() {
    room.arrive("芯片笔记", "一块晶圆", "正文");
    room.arrive("乙栏", "奶茶店", "也用小程序点单");

    Filter both = new Filter(List.of("小程序"), List.of("芯片笔记"), List.of());
    assertThat(titles(digest(both, 1))).containsExactly("一块晶圆");
  }

  @Test
  void columns_take_turns() {
    for (int i = 1; i <= 4; i++) {
      room.arrive("甲栏", "甲" + i, "正文");
    }
    room.arrive("乙栏", "乙1", "正文");
    room.arrive("丙栏", "丙1", "正文");
    room.arrive("甲栏", "甲5", "正文");

    assertThat(titles(digest(Filter.ALL, 4))).containsExactly("甲5", "丙1", "乙1", "甲4");
  }

  @Test
  void of_a_story_one_article_is_told_and_the_others_are_counted() {
    int first = room.arrive("甲栏", "拼多多发布年报亏损收窄", "正文", "拼多多", "年报");
    int second = room.arrive("乙栏", "拼多多年报：亏损收窄", "正文", "拼多多", "年报");
    int other = room.arrive("丙栏", "村里通了路", "正文", "乡村", "公路");

    Digest digest = digest(Filter.ALL, 9);
    assertThat(titles(digest)).containsExactly("村里通了路", "拼多多年报：亏损收窄");
    assertThat(digest.total()).isEqualTo(3);
    assertThat(digest.told()).containsExactlyInAnyOrder(first, second, other);
  }

  @Test
  void the_parts_of_a_series_are_all_told() {
    room.arrive("甲栏", "拼多多年报观察之一", "正文", "拼多多", "年报");
    room.arrive("甲栏", "拼多多年报观察之二", "正文", "拼多多", "年报");

    assertThat(titles(digest(Filter.ALL, 9))).containsExactly("拼多多年报观察之二", "拼多多年报观察之一");
  }

  @Test
  void a_story_is_not_told_a_second_time_by_another_subscription_of_the_chat() {
    room.arrive("甲栏", "拼多多发布年报亏损收窄", "正文", "拼多多", "年报");
    room.arrive("乙栏", "拼多多年报：亏损收窄", "正文", "拼多多", "年报");
    room.subscribe(1, Filter.ALL, EIGHT, USUAL);
    room.subscribe(1, topic("年报"), EIGHT, USUAL);
    room.runDue("2021-03-27T00:00:00Z");

    assertThat(room.told()).containsExactly(List.of("拼多多年报：亏损收窄"));
  }

  @Test
  void a_preview_is_what_the_digest_will_bring_and_counts_as_told_to_nobody() {
    room.arrive("甲");
    Subscription kept = room.subscribe(1, Filter.ALL, EIGHT, USUAL);
    int last = room.articles.lastNumber();

    assertThat(titles(room.composer.compose(kept, last))).containsExactly("甲");
    assertThat(titles(room.composer.compose(kept, last))).containsExactly("甲");
    room.runDue("2021-03-27T00:00:00Z");
    assertThat(room.told()).containsExactly(List.of("甲"));
    assertThat(room.composer.compose(kept, last).isEmpty()).isTrue();
  }

  @Test
  void many_that_want_the_same_are_told_the_same() {
    for (int chat = 1; chat <= 450; chat++) {
      room.subscribe(chat, chat % 2 == 0 ? Filter.ALL : topic("咖啡"), EIGHT, USUAL);
    }
    room.arrive("甲栏", "一杯咖啡", "正文");
    room.arrive("甲栏", "一颗芯片", "正文");
    room.runDue("2021-03-27T00:00:00Z");

    assertThat(room.outbox.waiting()).isEqualTo(450);
    assertThat(room.sent())
        .allSatisfy(
            each ->
                assertThat(Newsroom.titles(each))
                    .isEqualTo(
                        each.to().chat() % 2 == 0 ? List.of("一颗芯片", "一杯咖啡") : List.of("一杯咖啡")));
  }

  @Test
  void those_that_want_the_same_but_were_told_other_things_are_told_what_is_new_to_them() {
    room.arrive("甲栏", "一杯咖啡", "正文");
    room.arrive("甲栏", "一颗芯片", "正文");
    room.subscribe(1, topic("咖啡"), EIGHT, USUAL);
    room.subscribe(1, Filter.ALL, EIGHT, USUAL);
    room.subscribe(2, Filter.ALL, EIGHT, wishes(1, false, false, null));
    room.runDue("2021-03-27T00:00:00Z");

    assertThat(room.sent())
        .extracting(each -> each.to().chat() + " " + Newsroom.titles(each))
        .containsExactlyInAnyOrder("1 [一杯咖啡]", "1 [一颗芯片]", "2 [一颗芯片]");
  }

  @Test
  void a_new_subscription_begins_with_the_newest_few_the_last_week_or_now() {
    for (int i = 1; i <= 5; i++) {
      room.arrive("第" + i);
    }
    Instant inAWeek = Instant.parse("2021-03-27T00:00:03Z");

    assertThat(from(Beginning.NEWEST_FEW, NOW)).containsExactly("第5", "第4", "第3");
    assertThat(from(Beginning.LAST_WEEK, NOW)).hasSize(5);
    assertThat(from(Beginning.LAST_WEEK, inAWeek)).containsExactly("第5", "第4", "第3");
    assertThat(from(Beginning.LAST_WEEK, inAWeek.plusSeconds(9))).isEmpty();
    assertThat(from(Beginning.NOW, NOW)).isEmpty();
  }

  @Test
  void where_there_is_little_a_new_subscription_begins_with_all_of_it() {
    room.arrive("唯一");

    assertThat(from(Beginning.NEWEST_FEW, NOW)).containsExactly("唯一");
    assertThat(room.composer.beginning(topic("没有"), Beginning.LAST_WEEK, NOW)).isEqualTo(1);
    assertThat(room.composer.beginning(topic("没有"), Beginning.NEWEST_FEW, NOW)).isZero();
  }

  private List<String> from(Beginning beginning, Instant now) {
    Subscription kept = room.subscribe(9, Filter.ALL, EIGHT, USUAL);
    int start = room.composer.beginning(Filter.ALL, beginning, now);
    return titles(room.composer.compose(kept.startingAfter(start), room.articles.lastNumber()));
  }

  private Digest digest(Filter filter, int most) {
    Subscription kept = room.subscribe(7, filter, EIGHT, wishes(most, false, false, null));
    return room.composer.compose(
        kept.with(wishes(most, false, false, null)), room.articles.lastNumber());
  }

  private static Filter topic(String topic) {
    return new Filter(List.of(topic), List.of(), List.of());
  }

  private static List<String> titles(Digest digest) {
    return digest.articles().stream().map(Headline::title).toList();
  }
}
