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
    return delay.isNegative() ? Duration.ZERO : delay;
  }

  /** One is sent. */
  void add(Instant now) {
    if (sends.size() == most) {
      sends.removeFirst();
    }
    sends.addLast(now);
  }

  /** The latest was not sent after all. */
  void takeBack() {
    sends.pollLast();
  }

  /** The latest has arrived only now; it counts from here on. */
  void arrived(Instant now) {
    if (sends.pollLast() != null) {
      sends.addLast(now);
    }
  }
}
