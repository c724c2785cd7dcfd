package zhuanlan.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhuanlan.HandSetClock;
import zhuanlan.article.Article;
import zhuanlan.article.Block;
import zhuanlan.article.Body;
import zhuanlan.article.Byline;
import zhuanlan.article.Line;
import zhuanlan.catalog.Articles;
import zhuanlan.catalog.Catalog;
import zhuanlan.catalog.Entry;
import zhuanlan.catalog.FileRecord;
import zhuanlan.delivery.Outbox;
import zhuanlan.delivery.Parcel;
import zhuanlan.page.Language;
import zhuanlan.page.Part;
import zhuanlan.store.Database;
import zhuanlan.store.SqliteArticles;
import zhuanlan.store.SqliteDigests;
import zhuanlan.store.SqliteOutbox;
import zhuanlan.store.SqliteSubscriptions;
import zhuanlan.subscription.Destination;
import zhuanlan.subscription.Filter;
import zhuanlan.subscription.Schedule;
import zhuanlan.subscription.Subscription;
import zhuanlan.subscription.Subscriptions;

class DigestJobTest {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  @TempDir Path folder;

  /** Eight in the morning in Shanghai. */
  private final HandSetClock clock = new HandSetClock("2021-03-26T00:00:00Z");

  private Database database;
  private Articles articles;
  private Outbox outbox;
  private Subscriptions subscriptions;
  private DigestJob job;
  private int written;

  @BeforeEach
  void open() throws Exception {
    database = Database.open(folder.resolve("bot.db"));
    articles = new SqliteArticles(database);
    outbox = new SqliteOutbox(database);
    subscriptions = new SqliteSubscriptions(database, clock);
    Digests digests = new SqliteDigests(database);
    Catalog catalog = new Catalog(articles);
    Cards cards = new Cards(clock, SHANGHAI);
    DigestComposer composer = new DigestComposer(catalog, digests, cards);
    job = new DigestJob(digests, composer, catalog, cards, () -> {}, clock);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void a_digest_brings_what_arrived_since_the_last_one_once() {
    arrive("平台观察", "旧闻", "小程序");
    subscribe(Filter.ALL, clock.instant(), 10);
    job.runDue();
    assertThat(titles(next())).containsExactly("旧闻");

    arrive("平台观察", "新闻", "小程序");
    clock.move(Duration.ofDays(1));
    job.runDue();
    job.runDue();

    assertThat(titles(next())).containsExactly("新闻");
    assertThat(outbox.waiting()).isZero();
  }

  @Test
  void no_news_no_message() {
    subscribe(Filter.ALL, clock.instant(), 10);
    job.runDue();

    assertThat(outbox.waiting()).isZero();
    assertThat(subscriptions.at(Destination.of(1)).get(0).next())
        .isEqualTo(Instant.parse("2021-03-27T00:00:00Z"));
  }

  @Test
  void a_filter_lets_through_topics_and_columns_and_keeps_out_excluded_words() {
    arrive("平台观察", "关于小程序", "小程序与商家");
    arrive("芯片笔记", "关于芯片", "一颗芯片");
    arrive("消费周记", "关于咖啡", "一杯咖啡");
    arrive("平台观察", "小程序游戏", "小程序与游戏");
    Filter filter = new Filter(List.of("小程序"), List.of("芯片笔记"), List.of("游戏"));
    subscribe(filter, clock.instant(), 10);

    job.runDue();

    assertThat(titles(next())).containsExactlyInAnyOrder("关于小程序", "关于芯片");
  }

  @Test
  void a_digest_tells_its_most_varied_over_columns_and_counts_the_rest() {
    for (int i = 1; i <= 6; i++) {
      arrive("平台观察", "平台" + i, "正文" + i);
    }
    arrive("芯片笔记", "芯片", "正文");
    subscribe(Filter.ALL, clock.instant(), 3);

    job.runDue();

    Parcel parcel = next();
    assertThat(titles(parcel)).hasSize(3).contains("芯片");
    assertThat(parcel.page().parts().get(0).toString()).contains("7 篇新文章");
    assertThat(parcel.page().parts().toString()).contains("还有 4 篇没有列出");
  }

  @Test
  void two_subscriptions_of_a_chat_never_tell_it_the_same_article() {
    arrive("平台观察", "小程序与芯片", "小程序里的芯片");
    subscribe(new Filter(List.of("小程序"), List.of(), List.of()), clock.instant(), 10);
    subscribe(new Filter(List.of("芯片"), List.of(), List.of()), clock.instant(), 10);

    job.runDue();

    assertThat(outbox.waiting()).isEqualTo(1);
  }

  @Test
  void a_digest_less_than_six_hours_late_is_sent_and_a_later_one_comes_with_the_next() {
    arrive("平台观察", "新闻", "正文");
    subscribe(Filter.ALL, clock.instant(), 10);
    clock.move(Duration.ofHours(7));
    job.runDue();
    assertThat(outbox.waiting()).isZero();

    clock.move(Duration.ofHours(17).plusHours(5));
    job.runDue();
    assertThat(titles(next())).containsExactly("新闻");
  }

  @Test
  void after_days_of_silence_the_digest_of_the_day_is_sent_once() {
    arrive("平台观察", "新闻", "正文");
    subscribe(Filter.ALL, clock.instant(), 10);
    clock.move(Duration.ofDays(3).plusHours(1));
    job.runDue();
    assertThat(titles(next())).containsExactly("新闻");

    arrive("平台观察", "又一篇", "正文");
    job.runDue();
    assertThat(outbox.waiting()).isZero();
    clock.move(Duration.ofHours(23));
    job.runDue();
    assertThat(titles(next())).containsExactly("又一篇");
  }

  @Test
  void a_suspended_subscription_is_told_nothing() {
    arrive("平台观察", "新闻", "正文");
    subscribe(Filter.ALL, clock.instant(), 10);
    subscriptions.suspend(1, "blocked");
    job.runDue();

    assertThat(outbox.waiting()).isZero();
  }

  @Test
  void in_a_channel_there_are_no_buttons() {
    arrive("平台观察", "新闻", "正文");
    subscriptions.add(subscription(Filter.ALL, clock.instant(), 10, false), "channel");
    job.runDue();

    assertThat(next().page().buttons()).isEmpty();
  }

  @Test
  void the_round_tells_when_the_next_digest_is_due() {
    subscribe(Filter.ALL, clock.instant().plusSeconds(12), 10);
    assertThat(job.runDue()).isEqualTo(Duration.ofSeconds(12));
  }

  private Parcel next() {
    Optional<Outbox.Claimed> claimed = outbox.claim(clock.instant(), Set.of());
    outbox.sent(claimed.orElseThrow().id(), clock.instant());
    return claimed.orElseThrow().parcel();
  }

  private static List<String> titles(Parcel parcel) {
    return parcel.page().parts().stream()
        .filter(Part.Card.class::isInstance)
        .map(part -> ((Part.Card) part).title())
        .toList();
  }

  private void subscribe(Filter filter, Instant next, int most) {
    subscriptions.add(subscription(filter, next, most, true), filter.toString());
  }

  private static Subscription subscription(Filter filter, Instant next, int most, boolean buttons) {
    return new Subscription(
        0,
        Destination.of(1),
        filter,
        new Schedule(LocalTime.of(8, 0), SHANGHAI),
        most,
        Language.SIMPLIFIED,
        buttons,
        1,
        0,
        next,
        null);
  }

  private void arrive(String column, String title, String text) {
    written++;
    @Nullable Instant published = Instant.parse("2021-03-20T00:00:00Z").plusSeconds(written);
    String path = written + ".md";
    FileRecord file =
        new FileRecord(path, 1, 1, FileRecord.Fate.LOADED, null, "id" + written, "", 0, 0);
    Article article =
        new Article(
            path,
            title,
            "新媒体",
            column,
            List.of(),
            Byline.NONE,
            published,
            null,
            null,
            null,
            new Body(List.of(new Block.Paragraph(Line.of(text)))),
            List.of());
    Entry entry = new Entry(file, article, List.of(text), List.of(), title + "\n" + text);
    articles.apply(writer -> writer.load(entry));
  }
}
