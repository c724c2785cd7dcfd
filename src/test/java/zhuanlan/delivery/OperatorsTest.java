package zhuanlan.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhuanlan.HandSetClock;
import zhuanlan.page.Language;
import zhuanlan.page.Texts;
import zhuanlan.store.Database;
import zhuanlan.store.SqliteOutbox;

class OperatorsTest {

  @TempDir Path folder;

  private final HandSetClock clock = new HandSetClock("2021-03-26T00:00:00Z");
  private final AtomicInteger posted = new AtomicInteger();
  private Database database;
  private SqliteOutbox outbox;
  private Operators operators;

  @BeforeEach
  void open() throws Exception {
    database = Database.open(folder.resolve("bot.db"));
    outbox = new SqliteOutbox(database);
    operators = operators();
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void of_a_rival_each_is_told_once_a_day_also_after_a_new_start() {
    operators.rival();
    operators.rival();
    operators().rival();
    assertThat(outbox.waiting()).isEqualTo(2);
    assertThat(posted).hasValue(1);

    clock.move(Duration.ofDays(1));
    operators.rival();
    assertThat(outbox.waiting()).isEqualTo(4);
  }

  @Test
  void ten_undeliverable_parcels_in_an_hour_are_everyday_life_and_eleven_are_told_of() {
    undeliverable(10);
    assertThat(outbox.waiting()).isZero();
    clock.move(Duration.ofMinutes(61));
    undeliverable(10);
    assertThat(outbox.waiting()).isZero();

    undeliverable(1);
    assertThat(outbox.waiting()).isEqualTo(2);
    undeliverable(50);
    assertThat(outbox.waiting()).isEqualTo(2);
    assertThat(outbox.claim(clock.instant(), Set.of()).orElseThrow().parcel().page().parts())
        .singleElement()
        .asString()
        .contains("planted");
  }

  private void undeliverable(int count) {
    for (int i = 0; i < count; i++) {
      operators.undeliverable("planted");
    }
  }

  private Operators operators() {
    return new Operators(
        Set.of(1L, 2L), Texts.of(Language.SIMPLIFIED), outbox, posted::incrementAndGet, clock);
  }
}
