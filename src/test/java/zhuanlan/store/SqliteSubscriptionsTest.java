package zhuanlan.store;

import static org.assertj.core.api.Assertions.assertThat;
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
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhuanlan.digest.Digests.Decision;
import zhuanlan.digest.Digests.Outgoing;
import zhuanlan.digest.Told;
import zhuanlan.subscription.Destination;
import zhuanlan.subscription.Subscription;

class SqliteSubscriptionsTest {

  @TempDir Path directory;
  private Database database;
  private SqliteSubscriptions subscriptions;

  @BeforeEach
  void open() throws Exception {
    database = Database.open(directory.resolve("bot.db"));
    subscriptions = at(NOON);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void a_subscription_comes_back_as_it_was_ordered() throws Exception {
    Subscription kept = subscriptions.add(subscription(1, "小程序", "C2M"), "r1");

    assertThat(kept.id()).isPositive();
    assertThat(kept)
        .usingRecursiveComparison()
        .ignoringFields("id")
        .isEqualTo(subscription(1, "小程序", "C2M"));
    database.close();
    open();
    assertThat(subscriptions.find(kept.id())).contains(kept);
    assertThat(subscriptions.at(Destination.of(1))).containsExactly(kept);
  }

  @Test
  void the_subscriptions_of_a_destination_are_its_own_oldest_first() {
    Subscription first = subscriptions.add(subscription(1, "甲"), "r1");
    subscriptions.add(subscription(2, "甲"), "r2");
    Subscription second = subscriptions.add(subscription(1, "乙"), "r3");

    assertThat(subscriptions.at(Destination.of(1))).containsExactly(first, second);
    assertThat(subscriptions.at(new Destination(1, 7))).isEmpty();
    assertThat(subscriptions.find(99)).isEmpty();
  }

  @Test
  void a_request_that_is_seen_twice_adds_one() {
    Subscription once = subscriptions.add(subscription(1, "甲"), "r1");

    assertThat(subscriptions.add(subscription(1, "甲"), "r1")).isEqualTo(once);
    assertThat(subscriptions.add(subscription(1, "别的"), "r1")).isEqualTo(once);
    assertThat(subscriptions.at(Destination.of(1))).hasSize(1);
  }

  @Test
  void a_request_that_is_seen_again_after_the_subscription_was_deleted_adds_nothing() {
    Subscription once = subscriptions.add(subscription(1, "甲"), "r1");
    subscriptions.remove(List.of(once.id()));

    assertThat(at(NOON.plus(Duration.ofDays(7))).add(subscription(1, "甲"), "r1")).isEqualTo(once);
    assertThat(subscriptions.at(Destination.of(1))).isEmpty();
  }

  @Test
  void a_request_is_forgotten_when_its_number_may_have_come_anew() {
    Subscription once = subscriptions.add(subscription(1, "甲"), "r1");
    subscriptions.remove(List.of(once.id()));

    Subscription anew = at(NOON.plus(Duration.ofDays(9))).add(subscription(1, "甲"), "r1");
    assertThat(anew.id()).isGreaterThan(once.id());
    assertThat(subscriptions.at(Destination.of(1))).containsExactly(anew);
  }

  @Test
  void the_same_order_in_other_words_is_not_kept_twice() {
    Subscription once = subscriptions.add(subscription(1, "甲", "乙"), "r1");

    assertThat(subscriptions.add(subscription(1, "乙", "甲"), "r2")).isEqualTo(once);
    assertThat(subscriptions.add(subscription(1, "甲"), "r3")).isNotEqualTo(once);
    subscriptions.suspend(1, "blocked");
    assertThat(subscriptions.add(subscription(1, "甲", "乙"), "r4").id()).isNotEqualTo(once.id());
  }

  @Test
  void deleting_tells_how_many_were_there() {
    long first = subscriptions.add(subscription(1, "甲"), "r1").id();
    long second = subscriptions.add(subscription(1, "乙"), "r2").id();

    assertThat(subscriptions.remove(List.of(first, 99L, first))).isEqualTo(1);
    assertThat(subscriptions.remove(List.of())).isZero();
    assertThat(subscriptions.at(Destination.of(1)))
        .extracting(Subscription::id)
        .containsExactly(second);
  }

  @Test
  void subscriptions_rest_while_the_chat_cannot_be_reached_and_run_on_as_they_were() {
    Subscription kept = subscriptions.add(subscription(1, "甲"), "r1");
    subscriptions.add(subscription(2, "甲"), "r2");

    assertThat(subscriptions.suspend(1, "bot was blocked by the user")).hasSize(1);
    assertThat(subscriptions.suspend(1, "kicked")).isEmpty();
    assertThat(subscriptions.find(kept.id()).orElseThrow().suspended())
        .isEqualTo("bot was blocked by the user");

    assertThat(subscriptions.resume(1)).isEqualTo(1);
    assertThat(subscriptions.resume(1)).isZero();
    assertThat(subscriptions.find(kept.id())).contains(kept);
  }

  @Test
  void a_supergroup_takes_over_all_that_its_group_had() {
    SqliteDigests digests = new SqliteDigests(database);
    SqliteOutbox outbox = new SqliteOutbox(database);
    Subscription group = subscriptions.add(subscription(1, "甲"), "r1");
    Subscription supergroup = subscriptions.add(subscription(-100, "乙"), "r2");
    digests.commit(
        List.of(
            new Decision(group, NOON, 9, new Outgoing(push("k", 1), 2, 2, List.of(3, 4))),
            new Decision(
                supergroup, NOON, 9, new Outgoing(push("later", -100), 2, 2, List.of(4, 5)))));

    subscriptions.move(1, -100);
    subscriptions.move(1, -100);

    assertThat(subscriptions.at(Destination.of(1))).isEmpty();
    assertThat(subscriptions.at(Destination.of(-100))).hasSize(2);
    assertThat(digests.told(List.of(Destination.of(-100), Destination.of(1))))
        .isEqualTo(Map.of(Destination.of(-100), Told.of(IntStream.of(3, 4, 5))));
    assertThat(outbox.claim(NOON, Set.of()).orElseThrow().parcel().to().chat()).isEqualTo(-100);
  }

  @Test
  void only_the_destination_that_had_it_gets_it_back() {
    Subscription kept = subscriptions.add(subscription(1, "甲"), "r1");
    subscriptions.remove(List.of(kept.id()));

    assertThat(subscriptions.undo(kept.id(), Destination.of(2))).isEmpty();
    assertThat(subscriptions.undo(kept.id(), new Destination(1, 7))).isEmpty();
    assertThat(subscriptions.at(Destination.of(1))).isEmpty();
    assertThat(subscriptions.undo(kept.id(), Destination.of(1))).contains(kept);
    assertThat(subscriptions.undo(kept.id(), Destination.of(1))).isEmpty();
    assertThat(subscriptions.at(Destination.of(1))).containsExactly(kept);
  }

  @Test
  void a_supergroup_gets_back_what_its_group_deleted() {
    Subscription kept = subscriptions.add(subscription(1, "甲"), "r1");
    subscriptions.remove(List.of(kept.id()));
    subscriptions.move(1, -100);

    assertThat(subscriptions.undo(kept.id(), Destination.of(-100))).isPresent();
    assertThat(subscriptions.at(Destination.of(-100))).hasSize(1);
    assertThat(subscriptions.at(Destination.of(1))).isEmpty();
  }

  private SqliteSubscriptions at(Instant now) {
    return new SqliteSubscriptions(database, Clock.fixed(now, ZoneOffset.UTC));
  }
}
