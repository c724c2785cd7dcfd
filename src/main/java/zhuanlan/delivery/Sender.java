package zhuanlan.delivery;

import zhuanlan.page.Message;
import zhuanlan.subscription.Destination;

/**
 * Hands one message to Telegram. Never throws for what Telegram or the network does. Thread-safe.
 */
public interface Sender {

  /**
   * Gets ready what the message needs and what may take a while, such as its pictures, so that
   * {@link #send} goes out when it is called. Never throws.
   */
  default void prepare(Message message) {}

  /**
   * Does with the message what {@code act} says. Blocks until Telegram has answered or the time is
   * up.
   */
  Outcome send(Destination to, Message message, Parcel.Act act, boolean silent);
}
