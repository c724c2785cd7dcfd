package zhuanlan.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhuanlan.page.Format;
import zhuanlan.page.FormatChoice;
import zhuanlan.page.Language;
import zhuanlan.subscription.ChatSettings;
import zhuanlan.subscription.Chats;

class SqliteChatsTest {

  private static final ChatSettings ALL =
      new ChatSettings(
          Language.TRADITIONAL,
          ZoneId.of("UTC+05:30"),
          FormatChoice.RICH,
          Format.CLASSIC,
          false,
          null);

  @TempDir Path folder;
  private Database database;
  private Chats chats;

  @BeforeEach
  void open() throws Exception {
    database = Database.open(folder.resolve("bot.db"));
    chats = new SqliteChats(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void what_was_kept_comes_back_and_replaces_what_was_before() {
    assertThat(chats.settings(1)).isEqualTo(ChatSettings.NONE);
    chats.keep(1, ALL);
    assertThat(chats.settings(1)).isEqualTo(ALL);
    chats.keep(1, ChatSettings.NONE.withLanguage(Language.ENGLISH));
    assertThat(chats.settings(1)).isEqualTo(ChatSettings.NONE.withLanguage(Language.ENGLISH));
    assertThat(chats.settings(2)).isEqualTo(ChatSettings.NONE);
  }

  @Test
  void a_group_takes_its_settings_along() {
    chats.keep(-5, ALL);
    chats.keep(-1005, ChatSettings.NONE);
    chats.move(-5, -1005);
    chats.move(-5, -1005);
    assertThat(chats.settings(-1005)).isEqualTo(ALL);
    assertThat(chats.settings(-5)).isEqualTo(ChatSettings.NONE);
  }

  @Test
  void what_this_version_does_not_know_counts_as_not_chosen() {
    chats.keep(1, ALL);
    database
        .writer()
        .useHandle(
            handle ->
                handle.execute(
                    "UPDATE chat SET zone = 'Moon/Crater', language = 'KLINGON', format = 'PAPER'"));
    assertThat(chats.settings(1))
        .isEqualTo(new ChatSettings(null, null, null, Format.CLASSIC, false, null));
  }
}
