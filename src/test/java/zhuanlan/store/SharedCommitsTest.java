package zhuanlan.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedCommitsTest {

  @TempDir Path folder;

  private Database database;
  private SharedCommits commits;

  @BeforeEach
  void open() throws Exception {
    database = Database.open(folder.resolve("bot.db"));
    commits = new SharedCommits(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void what_returns_is_committed() {
    int rows = commits.with(handle -> handle.execute("INSERT INTO picture VALUES ('a', '1')"));

    assertThat(rows).isEqualTo(1);
    assertThat(kept()).containsExactly("a");
  }

  @Test
  void what_fails_is_undone_and_says_so_to_its_owner() {
    assertThatThrownBy(
            () ->
                commits.use(
                    handle -> {
                      handle.execute("INSERT INTO picture VALUES ('a', '1')");
                      throw new IllegalStateException("on purpose");
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("on purpose");
    assertThat(kept()).isEmpty();
  }

  @Test
  void many_at_once_are_all_done_but_for_those_that_fail() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(16);
    try {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < 400; i++) {
        int number = i;
        all.add(threads.submit(() -> insert(number)));
      }
      int failed = 0;
      for (Future<?> each : all) {
        try {
          each.get();
        } catch (java.util.concurrent.ExecutionException e) {
          assertThat(e).hasRootCauseMessage("on purpose");
          failed++;
        }
      }
      assertThat(failed).isEqualTo(40);
    } finally {
      threads.shutdownNow();
    }
    assertThat(kept())
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, 400).filter(it -> it % 10 != 3).mapToObj(it -> "k" + it).toList());
  }

  private void insert(int number) {
    commits.use(
        handle -> {
          handle.execute("INSERT INTO picture VALUES (?, '1')", "k" + number);
          if (number % 10 == 3) {
            throw new IllegalStateException("on purpose");
          }
        });
  }

  private List<String> kept() {
    return database
        .reader()
        .withHandle(
            handle -> handle.createQuery("SELECT key FROM picture").mapTo(String.class).list());
  }
}
