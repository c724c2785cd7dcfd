package zhuanlan.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteShortcutsTest {

  @TempDir Path directory;

  @Test
  void a_line_has_one_id_and_an_id_one_line_also_after_opening_again() throws Exception {
    String line = "/topic " + "小程序 ".repeat(40) + "p2";
    String id;
    try (Database database = open()) {
      SqliteShortcuts shortcuts = new SqliteShortcuts(database);
      id = shortcuts.idOf(line);
      assertThat(id).matches("[0-9a-z]{1,16}");
      assertThat(shortcuts.idOf(line)).isEqualTo(id);
      assertThat(shortcuts.idOf(line + "3")).isNotEqualTo(id);
    }
    try (Database database = open()) {
      assertThat(new SqliteShortcuts(database).commandOf(id)).contains(line);
      assertThat(new SqliteShortcuts(database).commandOf("0" + id)).isEmpty();
      assertThat(new SqliteShortcuts(database).commandOf("")).isEmpty();
    }
  }

  private Database open() throws UnusableDatabaseException {
    return Database.open(directory.resolve("bot.db"));
  }
}
