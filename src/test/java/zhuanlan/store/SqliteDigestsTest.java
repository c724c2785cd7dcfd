package zhuanlan.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static zhuanlan.store.Samples.NOON;
import static zhuanlan.store.Samples.push;
import static zhuanlan.store.Samples.subscription;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhuanlan.delivery.Parcel;
import zhuanlan.digest.Digests.Decision;
import zhuanlan.subscription.Destination;
import zhuanlan.subscription.Subscription;

class SqliteDigestsTest {

  private static final Instant TOMORROW = NOON.plus(Duration.ofDays(1));

  @TempDir Path directory;
  private Database database;
  private SqliteDigests digests;
  private SqliteOutbox outbox;
  private SqliteSubscriptions subscriptions;

  @BeforeEach
  void open() throws Exception {
    database = Database.open(directory.resolve("bot.db"));
    digests = new SqliteDigests(database);
    outbox = new SqliteOutbox(database);
    subscriptions = new SqliteSubscriptions(database, Clock.fixed(NOON, ZoneOffset.UTC));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void running_subscriptions_are_due_at_their_time_the_longest_due_first() {
    Subscription later = subscriptions.add(subscription(1, "甲"), "r1");
    Subscription sooner = subscriptions.add(subscription(2, "乙"), "r2");
    digests.commit(decision(later, TOMORROW));

    assertThat(digests.nextDue()).contains(NOON);
    assertThat(digests.due(NOON.minusMillis(1), 9)).isEmpty();
    assertThat(digests.due(NOON, 9)).containsExactly(sooner);
    assertThat(digests.due(TOMORROW, 9)).extracting(Subscription::id).containsExactly(2L, 1L);
    assertThat(digests.due(TOMORROW, 1)).hasSize(1);

    subscriptions.suspend(2, "blocked");
    assertThat(digests.due(TOMORROW, 9)).extracting(Subscription::id).containsExactly(1L);
    assertThat(digests.nextDue()).contains(TOMORROW);
    subscriptions.suspend(1, "blocked");
    assertThat(digests.nextDue()).isEmpty();
  }

  @Test
  void a_decision_is_taken_over_as_a_whole() {
    Subscription about = subscriptions.add(subscription(1, "甲"), "r1");

    assertThat(digests.commit(decision(about, TOMORROW, push("k1", 1), push("k2", 1)))).isTrue();

    Subscription now = subscriptions.find(about.id()).orElseThrow();
    assertThat(now.next()).isEqualTo(TOMORROW);
    assertThat(now.lastArrival()).isEqualTo(42);
    assertThat(outbox.waiting()).isEqualTo(2);
    assertThat(digests.told(Destination.of(1), List.of(6, 7, 8))).isEqualTo(Set.of(7, 8));
    assertThat(digests.told(Destination.of(2), List.of(7, 8))).isEmpty();
    assertThat(digests.told(Destination.of(1), List.of())).isEmpty();
  }

  @Test
  void a_decision_about_what_has_been_decided_already_changes_nothing() {
    Subscription about = subscriptions.add(subscription(1, "甲"), "r1");
    digests.commit(decision(about, TOMORROW));

    assertRefused(decision(about, TOMORROW.plusSeconds(9), push("k", 1)));
    assertThat(subscriptions.find(about.id()).orElseThrow().next()).isEqualTo(TOMORROW);
  }

  @Test
  void a_decision_about_a_subscription_that_is_gone_rests_or_moved_changes_nothing() {
    Subscription moved = subscriptions.add(subscription(1, "甲"), "r1");
    subscriptions.move(1, -100);
    assertRefused(decision(moved, TOMORROW, push("k", 1)));

    Subscription resting = subscriptions.add(subscription(1, "乙"), "r2");
    subscriptions.suspend(1, "blocked");
    assertRefused(decision(resting, TOMORROW, push("k", 1)));

    Subscription gone = subscriptions.add(subscription(1, "丙"), "r3");
    subscriptions.remove(List.of(gone.id()));
    assertRefused(decision(gone, TOMORROW, push("k", 1)));
  }

  @Test
  void a_parcel_that_was_taken_before_is_not_taken_again_but_the_rest_is() {
    Subscription about = subscriptions.add(subscription(1, "甲"), "r1");
    outbox.offer(push("k1", 1));

    assertThat(digests.commit(decision(about, TOMORROW, push("k1", 1), push("k2", 1)))).isTrue();
    assertThat(outbox.waiting()).isEqualTo(2);
  }

  @Test
  void what_fails_half_way_changes_nothing() {
    Subscription about = subscriptions.add(subscription(1, "甲"), "r1");
    database
        .writer()
        .useHandle(
            handle ->
                handle.execute(
                    """
                    CREATE TRIGGER full BEFORE INSERT ON told
                    BEGIN SELECT RAISE(ABORT, 'disk full'); END
                    """));

    assertThatThrownBy(() -> digests.commit(decision(about, TOMORROW, push("k", 1))))
        .hasMessageContaining("disk full");

    assertThat(subscriptions.find(about.id())).contains(about);
    assertThat(outbox.knows("k")).isFalse();
  }

  private void assertRefused(Decision decision) {
    assertThat(digests.commit(decision)).isFalse();
    assertThat(outbox.knows("k")).isFalse();
  }

  private static Decision decision(Subscription about, Instant next, Parcel... parcels) {
    return new Decision(about, next, 42, List.of(7, 8), List.of(parcels));
  }
}
