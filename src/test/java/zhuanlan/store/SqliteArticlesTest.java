package zhuanlan.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static zhuanlan.store.Samples.NOON;
import static zhuanlan.store.Samples.dated;
import static zhuanlan.store.Samples.entry;
import static zhuanlan.store.Samples.file;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhuanlan.article.Body;
import zhuanlan.catalog.Articles.Applied;
import zhuanlan.catalog.Counted;
import zhuanlan.catalog.Entry;
import zhuanlan.catalog.FileRecord;
import zhuanlan.catalog.FileRecord.Fate;
import zhuanlan.catalog.Found;
import zhuanlan.catalog.Headline;
import zhuanlan.catalog.Listing;
import zhuanlan.catalog.Selection;
import zhuanlan.catalog.TopicUse;

class SqliteArticlesTest {

  @TempDir Path directory;
  private Database database;
  private SqliteArticles articles;

  @BeforeEach
  void open() throws Exception {
    database = Database.open(directory.resolve("bot.db"));
    articles = new SqliteArticles(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void an_empty_library_answers_every_question() {
    assertThat(articles.files()).isEmpty();
    assertThat(articles.newest(null, 0, 5)).isEqualTo(Listing.EMPTY);
    assertThat(articles.columns()).isEmpty();
    assertThat(articles.topics(7, 10)).isEmpty();
    assertThat(articles.lastNumber()).isZero();
    assertThat(articles.find(1)).isEqualTo(new Found.Unknown(1));
    assertThat(articles.search(Samples.terms(List.of("小程序"), List.of()), 0, 5))
        .isEqualTo(Listing.EMPTY);
    assertThat(articles.arrived(all(), 0, 5)).isEmpty();
  }

  @Test
  void an_article_comes_back_as_it_was_loaded() {
    Entry entry = entry("a/一.md", "小程序的春天", "正文。");

    assertThat(load(entry)).isEqualTo(new Applied(1, 0, 0, 0));

    Headline headline =
        new Headline(
            1,
            "小程序的春天",
            "商业",
            "科技",
            "林溪",
            "晨报",
            NOON,
            entry.article().body().kind("小程序的春天"),
            List.of("一句话。", "又一句。"),
            entry.article().thumbnail(),
            null);
    Body body = entry.article().body();
    assertThat(articles.find(1)).isEqualTo(new Found.Present(headline, body));
    assertThat(articles.newest(null, 0, 5)).isEqualTo(new Listing(List.of(headline), 1));
  }

  @Test
  void what_is_unknown_stays_unknown() {
    load(dated("a.md", "a", "无题", null, null, ""));

    Headline only = articles.newest(null, 0, 1).articles().get(0);
    assertThat(only.column()).isNull();
    assertThat(only.published()).isNull();
    assertThat(articles.columns()).isEmpty();
    assertThat(articles.topics(7, 5)).isEmpty();
  }

  @Test
  void every_file_is_remembered_with_its_fate() {
    FileRecord duplicate = file("b.md", Fate.DUPLICATE, "a.md", "甲");
    FileRecord failed = file("c.md", Fate.FAILED, "第 3 行", "");
    articles.apply(
        writer -> {
          writer.load(entry("a.md", "甲", "正文"));
          writer.settle(duplicate);
          writer.settle(failed);
        });

    assertThat(articles.files())
        .containsOnlyKeys("a.md", "b.md", "c.md")
        .containsEntry("b.md", duplicate)
        .containsEntry("c.md", failed)
        .containsEntry("a.md", file("a.md", Fate.LOADED, null, "甲"));
  }

  @Test
  void numbers_survive_loading_again_and_opening_again() throws Exception {
    load(entry("a.md", "甲", "一"), entry("b.md", "乙", "二"));
    database.close();
    open();

    assertThat(load(entry("b.md", "乙", "二改"), entry("a.md", "甲", "一改")))
        .isEqualTo(new Applied(0, 2, 0, 0));
    assertThat(load(entry("c.md", "丙", "三"))).isEqualTo(new Applied(1, 0, 0, 0));

    assertThat(titleOf(1)).isEqualTo("甲");
    assertThat(titleOf(2)).isEqualTo("乙");
    assertThat(titleOf(3)).isEqualTo("丙");
    assertThat(articles.lastNumber()).isEqualTo(3);
  }

  @Test
  void an_article_keeps_its_number_when_its_title_or_its_path_changes() {
    load(entry("a.md", "旧题", "一"));

    load(entry("a.md", "新题", "一"));
    assertThat(titleOf(1)).isEqualTo("新题");

    articles.apply(
        writer -> {
          writer.forget("a.md");
          writer.load(entry("moved/a.md", "新题", "一"));
        });
    assertThat(titleOf(1)).isEqualTo("新题");
    assertThat(articles.lastNumber()).isEqualTo(1);
  }

  @Test
  void a_number_never_comes_to_mean_another_article() {
    load(entry("index.md", "甲", "一"));
    articles.apply(writer -> writer.forget("index.md"));

    load(entry("index.md", "乙", "二"));

    assertThat(articles.find(1)).isEqualTo(new Found.Withdrawn(1, "甲"));
    assertThat(titleOf(2)).isEqualTo("乙");
  }

  @Test
  void an_article_that_moved_away_is_not_replaced_by_the_new_one_at_its_old_place() {
    load(entry("index.md", "甲", "一"));

    articles.apply(
        writer -> {
          writer.load(entry("archive.md", "甲", "一"));
          writer.load(entry("index.md", "乙", "二"));
        });

    assertThat(titleOf(1)).isEqualTo("甲");
    assertThat(titleOf(2)).isEqualTo("乙");
  }

  @Test
  void an_article_that_moved_away_keeps_its_number_also_when_the_new_one_is_loaded_first() {
    load(entry("index.md", "甲", "一"));

    assertThat(load(entry("index.md", "乙", "二"), entry("archive.md", "甲", "一")))
        .isEqualTo(new Applied(1, 1, 0, 0));

    assertThat(titleOf(1)).isEqualTo("甲");
    assertThat(titleOf(2)).isEqualTo("乙");
    assertThat(articles.files()).containsOnlyKeys("index.md", "archive.md");
  }

  @Test
  void a_file_that_failed_for_a_while_brings_its_article_back_with_a_new_title() {
    load(entry("a.md", "甲", "一"));
    articles.apply(writer -> writer.settle(file("a.md", Fate.FAILED, "坏了", "")));
    assertThat(articles.find(1)).isEqualTo(new Found.Withdrawn(1, "甲"));

    assertThat(load(entry("a.md", "甲（修订）", "一"))).isEqualTo(new Applied(0, 0, 1, 0));
    assertThat(titleOf(1)).isEqualTo("甲（修订）");
  }

  @Test
  void a_withdrawn_article_is_in_no_list_and_returns_with_its_number() {
    load(entry("a.md", "小程序甲", "一", "小程序"), entry("b.md", "小程序乙", "二", "小程序"));

    assertThat(articles.apply(writer -> writer.forget("a.md"))).isEqualTo(new Applied(0, 0, 0, 1));

    assertThat(articles.find(1)).isEqualTo(new Found.Withdrawn(1, "小程序甲"));
    assertThat(numbers(articles.newest(null, 0, 5))).containsExactly(2);
    assertThat(numbers(search("小程序"))).containsExactly(2);
    assertThat(articles.columns()).containsExactly(new Counted("科技", 1));
    assertThat(counted(articles.topics(7, 5))).containsExactly(new Counted("小程序", 1));
    assertThat(articles.arrived(all(), 0, 5)).extracting(Headline::number).containsExactly(2);

    assertThat(load(entry("a2.md", "小程序甲", "一", "小程序"))).isEqualTo(new Applied(0, 0, 1, 0));
    assertThat(titleOf(1)).isEqualTo("小程序甲");
    assertThat(numbers(search("小程序"))).containsExactly(2, 1);
  }

  @Test
  void the_number_stays_when_another_of_its_files_is_shown() {
    articles.apply(
        writer -> {
          writer.load(entry("a.md", "甲", "好"));
          writer.settle(file("b.md", Fate.DUPLICATE, "a.md", "甲"));
        });

    Applied applied =
        articles.apply(
            writer -> {
              writer.load(entry("b.md", "甲", "更好"));
              writer.settle(file("a.md", Fate.DUPLICATE, "b.md", "甲"));
            });

    assertThat(applied).isEqualTo(new Applied(0, 1, 0, 0));
    assertThat(articles.lastNumber()).isEqualTo(1);
    assertThat(numbers(search("更好"))).containsExactly(1);

    load(entry("a.md", "另一篇", "其他"));
    assertThat(titleOf(1)).isEqualTo("甲");
    assertThat(titleOf(2)).isEqualTo("另一篇");
  }

  @Test
  void an_import_that_throws_changes_nothing() {
    load(entry("a.md", "甲", "一"));

    assertThatThrownBy(
            () ->
                articles.apply(
                    writer -> {
                      writer.load(entry("b.md", "乙", "二"));
                      writer.forget("a.md");
                      throw new IllegalStateException("磁盘没了");
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("磁盘没了");

    assertThat(articles.files()).containsOnlyKeys("a.md");
    assertThat(articles.lastNumber()).isEqualTo(1);
    assertThat(numbers(search("二"))).isEmpty();
    assertThat(titleOf(1)).isEqualTo("甲");
    assertThat(load(entry("b.md", "乙", "二"))).isEqualTo(new Applied(1, 0, 0, 0));
    assertThat(titleOf(2)).isEqualTo("乙");
  }

  @Test
  void readers_see_the_old_library_until_all_of_the_new_one_is_there() throws Exception {
    load(entry("a.md", "旧文", "一"));
    CountDownLatch written = new CountDownLatch(1);
    CountDownLatch looked = new CountDownLatch(1);
    ExecutorService importing = Executors.newSingleThreadExecutor();
    try {
      Future<Applied> applied =
          importing.submit(
              () ->
                  articles.apply(
                      writer -> {
                        writer.forget("a.md");
                        writer.load(entry("b.md", "新文", "二"));
                        written.countDown();
                        await(looked);
                      }));
      await(written);

      assertThat(titlesOf(articles.newest(null, 0, 5))).containsExactly("旧文");
      assertThat(titlesOf(search("旧文"))).containsExactly("旧文");
      assertThat(search("新文")).isEqualTo(Listing.EMPTY);
      assertThat(articles.lastNumber()).isEqualTo(1);
      looked.countDown();

      assertThat(applied.get(30, TimeUnit.SECONDS)).isEqualTo(new Applied(1, 0, 0, 1));
      assertThat(titlesOf(articles.newest(null, 0, 5))).containsExactly("新文");
    } finally {
      importing.shutdownNow();
    }
  }

  @Test
  void the_newest_come_first_and_those_without_a_time_last() {
    load(
        dated("a.md", "a", "无时间", "科技", null, ""),
        dated("b.md", "b", "昨天", "科技", NOON.minus(Duration.ofDays(1)), ""),
        dated("c.md", "c", "今天", "财经", NOON, ""),
        dated("d.md", "d", "今天又一篇", "财经", NOON, ""),
        dated("e.md", "e", "远古", "科技", NOON.minus(Duration.ofDays(40_000)), ""));

    assertThat(titlesOf(articles.newest(null, 0, 9)))
        .containsExactly("今天又一篇", "今天", "昨天", "远古", "无时间");
    assertThat(titlesOf(articles.newest("科技", 1, 1))).containsExactly("远古");
    assertThat(articles.newest("科技", 1, 1).total()).isEqualTo(3);
    assertThat(articles.newest("没有这个", 0, 9)).isEqualTo(Listing.EMPTY);
    assertThat(articles.newest(null, 99, 9)).isEqualTo(new Listing(List.of(), 5));
    assertThat(articles.columns()).containsExactly(new Counted("科技", 3), new Counted("财经", 2));
  }

  @Test
  void topics_are_counted_over_the_days_before_the_newest_article() {
    load(
        dated("a.md", "a", "一", "科技", NOON, "", "小程序", "阿里"),
        dated("b.md", "b", "二", "科技", NOON.minus(Duration.ofDays(2)), "", "小程序"),
        dated("c.md", "c", "三", "科技", NOON.minus(Duration.ofDays(9)), "", "阿里", "阿里", "京东"));

    assertThat(counted(articles.topics(7, 5)))
        .containsExactly(new Counted("小程序", 2), new Counted("阿里", 1));
    assertThat(counted(articles.topics(7, 1))).containsExactly(new Counted("小程序", 2));
    assertThat(counted(articles.topics(30, 5))).hasSize(3).contains(new Counted("阿里", 2));
  }

  @Test
  void what_arrived_is_chosen_by_topics_or_columns_without_the_excluded() {
    load(
        dated("a.md", "a", "小程序上线", "科技", NOON, "股价大涨"),
        dated("b.md", "b", "平淡", "财经", NOON, "小 程序"),
        dated("c.md", "c", "别的", "科技", NOON, "提到小程序"),
        dated("d.md", "d", "再别的", "生活", NOON, "无关", "小程序开发"),
        dated("e.md", "e", "5g 来了", "生活", NOON, "15gb"));

    assertThat(arrived(all(), 0)).containsExactly(5, 4, 3, 2, 1);
    assertThat(arrived(all(), 3)).containsExactly(5, 4);
    assertThat(arrived(selection(List.of("小程序"), List.of(), List.of()), 0))
        .containsExactly(4, 3, 1);
    assertThat(arrived(selection(List.of("小程序"), List.of(), List.of("股价")), 0))
        .containsExactly(4, 3);
    assertThat(arrived(selection(List.of("无关", "5g"), List.of("财经"), List.of()), 0))
        .containsExactly(5, 4, 2);
    assertThat(arrived(selection(List.of(), List.of("科技"), List.of()), 1)).containsExactly(3);
    assertThat(arrived(selection(List.of(), List.of(), List.of("小程序", "5g")), 0))
        .containsExactly(2);
    assertThat(arrived(selection(List.of("。"), List.of(), List.of()), 0)).isEmpty();
    assertThat(arrived(selection(List.of("。"), List.of("财经"), List.of()), 0)).containsExactly(2);
    assertThat(arrived(selection(List.of("\n", "程序小程"), List.of(), List.of()), 0)).isEmpty();
    assertThat(articles.arrived(all(), 0, 2)).extracting(Headline::number).containsExactly(5, 4);
  }

  private Applied load(Entry... entries) {
    return articles.apply(writer -> List.of(entries).forEach(writer::load));
  }

  private Listing search(String term) {
    return articles.search(Samples.terms(List.of(term), List.of()), 0, 20);
  }

  private String titleOf(int number) {
    return ((Found.Present) articles.find(number)).headline().title();
  }

  private List<Integer> arrived(Selection wanted, int after) {
    return articles.arrived(wanted, after, 20).stream().map(Headline::number).toList();
  }

  private static Selection all() {
    return selection(List.of(), List.of(), List.of());
  }

  private static Selection selection(
      List<String> topics, List<String> columns, List<String> excluded) {
    return new Selection(topics, columns, excluded);
  }

  private static List<Integer> numbers(Listing listing) {
    return listing.articles().stream().map(Headline::number).toList();
  }

  private static List<String> titlesOf(Listing listing) {
    return listing.articles().stream().map(Headline::title).toList();
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static List<Counted> counted(List<TopicUse> topics) {
    return topics.stream().map(each -> new Counted(each.name(), each.articles())).toList();
  }
}
