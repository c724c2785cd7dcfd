package zhuanlan.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {

  private final RetryPolicy policy =
      new RetryPolicy(Duration.ofSeconds(2), Duration.ofMinutes(1), 9);

  @Test
  void each_wait_is_longer_and_spread_by_chance_up_to_the_longest() {
    SplittableRandom chance = new SplittableRandom(1);
    for (int failed = 1; failed < 9; failed++) {
      Duration most = Duration.ofSeconds(Math.min(60, 2L << (failed - 1)));
      for (int i = 0; i < 100; i++) {
        assertThat(policy.delay(failed, chance).orElseThrow()).isBetween(most.dividedBy(2), most);
      }
    }
  }

  @Test
  void it_is_given_up_in_the_end() {
    assertThat(policy.delay(9, new SplittableRandom(1))).isEmpty();
  }

  @Test
  void what_is_pushed_is_tried_for_about_a_day_and_answers_for_half_a_minute() {
    assertThat(total(RetryPolicy.PUSH)).isBetween(Duration.ofHours(12), Duration.ofHours(30));
    assertThat(total(RetryPolicy.ANSWER)).isBetween(Duration.ofSeconds(15), Duration.ofMinutes(1));
  }

  private static Duration total(RetryPolicy policy) {
    SplittableRandom chance = new SplittableRandom(1);
    Duration total = Duration.ZERO;
    for (int failed = 1; policy.delay(failed, chance).isPresent(); failed++) {
      total = total.plus(policy.delay(failed, chance).orElseThrow());
    }
    return total;
  }
}
