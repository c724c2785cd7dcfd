package zhuanlan.telegram;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A classic message as calls of the Bot API, as text or as photo.
 *
 * @param text its text, in HTML or plain
 * @param html claims that the text is HTML
 * @param preview an address whose picture is shown above a text; null for none
 */
record Letter(Envelope envelope, String text, boolean html, @Nullable String preview) {

  // What a photo can go without, a text cannot.
  private static final String WORDLESS = "🖼";

  /** The same in plain words. */
  Letter plain() {
    return new Letter(envelope, PlainText.of(text), false, preview);
  }

  /** The same in another envelope. */
  Letter in(Envelope other) {
    return new Letter(other, text, html, preview);
  }

  ApiCall asText() {
    ObjectNode parameters = envelope.parameters();
    worded(parameters.put("text", words(text)), html, preview);
    return new ApiCall(envelope.changes() ? "editMessageText" : "sendMessage", parameters);
  }

  ApiCall asPhoto(Photo photo) {
    ObjectNode parameters = envelope.parameters();
    if (envelope.changes()) {
      ObjectNode media = parameters.putObject("media").put("type", "photo");
      captioned(media.put("media", photo.source()));
    } else {
      captioned(parameters.put("photo", photo.source()));
    }
    return new ApiCall(
        envelope.changes() ? "editMessageMedia" : "sendPhoto",
        parameters,
        photo instanceof Photo.Fresh fresh ? List.of(fresh.file()) : List.of());
  }

  /**
   * A text as what a person sends who has chosen it from an inline answer.
   *
   * @param preview an address whose picture is shown above it; null for none
   */
  static ObjectNode content(String text, @Nullable String preview) {
    return worded(Json.object().put("message_text", words(text)), true, preview);
  }

  private static String words(String text) {
    return text.isBlank() ? WORDLESS : text;
  }

  private static ObjectNode worded(ObjectNode message, boolean html, @Nullable String preview) {
    if (html) {
      message.put("parse_mode", "HTML");
    }
    ObjectNode options = message.putObject("link_preview_options");
    if (preview == null) {
      options.put("is_disabled", true);
    } else {
      options.put("url", preview).put("prefer_large_media", true).put("show_above_text", true);
    }
    return message;
  }

  private void captioned(ObjectNode photo) {
    photo.put("caption", text);
    if (html) {
      photo.put("parse_mode", "HTML");
    }
  }
}
