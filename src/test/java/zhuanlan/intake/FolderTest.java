package zhuanlan.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderTest {

  @TempDir Path temp;
  private Path store;

  @BeforeEach
  void make() throws IOException {
    store = Files.createDirectories(temp.resolve("store"));
  }

  @Test
  void finds_articles_at_any_depth_and_nothing_else() throws IOException {
    write("一.md");
    write("甲/乙/丙/二.html");
    write("甲/.md");
    write("甲/ .md");
    write("甲/.hidden.md");
    write("甲/图.png");
    write(".git/objects/三.md");
    write("甲/_drafts/四.md");
    assertThat(paths(Folder.scan(store)))
        .containsExactlyInAnyOrder("一.md", "甲/乙/丙/二.html", "甲/.md", "甲/ .md");
  }

  @Test
  void a_store_that_is_itself_a_link_is_followed() throws IOException {
    write("甲/一.md");
    Path link = Files.createSymbolicLink(temp.resolve("current"), store);
    assertThat(paths(Folder.scan(link))).containsExactly("甲/一.md");
  }

  @Test
  void links_to_files_inside_are_followed_and_others_reported() throws IOException {
    Path inside = write("甲/一.md");
    Path outside = Files.writeString(temp.resolve("secret.txt"), "x");
    Files.createSymbolicLink(store.resolve("甲/二.md"), inside);
    Files.createSymbolicLink(store.resolve("甲/三.md"), outside);
    Files.createSymbolicLink(store.resolve("甲/四.md"), temp.resolve("nowhere"));
    Files.createSymbolicLink(store.resolve("圈"), store);
    Files.createDirectories(store.resolve("甲/目录.md"));

    Folder folder = Folder.scan(store);

    assertThat(paths(folder)).containsExactlyInAnyOrder("甲/一.md", "甲/二.md");
    assertThat(folder.problems())
        .extracting(it -> it.path() + " " + it.what())
        .containsExactlyInAnyOrder(
            "甲/三.md is a link that leaves the folder; left out",
            "甲/四.md is a link to nothing; left out");
  }

  @Test
  void a_folder_that_may_not_be_listed_is_reported_and_hides_what_is_in_it() throws IOException {
    write("甲/一.md");
    write("乙/二.md");
    Path shut = store.resolve("乙");
    Files.setPosixFilePermissions(shut, PosixFilePermissions.fromString("---------"));
    assumeFalse(Files.isReadable(shut), "the superuser may list every folder");
    try {
      Folder folder = Folder.scan(store);
      assertThat(paths(folder)).containsExactly("甲/一.md");
      assertThat(folder.hides("乙/二.md")).isTrue();
      assertThat(folder.hides("甲/一.md")).isFalse();
      assertThat(folder.problems()).singleElement().asString().contains("乙").contains("rights");
    } finally {
      Files.setPosixFilePermissions(shut, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  @Test
  void a_folder_that_is_missing_or_a_file_is_told() throws IOException {
    assertThatThrownBy(() -> Folder.scan(temp.resolve("nowhere")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("articles.dir");
    Path file = Files.writeString(temp.resolve("file.md"), "x");
    assertThatThrownBy(() -> Folder.scan(file)).isInstanceOf(IOException.class);
  }

  @Test
  void the_state_changes_with_every_write_rename_and_deletion_and_only_then() throws IOException {
    Path file = write("甲/Aa.md");
    write("甲/二.md");
    long before = Folder.scan(store).state();
    assertThat(Folder.scan(store).state()).isEqualTo(before);

    // Both names have the same String.hashCode.
    Files.move(file, store.resolve("甲/BB.md"));
    assertThat(Folder.scan(store).state()).isNotEqualTo(before);
    Files.move(store.resolve("甲/BB.md"), file);
    assertThat(Folder.scan(store).state()).isEqualTo(before);

    Files.setLastModifiedTime(file, FileTime.from(Instant.ofEpochSecond(5)));
    long touched = Folder.scan(store).state();
    assertThat(touched).isNotEqualTo(before);
    Files.delete(store.resolve("甲/二.md"));
    assertThat(Folder.scan(store).state()).isNotEqualTo(touched);
    write("甲/图.png");
    write("甲/二.md");
    assertThat(Folder.scan(store).files()).hasSize(2);
  }

  private static List<String> paths(Folder folder) {
    return folder.files().stream().map(FileStat::path).toList();
  }

  private Path write(String path) throws IOException {
    Path file = store.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "正文");
  }
}
