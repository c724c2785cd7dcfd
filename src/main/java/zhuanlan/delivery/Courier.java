package zhuanlan.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhuanlan.page.Format;
import zhuanlan.page.Message;
import zhuanlan.page.Renderer;

/**
 * Takes parcels from the outbox to the sender. {@link #deliver} is one round; several threads may
 * repeat it side by side, for a chat that is slow must hold up no other.
 */
public final class Courier {

  private static final Logger log = LoggerFactory.getLogger(Courier.class);

  /** Other couriers and other processes may add parcels without a word. */
  private static final Duration LONGEST_REST = Duration.ofSeconds(5);

  private static final Duration SHORTEST_REST = Duration.ofMillis(5);

  private static final Duration BEHIND_ANOTHER = Duration.ofMillis(200);

  /** What takes longer lets a place in the flow pass. */
  private static final Duration SOON = Duration.ofMillis(20);

  private final Outbox outbox;
  private final Sender sender;
  private final RateLimiter limiter;
  private final RichRefusals rich;
  private final Settlement settlement;
  private final Clock clock;

  /**
   * A courier.
   *
   * @param settlement what is done when a message did not arrive
   */
  public Courier(
      Outbox outbox,
      Sender sender,
      RateLimiter limiter,
      RichRefusals rich,
      Settlement settlement,
      Clock clock) {
    this.outbox = outbox;
    this.sender = sender;
    this.limiter = limiter;
    this.rich = rich;
    this.settlement = settlement;
    this.clock = clock;
  }

  /**
   * At start, before the first round: what was being sent when the program ended waits again, and
   * the log says which message may arrive a second time.
   */
  public void recover() {
    // Said first: the program may be killed again before it has said anything.
    outbox
        .sending()
        .forEach(
            it ->
                log.warn(
                    "uncertain: message {} of parcel {} to {} was being sent when the program ended"
                        + " and may arrive twice",
                    it.messagesSent() + 1,
                    it.parcel().key(),
                    it.parcel().to()));
    outbox.recover(clock.instant());
  }

  /** Sends what may be sent now. Returns how long to wait before the next round. */
  public Duration deliver() {
    while (true) {
      // The place in the flow comes first, so that whoever is most urgent when it is free gets it.
      Duration delay = limiter.reserve();
      if (!delay.isZero()) {
        return bounded(delay);
      }
      Optional<Outbox.Claimed> claimed = claim();
      if (claimed.isEmpty()) {
        limiter.giveBack();
        return restUntilDue();
      }
      deliver(claimed.get());
    }
  }

  private Optional<Outbox.Claimed> claim() {
    try {
      return outbox.claim(clock.instant(), limiter.resting());
    } catch (RuntimeException | Error e) {
      limiter.giveBack();
      throw e;
    }
  }

  private Duration restUntilDue() {
    Instant now = clock.instant();
    return outbox
        .nextDue()
        // What is due and was not claimed waits for another parcel of its chat.
        .map(due -> due.isAfter(now) ? bounded(Duration.between(now, due)) : BEHIND_ANOTHER)
        .orElse(LONGEST_REST);
  }

  private void deliver(Outbox.Claimed claimed) {
    Parcel parcel = claimed.parcel();
    // A rich page is one message; of several that were written for it, none is rich.
    boolean untouched = claimed.messagesSent() == 0;
    if (untouched && parcel.format() == Format.RICH && !rich.mayTry(parcel.to().chat())) {
      outbox.becomeClassic(claimed.id());
      deliver(claimed.classic());
      return;
    }
    List<Message> messages;
    try {
      messages = Renderer.of(parcel.format()).render(parcel.page());
    } catch (RuntimeException e) {
      limiter.giveBack();
      log.error("parcel {} to {} cannot be written down", parcel.key(), parcel.to(), e);
      settlement.giveUp(claimed, "cannot be rendered: " + e);
      return;
    }
    if (claimed.messagesSent() >= messages.size()) {
      limiter.giveBack();
      outbox.sent(claimed.id(), clock.instant());
      return;
    }
    deliver(claimed, messages);
  }

  /** A place in the flow has been reserved for the first of the messages that are left. */
  private void deliver(Outbox.Claimed claimed, List<Message> messages) {
    int first = claimed.messagesSent();
    for (int next = first; next < messages.size(); next++) {
      // Only the first message changes the one whose button was pressed, or answers it.
      Parcel.Act act = next == 0 ? claimed.parcel().act() : new Parcel.Act.Send(null);
      if (!mayGo(claimed, act, next == first && isReady(messages.get(next)))) {
        return;
      }
      Outcome outcome = send(claimed.parcel(), messages.get(next), act);
      if (outcome instanceof Outcome.NotRich refused && next == 0) {
        goClassic(claimed, refused);
        return;
      }
      if (!(outcome instanceof Outcome.Sent sent)) {
        settlement.settle(claimed.after(next), outcome);
        return;
      }
      if (next + 1 == messages.size()) {
        outbox.sent(claimed.id(), messages.size(), sent.message(), clock.instant());
      } else {
        outbox.checkpoint(claimed.id(), next + 1, sent.message());
      }
    }
  }

  /**
   * Claims that the reserved place in the flow is still there when all that the message needs is at
   * hand. Many would else go at once when what they waited for together is ready.
   */
  private boolean isReady(Message message) {
    Instant began = clock.instant();
    sender.prepare(message);
    if (Duration.between(began, clock.instant()).compareTo(SOON) < 0) {
      return true;
    }
    limiter.giveBack();
    return false;
  }

  /** Claims that the next message may be sent; otherwise the parcel has been put back. */
  private boolean mayGo(Outbox.Claimed claimed, Parcel.Act act, boolean reserved) {
    Duration delay = reserved ? Duration.ZERO : limiter.reserve();
    if (delay.isZero()) {
      delay = limiter.take(claimed.parcel().to().chat(), act);
      if (delay.isZero()) {
        return true;
      }
      limiter.giveBack();
    }
    outbox.putBack(claimed.id(), clock.instant().plus(delay));
    return false;
  }

  private void goClassic(Outbox.Claimed claimed, Outcome.NotRich refused) {
    log.info("{} gets a classic message: {}", claimed.parcel().to(), refused.reason());
    rich.refused(claimed.parcel().to().chat(), refused.reach());
    outbox.becomeClassic(claimed.id());
    outbox.putBack(claimed.id(), clock.instant());
  }

  private Outcome send(Parcel parcel, Message message, Parcel.Act act) {
    try {
      return sender.send(parcel.to(), message, act, parcel.silent());
    } catch (RuntimeException | Error e) {
      // The parcel must not stay claimed, or its chat would never hear of the bot again.
      log.error("sending parcel {} to {} failed", parcel.key(), parcel.to(), e);
      return new Outcome.Unreachable("failed: " + e, true);
    } finally {
      limiter.arrived(parcel.to().chat(), act);
    }
  }

  private static Duration bounded(Duration delay) {
    if (delay.compareTo(SHORTEST_REST) < 0) {
      return SHORTEST_REST;
    }
    return delay.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : delay;
  }
}
