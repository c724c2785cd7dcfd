package zhuanlan.telegram;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhuanlan.delivery.Outcome;
import zhuanlan.page.Message;

/**
 * Sends rich messages (bot-api.md §2). A picture that is refused goes another way or is left out,
 * and the message stays rich; what is refused for being rich is told as that. Thread-safe.
 */
final class RichPost {

  private static final Logger log = LoggerFactory.getLogger(RichPost.class);

  private final Post post;
  private final PhotoLadder ladder;

  RichPost(Post post, PhotoLadder ladder) {
    this.post = post;
    this.ladder = ladder;
  }

  Outcome send(Envelope envelope, Message.Rich message) {
    Illustrations pictures = new Illustrations(ladder, message.pictures());
    Answer answer = send(envelope, message, pictures);
    while (answer instanceof Answer.No no && pictures.any() && isAboutPictures(answer)) {
      log.info("rich message with {} pictures refused: {}", pictures.count(), no);
      pictures.refused(no);
      answer = send(envelope, message, pictures);
    }
    if (answer instanceof Answer.Done done) {
      pictures.arrived(message, done.result());
    }
    return Outcomes.ofRich(answer, envelope.message());
  }

  private Answer send(Envelope envelope, Message.Rich message, Illustrations pictures) {
    return post.text(envelope, other -> post.call(call(other, message, pictures)));
  }

  private static ApiCall call(Envelope envelope, Message.Rich message, Illustrations pictures) {
    ObjectNode parameters = envelope.parameters();
    ObjectNode rich = parameters.putObject("rich_message");
    rich.put("html", message.html(pictures::source));
    if (pictures.any()) {
      // Also in an edit that changes nothing about them (bot-api.md §2.6).
      rich.set("media", pictures.media());
    }
    // What looks like an address or a number in a text must not have the message refused.
    rich.put("skip_entity_detection", true);
    return new ApiCall(
        envelope.changes() ? "editMessageText" : "sendRichMessage", parameters, pictures.files());
  }

  private static boolean isAboutPictures(Answer answer) {
    return Refusal.PICTURE.is(answer) || Refusal.NOT_AS_PHOTO.is(answer);
  }
}
