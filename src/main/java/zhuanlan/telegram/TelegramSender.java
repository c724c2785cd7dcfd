package zhuanlan.telegram;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhuanlan.delivery.Outcome;
import zhuanlan.delivery.Parcel.Act;
import zhuanlan.delivery.Pictures;
import zhuanlan.delivery.Sender;
import zhuanlan.page.Message;
import zhuanlan.page.Shortcuts;
import zhuanlan.picture.PictureFetcher;
import zhuanlan.subscription.Destination;

/**
 * Sends messages of both formats. Tries the next way only after a definite refusal of a picture,
 * the markup or the message to change; where a message may have arrived, that is the outcome
 * (bot-api.md §2.8).
 */
public final class TelegramSender implements Sender {

  private static final Logger log = LoggerFactory.getLogger(TelegramSender.class);

  private final PhotoLadder ladder;
  private final Keyboard keyboard;
  private final Changes changes = new Changes();
  private final ClassicPost classic;
  private final RichPost rich;

  /** Sends over this connection. */
  public TelegramSender(
      Telegram telegram,
      Shortcuts shortcuts,
      Pictures pictures,
      PictureFetcher fetcher,
      PictureMode mode,
      Clock clock) {
    Post post = new Post(telegram, changes);
    this.ladder = new PhotoLadder(pictures, fetcher, mode, clock);
    this.keyboard = new Keyboard(shortcuts);
    this.classic = new ClassicPost(post, ladder);
    this.rich = new RichPost(post, ladder);
  }

  @Override
  public void prepare(Message message) {
    try {
      // The pictures of a document are not kept at hand: they would be fetched twice.
      if (message instanceof Message.Classic photo && !photo.pictures().isEmpty()) {
        ladder.prepare(photo.pictures());
      }
    } catch (RuntimeException e) {
      log.info("pictures cannot be made ready: {}", e.toString());
    }
  }

  @Override
  public Outcome send(Destination to, Message message, Act act, boolean silent) {
    Act now = changes.now(to.chat(), act);
    if (now instanceof Act.Edit edit && changes.isVain(to.chat(), edit, message)) {
      return new Outcome.Sent(edit.message());
    }
    Outcome outcome = send(message, new Envelope(to, now, silent, keyboard.of(message.buttons())));
    if (outcome instanceof Outcome.Sent sent) {
      changes.says(to.chat(), sent.message(), message);
    }
    return outcome;
  }

  private Outcome send(Message message, Envelope envelope) {
    return message instanceof Message.Rich document
        ? rich.send(envelope, document)
        : classic.send(envelope, (Message.Classic) message);
  }
}
