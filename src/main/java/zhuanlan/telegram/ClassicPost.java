package zhuanlan.telegram;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhuanlan.delivery.Outcome;
import zhuanlan.page.Message;

/**
 * Sends classic messages: with their pictures as one photo, else as text; with their markup, else
 * in plain words. Thread-safe.
 */
final class ClassicPost {

  private static final Logger log = LoggerFactory.getLogger(ClassicPost.class);

  private final Post post;
  private final PhotoLadder ladder;

  ClassicPost(Post post, PhotoLadder ladder) {
    this.post = post;
    this.ladder = ladder;
  }

  Outcome send(Envelope envelope, Message.Classic message) {
    Letter letter = new Letter(envelope, message.html(), true, preview(message));
    List<String> pictures = message.pictures();
    for (Step step : pictures.isEmpty() ? List.<Step>of() : List.of(Step.values())) {
      Optional<Photo> photo = ladder.photo(step, pictures);
      if (photo.isPresent()) {
        Answer answer = send(letter, photo.get());
        if (Refusal.NOT_AS_PHOTO.is(answer)) {
          log.info("not as a photo to {}: {}", envelope.to(), answer);
          break;
        }
        if (!Refusal.PICTURE.is(answer)) {
          return Outcomes.of(answer, envelope.message());
        }
        ladder.refused(photo.get(), answer.toString());
      }
    }
    Answer answer = post.text(envelope, other -> inWords(letter.in(other), Letter::asText));
    return Outcomes.of(answer, envelope.message());
  }

  private Answer send(Letter letter, Photo photo) {
    Answer answer =
        post.photo(letter.envelope(), other -> inWords(letter.in(other), it -> it.asPhoto(photo)));
    if (answer instanceof Answer.Done done) {
      ladder.arrived(photo, done.result().path("photo"));
    }
    return answer;
  }

  /** With its markup; when Telegram cannot read that, once more in plain words. */
  private Answer inWords(Letter letter, Function<Letter, ApiCall> form) {
    Answer answer = post.call(form.apply(letter));
    if (!Refusal.MARKUP.is(answer)) {
      return answer;
    }
    log.warn("markup refused, sent as plain text: {}", answer);
    return post.call(form.apply(letter.plain()));
  }

  private @Nullable String preview(Message.Classic message) {
    return Stream.concat(Stream.ofNullable(message.preview()), message.pictures().stream())
        .filter(ladder::mayPreview)
        .findFirst()
        .orElse(null);
  }
}
