package zhuanlan.telegram;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import zhuanlan.delivery.Parcel.Act;
import zhuanlan.subscription.Destination;

/**
 * One message as calls of the Bot API: new or in the place of another, as text or as photo.
 *
 * @param text its text, in HTML or plain
 * @param html claims that the text is HTML
 * @param preview an address whose picture is shown above a text; null for none
 */
record Letter(
    Destination to,
    Act act,
    boolean silent,
    String text,
    boolean html,
    @Nullable String preview,
    Optional<InlineKeyboardMarkup> keyboard) {

  // What a photo can go without, a text cannot.
  private static final String WORDLESS = "🖼";

  /** The same in plain words. */
  Letter plain() {
    return new Letter(to, act, silent, PlainText.of(text), false, preview, keyboard);
  }

  /** The same as a new message. */
  Letter anew() {
    return new Letter(to, new Act.Send(null), silent, text, html, preview, keyboard);
  }

  ApiCall asText() {
    String words = text.isBlank() ? WORDLESS : text;
    if (act instanceof Act.Edit edit) {
      EditMessageText method = EditMessageText.builder().text(words).build();
      method.setChatId(to.chat());
      method.setMessageId(edit.message());
      method.setParseMode(html ? "HTML" : null);
      method.setLinkPreviewOptions(previewOptions());
      method.setReplyMarkup(keyboard.orElse(null));
      return ApiCall.of(method);
    }
    SendMessage method = new SendMessage(String.valueOf(to.chat()), words);
    method.setParseMode(html ? "HTML" : null);
    method.setLinkPreviewOptions(previewOptions());
    ApiCall call = ApiCall.of(method);
    addressed(call.parameters());
    return call;
  }

  /** The library's own classes for photos do not write JSON, so these calls are written by hand. */
  ApiCall asPhoto(Photo photo) {
    ApiCall.@Nullable Upload file = photo instanceof Photo.Fresh fresh ? fresh.file() : null;
    ObjectNode parameters = Json.object().put("chat_id", to.chat());
    if (act instanceof Act.Edit edit) {
      parameters.put("message_id", edit.message());
      ObjectNode media = parameters.putObject("media").put("type", "photo");
      captioned(media.put("media", source(photo)));
      keyboard.ifPresent(it -> parameters.set("reply_markup", Json.write(it)));
      return new ApiCall("editMessageMedia", parameters, file);
    }
    captioned(parameters.put("photo", source(photo)));
    addressed(parameters);
    return new ApiCall("sendPhoto", parameters, file);
  }

  private void captioned(ObjectNode photo) {
    photo.put("caption", text);
    if (html) {
      photo.put("parse_mode", "HTML");
    }
  }

  private void addressed(ObjectNode parameters) {
    // Telegram refuses the thread 0 and, outside of forums, ignores the field (bot-api.md §6.2).
    if (to.thread() != 0) {
      parameters.put("message_thread_id", to.thread());
    }
    if (silent) {
      parameters.put("disable_notification", true);
    }
    if (act instanceof Act.Send send && send.replyTo() != null) {
      ReplyParameters reply = new ReplyParameters(send.replyTo());
      reply.setAllowSendingWithoutReply(true);
      parameters.set("reply_parameters", Json.write(reply));
    }
    keyboard.ifPresent(it -> parameters.set("reply_markup", Json.write(it)));
  }

  private LinkPreviewOptions previewOptions() {
    LinkPreviewOptions options = new LinkPreviewOptions();
    if (preview == null) {
      options.setIsDisabled(true);
    } else {
      options.setUrlField(preview);
      options.setPreferLargeMedia(true);
      options.setShowAboveText(true);
    }
    return options;
  }

  private static String source(Photo photo) {
    if (photo instanceof Photo.Kept kept) {
      return kept.fileId();
    }
    return photo instanceof Photo.Fresh fresh
        ? "attach://" + fresh.file().name()
        : ((Photo.Elsewhere) photo).address();
  }
}
