package zhuanlan.delivery;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * How long to wait before what failed is tried again: twice as long after every attempt, spread by
 * chance so that many do not come back at once.
 *
 * @param first the wait after the first attempt
 * @param longest no wait is longer
 * @param attempts after so many it is given up
 */
record RetryPolicy(Duration first, Duration longest, int attempts) {

  /** A person waits for it, and can ask again: about half a minute. */
  static final RetryPolicy ANSWER =
      new RetryPolicy(Duration.ofSeconds(1), Duration.ofSeconds(15), 6);

  /** Nobody asks again for what is pushed: about a day. */
  static final RetryPolicy PUSH =
      new RetryPolicy(Duration.ofSeconds(2), Duration.ofMinutes(15), 105);

  static RetryPolicy of(Parcel.Lane lane) {
    return switch (lane) {
      case ANSWER -> ANSWER;
      case PUSH -> PUSH;
    };
  }

  /**
   * The wait before the next attempt, between half and all of what the rule says.
   *
   * @param failed how many attempts have failed, at least 1
   * @return empty when it is to be given up
   */
  Optional<Duration> delay(int failed, RandomGenerator chance) {
    if (failed >= attempts) {
      return Optional.empty();
    }
    long most = Math.min(longest.toMillis(), first.toMillis() << Math.min(failed - 1, 20));
    return Optional.of(Duration.ofMillis(most / 2 + chance.nextLong(most / 2 + 1)));
  }
}
