package zhuanlan.delivery;

import java.time.Duration;

/** What became of one message (bot-api.md §6). Telegram's answer is data, not an exception. */
public sealed interface Outcome {

  /** It is in the chat. */
  record Sent(int message) implements Outcome {}

  /**
   * Told to wait; nothing was sent.
   *
   * @param delay how long to wait; a default where Telegram gave no number
   * @param everyChat claims that the whole bot must wait, not this chat alone
   */
  record TooFast(Duration delay, boolean everyChat) implements Outcome {}

  /**
   * The bot may not write there (blocked, kicked, no rights, chat or topic gone); nothing was sent.
   */
  record ChatGone(String reason) implements Outcome {}

  /** The group has become a supergroup; nothing was sent. */
  record Moved(long newChat) implements Outcome {}

  /** This message was refused and will be refused again; nothing was sent. */
  record Refused(String reason) implements Outcome {}

  /**
   * No answer that says so either way.
   *
   * @param mayHaveArrived false when it is certain that nothing was sent (no connection)
   */
  record Unreachable(String reason, boolean mayHaveArrived) implements Outcome {}
}
