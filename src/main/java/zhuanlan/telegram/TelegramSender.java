package zhuanlan.telegram;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteMessage;
import zhuanlan.delivery.Outcome;
import zhuanlan.delivery.Parcel.Act;
import zhuanlan.delivery.Pictures;
import zhuanlan.delivery.Sender;
import zhuanlan.page.Message;
import zhuanlan.page.Shortcuts;
import zhuanlan.picture.PictureFetcher;
import zhuanlan.subscription.Destination;

/**
 * Sends classic messages. Tries the next way only after a definite refusal of the picture, the
 * markup or the message to change; where a message may have arrived, that is the outcome
 * (bot-api.md §2.8).
 */
public final class TelegramSender implements Sender {

  private static final Logger log = LoggerFactory.getLogger(TelegramSender.class);

  private final Telegram telegram;
  private final PhotoLadder ladder;
  private final Keyboard keyboard;

  /** Sends over this connection. */
  public TelegramSender(
      Telegram telegram,
      Shortcuts shortcuts,
      Pictures pictures,
      PictureFetcher fetcher,
      PictureMode mode) {
    this.telegram = telegram;
    this.ladder = new PhotoLadder(pictures, fetcher, mode);
    this.keyboard = new Keyboard(shortcuts);
  }

  @Override
  public Outcome send(Destination to, Message message, Act act, boolean silent) {
    Letter letter =
        new Letter(
            to,
            act,
            silent,
            message.html(),
            true,
            preview(message),
            keyboard.of(message.buttons()));
    for (Supplier<Optional<Photo>> step : ladder.steps(message.pictures())) {
      Optional<Photo> photo = step.get();
      if (photo.isPresent()) {
        Answer answer = deliver(letter, photo.get());
        if (!(answer instanceof Answer.No no) || Refusal.of(no) != Refusal.PICTURE) {
          return outcome(answer, act);
        }
        ladder.refused(photo.get(), no.toString());
      }
    }
    return text(letter, act);
  }

  private Answer deliver(Letter letter, Photo photo) {
    Answer answer = inWords(letter, it -> it.asPhoto(photo));
    if (isRefused(answer, Refusal.NOT_EDITABLE)) {
      answer = inWords(letter.anew(), it -> it.asPhoto(photo));
    }
    if (answer instanceof Answer.Done done) {
      ladder.arrived(photo, done.result());
    }
    return answer;
  }

  private Outcome text(Letter letter, Act act) {
    if (act instanceof Act.Edit edit && edit.hasMedia()) {
      return instead(letter, edit);
    }
    Answer answer = inWords(letter, Letter::asText);
    if (act instanceof Act.Edit edit && isRefused(answer, Refusal.NOT_TEXT)) {
      return instead(letter, edit);
    }
    if (isRefused(answer, Refusal.NOT_EDITABLE)) {
      answer = inWords(letter.anew(), Letter::asText);
    }
    return outcome(answer, act);
  }

  /** A photo cannot become a text (bot-api.md §3.3): a new message takes its place. */
  private Outcome instead(Letter letter, Act.Edit edit) {
    Answer answer = inWords(letter.anew(), Letter::asText);
    if (answer instanceof Answer.Done) {
      DeleteMessage old = new DeleteMessage(String.valueOf(letter.to().chat()), edit.message());
      Answer deleted = telegram.sending().call(old);
      if (!(deleted instanceof Answer.Done)) {
        log.info("message {} stays beside the one in its place: {}", edit.message(), deleted);
      }
    }
    return outcome(answer, edit);
  }

  /** With its markup; when Telegram cannot read that, once more in plain words. */
  private Answer inWords(Letter letter, Function<Letter, ApiCall> form) {
    Answer answer = telegram.sending().call(form.apply(letter));
    if (!isRefused(answer, Refusal.MARKUP)) {
      return answer;
    }
    log.warn("markup refused, sent as plain text: {}", answer);
    return telegram.sending().call(form.apply(letter.plain()));
  }

  private @Nullable String preview(Message message) {
    return Stream.concat(Stream.ofNullable(message.preview()), message.pictures().stream())
        .filter(ladder::mayPreview)
        .findFirst()
        .orElse(null);
  }

  private static boolean isRefused(Answer answer, Refusal why) {
    return answer instanceof Answer.No no && Refusal.of(no) == why;
  }

  private static Outcome outcome(Answer answer, Act act) {
    return Outcomes.of(answer, act instanceof Act.Edit edit ? edit.message() : 0);
  }
}
