package zhuanlan.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static zhuanlan.digest.Newsroom.EIGHT;
import static zhuanlan.digest.Newsroom.SHANGHAI;
import static zhuanlan.digest.Newsroom.USUAL;
import static zhuanlan.digest.Newsroom.wishes;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhuanlan.HandSetClock;
import zhuanlan.subscription.ChatSettings;
import zhuanlan.subscription.Filter;
import zhuanlan.subscription.QuietHours;
import zhuanlan.subscription.Schedule;
import zhuanlan.subscription.Subscription;

/** When digests come. */
class DigestTimesTest {

  private static final Schedule AT_ONCE = new Schedule.AtOnce();
  private static final QuietHours NIGHT = new QuietHours(LocalTime.of(22, 0), LocalTime.of(8, 0));

  @TempDir Path folder;
  private Newsroom room;

  /** Noon in Shanghai, on a Friday. */
  @BeforeEach
  void open() throws Exception {
    room = new Newsroom(folder, new HandSetClock("2021-03-26T04:00:00Z"));
  }

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void several_times_a_day_each_brings_what_arrived_since_the_one_before() {
    room.subscribe(1, Filter.ALL, at(Schedule.Timed.EVERY_DAY, SHANGHAI, "08:00", "20:00"), USUAL);
    room.arrive("甲");
    room.runDue("2021-03-26T12:00:00Z");
    room.arrive("乙");
    room.runDue("2021-03-26T12:01:00Z");
    room.runDue("2021-03-27T00:00:00Z");
    room.runDue("2021-03-27T12:00:00Z");

    assertThat(room.told()).containsExactly(List.of("甲"), List.of("乙"));
  }

  @Test
  void on_working_days_a_weekend_comes_on_monday() {
    room.subscribe(1, Filter.ALL, at(Schedule.Timed.WEEKDAYS, SHANGHAI, "08:00"), USUAL);
    room.runDue("2021-03-27T00:00:00Z");
    room.arrive("周六");
    room.runDue("2021-03-28T00:00:00Z");
    room.arrive("周日");
    assertThat(room.told()).isEmpty();

    room.runDue("2021-03-29T00:00:00Z");
    assertThat(room.told()).containsExactly(List.of("周日", "周六"));
  }

  @Test
  void at_once_comes_with_each_arrival_and_only_then() {
    Subscription kept = room.subscribe(1, Filter.ALL, AT_ONCE, USUAL);
    room.runDue();
    assertThat(room.told()).isEmpty();

    room.arrive("甲");
    room.runDue();
    room.runDue();
    assertThat(room.told()).containsExactly(List.of("甲"));
    assertThat(room.now(kept).next()).isNull();

    room.arrive("乙");
    room.arrive("丙");
    room.clock.move(Duration.ofDays(3));
    room.runDue();
    assertThat(room.told()).containsExactly(List.of("丙", "乙"));
  }

  @Test
  void at_once_is_told_what_arrived_before_a_crash() throws Exception {
    room.subscribe(1, Filter.ALL, AT_ONCE, USUAL);
    room.arrive("甲");
    room.close();

    room = new Newsroom(folder, room.clock);
    room.runDue();
    assertThat(room.told()).containsExactly(List.of("甲"));
  }

  @Test
  void at_once_says_nothing_of_what_the_filter_keeps_out_even_when_empty_digests_are_wanted() {
    Subscription kept =
        room.subscribe(
            1,
            new Filter(List.of("咖啡"), List.of(), List.of()),
            AT_ONCE,
            wishes(10, false, true, null));
    int last = room.arrive("芯片");
    room.runDue();

    assertThat(room.sent()).isEmpty();
    assertThat(room.now(kept).lastArrival()).isEqualTo(last);
  }

  @Test
  void at_once_is_told_after_a_pause_what_arrived_in_it() {
    Subscription kept = room.subscribe(1, Filter.ALL, AT_ONCE, USUAL);
    room.subscriptions.change(kept.paused(true, null));
    room.arrive("甲");
    room.runDue();
    assertThat(room.told()).isEmpty();

    room.subscriptions.change(room.now(kept).paused(false, null));
    room.runDue();
    assertThat(room.told()).containsExactly(List.of("甲"));
  }

  @Test
  void a_change_that_is_taken_back_after_a_digest_brings_nothing_again() {
    Subscription kept = room.subscribe(1, Filter.ALL, EIGHT, wishes(1, false, true, null));
    room.subscriptions.change(kept.with(wishes(2, false, true, null)));
    for (String title : List.of("甲", "乙", "丙")) {
      room.arrive(title);
    }
    room.runDue("2021-03-27T00:00:00Z");
    assertThat(room.told()).containsExactly(List.of("丙", "乙"));

    Subscription back = room.subscriptions.undo(kept.id(), kept.to()).orElseThrow();
    room.runDue();
    assertThat(room.sent()).isEmpty();
    assertThat(back.wishes().maxItems()).isEqualTo(1);
    assertThat(back.next()).isEqualTo("2021-03-28T00:00:00Z");
  }

  @Test
  void a_deletion_that_is_taken_back_loses_nothing() {
    Subscription kept = room.subscribe(1, Filter.ALL, EIGHT, USUAL);
    room.subscriptions.remove(List.of(kept.id()));
    room.arrive("甲");
    room.runDue("2021-03-27T00:00:00Z");
    assertThat(room.told()).isEmpty();

    room.clock.move(Duration.ofHours(1));
    room.subscriptions.undo(kept.id(), kept.to());
    room.runDue();
    assertThat(room.told()).containsExactly(List.of("甲"));
  }

  @Test
  void what_is_paused_is_not_told() {
    Subscription kept = room.subscribe(1, Filter.ALL, EIGHT, USUAL);
    room.subscriptions.change(kept.paused(true, kept.next()));
    room.arrive("甲");
    room.runDue("2021-03-27T00:00:00Z");

    assertThat(room.told()).isEmpty();
  }

  @Test
  void what_falls_due_in_quiet_hours_comes_as_one_message_at_their_end() {
    room.chats.keep(1, ChatSettings.NONE.withQuiet(NIGHT));
    Subscription timed =
        room.subscribe(
            1, Filter.ALL, at(Schedule.Timed.EVERY_DAY, SHANGHAI, "06:00", "23:00"), USUAL);
    room.arrive("甲");
    room.runDue("2021-03-26T15:00:00Z");
    assertThat(room.now(timed).next()).isEqualTo("2021-03-27T00:00:00Z");
    room.arrive("乙");
    room.runDue("2021-03-26T22:00:00Z");
    room.runDue("2021-03-26T23:59:59Z");
    assertThat(room.told()).isEmpty();

    room.runDue("2021-03-27T00:00:00Z");
    assertThat(room.told()).containsExactly(List.of("乙", "甲"));
    assertThat(room.now(timed).next()).isEqualTo("2021-03-27T15:00:00Z");
  }

  @Test
  void at_once_waits_for_the_end_of_quiet_hours_too() {
    room.chats.keep(1, ChatSettings.NONE.withQuiet(NIGHT));
    Subscription kept = room.subscribe(1, Filter.ALL, AT_ONCE, USUAL);
    for (String moment : List.of("2021-03-26T14:00:00Z", "2021-03-26T17:30:00Z")) {
      room.set(moment);
      room.arrive(moment);
      room.runDue();
      assertThat(room.told()).isEmpty();
    }
    room.runDue("2021-03-27T00:00:00Z");
    assertThat(room.told()).hasSize(1).allSatisfy(each -> assertThat(each).hasSize(2));
    assertThat(room.now(kept).next()).isNull();

    room.arrive("天亮了");
    room.runDue();
    assertThat(room.told()).containsExactly(List.of("天亮了"));
  }

  @Test
  void what_quiet_hours_held_up_is_late_only_when_they_have_been_over_for_long() {
    room.chats.keep(1, ChatSettings.NONE.withQuiet(NIGHT));
    room.subscribe(1, Filter.ALL, at(Schedule.Timed.EVERY_DAY, SHANGHAI, "22:00"), USUAL);
    room.arrive("甲");
    room.runDue("2021-03-27T05:59:00Z");
    assertThat(room.told()).as("thirteen o'clock, five hours after the quiet hours").hasSize(1);

    room.arrive("乙");
    room.runDue("2021-03-28T06:01:00Z");
    assertThat(room.told()).as("six hours after").isEmpty();
  }

  @Test
  void a_late_digest_does_not_break_into_quiet_hours() {
    room.chats.keep(1, ChatSettings.NONE.withQuiet(NIGHT));
    Subscription kept =
        room.subscribe(1, Filter.ALL, at(Schedule.Timed.EVERY_DAY, SHANGHAI, "21:00"), USUAL);
    room.arrive("甲");
    room.runDue("2021-03-26T15:00:00Z");

    assertThat(room.told()).isEmpty();
    assertThat(room.now(kept).next()).isEqualTo("2021-03-27T00:00:00Z");
  }

  @Test
  void quiet_hours_are_those_of_the_chats_own_clock() {
    room.chats.keep(1, ChatSettings.NONE.withQuiet(NIGHT).withZone(ZoneId.of("Europe/Berlin")));
    room.subscribe(1, Filter.ALL, AT_ONCE, USUAL);
    room.set("2021-03-27T22:00:00Z");
    room.arrive("夜里");
    room.runDue();
    assertThat(room.told()).isEmpty();

    // The clock is put forward in that night: eight o'clock comes an hour earlier.
    room.runDue("2021-03-28T05:59:00Z");
    assertThat(room.told()).isEmpty();
    room.runDue("2021-03-28T06:00:00Z");
    assertThat(room.told()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    // Berlin, the clock is put forward at two: what it skips comes an hour later.
    "Europe/Berlin, 02:30, 2021-03-26T12:00:00Z, 2021-03-27T01:30Z 2021-03-28T01:30Z 2021-03-29T00:30Z",
    "Europe/Berlin, 08:00, 2021-03-26T12:00:00Z, 2021-03-27T07:00Z 2021-03-28T06:00Z 2021-03-29T06:00Z",
    // The clock is put back at three: what comes twice is told the first time.
    "Europe/Berlin, 02:30, 2021-10-29T12:00:00Z, 2021-10-30T00:30Z 2021-10-31T00:30Z 2021-11-01T01:30Z",
    "America/New_York, 01:30, 2021-11-05T12:00:00Z, 2021-11-06T05:30Z 2021-11-07T05:30Z 2021-11-08T06:30Z",
    // Half an hour; a zone without a 30th of December in 2011.
    "Australia/Lord_Howe, 02:15, 2021-10-01T12:00:00Z, 2021-10-01T15:45Z 2021-10-02T15:45Z 2021-10-03T15:15Z",
    "Pacific/Apia, 09:00, 2011-12-28T20:00:00Z, 2011-12-29T19:00Z 2011-12-30T19:00Z 2011-12-31T19:00Z",
    // A leap day.
    "Asia/Shanghai, 08:00, 2024-02-28T01:00:00Z, 2024-02-29T00:00Z 2024-03-01T00:00Z 2024-03-02T00:00Z",
  })
  void a_day_has_one_digest_however_long_it_is(
      String zone, String time, String from, String expected) {
    room.set(from);
    room.subscribe(1, Filter.ALL, at(Schedule.Timed.EVERY_DAY, ZoneId.of(zone), time), USUAL);
    List<Instant> told = new ArrayList<>();
    int days = expected.split(" ").length;
    Instant end = room.clock.instant().plus(Duration.ofDays(days + 1));
    while (told.size() < days && room.clock.instant().isBefore(end)) {
      room.clock.move(Duration.ofMinutes(15));
      room.arrive("新闻");
      room.runDue();
      room.told().forEach(message -> told.add(room.clock.instant()));
    }

    assertThat(told)
        .containsExactlyElementsOf(
            Arrays.stream(expected.split(" "))
                .map(each -> Instant.parse(each.replace("Z", ":00Z")))
                .toList());
  }

  @Test
  void a_chat_that_moves_to_another_zone_loses_and_hears_nothing_twice() {
    Subscription kept = room.subscribe(1, Filter.ALL, EIGHT, USUAL);
    room.arrive("甲");
    room.runDue("2021-03-27T00:00:00Z");
    room.arrive("乙");
    // In Honolulu it is still the day before; the next eight o'clock comes eighteen hours later.
    Schedule moved = Schedule.Timed.daily(LocalTime.of(8, 0), ZoneId.of("Pacific/Honolulu"));
    room.subscriptions.change(
        room.now(kept).with(moved, moved.nextAfter(room.clock.instant()).orElseThrow()));
    room.runDue("2021-03-27T17:59:00Z");
    assertThat(room.told()).containsExactly(List.of("甲"));
    room.runDue("2021-03-27T18:00:00Z");
    room.subscriptions.change(
        room.now(kept).with(EIGHT, EIGHT.nextAfter(room.clock.instant()).orElseThrow()));
    room.runDue("2021-03-28T00:00:00Z");

    assertThat(room.told()).containsExactly(List.of("乙"));
  }

  @Test
  void a_clock_that_is_put_back_repeats_nothing() {
    room.subscribe(1, Filter.ALL, EIGHT, wishes(10, false, true, null));
    room.arrive("甲");
    room.runDue("2021-03-27T00:00:10Z");
    assertThat(room.sent()).hasSize(1);

    room.arrive("乙");
    room.runDue("2021-03-26T23:59:00Z");
    room.runDue("2021-03-27T00:00:00Z");
    room.runDue("2021-03-27T10:00:00Z");
    assertThat(room.sent()).isEmpty();
    room.runDue("2021-03-28T00:00:00Z");
    assertThat(room.told()).containsExactly(List.of("乙"));
  }

  @Test
  void a_clock_that_was_years_ahead_does_not_silence_a_subscription_for_years() {
    Subscription daily = room.subscribe(1, Filter.ALL, EIGHT, USUAL);
    room.chats.keep(2, ChatSettings.NONE.withQuiet(NIGHT));
    room.subscribe(2, Filter.ALL, AT_ONCE, USUAL);
    room.set("2031-03-27T16:00:00Z");
    room.arrive("甲");
    room.runDue();
    assertThat(room.told()).isEmpty();

    room.runDue("2021-03-26T05:00:00Z");
    assertThat(room.now(daily).next()).isEqualTo("2021-03-27T00:00:00Z");
    assertThat(room.told()).as("at once").containsExactly(List.of("甲"));
    room.runDue("2021-03-27T00:00:00Z");
    assertThat(room.told()).as("at eight").containsExactly(List.of("甲"));
  }

  @ParameterizedTest
  @CsvSource({"PT5H59M, 1", "PT6H1M, 0", "PT24H, 1", "PT29H, 1", "PT31H, 0", "PT700H, 1"})
  void a_clock_that_jumps_ahead_brings_one_digest_or_leaves_it_to_the_next(
      Duration jump, int messages) {
    room.subscribe(1, Filter.ALL, EIGHT, USUAL);
    room.arrive("甲");
    room.set("2021-03-27T00:00:00Z");
    room.clock.move(jump);
    room.runDue();

    assertThat(room.told()).hasSize(messages);
    room.clock.move(Duration.ofHours(18));
    room.runDue();
    assertThat(room.told()).hasSize(1 - messages);
  }

  private static Schedule at(Set<DayOfWeek> days, ZoneId zone, String... times) {
    return new Schedule.Timed(days, Arrays.stream(times).map(LocalTime::parse).toList(), zone);
  }
}
