package zhuanlan.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhuanlan.catalog.Articles;
import zhuanlan.catalog.Bookmarks;

class SqliteBookmarksTest {

  @TempDir Path folder;
  private Database database;
  private Articles articles;
  private Bookmarks bookmarks;

  @BeforeEach
  void open() throws Exception {
    database = Database.open(folder.resolve("bot.db"));
    articles = new SqliteArticles(database);
    bookmarks = new SqliteBookmarks(database);
    articles.apply(
        writer -> {
          writer.load(Samples.entry("1.md", "一", "芯片"));
          writer.load(Samples.entry("2.md", "二", "芯片"));
        });
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void what_is_saved_is_listed_last_saved_first_for_its_owner() {
    assertThat(bookmarks.save(7, 2, Samples.NOON)).isTrue();
    assertThat(bookmarks.save(7, 1, Samples.NOON.plusSeconds(1))).isTrue();
    assertThat(bookmarks.of(7)).containsExactly(1, 2);
    assertThat(bookmarks.of(8)).isEmpty();
  }

  @Test
  void nothing_is_saved_twice_nor_what_does_not_exist() {
    bookmarks.save(7, 1, Samples.NOON);
    assertThat(bookmarks.save(7, 1, Samples.NOON.plusSeconds(9))).isFalse();
    assertThat(bookmarks.save(7, 99, Samples.NOON)).isFalse();
    assertThat(bookmarks.of(7)).containsExactly(1);
  }

  @Test
  void what_is_taken_off_is_gone_and_only_once() {
    bookmarks.save(7, 1, Samples.NOON);
    assertThat(bookmarks.remove(8, 1)).isFalse();
    assertThat(bookmarks.remove(7, 1)).isTrue();
    assertThat(bookmarks.remove(7, 1)).isFalse();
    assertThat(bookmarks.of(7)).isEmpty();
  }

  @Test
  void withdrawn_articles_are_left_out_until_they_return() {
    bookmarks.save(7, 1, Samples.NOON);
    articles.apply(writer -> writer.forget("1.md"));
    assertThat(bookmarks.of(7)).isEmpty();
    articles.apply(writer -> writer.load(Samples.entry("1.md", "一", "芯片")));
    assertThat(bookmarks.of(7)).containsExactly(1);
  }
}
