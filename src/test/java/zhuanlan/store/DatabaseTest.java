package zhuanlan.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {

  @TempDir Path directory;

  @Test
  void makes_the_directories_above_the_file() throws Exception {
    Path file = directory.resolve("数据/a b/bot.db");

    Database.open(file).close();

    assertThat(file).exists();
  }

  @Test
  void a_second_instance_is_refused_by_name_and_with_the_next_step() throws Exception {
    Path file = directory.resolve("bot.db");
    try (Database first = Database.open(file)) {
      assertThatThrownBy(() -> Database.open(file))
          .isInstanceOf(UnusableDatabaseException.class)
          .hasMessageContaining(file.toString())
          .hasMessageContaining("another instance")
          .hasMessageContaining("database.path");
      assertThat(new SqliteArticles(first).lastNumber()).isZero();
    }
  }

  @Test
  void a_refused_instance_does_not_take_the_lock_away() throws Exception {
    Path file = directory.resolve("bot.db");
    try (Database first = Database.open(file)) {
      assertThat(first).isNotNull();
      assertThatThrownBy(() -> Database.open(file)).hasMessageContaining("another instance");
      assertThatThrownBy(() -> Database.open(file)).hasMessageContaining("another instance");
    }
    Database.open(file).close();
  }

  @Test
  void a_file_that_is_no_database_is_left_alone_and_told() throws Exception {
    Path file = directory.resolve("bot.db");
    Files.writeString(file, "这不是数据库。".repeat(1_000), StandardCharsets.UTF_8);

    assertThatThrownBy(() -> Database.open(file))
        .isInstanceOf(UnusableDatabaseException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining("backup");
    assertThat(file).content(StandardCharsets.UTF_8).startsWith("这不是数据库。");
  }

  @Test
  void a_damaged_file_does_not_keep_the_lock() throws Exception {
    Path file = directory.resolve("bot.db");
    Files.writeString(file, "x".repeat(5_000), StandardCharsets.UTF_8);
    assertThatThrownBy(() -> Database.open(file)).isInstanceOf(UnusableDatabaseException.class);
    Files.delete(file);

    Database.open(file).close();
  }

  @Test
  void a_directory_is_refused() {
    assertThatThrownBy(() -> Database.open(directory))
        .isInstanceOf(UnusableDatabaseException.class)
        .hasMessageContaining("is a directory");
  }

  @Test
  void a_directory_that_cannot_be_made_is_told() throws Exception {
    Path file = Files.createFile(directory.resolve("data"));

    assertThatThrownBy(() -> Database.open(file.resolve("bot.db")))
        .isInstanceOf(UnusableDatabaseException.class)
        .hasMessageContaining("directory cannot be made");
  }

  @Test
  void the_database_of_a_newer_version_is_refused() throws Exception {
    Path file = directory.resolve("bot.db");
    try (Database database = Database.open(file)) {
      database
          .writer()
          .useHandle(
              handle ->
                  handle.execute(
                      """
                      INSERT INTO flyway_schema_history
                      SELECT 99, '999', 'later', type, 'V999__later.sql', 1, installed_by,
                        installed_on, execution_time, success
                      FROM flyway_schema_history WHERE installed_rank = 1
                      """));
    }

    assertThatThrownBy(() -> Database.open(file))
        .isInstanceOf(UnusableDatabaseException.class)
        .hasMessageContaining("newer version")
        .hasMessageContaining("999");
  }

  @Test
  void the_database_of_another_program_is_refused() throws Exception {
    Path file = directory.resolve("bot.db");
    try (Database database = Database.open(file)) {
      database.writer().useHandle(handle -> handle.execute("DROP TABLE flyway_schema_history"));
    }

    assertThatThrownBy(() -> Database.open(file))
        .isInstanceOf(UnusableDatabaseException.class)
        .hasMessageContaining("another program");
  }

  @Test
  void readers_cannot_write() throws Exception {
    try (Database database = Database.open(directory.resolve("bot.db"))) {
      assertThatThrownBy(
              () ->
                  database.reader().useHandle(handle -> handle.execute("DELETE FROM subscription")))
          .hasMessageContaining("readonly");
    }
  }
}
