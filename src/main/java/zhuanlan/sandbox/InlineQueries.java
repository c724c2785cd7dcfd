package zhuanlan.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The inline queries of people and the bot's answers, kept for others too (§8). Under the gate. */
final class InlineQueries {

  static final Duration LIFE = Duration.ofSeconds(30);
  private static final int MOST = 1_000;

  record Asked(long person, String text, String offset, Instant when) {}

  private record Answered(Asked asked, InlineList list, boolean personal, Instant expires) {

    boolean fits(Asked wanted) {
      return asked.text().equals(wanted.text())
          && asked.offset().equals(wanted.offset())
          && (!personal || asked.person() == wanted.person())
          && wanted.when().isBefore(expires);
    }
  }

  private final Clock clock;
  private final Map<String, Asked> open = new LinkedHashMap<>();
  private final Map<String, Answered> answered = new LinkedHashMap<>();
  private long next;

  InlineQueries(Clock clock) {
    this.clock = clock;
    this.next = clock.millis() * 1_000_000;
  }

  /** The query whose answer still holds for this person, asking the same. */
  Optional<String> kept(long person, String text, String offset) {
    Asked wanted = new Asked(person, text, offset, clock.instant());
    return answered.entrySet().stream()
        .filter(it -> it.getValue().fits(wanted))
        .map(Map.Entry::getKey)
        .reduce((older, newer) -> newer);
  }

  String add(long person, String text, String offset) {
    String id = Long.toString(next++);
    put(open, id, new Asked(person, text, offset, clock.instant()));
    return id;
  }

  /** Claims that the bot may no longer answer, or has. */
  boolean closed(String id) {
    Asked asked = open.get(id);
    return asked == null || asked.when().plus(LIFE).isBefore(clock.instant());
  }

  void answer(InlineList list, Duration kept, boolean personal) {
    Asked asked = closed(list.query()) ? null : open.remove(list.query());
    if (asked == null) {
      throw Refusal.bad("query is too old and response timeout expired or query ID is invalid");
    }
    put(answered, list.query(), new Answered(asked, list, personal, clock.instant().plus(kept)));
  }

  Optional<InlineList> list(String id) {
    return Optional.ofNullable(answered.get(id)).map(Answered::list);
  }

  /** What was typed, once it is answered. */
  String text(String id) {
    return Optional.ofNullable(answered.get(id)).map(it -> it.asked().text()).orElse("");
  }

  private static <T> void put(Map<String, T> map, String id, T value) {
    map.put(id, value);
    if (map.size() > MOST) {
      Iterator<T> oldest = map.values().iterator();
      oldest.next();
      oldest.remove();
    }
  }
}
