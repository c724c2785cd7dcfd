package zhuanlan.telegram;

import java.time.Duration;
import zhuanlan.delivery.Loss;
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

  /**
   * The outcome of a rich message: as of any other, but for refusals that a classic one would not
   * meet (bot-api.md §2.7, §2.8).
   */
  static Outcome ofRich(Answer answer, int message) {
    Outcome outcome = of(answer, message);
    if (!(answer instanceof Answer.No no) || !(outcome instanceof Outcome.Refused refused)) {
      return outcome;
    }
    if (no.isAboutMethod()) {
      return new Outcome.NotRich(refused.reason(), Outcome.NotRich.Reach.SERVER);
    }
    return switch (Refusal.of(no)) {
      case RICH_RIGHTS -> new Outcome.NotRich(refused.reason(), Outcome.NotRich.Reach.CHAT);
      case NOT_AS_PHOTO, PICTURE, MARKUP, OTHER ->
          new Outcome.NotRich(refused.reason(), Outcome.NotRich.Reach.MESSAGE);
      case TOPIC_CLOSED,
          TOPIC_DELETED,
          NO_RIGHTS,
          CHAT_GONE,
          KEYBOARD,
          UNCHANGED,
          NOT_EDITABLE,
          NOT_TEXT,
          NO_MEMBER,
          TOO_LATE ->
          refused;
    };
  }

  private static Outcome of(Answer.No no, int message) {
    if (no.migratedTo() != null) {
      return new Outcome.Moved(no.migratedTo());
    }
    if (no.code() == 429) {
      return new Outcome.TooFast(no.retryAfter() == null ? WAIT_WITHOUT_NUMBER : no.retryAfter());
    }
    if (no.isAboutToken()) {
      return new Outcome.Unreachable("the token is not accepted: " + no, false);
    }
    return switch (Refusal.of(no)) {
      case CHAT_GONE -> new Outcome.Lost(Loss.CHAT, no.toString());
      case NO_RIGHTS -> new Outcome.Lost(Loss.RIGHTS, no.toString());
      case TOPIC_CLOSED -> new Outcome.Lost(Loss.TOPIC_CLOSED, no.toString());
      case TOPIC_DELETED -> new Outcome.Lost(Loss.TOPIC_DELETED, no.toString());
      case UNCHANGED -> new Outcome.Sent(message);
      case RICH_RIGHTS,
          NOT_AS_PHOTO,
          PICTURE,
          KEYBOARD,
          MARKUP,
          NOT_EDITABLE,
          NOT_TEXT,
          NO_MEMBER,
          TOO_LATE,
          OTHER ->
          new Outcome.Refused(no.toString());
    };
  }
}
