package zhuanlan.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
import zhuanlan.page.Button;
import zhuanlan.page.FormatChoice;
import zhuanlan.page.Language;
import zhuanlan.page.Page;
import zhuanlan.page.Part;
import zhuanlan.page.Texts;
import zhuanlan.reading.Cards;
import zhuanlan.reading.DeepLinks;
import zhuanlan.store.Database;
import zhuanlan.store.SqliteArticles;
import zhuanlan.store.SqliteChats;
import zhuanlan.store.SqliteDigests;
import zhuanlan.store.SqliteOutbox;
import zhuanlan.store.SqliteShortcuts;
import zhuanlan.store.SqliteSubscriptions;
import zhuanlan.subscription.Destination;
import zhuanlan.subscription.Filter;
import zhuanlan.subscription.Manners;
import zhuanlan.subscription.Schedule;
import zhuanlan.subscription.Subscription;
import zhuanlan.subscription.Subscriptions;
import zhuanlan.subscription.Wishes;

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
  private @Nullable String botName = "my_bot";
  private int written;

  @BeforeEach
  void open() throws Exception {
    database = Database.open(folder.resolve("bot.db"));
    articles = new SqliteArticles(database);
    outbox = new SqliteOutbox(database);
    subscriptions = new SqliteSubscriptions(database, clock);
    Digests digests = new SqliteDigests(database);
    Catalog catalog = new Catalog(articles);
    Cards cards = new Cards(clock);
    DeepLinks links =
        new DeepLinks(() -> Optional.ofNullable(botName), new SqliteShortcuts(database));
    DigestComposer composer = new DigestComposer(catalog, digests, cards, links);
    Manners manners =
        new Manners(new SqliteChats(database), Language.SIMPLIFIED, SHANGHAI, FormatChoice.AUTO);
    job = new DigestJob(digests, composer, catalog, manners, () -> {}, clock);
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
  void without_buttons_titles_and_the_rest_lead_to_the_bot() {
    arriveThree();
    subscriptions.add(subscription(Filter.ALL, clock.instant(), 2, false), "channel");
    job.runDue();

    Page page = next().page();
    assertThat(page.buttons()).isEmpty();
    assertThat(links(page))
        .containsExactly("https://t.me/my_bot?start=a3", "https://t.me/my_bot?start=a2");
    assertThat(rest(page).text()).isEqualTo("还有 1 篇没有列出。");
    assertThat(rest(page).runs().get(0).link())
        .isEqualTo("https://t.me/my_bot?start=c" + "bGF0ZXN0IDEw");
  }

  @Test
  void the_rest_leads_to_the_topic_however_long_its_name_is() {
    arriveThree();
    Filter filter = new Filter(List.of("小程序里的一个特别长的名字它有三十个字之多甚至更多"), List.of(), List.of());
    Filter found = new Filter(List.of("正文"), List.of(), List.of());
    subscriptions.add(subscription(found, clock.instant(), 2, false), "short");
    job.runDue();
    assertThat(rest(next().page()).runs().get(0).link())
        .startsWith("https://t.me/my_bot?start=c")
        .hasSizeLessThan(100);

    arrive("平台观察", "长一", filter.topics().get(0));
    arrive("平台观察", "长二", filter.topics().get(0));
    subscriptions.add(subscription(filter, clock.instant(), 1, false), "long");
    job.runDue();
    assertThat(rest(next().page()).runs().get(0).link())
        .startsWith("https://t.me/my_bot?start=s")
        .hasSizeLessThan(100);
  }

  @Test
  void while_the_bots_name_is_unknown_there_are_no_links() {
    botName = null;
    arriveThree();
    subscriptions.add(subscription(Filter.ALL, clock.instant(), 2, false), "channel");
    job.runDue();

    Page page = next().page();
    assertThat(page.buttons()).isEmpty();
    assertThat(links(page)).isEmpty();
    assertThat(rest(page)).isEqualTo(Line.of("还有 1 篇没有列出。"));
  }

  @Test
  void with_buttons_there_are_no_links() {
    arriveThree();
    subscribe(new Filter(List.of(), List.of("平台观察"), List.of()), clock.instant(), 2);
    job.runDue();

    Page page = next().page();
    assertThat(links(page)).isEmpty();
    assertThat(rest(page)).isEqualTo(Line.of("还有 1 篇没有列出。"));
    assertThat(page.buttons())
        .containsExactly(
            List.of(new Button.Press("1", "/read 3"), new Button.Press("2", "/read 2")),
            List.of(new Button.Press("查看更多", "/column 平台观察")));
  }

  @Test
  void readers_in_taiwan_get_their_script_and_words() {
    arrive("软件周刊", "软件在网络里", "头发");
    subscriptions.add(
        in(subscription(Filter.ALL, clock.instant(), 2, true), Language.TRADITIONAL), "taiwan");
    job.runDue();

    List<Part> parts = next().page().parts();
    assertThat(parts.get(0)).isEqualTo(new Part.Headline("專欄速遞 · 3月26日 08:00 · 1 篇新文章"));
    assertThat(parts.get(1).toString()).contains("軟體在網路裡", "軟體週刊", "頭髮");
  }

  @ParameterizedTest
  @CsvSource({"1, 1 new article", "2, 2 new articles", "1200, '1,200 new articles'"})
  void in_english_one_is_not_many(int total, String said) {
    assertThat(Texts.of(Language.ENGLISH).say("digest.headline", "26 Mar 08:00", total))
        .isEqualTo("Column digest · 26 Mar 08:00 · " + said);
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

  private static List<String> links(Page page) {
    return page.parts().stream()
        .filter(Part.Card.class::isInstance)
        .map(part -> ((Part.Card) part).link())
        .filter(Objects::nonNull)
        .toList();
  }

  private static Line rest(Page page) {
    return ((Part.Note) page.parts().get(page.parts().size() - 1)).line();
  }

  private void arriveThree() {
    arrive("平台观察", "甲", "正文");
    arrive("平台观察", "乙", "正文");
    arrive("平台观察", "丙", "正文");
  }

  private static Subscription in(Subscription it, Language language) {
    return new Subscription(
        it.id(),
        it.to(),
        it.filter(),
        it.schedule(),
        it.wishes(),
        language,
        it.subscriber(),
        it.lastArrival(),
        it.next(),
        it.paused(),
        it.suspended());
  }

  private void subscribe(Filter filter, Instant next, int most) {
    subscriptions.add(subscription(filter, next, most, true), filter.toString());
  }

  private static Subscription subscription(Filter filter, Instant next, int most, boolean buttons) {
    return Subscription.order(
        Destination.of(1),
        filter,
        Schedule.Timed.daily(LocalTime.of(8, 0), SHANGHAI),
        Wishes.usual(most, buttons),
        Language.SIMPLIFIED,
        1,
        0,
        next);
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
