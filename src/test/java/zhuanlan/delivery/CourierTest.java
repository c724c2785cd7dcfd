package zhuanlan.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import zhuanlan.HandSetClock;
import zhuanlan.delivery.Outcome.NotRich.Reach;
import zhuanlan.page.Format;
import zhuanlan.page.FormatChoice;
import zhuanlan.page.Language;
import zhuanlan.page.Message;
import zhuanlan.page.Page;
import zhuanlan.page.Part;
import zhuanlan.page.Texts;
import zhuanlan.store.Database;
import zhuanlan.store.SqliteChats;
import zhuanlan.store.SqliteOutbox;
import zhuanlan.store.SqliteSubscriptions;
import zhuanlan.subscription.Destination;
import zhuanlan.subscription.Filter;
import zhuanlan.subscription.Manners;
import zhuanlan.subscription.Schedule;
import zhuanlan.subscription.Subscription;
import zhuanlan.subscription.Subscriptions;
import zhuanlan.subscription.Wishes;

class CourierTest {

  private static final String LONG = "这一段话要占满整条消息。".repeat(400);

  private static final Parcel.Act NEW = new Parcel.Act.Send(null);

  @TempDir Path folder;

  private final HandSetClock clock = new HandSetClock("2021-03-26T00:00:00Z");
  private final Postbag postbag = new Postbag();
  private Database database;
  private Outbox outbox;
  private Subscriptions subscriptions;
  private Courier courier;

  @BeforeEach
  void open() throws Exception {
    database = Database.open(folder.resolve("bot.db"));
    outbox = new SqliteOutbox(database);
    subscriptions = new SqliteSubscriptions(database, clock);
    courier = courier();
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void a_parcel_is_sent_once() {
    outbox.offer(push("a", 1, "甲"));
    outbox.offer(push("a", 1, "甲"));

    courier.deliver();
    clock.move(Duration.ofMinutes(1));
    courier.deliver();

    assertThat(postbag.sent).containsExactly("1 甲");
    assertThat(outbox.waiting()).isZero();
  }

  @Test
  void the_messages_of_a_long_parcel_go_out_in_order_at_the_pace_of_the_chat() {
    outbox.offer(push("long", 1, LONG));
    List<Integer> sizes = new ArrayList<>();
    for (int second = 0; second < 5; second++) {
      courier.deliver();
      sizes.add(postbag.sent.size());
      clock.move(Duration.ofSeconds(1));
    }

    assertThat(sizes).containsExactly(1, 2, 2, 2, 2);
    assertThat(String.join("", postbag.sent).replace("1 ", "")).isEqualTo(LONG);
  }

  @Test
  void only_the_first_message_answers_the_asker() {
    outbox.offer(
        new Parcel(
            "long",
            Destination.of(-5),
            Parcel.Lane.ANSWER,
            Page.of(Part.Note.of(LONG)),
            Format.CLASSIC,
            new Parcel.Act.Send(42),
            false,
            clock.instant()));
    for (int second = 0; second < 4; second++) {
      courier.deliver();
      clock.move(Duration.ofSeconds(1));
    }
    assertThat(postbag.acts).containsExactly(new Parcel.Act.Send(42), new Parcel.Act.Send(null));
  }

  @Test
  void a_chat_that_must_wait_holds_up_no_other() {
    outbox.offer(push("a1", 1, "甲一"));
    outbox.offer(push("a2", 1, "甲二"));
    outbox.offer(push("b", 2, "乙"));
    postbag.next(new Outcome.TooFast(Duration.ofSeconds(60)));

    courier.deliver();
    assertThat(postbag.sent).containsExactly("2 乙");

    clock.move(Duration.ofSeconds(59));
    courier.deliver();
    assertThat(postbag.sent).hasSize(1);

    clock.move(Duration.ofSeconds(1));
    courier.deliver();
    clock.move(Duration.ofSeconds(1));
    courier.deliver();
    assertThat(postbag.sent).containsExactly("2 乙", "1 甲一", "1 甲二");
  }

  @Test
  void when_several_chats_are_told_off_at_once_everybody_waits() {
    for (int chat = 1; chat <= 4; chat++) {
      outbox.offer(push("p" + chat, chat, "文" + chat));
    }
    for (int i = 0; i < 3; i++) {
      postbag.next(new Outcome.TooFast(Duration.ofSeconds(9)));
    }

    courier.deliver();
    assertThat(postbag.sent).isEmpty();
    clock.move(Duration.ofSeconds(8));
    courier.deliver();
    assertThat(postbag.sent).isEmpty();
    clock.move(Duration.ofSeconds(1));
    seconds(2);
    assertThat(postbag.sent).containsExactlyInAnyOrder("1 文1", "2 文2", "3 文3", "4 文4");
  }

  @Test
  void answers_overtake_pushes() {
    outbox.offer(push("a", 1, "推送"));
    outbox.offer(push("b", 2, "推送"));
    outbox.offer(parcel("c", 3, Parcel.Lane.ANSWER, "回答"));

    courier.deliver();
    assertThat(postbag.sent).containsExactly("3 回答", "1 推送", "2 推送");
  }

  @Test
  void a_chat_that_is_gone_rests_and_the_others_do_not() {
    long gone = subscribe(1).id();
    long there = subscribe(2).id();
    outbox.offer(push("a", 1, "甲"));
    outbox.offer(push("b", 2, "乙"));
    postbag.next(new Outcome.Lost(Loss.CHAT, "Forbidden: bot was blocked by the user"));

    courier.deliver();

    assertThat(postbag.sent).containsExactly("2 乙");
    assertThat(subscriptions.find(gone).orElseThrow().suspended()).contains("blocked");
    assertThat(subscriptions.find(there).orElseThrow().suspended()).isNull();
    assertThat(outbox.undeliverable(10)).hasSize(1);
    assertThat(outbox.undeliverable(10).get(0).why()).contains("blocked");
  }

  @Test
  void an_answer_is_written_before_all_that_waits_however_much_it_is() {
    for (int i = 0; i < 200; i++) {
      outbox.offer(push("p" + i, 1000 + i, "推送"));
    }
    courier.deliver();
    int before = postbag.sent.size();
    outbox.offer(parcel("c", 3, Parcel.Lane.ANSWER, "回答"));
    clock.move(Duration.ofMillis(50));
    courier.deliver();

    assertThat(before).isLessThan(10);
    assertThat(postbag.sent.get(before)).isEqualTo("3 回答");
  }

  @Test
  void what_is_changed_in_place_does_not_wait_behind_what_is_new() {
    outbox.offer(parcel("a", -5, Parcel.Lane.ANSWER, "新"));
    courier.deliver();
    clock.move(Duration.ofMillis(100));
    outbox.offer(
        new Parcel(
            "e",
            Destination.of(-5),
            Parcel.Lane.ANSWER,
            Page.of(Part.Note.of("改")),
            Format.CLASSIC,
            new Parcel.Act.Edit(31, false),
            false,
            clock.instant()));
    courier.deliver();
    assertThat(postbag.sent).containsExactly("-5 新", "-5 改");
  }

  @Test
  void a_group_that_has_moved_gets_its_message_once_under_its_new_id() {
    long id = subscribe(-5).id();
    outbox.offer(push("a", -5, "甲"));
    outbox.offer(push("b", -5, "乙"));
    postbag.next(new Outcome.Moved(-1005));

    for (int second = 0; second < 4; second++) {
      courier.deliver();
      clock.move(Duration.ofSeconds(1));
    }

    assertThat(postbag.sent).containsExactly("-1005 甲", "-1005 乙");
    assertThat(subscriptions.find(id).orElseThrow().to()).isEqualTo(Destination.of(-1005));
  }

  @Test
  void what_is_refused_ends_in_the_list_with_the_reason_and_the_rest_goes_on() {
    outbox.offer(push("bad", 1, "甲"));
    outbox.offer(push("good", 2, "乙"));
    postbag.next(new Outcome.Refused("Bad Request: can't parse entities"));

    courier.deliver();

    assertThat(postbag.sent).containsExactly("2 乙");
    assertThat(outbox.undeliverable(10))
        .singleElement()
        .satisfies(it -> assertThat(it.why()).contains("can't parse entities"));
  }

  @Test
  void what_did_not_arrive_is_tried_again_later_from_the_message_that_failed() {
    outbox.offer(push("long", 1, LONG));
    courier.deliver();
    clock.move(Duration.ofSeconds(1));
    postbag.next(new Outcome.Unreachable("timeout", true));
    courier.deliver();
    assertThat(postbag.sent).hasSize(1);

    clock.move(Duration.ofSeconds(2));
    courier.deliver();
    assertThat(postbag.sent).hasSize(2);
    assertThat(String.join("", postbag.sent).replace("1 ", "")).isEqualTo(LONG);
  }

  @Test
  void a_sender_that_fails_holds_its_chat_up_no_longer_than_any_other_trouble() {
    outbox.offer(push("a", 1, "甲"));
    postbag.breakOnce();
    courier.deliver();
    clock.move(Duration.ofSeconds(2));
    courier.deliver();
    assertThat(postbag.sent).containsExactly("1 甲");
  }

  @Test
  void an_answer_that_never_gets_through_is_given_up_in_the_end() {
    outbox.offer(parcel("c", 3, Parcel.Lane.ANSWER, "回答"));
    for (int i = 0; i < 10; i++) {
      postbag.next(new Outcome.Unreachable("no route", false));
    }
    for (int minute = 0; minute < 10; minute++) {
      courier.deliver();
      clock.move(Duration.ofMinutes(1));
    }
    assertThat(outbox.waiting()).isZero();
    assertThat(outbox.undeliverable(10)).hasSize(1);
  }

  @Test
  void after_a_crash_what_was_being_sent_goes_out_again_from_its_last_checkpoint()
      throws Exception {
    outbox.offer(push("long", 1, LONG));
    courier.deliver();
    clock.move(Duration.ofSeconds(1));
    assertThat(outbox.claim(clock.instant(), Collections.emptySet())).isPresent();
    database.close();
    open();

    courier.recover();
    courier.deliver();

    assertThat(postbag.sent).hasSize(2);
    assertThat(String.join("", postbag.sent).replace("1 ", "")).isEqualTo(LONG);
  }

  @Test
  void what_is_refused_for_being_rich_goes_classic_and_the_next_is_tried_rich_again() {
    outbox.offer(rich("a", 1, "甲", Parcel.Lane.PUSH, NEW));
    outbox.offer(rich("b", 2, "乙", Parcel.Lane.PUSH, NEW));
    postbag.refuseRich(Reach.MESSAGE);

    seconds(2);

    assertThat(postbag.sent).containsExactlyInAnyOrder("1 甲", "2 乙");
    assertThat(postbag.richTries).containsExactly(1L, 2L);
    assertThat(outbox.waiting()).isZero();
  }

  @Test
  void a_server_that_does_not_know_rich_is_asked_once() {
    for (int chat = 1; chat <= 3; chat++) {
      outbox.offer(rich("a" + chat, chat, "甲", Parcel.Lane.PUSH, NEW));
    }
    postbag.refuseRich(Reach.SERVER);

    seconds(2);
    clock.move(Duration.ofDays(400));
    outbox.offer(rich("late", 4, "丁", Parcel.Lane.PUSH, NEW));
    seconds(2);

    assertThat(postbag.sent).containsExactlyInAnyOrder("1 甲", "2 甲", "3 甲", "4 丁");
    assertThat(postbag.richTries).hasSize(1);
  }

  @Test
  void a_chat_that_takes_nothing_rich_is_asked_again_after_a_day_and_others_are_not_meant() {
    postbag.refuseRich(Reach.CHAT);
    outbox.offer(rich("a", 1, "甲", Parcel.Lane.PUSH, NEW));
    outbox.offer(rich("b", 2, "乙", Parcel.Lane.PUSH, NEW));
    seconds(2);
    assertThat(postbag.richTries).containsExactly(1L, 2L);

    clock.move(Duration.ofHours(23));
    outbox.offer(rich("a2", 1, "甲二", Parcel.Lane.PUSH, NEW));
    seconds(2);
    assertThat(postbag.richTries).hasSize(2);

    clock.move(Duration.ofHours(1));
    outbox.offer(rich("a3", 1, "甲三", Parcel.Lane.PUSH, NEW));
    seconds(2);
    assertThat(postbag.richTries).containsExactly(1L, 2L, 1L);
    assertThat(postbag.sent).containsExactlyInAnyOrder("1 甲", "2 乙", "1 甲二", "1 甲三");
  }

  @Test
  void a_rich_edit_that_is_refused_is_a_classic_edit_of_the_same_message() {
    Parcel.Act edit = new Parcel.Act.Edit(31, false);
    outbox.offer(rich("a", 1, "甲", Parcel.Lane.ANSWER, edit));
    postbag.refuseRich(Reach.MESSAGE);

    seconds(2);

    assertThat(postbag.sent).containsExactly("1 甲");
    assertThat(postbag.acts).containsExactly(edit);
  }

  @Test
  void after_a_fallback_several_classic_messages_go_out_once_at_the_pace_of_the_chat() {
    outbox.offer(rich("long", 1, LONG, Parcel.Lane.PUSH, new Parcel.Act.Send(42)));
    postbag.refuseRich(Reach.MESSAGE);
    courier.deliver();
    clock.move(Duration.ofSeconds(1));
    courier.deliver();
    postbag.next(new Outcome.TooFast(Duration.ofSeconds(30)));
    clock.move(Duration.ofSeconds(1));
    courier.deliver();
    assertThat(postbag.sent).hasSize(1);

    seconds(40);

    assertThat(postbag.richTries).hasSize(1);
    assertThat(postbag.acts).containsExactly(new Parcel.Act.Send(42), new Parcel.Act.Send(null));
    assertThat(String.join("", postbag.sent).replace("1 ", "")).isEqualTo(LONG);
  }

  @Test
  void killed_between_the_fallback_and_the_rest_it_goes_on_classic_where_it_was() throws Exception {
    outbox.offer(rich("long", 1, LONG, Parcel.Lane.PUSH, NEW));
    postbag.refuseRich(Reach.MESSAGE);
    courier.deliver();
    clock.move(Duration.ofSeconds(1));
    assertThat(outbox.claim(clock.instant(), Collections.emptySet())).isPresent();
    reopen();
    courier.deliver();
    assertThat(postbag.sent).hasSize(1);

    clock.move(Duration.ofSeconds(1));
    assertThat(outbox.claim(clock.instant(), Collections.emptySet())).isPresent();
    reopen();
    seconds(3);

    assertThat(postbag.richTries).hasSize(1);
    assertThat(String.join("", postbag.sent).replace("1 ", "")).isEqualTo(LONG);
  }

  @ParameterizedTest
  @MethodSource
  void what_is_no_refusal_of_rich_is_no_reason_to_go_classic(Outcome outcome) {
    outbox.offer(rich("a", 1, "甲", Parcel.Lane.PUSH, NEW));
    postbag.next(outcome);

    courier.deliver();

    assertThat(postbag.sent).isEmpty();
    assertThat(postbag.richTries).hasSize(1);
  }

  static Stream<Outcome> what_is_no_refusal_of_rich_is_no_reason_to_go_classic() {
    return Stream.of(
        new Outcome.Unreachable("timeout", true),
        new Outcome.Unreachable("no route", false),
        new Outcome.TooFast(Duration.ofSeconds(9)),
        new Outcome.Lost(Loss.CHAT, "blocked"),
        new Outcome.Refused("BUTTON_DATA_INVALID"));
  }

  private void reopen() throws Exception {
    database.close();
    open();
    courier.recover();
  }

  private void seconds(int count) {
    for (int second = 0; second < count; second++) {
      courier.deliver();
      clock.move(Duration.ofSeconds(1));
    }
  }

  private Parcel rich(String key, long chat, String text, Parcel.Lane lane, Parcel.Act act) {
    return new Parcel(
        key,
        Destination.of(chat),
        lane,
        Page.of(Part.Note.of(text)),
        Format.RICH,
        act,
        false,
        clock.instant());
  }

  @Test
  void a_place_in_the_flow_that_passed_while_pictures_were_made_is_taken_anew() {
    postbag.preparing = () -> clock.move(Duration.ofSeconds(2));
    outbox.offer(push("a", 1, "甲"));
    outbox.offer(push("b", 2, "乙"));
    courier().deliver();
    clock.move(Duration.ofSeconds(2));
    courier().deliver();

    assertThat(postbag.sent).containsExactly("1 甲", "2 乙");
    assertThat(outbox.waiting()).isZero();
  }

  private Courier courier() {
    RateLimiter limiter = new RateLimiter(30, 1, 20, clock);
    Manners manners =
        new Manners(
            new SqliteChats(database),
            Language.SIMPLIFIED,
            ZoneId.of("Asia/Shanghai"),
            FormatChoice.AUTO);
    Settlement settlement =
        new Settlement(
            outbox,
            limiter,
            subscriptions,
            new Losses(subscriptions, manners, outbox, () -> {}, clock),
            new Operators(Set.of(99L), Texts.of(Language.SIMPLIFIED), outbox, () -> {}, clock),
            clock,
            new SplittableRandom(1));
    return new Courier(outbox, postbag, limiter, new RichRefusals(clock), settlement, clock);
  }

  private Parcel push(String key, long chat, String text) {
    return parcel(key, chat, Parcel.Lane.PUSH, text);
  }

  private Parcel parcel(String key, long chat, Parcel.Lane lane, String text) {
    return new Parcel(
        key,
        Destination.of(chat),
        lane,
        Page.of(Part.Note.of(text)),
        Format.CLASSIC,
        new Parcel.Act.Send(null),
        false,
        clock.instant());
  }

  private Subscription subscribe(long chat) {
    return subscriptions.add(
        Subscription.order(
            Destination.of(chat),
            Filter.ALL,
            Schedule.Timed.daily(LocalTime.of(8, 0), ZoneId.of("Asia/Shanghai")),
            Wishes.usual(10, true),
            Language.SIMPLIFIED,
            chat,
            0,
            clock.instant().plus(Duration.ofDays(1))),
        "request of " + chat);
  }

  /** Notes what would have been sent, and answers as told. */
  private static final class Postbag implements Sender {
    private final List<String> sent = new ArrayList<>();
    private final List<Parcel.Act> acts = new ArrayList<>();
    private Runnable preparing = () -> {};
    private final Deque<Outcome> outcomes = new ArrayDeque<>();

    private final List<Long> richTries = new ArrayList<>();
    private @Nullable Reach refusesRich;
    private boolean broken;

    /** From now on every rich message is refused so. */
    void refuseRich(Reach reach) {
      refusesRich = reach;
    }

    void breakOnce() {
      broken = true;
    }

    void next(Outcome outcome) {
      outcomes.add(outcome);
    }

    @Override
    public void prepare(Message message) {
      preparing.run();
    }

    @Override
    public Outcome send(Destination to, Message message, Parcel.Act act, boolean silent) {
      if (broken) {
        broken = false;
        throw new OutOfMemoryError("planted");
      }
      if (message instanceof Message.Rich) {
        richTries.add(to.chat());
        if (refusesRich != null) {
          return new Outcome.NotRich("planted", refusesRich);
        }
      }
      Outcome outcome = outcomes.poll();
      if (outcome != null) {
        return outcome;
      }
      sent.add(to.chat() + " " + text(message));
      acts.add(act);
      return new Outcome.Sent(sent.size());
    }

    private static String text(Message message) {
      return message instanceof Message.Classic classic
          ? classic.html()
          : ((Message.Rich) message).html(picture -> Optional.empty());
    }
  }
}
