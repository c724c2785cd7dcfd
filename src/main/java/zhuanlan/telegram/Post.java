package zhuanlan.telegram;

import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteMessage;
import zhuanlan.delivery.Parcel.Act;

/**
 * Puts messages into chats, new or in the place of others (bot-api.md §2.6, §3.3). A second call is
 * made only after a definite refusal of the message to change. Thread-safe.
 */
final class Post {

  private static final Logger log = LoggerFactory.getLogger(Post.class);

  private final Telegram telegram;
  private final Changes changes;

  Post(Telegram telegram, Changes changes) {
    this.telegram = telegram;
    this.changes = changes;
  }

  Answer call(ApiCall call) {
    return telegram.sending().call(call);
  }

  /**
   * A text, classic or rich. A photo cannot become one: a new message takes its place.
   *
   * @param attempt sends it in this envelope
   */
  Answer text(Envelope envelope, Function<Envelope, Answer> attempt) {
    return noted(envelope, false, inPlace(envelope, attempt));
  }

  /** A photo, which may take the place of whatever can still be changed. */
  Answer photo(Envelope envelope, Function<Envelope, Answer> attempt) {
    return noted(envelope, true, orAnew(envelope, attempt));
  }

  private Answer inPlace(Envelope envelope, Function<Envelope, Answer> attempt) {
    if (envelope.changesPhoto()) {
      return instead(envelope, attempt);
    }
    Answer answer = orAnew(envelope, attempt);
    return envelope.changes() && Refusal.NOT_TEXT.is(answer) ? instead(envelope, attempt) : answer;
  }

  private static Answer orAnew(Envelope envelope, Function<Envelope, Answer> attempt) {
    Answer answer = attempt.apply(envelope);
    return envelope.changes() && Refusal.NOT_EDITABLE.is(answer)
        ? attempt.apply(envelope.anew())
        : answer;
  }

  private Answer noted(Envelope envelope, boolean photo, Answer answer) {
    if (envelope.changes() && answer instanceof Answer.Done done) {
      int now = done.result().path("message_id").asInt(envelope.message());
      changes.became(envelope.to().chat(), envelope.message(), new Act.Edit(now, photo));
    }
    return answer;
  }

  private Answer instead(Envelope envelope, Function<Envelope, Answer> attempt) {
    Answer answer = attempt.apply(envelope.anew());
    if (answer instanceof Answer.Done) {
      DeleteMessage old =
          new DeleteMessage(String.valueOf(envelope.to().chat()), envelope.message());
      Answer deleted = telegram.sending().call(old);
      if (!(deleted instanceof Answer.Done)) {
        log.info("message {} stays beside the one in its place: {}", envelope.message(), deleted);
      }
    }
    return answer;
  }
}
