package zhuanlan.delivery;

import java.time.Duration;

/** What became of one message (bot-api.md §6). Telegram's answer is data, not an exception. */
public sealed interface Outcome {

  /** It is in the chat. */
  record Sent(int message) implements Outcome {}

  /**
   * Told to wait; nothing was sent. Telegram does not say whether it means the chat or the bot.
   *
   * @param delay how long to wait; a default where Telegram gave no number
   */
  record TooFast(Duration delay) implements Outcome {}

  /** The bot may not write there, and trying again does not change that; nothing was sent. */
  record Lost(Loss loss, String reason) implements Outcome {}

  /** The group has become a supergroup; nothing was sent. */
  record Moved(long newChat) implements Outcome {}

  /** This message was refused and will be refused again; nothing was sent. */
  record Refused(String reason) implements Outcome {}

  /**
   * A rich message was refused for being rich; nothing was sent, and a classic one may be.
   *
   * @param reach how far the refusal reaches
   */
  record NotRich(String reason, Reach reach) implements Outcome {

    /** How far a refusal reaches. */
    public enum Reach {
      /** This message: its markup or a picture. */
      MESSAGE,
      /** Every rich message in this chat. */
      CHAT,
      /** Every rich message: the server does not know them. */
      SERVER
    }
  }

  /**
   * No answer that says so either way.
   *
   * @param mayHaveArrived false when it is certain that nothing was sent (no connection)
   */
  record Unreachable(String reason, boolean mayHaveArrived) implements Outcome {}
}
