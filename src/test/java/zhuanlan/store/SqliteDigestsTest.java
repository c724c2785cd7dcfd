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
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhuanlan.delivery.Parcel;
import zhuanlan.digest.Digests.Decision;
import zhuanlan.digest.Digests.Outgoing;
import zhuanlan.digest.LastDigest;
import zhuanlan.digest.Told;
import zhuanlan.subscription.Destination;
import zhuanlan.subscription.Schedule;
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
    commit(decision(later, TOMORROW));

    assertThat(digests.nextDue()).contains(NOON);
    assertThat(due(NOON.minusMillis(1), 9)).isEmpty();
    assertThat(due(NOON, 9)).containsExactly(sooner);
    assertThat(due(TOMORROW, 9)).extracting(Subscription::id).containsExactly(2L, 1L);
    assertThat(due(TOMORROW, 1)).hasSize(1);

    subscriptions.suspend(2, "blocked");
    assertThat(due(TOMORROW, 9)).extracting(Subscription::id).containsExactly(1L);
    assertThat(digests.nextDue()).contains(TOMORROW);
    subscriptions.suspend(1, "blocked");
    assertThat(digests.nextDue()).isEmpty();
  }

  @Test
  void a_decision_is_taken_over_as_a_whole() {
    Subscription about = subscriptions.add(subscription(1, "甲"), "r1");

    assertThat(commit(decision(about, TOMORROW, push("k", 1)))).isTrue();

    Subscription now = subscriptions.find(about.id()).orElseThrow();
    assertThat(now.next()).isEqualTo(TOMORROW);
    assertThat(now.lastArrival()).isEqualTo(42);
    assertThat(outbox.waiting()).isEqualTo(1);
    Destination other = Destination.of(2);
    assertThat(digests.told(List.of(Destination.of(1), other)))
        .isEqualTo(Map.of(Destination.of(1), Told.of(IntStream.of(7, 8))));
    assertThat(digests.told(List.of())).isEmpty();
  }

  @Test
  void a_decision_about_what_has_been_decided_already_changes_nothing() {
    Subscription about = subscriptions.add(subscription(1, "甲"), "r1");
    commit(decision(about, TOMORROW));

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
  void a_parcel_that_was_taken_before_is_not_taken_again() {
    Subscription about = subscriptions.add(subscription(1, "甲"), "r1");
    outbox.offer(push("k", 1));

    assertThat(commit(decision(about, TOMORROW, push("k", 1)))).isTrue();
    assertThat(outbox.waiting()).isEqualTo(1);
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

    assertThatThrownBy(() -> commit(decision(about, TOMORROW, push("k", 1))))
        .hasMessageContaining("disk full");

    assertThat(subscriptions.find(about.id())).contains(about);
    assertThat(outbox.knows("k")).isFalse();
  }

  @Test
  void a_decision_that_counted_on_one_that_is_passed_over_is_passed_over_too() {
    Subscription gone = subscriptions.add(subscription(1, "甲"), "r1");
    Subscription counting = subscriptions.add(subscription(1, "乙"), "r2");
    Subscription other = subscriptions.add(subscription(2, "丙"), "r3");
    subscriptions.remove(List.of(gone.id()));

    int taken =
        digests.commit(
            List.of(
                decision(gone, TOMORROW, push("k1", 1)),
                decision(counting, TOMORROW, push("k2", 1)),
                decision(other, TOMORROW, push("k3", 2))));

    assertThat(taken).isEqualTo(1);
    assertThat(outbox.knows("k2")).isFalse();
    assertThat(outbox.knows("k3")).isTrue();
    assertThat(due(NOON, 9)).containsExactly(counting);
  }

  @Test
  void where_no_clock_tells_a_later_arrival_does() {
    Subscription atOnce =
        subscriptions.add(subscription(1, "甲").with(new Schedule.AtOnce(), null), "r1");

    assertThat(due(NOON, 9)).isEmpty();
    assertThat(digests.due(NOON, 6, TOMORROW, 9)).containsExactly(atOnce);
    assertThat(digests.nextDue()).isEmpty();
    digests.commit(List.of(new Decision(atOnce, null, 6, null)));
    assertThat(digests.due(NOON, 6, TOMORROW, 9)).isEmpty();
    assertThat(digests.due(NOON, 7, TOMORROW, 0)).isEmpty();
    assertThat(digests.due(NOON, 7, TOMORROW, 1)).hasSize(1);
  }

  @Test
  void what_is_due_far_ahead_is_due() {
    Subscription astray = subscriptions.add(subscription(1, "甲"), "r1");
    Instant early = NOON.minus(Duration.ofDays(9));

    assertThat(digests.due(early, 5, NOON, 9)).isEmpty();
    assertThat(digests.due(early, 5, NOON.minusMillis(1), 9)).containsExactly(astray);
  }

  @Test
  void the_last_digest_of_a_subscription_tells_what_became_of_it() {
    Subscription about = subscriptions.add(subscription(1, "甲"), "r1");
    Subscription silent = subscriptions.add(subscription(2, "甲"), "r2");
    commit(decision(about, TOMORROW, push("k1", 1)));
    commit(decision(silent, TOMORROW));
    assertThat(last(about))
        .isEqualTo(new LastDigest(NOON, 1, 3, LastDigest.Fate.WAITING, null, null));
    assertThat(digests.last(List.of(silent.id(), 99L))).isEmpty();

    long parcel = outbox.claim(NOON, Set.of()).orElseThrow().id();
    outbox.giveUp(parcel, NOON.plusSeconds(9), "blocked");
    assertThat(last(about))
        .isEqualTo(
            new LastDigest(
                NOON, 1, 3, LastDigest.Fate.UNDELIVERABLE, NOON.plusSeconds(9), "blocked"));

    Subscription again = subscriptions.find(about.id()).orElseThrow();
    commit(decision(again, TOMORROW.plusSeconds(1), push("k2", 1)));
    outbox.sent(outbox.claim(NOON, Set.of()).orElseThrow().id(), TOMORROW);
    assertThat(last(about))
        .isEqualTo(new LastDigest(NOON, 1, 3, LastDigest.Fate.SENT, TOMORROW, null));

    outbox.forgetSettledBefore(TOMORROW.plusSeconds(1));
    assertThat(digests.last(List.of(about.id()))).isEmpty();
  }

  @Test
  void subscriptions_that_are_told_the_same_share_the_page_until_the_last_is_told() {
    Subscription one = subscriptions.add(subscription(1, "甲"), "r1");
    Subscription two = subscriptions.add(subscription(2, "甲"), "r2");
    digests.commit(
        List.of(decision(one, TOMORROW, push("k1", 1)), decision(two, TOMORROW, push("k2", 2))));
    assertThat(pages()).isEqualTo(1);

    outbox.sent(outbox.claim(NOON, Set.of()).orElseThrow().id(), NOON);
    assertThat(pages()).isEqualTo(1);
    outbox.giveUp(outbox.claim(NOON, Set.of()).orElseThrow().id(), NOON, "blocked");
    assertThat(pages()).isZero();
  }

  private LastDigest last(Subscription about) {
    return Objects.requireNonNull(digests.last(List.of(about.id())).get(about.id()));
  }

  private int pages() {
    return database
        .reader()
        .withHandle(
            handle -> handle.createQuery("SELECT COUNT(*) FROM page").mapTo(Integer.class).one());
  }

  private void assertRefused(Decision decision) {
    assertThat(commit(decision)).isFalse();
    assertThat(outbox.knows("k")).isFalse();
  }

  private boolean commit(Decision decision) {
    return digests.commit(List.of(decision)) == 1;
  }

  private List<Subscription> due(Instant now, int count) {
    return digests.due(now, 5, now.plus(Duration.ofDays(8)), count);
  }

  private static Decision decision(Subscription about, Instant next) {
    return new Decision(about, next, 42, null);
  }

  private static Decision decision(Subscription about, Instant next, Parcel parcel) {
    return new Decision(about, next, 42, new Outgoing(parcel, 1, 3, List.of(7, 8)));
  }
}
