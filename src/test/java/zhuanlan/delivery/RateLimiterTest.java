package zhuanlan.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import zhuanlan.HandSetClock;

class RateLimiterTest {

  private final HandSetClock clock = new HandSetClock("2021-03-26T00:00:00Z");
  private final RateLimiter limiter = new RateLimiter(30, 1, 20, clock);

  @Test
  void a_chat_gets_one_message_a_second() {
    assertThat(limiter.take(7)).isZero();
    clock.move(Duration.ofMillis(400));
    assertThat(limiter.take(7)).isEqualTo(Duration.ofMillis(600));
    assertThat(limiter.resting()).containsExactly(7L);
    assertThat(limiter.take(8)).isZero();

    clock.move(Duration.ofMillis(600));
    assertThat(limiter.resting()).containsExactly(8L);
    assertThat(limiter.take(7)).isZero();
  }

  @Test
  void a_group_gets_twenty_a_minute() {
    for (int i = 0; i < 20; i++) {
      assertThat(limiter.take(-100)).isZero();
      clock.move(Duration.ofSeconds(1));
    }
    assertThat(limiter.take(-100)).isEqualTo(Duration.ofSeconds(40));
    clock.move(Duration.ofSeconds(40));
    assertThat(limiter.take(-100)).isZero();
  }

  @Test
  void all_chats_together_get_thirty_a_second() {
    for (int chat = 1; chat <= 30; chat++) {
      assertThat(limiter.take(chat)).isZero();
    }
    assertThat(limiter.delay()).isEqualTo(Duration.ofSeconds(1));
    assertThat(limiter.take(31)).isEqualTo(Duration.ofSeconds(1));
    clock.move(Duration.ofSeconds(1));
    assertThat(limiter.delay()).isZero();
    assertThat(limiter.take(31)).isZero();
  }

  @Test
  void what_telegram_asks_for_is_obeyed_for_the_chat_or_for_all() {
    limiter.rest(7, Duration.ofSeconds(35));
    assertThat(limiter.take(7)).isEqualTo(Duration.ofSeconds(35));
    assertThat(limiter.take(8)).isZero();

    limiter.rest(Duration.ofSeconds(5));
    assertThat(limiter.take(9)).isEqualTo(Duration.ofSeconds(5));
    clock.move(Duration.ofSeconds(5));
    assertThat(limiter.take(9)).isZero();
    assertThat(limiter.take(7)).isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void a_clock_that_is_put_back_holds_nobody_up() {
    assertThat(limiter.take(7)).isZero();
    clock.move(Duration.ofHours(-2));
    assertThat(limiter.take(7)).isZero();
  }
}
