package zhuanlan.store;

import static org.assertj.core.api.Assertions.assertThat;
import static zhuanlan.store.Samples.entry;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhuanlan.catalog.Articles.Applied;
import zhuanlan.catalog.Found;

/** Databases that earlier versions have written. */
class MigrationTest {

  @TempDir Path directory;
  private Path file;

  @BeforeEach
  void write() throws Exception {
    file = directory.resolve("bot.db");
    String address = "jdbc:sqlite:" + file;
    Flyway.configure(Database.class.getClassLoader())
        .dataSource(address, null, null)
        .locations("classpath:db/migration")
        .target("1")
        .load()
        .migrate();
    try (Connection connection = DriverManager.getConnection(address);
        Statement statement = connection.createStatement()) {
      for (String sql :
          List.of(
              """
              INSERT INTO article (number, identity, path, title, column_name, summary, about)
              VALUES (3, '标题', 'a.md', '标题', '科技', '[]', ''),
                (4, '旧', 'old.md', '旧标题', '科技', '[]', ''),
                (7, '没了', 'gone.md', '没了', '科技', '[]', '')
              """,
              "DELETE FROM article WHERE number = 7",
              """
              INSERT INTO file VALUES ('a.md', 1234, 9, 'LOADED', NULL, '标题', 3, 3),
                ('old.md', 1234, 9, 'LOADED', NULL, '旧', 3, 4)
              """,
              """
              INSERT INTO told (chat, thread, article) VALUES (1, 0, 3)
              """)) {
        statement.execute(sql);
      }
    }
  }

  @Test
  void numbers_stay_and_every_file_is_read_again() throws Exception {
    try (Database database = Database.open(file)) {
      SqliteArticles articles = new SqliteArticles(database);
      assertThat(articles.lastNumber()).isEqualTo(7);
      assertThat(articles.files().values()).hasSize(2).allMatch(each -> each.size() == -1);
      assertThat(articles.find(3)).isEqualTo(new Found.Withdrawn(3, "标题"));

      Applied applied =
          articles.apply(
              writer -> {
                writer.load(entry("a.md", "标题", "正文"));
                writer.load(entry("old.md", "新标题", "正文"));
                writer.load(entry("new.md", "新来的", "正文"));
              });
      assertThat(applied).isEqualTo(new Applied(1, 0, 2, 0));
      assertThat(articles.find(3)).isInstanceOf(Found.Present.class);
      assertThat(articles.find(4)).isInstanceOf(Found.Present.class);
      assertThat(articles.lastNumber()).isEqualTo(8);
    }
  }

  @Test
  void a_library_that_never_had_an_article_begins_with_number_one() throws Exception {
    try (Database database = Database.open(directory.resolve("empty.db"))) {
      SqliteArticles articles = new SqliteArticles(database);
      assertThat(articles.lastNumber()).isZero();
      articles.apply(writer -> writer.load(entry("a.md", "标题", "正文")));
      assertThat(articles.lastNumber()).isEqualTo(1);
    }
  }
}
