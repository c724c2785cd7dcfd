package zhuanlan.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhuanlan.HandSetClock;
import zhuanlan.catalog.Articles;
import zhuanlan.catalog.Catalog;
import zhuanlan.catalog.Counted;
import zhuanlan.catalog.FileRecord;
import zhuanlan.catalog.Found;
import zhuanlan.catalog.Headline;
import zhuanlan.catalog.Listing;
import zhuanlan.store.Database;
import zhuanlan.store.SqliteArticles;

class ImporterTest {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  @TempDir Path temp;
  private Path store;
  private Database database;
  private Catalog catalog;
  private Articles articles;
  private Importer importer;
  private long written;

  @BeforeEach
  void open() throws Exception {
    store = Files.createDirectories(temp.resolve("articles"));
    database = Database.open(temp.resolve("bot.db"));
    articles = new SqliteArticles(database);
    catalog = new Catalog(articles);
    importer = new Importer(store, SHANGHAI, articles);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void a_folder_becomes_a_library() throws IOException {
    write("新媒体/平台观察/小程序.md", "小程序的账", "小程序的账要一笔一笔算。平台给的流量不是白给的。");
    write("科技/芯片笔记/芯片.md", "芯片的账", "芯片的账要按年来算。一条产线要十年才能收回本钱。");

    Report report = importer.run(false);

    assertThat(report.applied()).isEqualTo(new Articles.Applied(2, 0, 0, 0));
    assertThat(report.problems()).isEmpty();
    assertThat(catalog.columns()).extracting(Counted::name).contains("平台观察", "芯片笔记");
    assertThat(titles(catalog.topic("小程序", 0, 5).listing())).containsExactly("小程序的账");
    assertThat(titles(catalog.topic("小程式", 0, 5).listing())).containsExactly("小程序的账");
    assertThat(titles(catalog.topic("芯 片", 0, 5).listing())).containsExactly("芯片的账");
    assertThat(catalog.newest(null, 0, 5).articles().get(0).summary()).isNotEmpty();
  }

  @Test
  void the_same_article_in_two_files_is_one_and_the_clean_file_wins() throws IOException {
    String body = "难题出在资本身上。".repeat(60);
    write("a/b/\"\"\"'黄金的难题'\"\"\".md", "\"\"\"'黄金的难题'\"\"\"", body);
    write("a/b/黄金的难题.md", "'黄金的难题'", body);

    Report report = importer.run(false);

    assertThat(report.count(FileRecord.Fate.DUPLICATE)).isEqualTo(1);
    assertThat(report.applied().added()).isEqualTo(1);
    assertThat(titles(catalog.newest(null, 0, 5))).containsExactly("黄金的难题");
    assertThat(articles.files())
        .hasEntrySatisfying(
            "a/b/黄金的难题.md", file -> assertThat(file.fate()).isEqualTo(FileRecord.Fate.LOADED));
  }

  @Test
  void numbers_survive_edits_moves_withdrawal_and_return() throws IOException {
    Path file = write("a/b/一.md", "第一篇", "第一篇的正文，写得足够长。".repeat(30));
    write("a/b/二.md", "第二篇", "第二篇的正文，写得足够长。".repeat(30));
    write("a/b/三.md", "第三篇", "第三篇的正文，写得足够长。".repeat(30));
    importer.run(false);
    int number = number("第一篇");

    write("a/b/一.md", "第一篇（修订）", "第一篇的正文，改过了，也足够长。".repeat(30));
    importer.run(false);
    assertThat(number("第一篇（修订）")).isEqualTo(number);

    Path moved = store.resolve("a/b/挪过.md");
    Files.move(file, moved);
    assertThat(importer.run(false).applied().withdrawn()).isZero();
    assertThat(number("第一篇（修订）")).isEqualTo(number);

    byte[] content = Files.readAllBytes(moved);
    Files.delete(moved);
    assertThat(importer.run(false).applied().withdrawn()).isEqualTo(1);
    assertThat(catalog.find(number)).isEqualTo(new Found.Withdrawn(number, "第一篇（修订）"));

    Files.write(moved, content);
    assertThat(importer.run(false).applied().returned()).isEqualTo(1);
    assertThat(number("第一篇（修订）")).isEqualTo(number);
  }

  @Test
  void a_second_run_reads_nothing() throws IOException {
    write("a/b/一.md", "第一篇", "正文在此。");
    importer.run(false);

    assertThat(importer.run(false).read()).isEmpty();
  }

  @Test
  void one_bad_file_never_stops_the_others() throws IOException {
    write("a/b/好.md", "好的", "正文在此，读得通。");
    Files.write(store.resolve("a/b/坏.md"), new byte[] {0, (byte) 0xFF, (byte) 0xFE, 0, 1, 2});
    Files.createDirectories(store.resolve("a/b/目录.md"));
    Files.createSymbolicLink(store.resolve("a/b/外面.md"), temp.resolve("bot.db"));

    Report report = importer.run(false);

    assertThat(titles(catalog.newest(null, 0, 5))).contains("好的");
    assertThat(report.problems()).anyMatch(it -> it.toString().contains("外面.md"));
    assertThat(report.files()).isEqualTo(report.read().size());
  }

  @Test
  void losing_most_of_the_library_needs_a_word() throws IOException {
    for (String name : List.of("一", "二", "三")) {
      write("a/b/" + name + ".md", "第" + name + "篇", ("第" + name + "篇的正文。").repeat(40));
    }
    importer.run(false);
    Files.delete(store.resolve("a/b/一.md"));
    Files.delete(store.resolve("a/b/二.md"));

    assertThat(importer.run(false).refused()).isEqualTo(2);
    assertThat(catalog.newest(null, 0, 5).total()).isEqualTo(3);

    assertThat(importer.run(true).applied().withdrawn()).isEqualTo(2);
    assertThat(catalog.newest(null, 0, 5).total()).isEqualTo(1);
  }

  @Test
  void a_missing_folder_is_told_and_changes_nothing() throws IOException {
    write("a/b/一.md", "第一篇", "正文在此。");
    importer.run(false);
    Importer elsewhere = new Importer(temp.resolve("nowhere"), SHANGHAI, articles);

    assertThatThrownBy(() -> elsewhere.run(true))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("nowhere")
        .hasMessageContaining("articles.dir");
    assertThat(catalog.newest(null, 0, 5).total()).isEqualTo(1);
  }

  @Test
  void the_watch_tells_of_a_folder_that_is_not_there_and_recovers() throws IOException {
    Path moved = temp.resolve("moved");
    write("a/b/一.md", "第一篇", "正文在此。");
    Clock clock = new HandSetClock("2021-03-26T00:00:00Z");
    FolderWatch watch = new FolderWatch(store, importer, true, clock, report -> {});
    watch.begin();

    Files.move(store, moved);
    watch.look();
    assertThat(watch.trouble().orElse("")).contains("articles.dir");
    assertThat(catalog.newest(null, 0, 5).total()).isEqualTo(1);

    Files.move(moved, store);
    watch.look();
    assertThat(watch.trouble()).isEmpty();
    watch.close();
  }

  @Test
  void an_import_that_was_asked_for_comes_at_the_next_look_even_when_the_watch_is_off()
      throws IOException {
    Clock clock = new HandSetClock("2021-03-26T00:00:00Z");
    FolderWatch watch = new FolderWatch(store, importer, false, clock, report -> {});
    watch.begin();
    write("a/b/一.md", "第一篇", "正文在此。");
    watch.look();
    assertThat(catalog.newest(null, 0, 5).total()).isZero();

    List<FolderWatch.Result> results = new ArrayList<>();
    watch.ask(false, results::add);
    watch.look();
    assertThat(results).hasSize(1);
    assertThat(catalog.newest(null, 0, 5).total()).isEqualTo(1);
    watch.close();
  }

  @Test
  void what_its_author_says_of_an_article_counts_too() throws IOException {
    Path file = store.resolve("相册.md");
    Files.writeString(
        file,
        """
        ---
        title: 雨天
        tags: [湿地观鸟, 摄影]
        excerpt: 三月的雨下了十一天，芦苇荡里的白鹭却比往年更多。
        date: 2021-03-19 08:00:00
        ---
        <p><img src="https://pictures.example.org/1.jpg"></p>
        <p><img src="https://pictures.example.org/2.jpg"></p>
        """);
    write("a/b/改名.md", "换了题目的一篇", "原标题：芦苇荡的账本</p><p>　　正文从这里开始，讲的是另一件事。");
    importer.run(false);

    assertThat(titles(catalog.topic("湿地观鸟", 0, 5).listing())).containsExactly("雨天");
    assertThat(titles(catalog.topic("芦苇荡的账本", 0, 5).listing())).containsExactly("换了题目的一篇");
    assertThat(catalog.newest(null, 0, 5).articles())
        .filteredOn(article -> article.title().equals("雨天"))
        .flatExtracting(Headline::summary)
        .containsExactly("三月的雨下了十一天，芦苇荡里的白鹭却比往年更多。");
  }

  private int number(String title) {
    return catalog.newest(null, 0, 20).articles().stream()
        .filter(article -> article.title().equals(title))
        .findFirst()
        .orElseThrow()
        .number();
  }

  private static List<String> titles(Listing listing) {
    return listing.articles().stream().map(Headline::title).toList();
  }

  private Path write(String path, String title, String text) throws IOException {
    Path file = store.resolve(path);
    String[] names = path.split("/");
    Files.createDirectories(store.resolve(names[0]).resolve(names[1]));
    Files.writeString(
        file,
        """

        ---
        title: %s
        categories:
            - %s
            - %s
        date: Fri, 19 Mar 2021 09:04:25 GMT
        ---

        <div>
        <p>　　%s</p>
        </div>
        """
            .formatted(title, names[0], names[1], text));
    // Two writes within the file system's resolution must differ all the same.
    Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH.plusSeconds(++written)));
    return file;
  }
}
