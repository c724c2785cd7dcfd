package zhuanlan.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhuanlan.HandSetClock;

class RateLimiterTest {

  private static final Parcel.Act SEND = new Parcel.Act.Send(null);
  private static final Parcel.Act EDIT = new Parcel.Act.Edit(7, false);

  private final HandSetClock clock = new HandSetClock("2021-03-26T00:00:00Z");
  private final RateLimiter limiter = new RateLimiter(30, 1, 20, clock);

  @Test
  void a_chat_gets_one_message_a_second() {
    assertThat(limiter.take(7, SEND)).isZero();
    clock.move(Duration.ofMillis(400));
    assertThat(limiter.take(7, SEND)).isEqualTo(Duration.ofMillis(600));
    assertThat(limiter.take(8, SEND)).isZero();

    clock.move(Duration.ofMillis(600));
    assertThat(limiter.take(7, SEND)).isZero();
  }

  @Test
  void the_second_begins_when_the_message_has_arrived() {
    assertThat(limiter.take(7, SEND)).isZero();
    clock.move(Duration.ofMillis(300));
    limiter.arrived(7, SEND);
    clock.move(Duration.ofMillis(700));
    assertThat(limiter.take(7, SEND)).isEqualTo(Duration.ofMillis(300));
  }

  @Test
  void a_group_gets_twenty_a_minute_and_a_person_is_not_held_back() {
    for (int i = 0; i < 20; i++) {
      assertThat(limiter.take(-100, SEND)).isZero();
      assertThat(limiter.take(100, SEND)).isZero();
      clock.move(Duration.ofSeconds(1));
    }
    assertThat(limiter.take(100, SEND)).isZero();
    assertThat(limiter.take(-100, SEND)).isEqualTo(Duration.ofSeconds(40));
    clock.move(Duration.ofSeconds(40));
    assertThat(limiter.take(-100, SEND)).isZero();
  }

  @Test
  void what_is_changed_in_place_has_a_budget_of_its_own() {
    for (int i = 0; i < 20; i++) {
      assertThat(limiter.take(-100, EDIT)).isZero();
      assertThat(limiter.take(-100, SEND)).isZero();
      clock.move(Duration.ofSeconds(1));
    }
    assertThat(limiter.take(-100, EDIT)).isEqualTo(Duration.ofSeconds(40));
    assertThat(limiter.take(-100, SEND)).isEqualTo(Duration.ofSeconds(40));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 25, 30, 100, 1000})
  void no_second_sees_more_than_the_limit_and_nearly_all_of_it_is_used(int perSecond) {
    List<Instant> sent = flow(new RateLimiter(perSecond, 1, 20, clock), Duration.ofSeconds(60));

    for (int i = perSecond; i < sent.size(); i++) {
      assertThat(Duration.between(sent.get(i - perSecond), sent.get(i)))
          .isGreaterThan(Duration.ofSeconds(1));
    }
    assertThat(sent.size()).isGreaterThan((int) (60 * perSecond * 0.96));
  }

  @Test
  void messages_follow_each_other_evenly() {
    List<Instant> sent = flow(limiter, Duration.ofSeconds(10));

    for (int i = 200; i < sent.size(); i++) {
      assertThat(Duration.between(sent.get(i - 1), sent.get(i)))
          .isBetween(Duration.ofMillis(30), Duration.ofMillis(40));
    }
  }

  @Test
  void a_place_that_is_given_back_is_taken_by_another() {
    for (int i = 0; i < 100; i++) {
      assertThat(limiter.reserve()).isZero();
      limiter.giveBack();
    }
    assertThat(limiter.reserve()).isZero();
  }

  @Test
  void a_chat_that_is_told_off_is_left_alone_to_the_second_and_no_other() {
    assertThat(limiter.toldOff(7, Duration.ofSeconds(35))).isFalse();

    assertThat(limiter.resting()).containsExactly(7L);
    assertThat(limiter.take(7, SEND)).isEqualTo(Duration.ofSeconds(35));
    assertThat(limiter.take(7, EDIT)).isEqualTo(Duration.ofSeconds(35));
    assertThat(limiter.take(8, SEND)).isZero();
    assertThat(limiter.reserve()).isZero();
    clock.move(Duration.ofSeconds(35));
    assertThat(limiter.resting()).isEmpty();
    assertThat(limiter.take(7, SEND)).isZero();
  }

  @Test
  void a_wait_of_hours_is_not_forgotten_whatever_happens_meanwhile() {
    limiter.toldOff(7, Duration.ofHours(9));
    for (int chat = 1000; chat < 21_000; chat++) {
      limiter.take(chat, SEND);
      clock.move(Duration.ofMillis(1600));
    }
    assertThat(limiter.take(7, SEND))
        .isEqualTo(Duration.ofHours(9).minus(Duration.ofMillis(1600).multipliedBy(20_000)));
  }

  @Test
  void a_shorter_wait_that_is_told_later_does_not_shorten_a_longer_one() {
    limiter.toldOff(7, Duration.ofSeconds(60));
    limiter.toldOff(7, Duration.ofSeconds(5));
    assertThat(limiter.take(7, SEND)).isEqualTo(Duration.ofSeconds(60));
  }

  @Test
  void one_chat_that_is_told_off_again_and_again_slows_nobody_down() {
    for (int i = 0; i < 10; i++) {
      assertThat(limiter.toldOff(7, Duration.ofSeconds(1))).isFalse();
      clock.move(Duration.ofMillis(100));
    }
    assertThat(limiter.reserve()).isZero();
  }

  @Test
  void several_chats_told_off_over_a_long_time_slow_nobody_down() {
    for (int chat = 1; chat <= 10; chat++) {
      assertThat(limiter.toldOff(chat, Duration.ofSeconds(3))).isFalse();
      clock.move(Duration.ofSeconds(4));
    }
  }

  @Test
  void several_chats_told_off_within_seconds_mean_the_whole_bot() {
    limiter.toldOff(1, Duration.ofSeconds(9));
    limiter.toldOff(2, Duration.ofSeconds(4));
    assertThat(limiter.toldOff(3, Duration.ofSeconds(6))).isTrue();

    assertThat(limiter.reserve()).isEqualTo(Duration.ofSeconds(4));
    clock.move(Duration.ofSeconds(4));
    int slow = flow(limiter, Duration.ofSeconds(10)).size();
    clock.move(Duration.ofSeconds(30));
    int faster = flow(limiter, Duration.ofSeconds(10)).size();
    clock.move(Duration.ofMinutes(2));
    int fromStandstill = flow(limiter, Duration.ofSeconds(3)).size();
    int recovered = flow(limiter, Duration.ofSeconds(10)).size();

    assertThat(slow).isBetween(130, 190);
    assertThat(faster).isBetween(slow + 30, 289);
    assertThat(fromStandstill).isBetween(65, 85);
    assertThat(recovered).isGreaterThanOrEqualTo(290);
  }

  @Test
  void however_long_several_chats_must_wait_the_others_are_tried_soon() {
    for (int chat = 1; chat <= 3; chat++) {
      limiter.toldOff(chat, Duration.ofHours(3));
    }
    assertThat(limiter.reserve()).isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void a_clock_that_is_put_back_holds_nobody_up_and_hurries_nobody() {
    assertThat(limiter.take(7, SEND)).isZero();
    limiter.toldOff(8, Duration.ofSeconds(10));
    clock.move(Duration.ofHours(-2));
    assertThat(limiter.take(7, SEND)).isEqualTo(Duration.ofSeconds(1));
    clock.move(Duration.ofSeconds(1));
    assertThat(limiter.take(7, SEND)).isZero();
    assertThat(limiter.take(8, SEND)).isEqualTo(Duration.ofSeconds(9));
  }

  /** Sends as fast as it may; returns when. */
  private List<Instant> flow(RateLimiter through, Duration time) {
    List<Instant> sent = new ArrayList<>();
    Instant end = clock.instant().plus(time);
    while (clock.instant().isBefore(end)) {
      Duration delay = through.reserve();
      if (delay.isZero()) {
        sent.add(clock.instant());
      } else {
        clock.move(delay);
      }
    }
    return sent;
  }
}
