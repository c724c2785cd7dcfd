package zhuanlan.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import zhuanlan.page.Format;
import zhuanlan.page.Page;
import zhuanlan.subscription.Destination;

/**
 * A page on its way to a chat.
 *
 * @param key what makes it happen once: a second parcel with the same key is not taken
 * @param to where it goes
 * @param lane who goes first
 * @param page what is said
 * @param format how it is written, if it can be
 * @param act what is done with it there
 * @param silent claims that it must not ring
 * @param notBefore the earliest moment to send it
 */
public record Parcel(
    String key,
    Destination to,
    Lane lane,
    Page page,
    Format format,
    Act act,
    boolean silent,
    Instant notBefore) {

  /** A classic page as a new message that rings, from now on. */
  public static Parcel note(String key, Destination to, Lane lane, Page page, Instant now) {
    return new Parcel(key, to, lane, page, Format.CLASSIC, new Act.Send(null), false, now);
  }

  /** The same in another format. */
  Parcel in(Format other) {
    return new Parcel(key, to, lane, page, other, act, silent, notBefore);
  }

  /** Answers to people overtake what is pushed. */
  public enum Lane {
    ANSWER,
    PUSH
  }

  /** What is done in the chat. */
  public sealed interface Act {
    /**
     * New messages.
     *
     * @param replyTo the message that is answered; null for none
     */
    record Send(@Nullable Integer replyTo) implements Act {}

    /**
     * An own message is changed in place.
     *
     * @param message its id
     * @param hasMedia claims that it is a photo now
     */
    record Edit(int message, boolean hasMedia) implements Act {}
  }
}
