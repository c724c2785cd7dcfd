package zhuanlan.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhuanlan.HandSetClock;

class FolderWatchTest {

  @TempDir Path temp;
  private final HeldArticles articles = new HeldArticles();
  private final HandSetClock clock = new HandSetClock("2021-03-26T00:00:00Z");
  private final List<Report> refused = new ArrayList<>();
  private Path store;
  private FolderWatch watch;
  private long written;

  @BeforeEach
  void begin() throws IOException {
    store = temp.resolve("store");
    for (int i = 0; i < 6; i++) {
      write(store, i);
    }
    watch = watch(true);
    assertThat(watch.begin().report()).isNotNull();
    watch.look();
  }

  @AfterEach
  void close() {
    watch.close();
  }

  @Test
  void looks_again_soon_when_something_has_changed_and_imports_when_it_is_quiet()
      throws IOException {
    assertThat(watch.look()).isEqualTo(Duration.ofSeconds(2));
    write(store, 6);
    assertThat(watch.look()).isEqualTo(Duration.ofMillis(500));
    write(store, 7);
    assertThat(watch.look()).isEqualTo(Duration.ofMillis(500));
    assertThat(articles.shown()).hasSize(6);
    assertThat(watch.look()).isEqualTo(Duration.ofSeconds(2));
    assertThat(articles.shown()).hasSize(8);
  }

  @Test
  void a_burst_that_does_not_end_is_imported_all_the_same() throws IOException {
    for (int i = 6; i < 75; i++) {
      write(store, i);
      watch.look();
      clock.move(Duration.ofSeconds(1));
    }
    assertThat(articles.shown()).hasSizeGreaterThan(60);
  }

  @Test
  void a_renamed_file_keeps_its_number() throws IOException {
    int number = articles.number("第3篇");
    Files.move(file(store, 3), store.resolve("街谈/改名.md"));
    look();
    assertThat(articles.number("第3篇")).isEqualTo(number);
    assertThat(articles.titled("第3篇").file().path()).isEqualTo("街谈/改名.md");
  }

  @Test
  void a_whole_folder_that_is_swapped_keeps_its_numbers() throws IOException {
    List<Integer> numbers = numbers();
    Path next = temp.resolve("next");
    for (int i = 0; i < 7; i++) {
      write(next, i);
    }
    Files.move(store, temp.resolve("previous"));
    watch.look();
    assertThat(watch.trouble()).isPresent();
    assertThat(articles.shown()).hasSize(6);

    Files.move(next, store);
    look();

    assertThat(watch.trouble()).isEmpty();
    assertThat(articles.shown()).hasSize(7);
    assertThat(numbers()).containsAll(numbers);
    assertThat(refused).isEmpty();
  }

  @Test
  void a_column_folder_that_is_renamed_loses_nothing() throws IOException {
    List<Integer> numbers = numbers();
    Files.move(store.resolve("街谈"), store.resolve("巷议"));
    look();
    assertThat(numbers()).isEqualTo(numbers);
    assertThat(refused).isEmpty();
  }

  @Test
  void an_emptied_folder_is_refused_once_for_each_state() throws IOException {
    for (int i = 0; i < 6; i++) {
      Files.delete(file(store, i));
    }
    look();
    look();
    assertThat(refused).singleElement().satisfies(it -> assertThat(it.refused()).isEqualTo(6));
    assertThat(articles.shown()).hasSize(6);

    List<FolderWatch.Result> results = new ArrayList<>();
    watch.ask(true, results::add);
    watch.look();
    assertThat(results).hasSize(1);
    assertThat(articles.shown()).isEmpty();
  }

  @Test
  void a_change_that_is_taken_back_imports_nothing() throws IOException {
    Path file = write(store, 6);
    watch.look();
    Files.delete(file);
    assertThat(watch.look()).isEqualTo(Duration.ofSeconds(2));
    assertThat(articles.shown()).hasSize(6);
  }

  @Test
  void a_clock_that_jumps_during_a_look_does_not_put_the_watch_to_sleep() throws IOException {
    Importer importer = new Importer(store, ZoneId.of("Asia/Shanghai"), articles);
    try (FolderWatch jumping =
        new FolderWatch(store, importer, true, clock, report -> clock.move(Duration.ofHours(29)))) {
      jumping.begin();
      for (int i = 0; i < 5; i++) {
        Files.delete(file(store, i));
      }
      jumping.look();
      assertThat(jumping.look()).isEqualTo(Duration.ofMinutes(1));
    }
  }

  @Test
  void a_watch_that_is_off_notices_nothing_by_itself() throws IOException {
    FolderWatch off = watch(false);
    write(store, 6);
    assertThat(off.look()).isGreaterThan(Duration.ofMinutes(1));
    assertThat(articles.shown()).hasSize(6);
  }

  private FolderWatch watch(boolean watches) {
    Importer importer = new Importer(store, ZoneId.of("Asia/Shanghai"), articles);
    return new FolderWatch(store, importer, watches, clock, refused::add);
  }

  /** So often that a change is seen and seen to be over. */
  @Test
  void hints_of_the_system_ask_for_a_look_at_once() throws IOException {
    List<String> looks = new ArrayList<>();
    drain(looks);
    assertThat(watch.heed(() -> looks.add("look"))).isEqualTo(Duration.ofMillis(500));
    assertThat(looks).isEmpty();

    write(store, 6);
    awaitHint(looks);
    assertThat(looks).isNotEmpty();
  }

  @Test
  void files_of_other_programs_are_no_hint() throws IOException {
    List<String> looks = new ArrayList<>();
    drain(looks);
    Files.writeString(store.resolve("upload.log"), "…");
    Files.writeString(store.resolve(".git.lock"), "…");
    write(store, 6);
    awaitHint(looks);
    drain(looks);
    looks.clear();
    Files.writeString(store.resolve("upload.log"), "……");
    for (int i = 0; i < 100; i++) {
      watch.heed(() -> looks.add("look"));
    }
    assertThat(looks).isEmpty();
  }

  @Test
  void a_folder_that_is_new_is_followed_from_the_next_look_on() throws IOException {
    List<String> looks = new ArrayList<>();
    drain(looks);
    Files.createDirectories(store.resolve("新栏目"));
    awaitHint(looks);
    watch.look();
    drain(looks);
    looks.clear();
    Files.writeString(store.resolve("新栏目").resolve("一.md"), "# 一\n\n正文");
    awaitHint(looks);
    assertThat(looks).isNotEmpty();
  }

  private void drain(List<String> looks) {
    while (watch.heed(() -> looks.add("drained")).equals(Duration.ofSeconds(2))) {
      looks.clear();
    }
  }

  /** The system takes a moment to tell; nothing but its word ends the wait. */
  private void awaitHint(List<String> looks) {
    Instant patience = Instant.now().plusSeconds(20);
    while (looks.isEmpty() && Instant.now().isBefore(patience)) {
      watch.heed(() -> looks.add("look"));
    }
  }

  private void look() {
    IntStream.range(0, 3).forEach(it -> watch.look());
  }

  private List<Integer> numbers() {
    return articles.shown().keySet().stream().sorted().toList();
  }

  private static Path file(Path folder, int number) {
    return folder.resolve("街谈/第" + number + "篇.md");
  }

  private Path write(Path folder, int number) throws IOException {
    Path file = file(folder, number);
    Files.createDirectories(folder.resolve("街谈"));
    Files.writeString(
        file,
        """
        ---
        title: 第%d篇
        categories: [新媒体, 街谈]
        date: 2021-03-19 09:04:25
        ---
        %s
        """
            .formatted(number, String.join("\n\n", MadeUpText.paragraphs(number, 4))));
    Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH.plusSeconds(++written)));
    return file;
  }
}
