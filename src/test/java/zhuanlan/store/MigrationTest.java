package zhuanlan.store;

import static org.assertj.core.api.Assertions.assertThat;
import static zhuanlan.store.Samples.entry;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhuanlan.catalog.Articles.Applied;
import zhuanlan.catalog.Found;
import zhuanlan.delivery.Outbox.Claimed;
import zhuanlan.digest.Told;
import zhuanlan.subscription.Destination;
import zhuanlan.subscription.Schedule;
import zhuanlan.subscription.Wishes;

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
              INSERT INTO told (chat, thread, article)
              VALUES (1, 0, 3), (1, 0, 7), (1, 0, 4), (1, 5, 3), (-100, 0, 7)
              """,
              """
              INSERT INTO told (chat, thread, article)
              WITH RECURSIVE counted(number) AS (
                SELECT 1 UNION ALL SELECT number + 1 FROM counted WHERE number < 600)
              SELECT 2, 0, number FROM counted
              """,
              """
              INSERT INTO parcel (id, key, chat, thread, lane, page, act, silent, due, state, settled)
              VALUES
                (3, 'sent', 1, 0, 'PUSH', NULL, '{"is":"Send"}', 0, 1, 'SENT', 5),
                (4, 'first', 1, 0, 'PUSH', '{"parts":[],"buttons":[]}', '{"is":"Send"}', 0, 1, 'WAITING', NULL),
                (5, 'second', 1, 0, 'PUSH', '{"parts":[],"buttons":[]}', '{"is":"Send"}', 1, 1, 'WAITING', NULL),
                (6, 'answer', 1, 0, 'ANSWER', '{"parts":[],"buttons":[[]]}', '{"is":"Send"}', 0, 1, 'WAITING', NULL),
                (8, 'behind', 2, 0, 'PUSH', '{"parts":[],"buttons":[]}', '{"is":"Send"}', 0, 1, 'WAITING', NULL),
                (9, 'sending', 2, 0, 'PUSH', '{"parts":[],"buttons":[]}', '{"is":"Send"}', 0, 1, 'SENDING', NULL)
              """,
              """
              INSERT INTO subscription VALUES (1, 1, 0, '["甲"]', '[]', '[]', '08:30',
                'Asia/Shanghai', 10, 'SIMPLIFIED', 1, 1, 5, 1000, NULL)
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
  void what_chats_were_told_is_still_known() throws Exception {
    try (Database database = Database.open(file)) {
      Destination topic = new Destination(1, 5);
      Destination much = Destination.of(2);
      Map<Destination, Told> told =
          new SqliteDigests(database)
              .told(List.of(Destination.of(1), topic, Destination.of(-100), much));
      assertThat(told)
          .isEqualTo(
              Map.of(
                  Destination.of(1),
                  Told.of(IntStream.of(3, 4, 7)),
                  topic,
                  Told.of(IntStream.of(3)),
                  Destination.of(-100),
                  Told.of(IntStream.of(7)),
                  much,
                  Told.of(IntStream.rangeClosed(101, 600))));
    }
  }

  @Test
  void what_waits_goes_out_in_its_order() throws Exception {
    Instant now = Instant.ofEpochMilli(9);
    try (Database database = Database.open(file)) {
      SqliteOutbox outbox = new SqliteOutbox(database);
      assertThat(outbox.waiting()).isEqualTo(5);
      assertThat(outbox.recover(now))
          .extracting(each -> each.parcel().key())
          .containsExactly("sending");
      assertThat(outbox.knows("sent")).isTrue();
      List<String> keys = new ArrayList<>();
      for (Optional<Claimed> next = outbox.claim(now, Set.of());
          next.isPresent();
          next = outbox.claim(now, Set.of())) {
        keys.add(next.get().parcel().key());
        outbox.sent(next.get().id(), now);
      }
      assertThat(keys).containsExactly("answer", "first", "second", "sending", "behind");
      assertThat(outbox.offer(Samples.push("new", 3))).isTrue();
      assertThat(outbox.claim(Samples.NOON, Set.of()).orElseThrow().id()).isEqualTo(10);
    }
  }

  @Test
  void subscriptions_run_on_every_day_at_their_time() throws Exception {
    try (Database database = Database.open(file)) {
      Instant now = Instant.ofEpochMilli(1_000);
      assertThat(new SqliteDigests(database).due(now, 7, now, 9))
          .singleElement()
          .satisfies(
              each -> {
                assertThat(each.schedule())
                    .isEqualTo(
                        Schedule.Timed.daily(LocalTime.of(8, 30), ZoneId.of("Asia/Shanghai")));
                assertThat(each.wishes()).isEqualTo(Wishes.usual(10, true));
              });
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
