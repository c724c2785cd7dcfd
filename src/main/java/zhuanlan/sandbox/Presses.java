package zhuanlan.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The buttons pressed and what the bot answered. Touched under the gate only. */
final class Presses {

  private static final Duration PATIENCE = Duration.ofSeconds(150);
  private static final int MOST = 1_000;

  private record Pressed(long person, long chat, Instant when) {}

  private final Clock clock;
  private final Map<String, Pressed> open = new LinkedHashMap<>();
  private final List<Toast> toasts = new ArrayList<>();
  private long next;

  Presses(Clock clock) {
    this.clock = clock;
    // Not the ids of an earlier run, which a bot may remember.
    this.next = clock.millis() * 1_000_000;
  }

  String add(long person, long chat) {
    String id = Long.toString(next++);
    open.put(id, new Pressed(person, chat, clock.instant()));
    return id;
  }

  /** Claims that the bot still owes an answer. */
  boolean waiting(String id) {
    return open.containsKey(id);
  }

  void answer(String id, String text, boolean alert, String url, long version) {
    Pressed pressed = open.remove(id);
    if (pressed == null || pressed.when().plus(PATIENCE).isBefore(clock.instant())) {
      throw Refusal.bad("query is too old and response timeout expired or query ID is invalid");
    }
    toasts.add(new Toast(id, pressed.person(), pressed.chat(), text, alert, url, version));
    if (toasts.size() > MOST) {
      toasts.remove(0);
    }
  }

  List<Toast> toasts() {
    return List.copyOf(toasts);
  }

  Optional<Toast> toast(String id) {
    return toasts.stream().filter(it -> it.query().equals(id)).findFirst();
  }
}
