package zhuanlan.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static zhuanlan.store.Samples.entry;
import static zhuanlan.store.Samples.terms;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhuanlan.catalog.Found;
import zhuanlan.catalog.Headline;

/** What an import leaves behind: documents, pieces of the index. */
class LibraryUpkeepTest {

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
  void many_small_imports_leave_few_pieces_and_everything_is_found() {
    for (int i = 0; i < 40; i++) {
      int each = i;
      articles.apply(writer -> writer.load(entry(each + ".md", "标题" + each, "文章" + each)));
      assertThat(titles("文章")).hasSize(i + 1);
    }
    assertThat(count("segment")).isLessThan(7);
    assertThat(titles("标题")).hasSize(40);
    assertThat(titles("17")).containsExactly("标题17");
  }

  @Test
  void a_version_that_was_replaced_leaves_nothing_behind() {
    for (int i = 0; i < 10; i++) {
      String text = "第" + i + "版";
      articles.apply(writer -> writer.load(entry("a.md", "标题", text)));
    }
    assertThat(count("document")).isEqualTo(1);
    assertThat(count("document_text")).isEqualTo(1);
    assertThat(titles("9")).hasSize(1);
    assertThat(titles("8")).isEmpty();
    assertThat(titles("标题")).hasSize(1);
  }

  @Test
  void a_withdrawn_article_leaves_only_its_number_and_title() {
    articles.apply(writer -> writer.load(entry("a.md", "标题", "小程序")));
    articles.apply(writer -> writer.forget("a.md"));
    assertThat(count("document")).isZero();
    assertThat(count("document_text")).isZero();
    assertThat(titles("小程序")).isEmpty();
    assertThat(articles.find(1)).isEqualTo(new Found.Withdrawn(1, "标题"));
  }

  @Test
  void what_an_import_laid_down_that_threw_goes_with_the_next() {
    assertThatThrownBy(
            () ->
                articles.apply(
                    writer -> {
                      for (int i = 0; i < 300; i++) {
                        writer.load(entry(i + ".md", "标题" + i, "文章"));
                      }
                      throw new IllegalStateException("refused");
                    }))
        .hasMessage("refused");
    assertThat(count("document")).isPositive();
    assertThat(titles("文章")).isEmpty();

    articles.apply(writer -> writer.load(entry("a.md", "标题", "文章")));
    assertThat(count("document")).isEqualTo(1);
    assertThat(titles("文章")).containsExactly("标题");
  }

  @Test
  void what_a_process_laid_down_that_was_ended_goes_with_the_first_import() throws Exception {
    articles.apply(writer -> writer.load(entry("a.md", "标题甲", "文章")));
    LibraryWriter cutOff = new LibraryWriter(database, 2, Set.of(0));
    for (int i = 0; i < 100; i++) {
      cutOff.load(entry(i + ".md", "标题" + i, "文章"));
    }
    cutOff.finish();
    assertThat(titles("文章")).containsExactly("标题甲");
    assertThat(count("document")).isEqualTo(101);

    database.close();
    open();
    assertThat(titles("文章")).containsExactly("标题甲");
    articles.apply(writer -> writer.load(entry("b.md", "标题乙", "文章")));
    assertThat(titles("文章")).containsExactlyInAnyOrder("标题甲", "标题乙");
    assertThat(count("document")).isEqualTo(2);
    assertThat(count("segment WHERE live = 0")).isZero();
  }

  @Test
  void other_writing_gets_in_between_during_an_import() {
    SqliteShortcuts shortcuts = new SqliteShortcuts(database);
    List<String> ids = new ArrayList<>();
    articles.apply(
        writer -> {
          for (int i = 0; i < 200; i++) {
            writer.load(entry(i + ".md", "标题" + i, "文章"));
            if (i % 50 == 0) {
              ids.add(shortcuts.idOf("/topic " + i));
            }
          }
        });
    assertThat(ids).hasSize(4);
    assertThat(titles("文章")).hasSize(200);
  }

  @Test
  void an_article_loaded_twice_in_an_import_is_there_once_as_it_was_last() {
    articles.apply(
        writer -> {
          writer.load(entry("a.md", "标题", "初读"));
          writer.load(entry("b.md", "另一", "别的"));
          writer.load(entry("a.md", "标题", "再读"));
        });
    assertThat(titles("再读")).containsExactly("标题");
    assertThat(titles("初读")).isEmpty();
    assertThat(count("document")).isEqualTo(2);
    assertThat(articles.lastNumber()).isEqualTo(2);
  }

  @Test
  void boilerplate_that_was_learned_is_remembered_by_column() {
    articles.apply(
        writer -> {
          writer.learn("平台观察", Set.of("扫码关注", "点个赞"));
          writer.learn("芯片笔记", Set.of("扫码关注"));
        });
    articles.apply(writer -> writer.learn("平台观察", Set.of("扫码关注", "再见")));
    assertThat(articles.boilerplate())
        .containsEntry("平台观察", Set.of("扫码关注", "点个赞", "再见"))
        .containsEntry("芯片笔记", Set.of("扫码关注"));
  }

  private List<String> titles(String term) {
    return articles.search(terms(List.of(term), List.of()), 0, 500).articles().stream()
        .map(Headline::title)
        .toList();
  }

  private int count(String table) {
    return database
        .reader()
        .withHandle(
            handle ->
                handle.createQuery("SELECT COUNT(*) FROM " + table).mapTo(Integer.class).one());
  }
}
