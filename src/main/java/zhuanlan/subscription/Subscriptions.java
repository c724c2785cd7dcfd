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

  /**
   * Puts a changed subscription in the place of the one with its number, which {@link #undo} brings
   * back.
   *
   * @return false, and nothing is changed, when there is none with its number
   */
  boolean change(Subscription changed);

  /** Deletes these; {@link #undo} brings them back. Returns how many were there to delete. */
  int remove(List<Long> ids);

  /**
   * Takes the last change or deletion of a subscription back, within a day. What it was told since
   * stays told.
   *
   * @param of the destination that it had; of another one's nothing is taken back
   * @return the subscription as it is now; empty when there is nothing to take back
   */
  Optional<Subscription> undo(long id, Destination of);

  /**
   * The chat can not be reached: its running subscriptions are suspended, with the reason. Returns
   * them.
   */
  List<Subscription> suspend(long chat, String reason);

  /** The same for one topic of a forum. */
  List<Subscription> suspend(Destination to, String reason);

  /**
   * The chat can be reached again: its suspended subscriptions run on as they were. Returns how
   * many.
   */
  int resume(long chat);

  /** The same for one topic of a forum. */
  int resume(Destination to);

  /** A group became a supergroup: everything kept for {@code from} belongs to {@code to}. */
  void move(long from, long to);
}
