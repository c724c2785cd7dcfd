package zhuanlan.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhuanlan.subscription.Destination;
import zhuanlan.subscription.Subscriptions;

/**
 * Settles parcels by what became of a message that did not arrive (bot-api.md §6): it waits, moves
 * with its chat, is tried again or given up. Thread-safe.
 */
public final class Settlement {

  private static final Logger log = LoggerFactory.getLogger(Settlement.class);

  private final Outbox outbox;
  private final RateLimiter limiter;
  private final Subscriptions subscriptions;
  private final Losses losses;
  private final Operators operators;
  private final Clock clock;
  private final RandomGenerator chance;

  /**
   * A settlement.
   *
   * @param chance spreads retries
   */
  public Settlement(
      Outbox outbox,
      RateLimiter limiter,
      Subscriptions subscriptions,
      Losses losses,
      Operators operators,
      Clock clock,
      RandomGenerator chance) {
    this.outbox = outbox;
    this.limiter = limiter;
    this.subscriptions = subscriptions;
    this.losses = losses;
    this.operators = operators;
    this.clock = clock;
    this.chance = chance;
  }

  /** A message of the parcel has not arrived, or nobody knows. */
  void settle(Outbox.Claimed claimed, Outcome outcome) {
    Destination to = claimed.parcel().to();
    Instant now = clock.instant();
    if (outcome instanceof Outcome.TooFast tooFast) {
      boolean everybody = limiter.toldOff(to.chat(), tooFast.delay());
      log.warn("{} must wait for {}{}", to, tooFast.delay(), everybody ? ", as all must" : "");
      outbox.putBack(claimed.id(), now.plus(tooFast.delay()));
    } else if (outcome instanceof Outcome.Lost lost) {
      undeliverable(claimed, lost.reason());
      losses.suffer(to, lost.loss(), lost.reason(), "");
    } else if (outcome instanceof Outcome.Moved moved) {
      log.info("chat {} has become {}", to.chat(), moved.newChat());
      // Back into the box first: there it is moved along with all that waits for the old chat.
      outbox.putBack(claimed.id(), now);
      outbox.move(to.chat(), moved.newChat());
      subscriptions.move(to.chat(), moved.newChat());
    } else if (outcome instanceof Outcome.Refused refused) {
      giveUp(claimed, refused.reason());
    } else if (outcome instanceof Outcome.NotRich refused) {
      // From its beginning it would say again what has arrived.
      giveUp(claimed, refused.reason());
    } else if (outcome instanceof Outcome.Unreachable unreachable) {
      retry(claimed, unreachable, now);
    }
  }

  /** The parcel cannot be delivered, which is no fault of its chat. */
  void giveUp(Outbox.Claimed claimed, String why) {
    undeliverable(claimed, why);
    operators.undeliverable(why);
  }

  private void retry(Outbox.Claimed claimed, Outcome.Unreachable unreachable, Instant now) {
    Parcel parcel = claimed.parcel();
    String doubt = unreachable.mayHaveArrived() ? "uncertain, may arrive twice: " : "";
    Optional<Duration> delay = RetryPolicy.of(parcel.lane()).delay(claimed.attempts() + 1, chance);
    if (delay.isEmpty()) {
      giveUp(claimed, unreachable.reason());
      return;
    }
    log.warn(
        "{}message {} of parcel {} to {}: {}; tried again in {}",
        doubt,
        claimed.messagesSent() + 1,
        parcel.key(),
        parcel.to(),
        unreachable.reason(),
        delay.get());
    outbox.retry(claimed.id(), now.plus(delay.get()), unreachable.reason());
  }

  private void undeliverable(Outbox.Claimed claimed, String why) {
    Parcel parcel = claimed.parcel();
    log.warn("parcel {} to {} cannot be delivered: {}", parcel.key(), parcel.to(), why);
    outbox.giveUp(claimed.id(), clock.instant(), why);
  }
}
