package zhuanlan.digest;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zhuanlan.delivery.Parcel;
import zhuanlan.subscription.Destination;
import zhuanlan.subscription.Subscription;

/** Keeps what was decided about digests. Every method is one transaction. Thread-safe. */
public interface Digests {

  /**
   * Running subscriptions whose next digest is due, the longest due first: by the clock, or, where
   * no clock tells, because something has arrived that was not considered yet. Also those whose
   * next digest is so far ahead that the clock must have been put back since.
   *
   * @param lastArrival the number of the article that arrived last
   * @param tooFar a later moment is none that a right clock can have led to
   */
  List<Subscription> due(Instant now, int lastArrival, Instant tooFar, int count);

  /** When the next running subscription falls due by the clock; empty when none does. */
  Optional<Instant> nextDue();

  /** What these destinations were told before; those that were told nothing may be missing. */
  Map<Destination, Told> told(Collection<Destination> destinations);

  /**
   * Takes decisions over: parcels into the outbox, articles into the lists of those told, the next
   * times and arrival numbers. All of it or nothing when it throws or the process ends.
   *
   * <p>A decision is passed over when its subscription is no longer as it was decided about
   * (deleted, changed, resting, already decided by somebody else), or when an earlier decision for
   * its destination was passed over, as it counted on that.
   *
   * @return how many were taken over
   */
  int commit(List<Decision> decisions);

  /**
   * The last digests of these subscriptions, by their numbers; none for those that had none in the
   * last days.
   */
  Map<Long, LastDigest> last(Collection<Long> subscriptions);

  /**
   * What was decided for a subscription that was due.
   *
   * @param about the subscription as it was read
   * @param next when it falls due again; null while no clock tells
   * @param lastArrival up to which number articles have now been considered
   * @param digest what goes out; null for nothing
   */
  record Decision(
      Subscription about, @Nullable Instant next, int lastArrival, @Nullable Outgoing digest) {}

  /**
   * A digest that goes out.
   *
   * @param articles how many it tells in full
   * @param total how many there are, told in full or only counted
   * @param told the articles that need not be told there again
   */
  record Outgoing(Parcel parcel, int articles, int total, List<Integer> told) {
    public Outgoing {
      told = List.copyOf(told);
    }
  }
}
