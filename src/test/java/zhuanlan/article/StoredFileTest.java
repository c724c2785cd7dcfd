package zhuanlan.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as a disk can hold them: too large, gone, changing, links, no texts. */
class StoredFileTest {

  private static final String ARTICLE = "---\ntitle: 山雨\n---\n溪云初起。\n";

  @TempDir Path root;

  @Test
  void a_file_of_a_hundred_megabytes_fails_without_being_opened() throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(root.resolve("a.md").toFile(), "rw")) {
      file.setLength(100L * 1024 * 1024);
    }
    Reading reading =
        ArticleFile.read(
            root,
            "a.md",
            Written.SHANGHAI,
            file -> {
              throw new AssertionError("opened");
            });
    assertThat(((Reading.Failed) reading).problem().toString())
        .isEqualTo(
            "a.md: is too large (100.0 MB, at most 10 MB are read); split it or move it out of the"
                + " store");
  }

  @Test
  void a_file_that_grows_beyond_the_limit_while_it_is_read_is_not_read_on() throws IOException {
    write("a.md", ARTICLE);
    Reading reading = ArticleFile.read(root, "a.md", Written.SHANGHAI, file -> new Endless());
    assertThat(((Reading.Failed) reading).problem().what()).startsWith("is too large (10.0 MB");
  }

  @Test
  void too_long_a_text_fails_with_its_length() throws IOException {
    write("a.md", ARTICLE + "雨".repeat(Bulk.MOST_CHARACTERS));
    assertThat(failure("a.md"))
        .isEqualTo(
            "a.md: holds 2,000,024 characters (at most 2,000,000 are read); split it or move it out"
                + " of the store");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<b>雨", "*雨* ", "雨\n\n", "> - ", "|雨"})
  void too_many_marks_fail_with_their_number(String mark) throws IOException {
    write("a.md", ARTICLE + mark.repeat(Bulk.MOST_MARKS));
    assertThat(failure("a.md")).matches("a\\.md: holds \\d{3},\\d{3} tags, marks and lines .*");
  }

  @Test
  void pictures_written_into_the_text_do_not_count() throws IOException {
    write(
        "a.md",
        ARTICLE
            + "![](data:image/png;base64,"
            + "iVBORw0KGgo+/A".repeat(500_000)
            + "==)\n\n鸟下绿芜秦苑夕。");
    assertThat(article("a.md").body().text()).isEqualTo("溪云初起。\n鸟下绿芜秦苑夕。");
  }

  @Test
  void front_matter_of_a_megabyte_is_read() throws IOException {
    write(
        "a.md",
        "---\ntitle: 山雨\nnotes: |\n" + "  山雨欲来风满楼\n".repeat(40_000) + "tags: [雨]\n---\n溪云初起。");
    Article article = article("a.md");
    assertThat(article.title()).isEqualTo("山雨");
    assertThat(article.tags()).containsExactly("雨");
    assertThat(article.body().text()).isEqualTo("溪云初起。");
  }

  @Test
  void links_out_of_the_store_are_not_followed(@TempDir Path outside) throws IOException {
    Files.writeString(outside.resolve("secret.md"), ARTICLE);
    Files.createSymbolicLink(root.resolve("a.md"), outside.resolve("secret.md"));
    Files.createSymbolicLink(root.resolve("folder"), outside);
    write("b.md", ARTICLE);
    Files.createSymbolicLink(root.resolve("c.md"), root.resolve("b.md"));
    String why = "leads out of the store; copy the file into it";
    assertThat(failure("a.md")).endsWith(why);
    assertThat(failure("folder/secret.md")).endsWith(why);
    assertThat(failure("../" + outside.getFileName() + "/secret.md")).endsWith(why);
    assertThat(article("c.md").title()).isEqualTo("山雨");
  }

  @Test
  void what_is_no_file_or_no_text_fails_with_what_to_do() throws IOException {
    Files.createDirectory(root.resolve("folder.md"));
    Files.createSymbolicLink(root.resolve("nowhere.md"), root.resolve("gone.md"));
    Files.write(root.resolve("zeros.md"), new byte[1000]);
    assertThat(failure("folder.md")).endsWith("is no file; move it out of the store");
    assertThat(failure("nowhere.md")).contains("is not there any more; /reload");
    assertThat(failure("gone.md")).contains("is not there any more; /reload");
    assertThat(failure("zeros.md")).contains("is no text in UTF-8, UTF-16 or GB18030; save it");
    assertThat(failure("a\0.md")).contains("rename it");
  }

  @Test
  void a_file_that_changes_while_it_is_read_is_read_again() throws IOException {
    write("a.md", ARTICLE);
    Deque<String> changes = new ArrayDeque<>(List.of("---\ntitle: 溪云\n---\n鸟下绿芜。山雨欲来。"));
    assertThat(((Reading.Read) changing(changes)).article().title()).isEqualTo("溪云");
  }

  @Test
  void a_file_that_changes_all_the_while_fails_with_what_to_do() throws IOException {
    write("a.md", ARTICLE);
    Reading reading = changing(new ArrayDeque<>(List.of("一", "一二", "一二三")));
    assertThat(((Reading.Failed) reading).problem().toString())
        .isEqualTo("a.md: changed while it was read; /reload when it is at rest");
  }

  @Test
  void a_file_that_vanishes_while_it_is_read_is_gone() throws IOException {
    write("a.md", ARTICLE);
    Reading reading =
        ArticleFile.read(
            root,
            "a.md",
            Written.SHANGHAI,
            file -> {
              byte[] bytes = Files.readAllBytes(file);
              Files.delete(file);
              return new ByteArrayInputStream(bytes);
            });
    assertThat(((Reading.Failed) reading).problem().what()).startsWith("is not there any more");
  }

  @Test
  void a_disk_that_fails_is_told() throws IOException {
    write("a.md", ARTICLE);
    Reading reading =
        ArticleFile.read(
            root,
            "a.md",
            Written.SHANGHAI,
            file -> {
              throw new IOException("Input/output error");
            });
    assertThat(((Reading.Failed) reading).problem().what())
        .isEqualTo("could not be read (Input/output error); check the disk and /reload");
  }

  /** Each reading finds the file changed once it is done, as long as there are changes. */
  private Reading changing(Deque<String> changes) {
    return ArticleFile.read(
        root,
        "a.md",
        Written.SHANGHAI,
        file ->
            new FilterInputStream(Files.newInputStream(file)) {
              @Override
              public void close() throws IOException {
                super.close();
                String change = changes.poll();
                if (change != null) {
                  Files.writeString(file, change, StandardOpenOption.TRUNCATE_EXISTING);
                }
              }
            });
  }

  private void write(String path, String text) throws IOException {
    Files.writeString(root.resolve(path), text);
  }

  private Article article(String path) {
    return ((Reading.Read) ArticleFile.read(root, path, Written.SHANGHAI)).article();
  }

  private String failure(String path) {
    return ((Reading.Failed) ArticleFile.read(root, path, Written.SHANGHAI)).problem().toString();
  }

  private static final class Endless extends InputStream {
    @Override
    public int read() {
      return ' ';
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
      Arrays.fill(bytes, offset, offset + length, (byte) ' ');
      return length;
    }
  }
}
