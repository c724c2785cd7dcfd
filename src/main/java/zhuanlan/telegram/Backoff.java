package zhuanlan.telegram;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** How long to wait after polls that failed in a row. Used by one thread. */
final class Backoff {

  private static final Duration FIRST = Duration.ofMillis(500);
  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final Duration CONFLICT = Duration.ofSeconds(5);
  private static final Duration TOKEN = Duration.ofSeconds(10);
  private static final Duration LONGEST_TOKEN = Duration.ofMinutes(5);
  private static final int MOST_DOUBLINGS = 16;

  private int failures;

  /** A poll has succeeded. */
  void reset() {
    failures = 0;
  }

  /** How many polls have failed in a row. */
  int failures() {
    return failures;
  }

  /** A poll has failed with this answer. Returns how long to wait. */
  Duration after(Answer answer) {
    int doublings = Math.min(failures++, MOST_DOUBLINGS);
    if (!(answer instanceof Answer.No no)) {
      return growing(FIRST, LONGEST, doublings);
    }
    if (no.isAboutToken()) {
      return growing(TOKEN, LONGEST_TOKEN, doublings);
    }
    if (no.code() == 429) {
      return no.retryAfter() == null ? Outcomes.WAIT_WITHOUT_NUMBER : no.retryAfter();
    }
    Duration wait = growing(FIRST, LONGEST, doublings);
    return no.code() == 409 && wait.compareTo(CONFLICT) < 0 ? CONFLICT : wait;
  }

  /** Doubled each time, and spread over the upper half so that many bots do not knock at once. */
  private static Duration growing(Duration first, Duration longest, int doublings) {
    long most = Math.min(longest.toMillis(), first.toMillis() << doublings);
    return Duration.ofMillis(ThreadLocalRandom.current().nextLong(most / 2, most + 1));
  }
}
