package zhuanlan.subscription;

import java.util.List;
import java.util.Optional;

/** Keeps the subscriptions. Every method is one transaction. Thread-safe. */
public interface Subscriptions {

  /**
   * Keeps a new subscription.
   *
   * @param requestKey names the request that asked for it: asked again with the same key (an update
   *     seen twice), nothing is added and the subscription made the first time is returned. The
   *     same destination, filter and schedule as a running subscription also returns that one
   */
  Subscription add(Subscription subscription, String requestKey);

  /** The subscriptions of a destination, oldest first. */
  List<Subscription> at(Destination to);

  /** One subscription. */
  Optional<Subscription> find(long id);

  /** Deletes these. Returns how many were there to delete. */
  int remove(List<Long> ids);

  /** The chat can not be reached: its subscriptions rest, with the reason. Returns how many. */
  int suspend(long chat, String reason);

  /**
   * The chat can be reached again: its resting subscriptions run on as they were. Returns how many.
   */
  int resume(long chat);

  /** A group became a supergroup: everything kept for {@code from} belongs to {@code to}. */
  void move(long from, long to);
}
