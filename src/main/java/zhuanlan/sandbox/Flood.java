package zhuanlan.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * How fast a bot may send (§5): 30 a second in all, one a second to a chat after a burst of three,
 * 20 a minute to a group or channel. Telegram keeps the exact numbers to itself. Touched under the
 * gate only.
 */
final class Flood {

  // A little short, so that a bot which keeps to the limit exactly does not trip over jitter.
  private static final Duration SECOND = Duration.ofMillis(900);
  private static final Duration MINUTE = Duration.ofSeconds(58);
  private static final int PER_SECOND = 30;
  private static final int PER_GROUP_MINUTE = 20;
  private static final int BURST = 3;

  private final Clock clock;
  private final Deque<Instant> all = new ArrayDeque<>();
  private final Map<Long, Deque<Instant>> chats = new HashMap<>();
  private boolean on = true;

  Flood(Clock clock) {
    this.clock = clock;
  }

  void on(boolean guards) {
    on = guards;
  }

  boolean on() {
    return on;
  }

  /**
   * Takes note of some messages to a chat.
   *
   * @throws Refusal 429; nothing is noted then
   */
  void pass(Chat chat, int messages) {
    if (!on) {
      return;
    }
    Instant now = clock.instant();
    Deque<Instant> here = chats.computeIfAbsent(chat.id(), it -> new ArrayDeque<>());
    Duration wait = wait(all, now, SECOND, PER_SECOND);
    wait = longer(wait, wait(here, now, SECOND.multipliedBy(BURST), BURST));
    if (chat.kind() != Chat.Kind.PRIVATE) {
      wait = longer(wait, wait(here, now, MINUTE, PER_GROUP_MINUTE));
    }
    if (!wait.isZero()) {
      throw Refusal.tooMany(wait.plusMillis(999).toSeconds());
    }
    for (int i = 0; i < messages; i++) {
      note(all, now);
      note(here, now);
    }
  }

  /** How long until one more fits among so many in a span. */
  private static Duration wait(Deque<Instant> past, Instant now, Duration span, int most) {
    Instant since = now.minus(span);
    long inSpan = past.stream().filter(it -> it.isAfter(since)).count();
    if (inSpan < most) {
      return Duration.ZERO;
    }
    Instant leaves =
        past.stream().filter(it -> it.isAfter(since)).skip(inSpan - most).findFirst().orElse(now);
    return Duration.between(now, leaves.plus(span));
  }

  private static void note(Deque<Instant> past, Instant now) {
    past.add(now);
    while (past.size() > PER_SECOND + PER_GROUP_MINUTE) {
      past.remove();
    }
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}
