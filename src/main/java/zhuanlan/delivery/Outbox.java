package zhuanlan.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import zhuanlan.page.Format;
import zhuanlan.subscription.Destination;

/**
 * Keeps parcels until they have been sent. What is in it survives a kill at any moment. Every
 * method is one transaction. Thread-safe.
 */
public interface Outbox {

  /** Takes a parcel; false when one with its key was taken before, sent or not. */
  boolean offer(Parcel parcel);

  /**
   * Claims that a parcel with this key was taken, sent or not. Keys are remembered for at least 7
   * days.
   */
  boolean knows(String key);

  /**
   * Claims the next parcel to send by one conditional update: due, answers before pushes, older
   * before newer, never a second one of a chat while one of it is being sent or an older one in the
   * same lane waits.
   *
   * @param resting chats that must not be written to for now
   */
  Optional<Claimed> claim(Instant now, Set<Long> resting);

  /** When the next waiting parcel falls due; empty when none waits. */
  Optional<Instant> nextDue();

  /**
   * One more message of the parcel has arrived.
   *
   * @param messagesSent how many have arrived by now
   * @param message Telegram's id of the one that arrived last
   */
  void checkpoint(long id, int messagesSent, int message);

  /** The parcel is being sent and goes out classic, from its beginning: it cannot be rich. */
  void becomeClassic(long id);

  /** The parcel is done: all of it has arrived. */
  void sent(long id, Instant now);

  /**
   * The last message of the parcel has arrived, and it is done: {@link #checkpoint} and {@link
   * #sent(long, Instant)} in one.
   */
  void sent(long id, int messagesSent, int message, Instant now);

  /** The parcel goes back through no fault of its own (a rate limit) and waits until then. */
  void putBack(long id, Instant until);

  /** The parcel failed, which counts as an attempt, and waits until then to be tried again. */
  void retry(long id, Instant until, String why);

  /** The parcel cannot be delivered; it stays in the list of the undeliverable with the reason. */
  void giveUp(long id, Instant now, String why);

  /** A group became a supergroup: what waits for {@code from} goes to {@code to}. */
  void move(long from, long to);

  /** The parcels that are being sent; at start, those that were when the program ended. */
  List<Claimed> sending();

  /**
   * At start: parcels that were being sent when the program ended. They wait again, but for answers
   * and edits, which are given up, because a person can ask again. Each is returned, to be logged
   * as uncertain: its message in flight may have arrived.
   */
  List<Claimed> recover(Instant now);

  /** How many parcels wait or are being sent. */
  int waiting();

  /** The parcels that could not be delivered, the latest first. */
  List<Undeliverable> undeliverable(int count);

  /** Forgets parcels that were settled before then. Returns how many. */
  int forgetSettledBefore(Instant moment);

  /**
   * A parcel that is being sent.
   *
   * @param id its number in the outbox
   * @param messagesSent how many of its messages have arrived before
   * @param attempts how often it has been tried before
   */
  record Claimed(long id, Parcel parcel, int messagesSent, int attempts) {

    /** The same when so many of its messages have arrived. */
    Claimed after(int messages) {
      return new Claimed(id, parcel, messages, attempts);
    }

    /** The same, to be sent classic from its beginning. */
    Claimed classic() {
      return new Claimed(id, parcel.in(Format.CLASSIC), 0, attempts);
    }
  }

  /**
   * A parcel that could not be delivered.
   *
   * @param key the parcel's key
   * @param to where it should have gone
   * @param settled when it was given up
   * @param why the reason
   */
  record Undeliverable(String key, Destination to, Instant settled, String why) {}
}
