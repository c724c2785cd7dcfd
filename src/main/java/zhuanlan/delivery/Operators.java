package zhuanlan.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import zhuanlan.page.Page;
import zhuanlan.page.Part;
import zhuanlan.page.Texts;
import zhuanlan.subscription.Destination;

/**
 * The bot's operators, who are told by a message when something needs them: of one matter once a
 * day, whatever happens. Thread-safe.
 */
public final class Operators {

  private static final Duration HOUR = Duration.ofHours(1);

  /** A few cannot be helped. */
  private static final int MANY = 10;

  private final Set<Long> people;
  private final Texts texts;
  private final Outbox outbox;
  private final Runnable posted;
  private final Clock clock;
  private final Deque<Instant> undeliverable = new ArrayDeque<>();

  /**
   * Operators.
   *
   * @param people their Telegram ids
   * @param posted called when there is something new in the outbox
   */
  public Operators(Set<Long> people, Texts texts, Outbox outbox, Runnable posted, Clock clock) {
    this.people = Set.copyOf(people);
    this.texts = texts;
    this.outbox = outbox;
    this.posted = posted;
    this.clock = clock;
  }

  /** Another instance receives the updates of this bot. */
  public void rival() {
    tell("rival", texts.say("operators.rival"));
  }

  /** A parcel could not be delivered, which is no fault of its chat. */
  void undeliverable(String why) {
    if (isOneOfMany()) {
      tell("undeliverable", texts.say("operators.undeliverable", MANY, why));
    }
  }

  private synchronized boolean isOneOfMany() {
    Instant now = clock.instant();
    undeliverable.removeIf(each -> each.plus(HOUR).isBefore(now));
    if (undeliverable.size() == MANY) {
      return true;
    }
    undeliverable.add(now);
    return false;
  }

  private void tell(String matter, String words) {
    LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    boolean news = false;
    for (long person : people) {
      news |=
          outbox.offer(
              Parcel.note(
                  "operators:" + matter + ":" + person + ":" + day,
                  Destination.of(person),
                  Parcel.Lane.PUSH,
                  Page.of(Part.Note.of(words)),
                  clock.instant()));
    }
    if (news) {
      posted.run();
    }
  }
}
