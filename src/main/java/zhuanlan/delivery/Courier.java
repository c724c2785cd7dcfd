package zhuanlan.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhuanlan.page.Format;
import zhuanlan.page.Message;
import zhuanlan.page.Renderer;
import zhuanlan.subscription.Destination;
import zhuanlan.subscription.Subscriptions;

/**
 * Takes parcels from the outbox to the sender and settles them by what became of each message.
 * {@link #deliver} is one round; several threads may repeat it side by side, for a chat that is
 * slow must hold up no other.
 */
public final class Courier {

  private static final Logger log = LoggerFactory.getLogger(Courier.class);

  /** Other couriers and other processes may add parcels without a word. */
  private static final Duration LONGEST_REST = Duration.ofSeconds(5);

  private static final Duration SHORTEST_REST = Duration.ofMillis(20);

  private final Outbox outbox;
  private final Sender sender;
  private final RateLimiter limiter;
  private final RichRefusals rich;
  private final Subscriptions subscriptions;
  private final Clock clock;
  private final RandomGenerator chance;

  /**
   * A courier.
   *
   * @param chance spreads retries
   */
  public Courier(
      Outbox outbox,
      Sender sender,
      RateLimiter limiter,
      RichRefusals rich,
      Subscriptions subscriptions,
      Clock clock,
      RandomGenerator chance) {
    this.outbox = outbox;
    this.sender = sender;
    this.limiter = limiter;
    this.rich = rich;
    this.subscriptions = subscriptions;
    this.clock = clock;
    this.chance = chance;
  }

  /**
   * At start, before the first round: what was being sent when the program ended waits again, and
   * the log says which message may arrive a second time.
   */
  public void recover() {
    outbox
        .recover(clock.instant())
        .forEach(
            it ->
                log.warn(
                    "uncertain: message {} of parcel {} to {} was being sent when the program ended"
                        + " and may arrive twice",
                    it.messagesSent() + 1,
                    it.parcel().key(),
                    it.parcel().to()));
  }

  /** Sends what may be sent now. Returns how long to wait before the next round. */
  public Duration deliver() {
    while (limiter.delay().isZero()) {
      Optional<Outbox.Claimed> claimed = outbox.claim(clock.instant(), limiter.resting());
      if (claimed.isEmpty()) {
        return restUntilDue();
      }
      deliver(claimed.get());
    }
    return bounded(limiter.delay());
  }

  private Duration restUntilDue() {
    // A parcel that is due but not claimed waits for its chat, which needs a moment.
    return outbox
        .nextDue()
        .map(due -> bounded(Duration.between(clock.instant(), due)))
        .orElse(LONGEST_REST);
  }

  private void deliver(Outbox.Claimed claimed) {
    Parcel parcel = claimed.parcel();
    // A rich page is one message; of several that were written for it, none is rich.
    boolean untouched = claimed.messagesSent() == 0;
    if (untouched && parcel.format() == Format.RICH && !rich.mayTry(parcel.to().chat())) {
      deliver(classic(claimed));
      return;
    }
    List<Message> messages;
    try {
      messages = Renderer.of(parcel.format()).render(parcel.page());
    } catch (RuntimeException e) {
      log.error("parcel {} to {} cannot be written down", parcel.key(), parcel.to(), e);
      outbox.giveUp(claimed.id(), clock.instant(), "cannot be rendered: " + e);
      return;
    }
    for (int next = claimed.messagesSent(); next < messages.size(); next++) {
      Duration delay = limiter.take(parcel.to().chat());
      if (!delay.isZero()) {
        outbox.putBack(claimed.id(), clock.instant().plus(delay));
        return;
      }
      // Only the first message changes the one whose button was pressed, or answers it.
      Parcel.Act act = next == 0 ? parcel.act() : new Parcel.Act.Send(null);
      Outcome outcome = send(parcel, messages.get(next), act);
      if (outcome instanceof Outcome.NotRich refused && next > 0) {
        // From its beginning it would say again what has arrived.
        giveUp(claimed, refused.reason());
        return;
      }
      if (outcome instanceof Outcome.NotRich refused) {
        log.info("{} gets a classic message: {}", parcel.to(), refused.reason());
        rich.refused(parcel.to().chat(), refused.reach());
        deliver(classic(claimed));
        return;
      }
      if (!(outcome instanceof Outcome.Sent sent)) {
        settle(claimed, outcome);
        return;
      }
      outbox.checkpoint(claimed.id(), next + 1, sent.message());
    }
    outbox.sent(claimed.id(), clock.instant());
  }

  private Outbox.Claimed classic(Outbox.Claimed claimed) {
    outbox.becomeClassic(claimed.id());
    return claimed.classic();
  }

  private Outcome send(Parcel parcel, Message message, Parcel.Act act) {
    try {
      return sender.send(parcel.to(), message, act, parcel.silent());
    } catch (RuntimeException | Error e) {
      // The parcel must not stay claimed, or its chat would never hear of the bot again.
      log.error("sending parcel {} to {} failed", parcel.key(), parcel.to(), e);
      return new Outcome.Unreachable("failed: " + e, true);
    }
  }

  private void settle(Outbox.Claimed claimed, Outcome outcome) {
    Destination to = claimed.parcel().to();
    Instant now = clock.instant();
    if (outcome instanceof Outcome.TooFast tooFast) {
      if (tooFast.everyChat()) {
        limiter.rest(tooFast.delay());
      } else {
        limiter.rest(to.chat(), tooFast.delay());
      }
      log.warn("{} must wait for {}", tooFast.everyChat() ? "every chat" : to, tooFast.delay());
      outbox.putBack(claimed.id(), now.plus(tooFast.delay()));
    } else if (outcome instanceof Outcome.ChatGone gone) {
      giveUp(claimed, gone.reason());
      int suspended = subscriptions.suspend(to.chat(), gone.reason());
      log.warn("{} cannot be reached ({}): {} suspended", to, gone.reason(), suspended);
    } else if (outcome instanceof Outcome.Moved moved) {
      log.info("chat {} has become {}", to.chat(), moved.newChat());
      // Back into the box first: there it is moved along with all that waits for the old chat.
      outbox.putBack(claimed.id(), now);
      outbox.move(to.chat(), moved.newChat());
      subscriptions.move(to.chat(), moved.newChat());
    } else if (outcome instanceof Outcome.Refused refused) {
      giveUp(claimed, refused.reason());
    } else if (outcome instanceof Outcome.Unreachable unreachable) {
      retry(claimed, unreachable, now);
    }
  }

  private void retry(Outbox.Claimed claimed, Outcome.Unreachable unreachable, Instant now) {
    Parcel parcel = claimed.parcel();
    Consumer<Duration> again =
        delay -> {
          log.warn(
              "{}parcel {} to {}: {}; tried again in {}",
              unreachable.mayHaveArrived() ? "uncertain, may arrive twice: " : "",
              parcel.key(),
              parcel.to(),
              unreachable.reason(),
              delay);
          outbox.retry(claimed.id(), now.plus(delay), unreachable.reason());
        };
    RetryPolicy.of(parcel.lane())
        .delay(claimed.attempts() + 1, chance)
        .ifPresentOrElse(again, () -> giveUp(claimed, unreachable.reason()));
  }

  private void giveUp(Outbox.Claimed claimed, String why) {
    Parcel parcel = claimed.parcel();
    log.warn("parcel {} to {} cannot be delivered: {}", parcel.key(), parcel.to(), why);
    outbox.giveUp(claimed.id(), clock.instant(), why);
  }

  private static Duration bounded(Duration delay) {
    if (delay.compareTo(SHORTEST_REST) < 0) {
      return SHORTEST_REST;
    }
    return delay.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : delay;
  }
}
