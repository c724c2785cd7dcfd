package zhuanlan.digest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The last digest of a subscription.
 *
 * @param decided when it was put together
 * @param articles how many it told in full; 0 for a word that there was nothing new
 * @param total how many there were, told in full or only counted
 * @param fate what became of it
 * @param settled when it arrived or was given up; null while it waits
 * @param why what went wrong with it last; null when nothing did
 */
public record LastDigest(
    Instant decided,
    int articles,
    int total,
    Fate fate,
    @Nullable Instant settled,
    @Nullable String why) {

  /** What can become of a digest. */
  public enum Fate {
    /** It is on its way. */
    WAITING,
    /** All of it has arrived. */
    SENT,
    /** It cannot be delivered. */
    UNDELIVERABLE
  }
}
