package zhuanlan.telegram;

import java.time.Duration;
import zhuanlan.delivery.Outcome;

/** What an answer means for a message (bot-api.md §6). */
final class Outcomes {

  /** How long to wait when Telegram says "too fast" and no number. */
  static final Duration WAIT_WITHOUT_NUMBER = Duration.ofSeconds(5);

  private Outcomes() {}

  /**
   * The outcome.
   *
   * @param message the id to tell when the answer holds none: that of an edited message
   */
  static Outcome of(Answer answer, int message) {
    if (answer instanceof Answer.Done done) {
      return new Outcome.Sent(done.result().path("message_id").asInt(message));
    }
    if (answer instanceof Answer.No no) {
      return of(no, message);
    }
    boolean mayHaveArrived =
        !(answer instanceof Answer.Silence silence) || silence.mayHaveArrived();
    return new Outcome.Unreachable(answer.toString(), mayHaveArrived);
  }

  private static Outcome of(Answer.No no, int message) {
    if (no.migratedTo() != null) {
      return new Outcome.Moved(no.migratedTo());
    }
    if (no.code() == 429) {
      // Telegram does not say whether the chat or the bot was too fast; the chat is the usual case.
      return new Outcome.TooFast(
          no.retryAfter() == null ? WAIT_WITHOUT_NUMBER : no.retryAfter(), false);
    }
    if (no.isAboutToken()) {
      return new Outcome.Unreachable("the token is not accepted: " + no, false);
    }
    return switch (Refusal.of(no)) {
      case CHAT_GONE -> new Outcome.ChatGone(no.toString());
      case UNCHANGED -> new Outcome.Sent(message);
      case PICTURE, MARKUP, NOT_EDITABLE, NOT_TEXT, NO_MEMBER, OTHER ->
          new Outcome.Refused(no.toString());
    };
  }
}
