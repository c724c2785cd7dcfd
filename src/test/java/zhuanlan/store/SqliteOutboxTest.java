package zhuanlan.store;

import static org.assertj.core.api.Assertions.assertThat;
import static zhuanlan.store.Samples.NOON;
import static zhuanlan.store.Samples.answer;
import static zhuanlan.store.Samples.parcel;
import static zhuanlan.store.Samples.push;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhuanlan.delivery.Outbox.Claimed;
import zhuanlan.delivery.Outbox.Undeliverable;
import zhuanlan.delivery.Parcel;
import zhuanlan.delivery.Parcel.Lane;
import zhuanlan.page.Format;
import zhuanlan.page.Page;
import zhuanlan.page.Part;
import zhuanlan.subscription.Destination;

class SqliteOutboxTest {

  private static final Instant LATER = NOON.plusSeconds(60);

  @TempDir Path directory;
  private Database database;
  private SqliteOutbox outbox;

  @BeforeEach
  void open() throws Exception {
    database = Database.open(directory.resolve("bot.db"));
    outbox = new SqliteOutbox(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void an_empty_outbox_has_nothing_to_send() {
    assertThat(claim()).isEmpty();
    assertThat(outbox.nextDue()).isEmpty();
    assertThat(outbox.waiting()).isZero();
    assertThat(outbox.undeliverable(5)).isEmpty();
    assertThat(outbox.recover(NOON)).isEmpty();
    assertThat(outbox.knows("k")).isFalse();
  }

  @Test
  void a_parcel_comes_out_as_it_went_in() {
    Parcel parcel = push("k", 1);

    assertThat(outbox.offer(parcel)).isTrue();

    assertThat(outbox.nextDue()).contains(NOON);
    Claimed claimed = claim().orElseThrow();
    assertThat(claimed).isEqualTo(new Claimed(claimed.id(), parcel, 0, 0));
    assertThat(outbox.waiting()).isEqualTo(1);
    assertThat(outbox.nextDue()).isEmpty();
  }

  @Test
  void a_second_parcel_with_a_key_is_not_taken_whatever_became_of_the_first() {
    assertThat(outbox.offer(push("k", 1))).isTrue();
    assertThat(outbox.offer(push("k", 2))).isFalse();
    long id = claim().orElseThrow().id();
    assertThat(outbox.offer(answer("k", 3))).isFalse();
    outbox.sent(id, NOON);
    assertThat(outbox.offer(push("k", 1))).isFalse();

    assertThat(outbox.knows("k")).isTrue();
    assertThat(outbox.waiting()).isZero();
    assertThat(claim()).isEmpty();
  }

  @Test
  void a_key_is_known_for_seven_days_after_its_parcel_was_settled() {
    outbox.offer(push("k", 1));
    outbox.offer(push("waits", 2));
    outbox.sent(claim().orElseThrow().id(), NOON);

    assertThat(outbox.forgetSettledBefore(NOON)).isZero();
    assertThat(outbox.forgetSettledBefore(LATER)).isEqualTo(1);
    assertThat(outbox.forgetSettledBefore(LATER)).isZero();
    assertThat(outbox.knows("k")).isTrue();

    outbox.forgetSettledBefore(LATER.plus(Duration.ofDays(7)));
    assertThat(outbox.knows("k")).isFalse();
    assertThat(outbox.knows("waits")).isTrue();
    assertThat(outbox.offer(push("k", 1))).isTrue();
  }

  @Test
  void answers_go_before_pushes_and_older_before_newer() {
    outbox.offer(push("p1", 1));
    outbox.offer(push("p2", 2));
    outbox.offer(answer("a1", 3));
    outbox.offer(answer("a2", 4));

    assertThat(claimAll()).containsExactly("a1", "a2", "p1", "p2");
  }

  @Test
  void nothing_is_sent_before_its_time() {
    outbox.offer(parcel("later", 1, Lane.PUSH, LATER));

    assertThat(claim()).isEmpty();
    assertThat(outbox.nextDue()).contains(LATER);
    assertThat(outbox.claim(LATER, Set.of())).isPresent();
  }

  @Test
  void one_at_a_time_in_a_chat() {
    outbox.offer(push("p1", 1));
    outbox.offer(push("p2", 1));
    outbox.offer(push("other", 2));

    Claimed first = claim().orElseThrow();
    outbox.offer(answer("a1", 1));
    assertThat(claimAll()).containsExactly("other");
    outbox.sent(first.id(), NOON);
    assertThat(claimAll()).containsExactly("a1");
  }

  @Test
  void a_waiting_parcel_holds_back_the_newer_ones_of_its_lane_but_not_answers() {
    outbox.offer(push("p1", 1));
    outbox.offer(push("p2", 1));
    outbox.offer(answer("a1", 1));
    outbox.sent(claim().orElseThrow().id(), NOON);
    outbox.retry(claim().orElseThrow().id(), LATER, "502");

    assertThat(claim()).isEmpty();
    outbox.offer(answer("a2", 1));
    assertThat(claimAll()).containsExactly("a2");
  }

  @Test
  void what_was_put_back_keeps_its_place() {
    outbox.offer(push("a", 1));
    outbox.offer(push("b", 2));
    outbox.offer(push("a2", 1));
    outbox.putBack(claim().orElseThrow().id(), LATER);

    assertThat(claim().orElseThrow().parcel().key()).isEqualTo("b");
    assertThat(outbox.claim(LATER, Set.of()).orElseThrow().parcel().key()).isEqualTo("a");
    assertThat(outbox.claim(LATER, Set.of())).isEmpty();
  }

  @Test
  void what_comes_to_the_head_keeps_its_own_time() {
    outbox.offer(push("now", 1));
    outbox.offer(parcel("later", 1, Lane.PUSH, LATER));
    outbox.giveUp(claim().orElseThrow().id(), NOON, "blocked");

    assertThat(claim()).isEmpty();
    assertThat(outbox.nextDue()).contains(LATER);
    assertThat(outbox.claim(LATER, Set.of())).isPresent();
  }

  @Test
  void what_is_settled_twice_changes_nothing_the_second_time() {
    outbox.offer(push("p1", 1));
    outbox.offer(push("p2", 1));
    long first = claim().orElseThrow().id();
    outbox.sent(first, NOON);
    long second = claim().orElseThrow().id();
    outbox.giveUp(first, LATER, "late");
    outbox.sent(first, LATER);

    assertThat(outbox.undeliverable(9)).isEmpty();
    outbox.putBack(second, NOON);
    assertThat(claimAll()).containsExactly("p2");
  }

  @Test
  void what_cannot_be_read_any_more_is_given_up_and_holds_up_no_other() {
    outbox.offer(push("damaged", 1));
    database
        .writer()
        .useHandle(handle -> handle.execute("UPDATE page SET content = '{\"parts\": 7}'"));
    Parcel other =
        new Parcel(
            "other",
            Destination.of(1),
            Lane.PUSH,
            Page.of(Part.Note.of("晚上好")),
            Format.CLASSIC,
            new Parcel.Act.Send(null),
            false,
            NOON);
    outbox.offer(other);

    assertThat(claim().orElseThrow().parcel()).isEqualTo(other);
    assertThat(outbox.undeliverable(9))
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.key()).isEqualTo("damaged");
              assertThat(each.why()).startsWith("cannot be read");
            });
  }

  @Test
  void two_chats_that_become_one_line_up_together() {
    outbox.offer(push("a1", 1));
    outbox.offer(push("b1", 2));
    outbox.offer(push("a2", 1));
    outbox.offer(push("b2", 2));
    outbox.offer(answer("answer", 1));

    outbox.move(1, 2);

    List<String> keys = new ArrayList<>();
    for (Optional<Claimed> next = claim(); next.isPresent(); next = claim()) {
      keys.add(next.get().parcel().key());
      assertThat(claim()).isEmpty();
      outbox.sent(next.get().id(), NOON);
    }
    assertThat(keys).containsExactly("answer", "a1", "b1", "a2", "b2");
  }

  @Test
  void resting_chats_are_passed_over() {
    outbox.offer(push("p1", 1));
    outbox.offer(push("p2", -1_001_234_567_890L));

    assertThat(outbox.claim(NOON, Set.of(1L, -1_001_234_567_890L))).isEmpty();
    assertThat(outbox.claim(NOON, Set.of(1L)).orElseThrow().parcel().key()).isEqualTo("p2");
  }

  @Test
  void putting_back_costs_no_attempt_and_retrying_does() {
    outbox.offer(push("k", 1));
    long id = claim().orElseThrow().id();
    outbox.checkpoint(id, 2, 4_711);

    outbox.putBack(id, LATER);
    assertThat(claim()).isEmpty();
    assertThat(outbox.nextDue()).contains(LATER);
    Claimed again = outbox.claim(LATER, Set.of()).orElseThrow();
    assertThat(again.attempts()).isZero();
    assertThat(again.messagesSent()).isEqualTo(2);

    outbox.retry(id, LATER, "连接断开");
    assertThat(outbox.claim(LATER, Set.of()).orElseThrow().attempts()).isEqualTo(1);
  }

  @Test
  void the_undeliverable_are_listed_with_the_reason_the_latest_first() {
    outbox.offer(push("one", 1));
    outbox.offer(push("two", 2));
    outbox.offer(push("three", 3));
    outbox.giveUp(claim().orElseThrow().id(), NOON, "chat not found");
    outbox.giveUp(claim().orElseThrow().id(), LATER, "blocked");

    assertThat(outbox.undeliverable(9))
        .containsExactly(
            new Undeliverable("two", new Destination(2, 4), LATER, "blocked"),
            new Undeliverable("one", new Destination(1, 4), NOON, "chat not found"));
    assertThat(outbox.undeliverable(1)).hasSize(1);
    assertThat(outbox.waiting()).isEqualTo(1);
    assertThat(outbox.knows("one")).isTrue();
  }

  @Test
  void what_waits_for_a_group_goes_to_its_supergroup() {
    outbox.offer(push("sending", 1));
    outbox.offer(push("waiting", 1));
    outbox.offer(push("other", 2));
    long id = claim().orElseThrow().id();

    outbox.move(1, -100);

    assertThat(claimAll()).containsExactly("other");
    outbox.putBack(id, NOON);
    Claimed moved = claim().orElseThrow();
    assertThat(moved.parcel().key()).isEqualTo("sending");
    assertThat(moved.parcel().to()).isEqualTo(new Destination(-100, 4));
  }

  @Test
  void after_a_crash_what_was_being_sent_waits_again_but_answers_and_edits_are_given_up()
      throws Exception {
    Parcel edit =
        new Parcel(
            "edit",
            Destination.of(3),
            Lane.PUSH,
            push("x", 3).page(),
            Format.CLASSIC,
            new Parcel.Act.Edit(5, true),
            false,
            NOON);
    outbox.offer(push("sent", 9));
    outbox.sent(claim().orElseThrow().id(), NOON);
    outbox.offer(push("push", 1));
    outbox.offer(answer("answer", 2));
    outbox.offer(edit);
    assertThat(claimAll()).containsExactly("answer", "push", "edit");
    outbox.offer(push("never tried", 4));

    Database afterCrash = Database.open(copyAsAKillLeavesIt());
    try {
      SqliteOutbox recovered = new SqliteOutbox(afterCrash);
      List<Claimed> uncertain = recovered.recover(LATER);

      assertThat(uncertain)
          .extracting(each -> each.parcel().key())
          .containsExactly("push", "answer", "edit");
      assertThat(uncertain.get(2).parcel()).isEqualTo(edit);
      assertThat(recovered.undeliverable(9))
          .extracting(Undeliverable::key)
          .containsExactlyInAnyOrder("answer", "edit");
      assertThat(keys(recovered)).containsExactly("push", "never tried");
      assertThat(recovered.knows("sent")).isTrue();
    } finally {
      afterCrash.close();
    }
  }

  @Test
  void threads_that_claim_at_once_never_get_the_same_parcel() throws Exception {
    for (int i = 0; i < 60; i++) {
      outbox.offer(push("k" + i, i));
    }
    Callable<List<String>> claiming = this::claimAll;
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<String> all = new ArrayList<>();
      for (Future<List<String>> each : threads.invokeAll(List.of(claiming, claiming, claiming))) {
        all.addAll(each.get());
      }
      assertThat(all).hasSize(60).doesNotHaveDuplicates();
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void threads_that_offer_the_same_key_at_once_are_told_apart() throws Exception {
    Callable<Boolean> offering = () -> outbox.offer(push("k", 1));
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Boolean> taken = new ArrayList<>();
      for (Future<Boolean> each :
          threads.invokeAll(List.of(offering, offering, offering, offering))) {
        taken.add(each.get());
      }
      assertThat(taken).containsOnlyOnce(true);
    } finally {
      threads.shutdownNow();
    }
  }

  private Path copyAsAKillLeavesIt() throws Exception {
    Path copy = directory.resolve("crashed.db");
    for (String each : List.of("", "-wal")) {
      Files.copy(directory.resolve("bot.db" + each), directory.resolve("crashed.db" + each));
    }
    return copy;
  }

  private Optional<Claimed> claim() {
    return outbox.claim(NOON, Set.of());
  }

  private List<String> claimAll() {
    return keys(outbox);
  }

  private static List<String> keys(SqliteOutbox outbox) {
    List<String> keys = new ArrayList<>();
    for (Optional<Claimed> next = outbox.claim(LATER.minusSeconds(1), Set.of());
        next.isPresent();
        next = outbox.claim(LATER.minusSeconds(1), Set.of())) {
      keys.add(next.get().parcel().key());
    }
    return keys;
  }
}
