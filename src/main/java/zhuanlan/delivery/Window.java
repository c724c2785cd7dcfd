package zhuanlan.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** At most so many sends in any stretch of time of a given length. Not thread-safe. */
final class Window {

  private final int most;
  private final Duration length;
  private final Deque<Instant> sends = new ArrayDeque<>();

  Window(int most, Duration length) {
    this.most = most;
    this.length = length;
  }

  /** How long until one more may be sent; zero when it may be now. */
  Duration delay(Instant now) {
    if (sends.size() < most) {
      return Duration.ZERO;
    }
    Duration delay = Duration.between(now, sends.getFirst().plus(length));
    // A clock that was put back must not hold a chat up for longer than the window.
    return delay.isNegative() || delay.compareTo(length) > 0 ? Duration.ZERO : delay;
  }

  /** One is sent. */
  void add(Instant now) {
    if (sends.size() == most) {
      sends.removeFirst();
    }
    sends.addLast(now);
  }
}
