package zhuanlan.digest;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import zhuanlan.delivery.Parcel;
import zhuanlan.subscription.Destination;
import zhuanlan.subscription.Subscription;

/** Keeps what was decided about digests. Every method is one transaction. Thread-safe. */
public interface Digests {

  /** Running subscriptions whose next digest is due, the longest due first. */
  List<Subscription> due(Instant now, int count);

  /** When the next running subscription falls due; empty when none does. */
  Optional<Instant> nextDue();

  /** Those of these articles that the destination was told before. */
  Set<Integer> told(Destination to, Collection<Integer> articles);

  /**
   * Takes a decision over: parcels into the outbox, articles into the list of those told, the
   * subscription's next time and arrival number. All of it or nothing.
   *
   * @return false, and nothing is changed, when the subscription is no longer as it was decided
   *     about: deleted, suspended, or already decided by somebody else
   */
  boolean commit(Decision decision);

  /**
   * What was decided for a subscription that was due.
   *
   * @param about the subscription as it was read
   * @param next when it falls due again
   * @param lastArrival up to which number articles have now been considered
   * @param told the articles that the parcels tell in full
   * @param parcels what goes out; empty for no news
   */
  record Decision(
      Subscription about, Instant next, int lastArrival, List<Integer> told, List<Parcel> parcels) {
    public Decision {
      told = List.copyOf(told);
      parcels = List.copyOf(parcels);
    }
  }
}
