package zhuanlan.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlitePicturesTest {

  @TempDir Path directory;

  @Test
  void a_picture_has_the_id_it_was_given_last_until_it_is_forgotten() throws Exception {
    try (Database database = Database.open(directory.resolve("bot.db"))) {
      SqlitePictures pictures = new SqlitePictures(database);
      assertThat(pictures.fileId("https://example.org/a.jpg")).isEmpty();

      pictures.remember("https://example.org/a.jpg", "one");
      pictures.remember("https://example.org/a.jpg", "two");
      assertThat(pictures.fileId("https://example.org/a.jpg")).contains("two");

      pictures.forget("https://example.org/a.jpg");
      pictures.forget("https://example.org/a.jpg");
      assertThat(pictures.fileId("https://example.org/a.jpg")).isEmpty();
    }
  }
}
