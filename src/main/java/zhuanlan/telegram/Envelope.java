package zhuanlan.telegram;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import zhuanlan.delivery.Parcel.Act;
import zhuanlan.subscription.Destination;

/** What is true of a message whatever it says: where it goes, in whose place, how loud. */
record Envelope(Destination to, Act act, boolean silent, Optional<InlineKeyboardMarkup> keyboard) {

  /** The same for a new message. */
  Envelope anew() {
    return new Envelope(to, new Act.Send(null), silent, keyboard);
  }

  /** Claims that an own message is changed. */
  boolean changes() {
    return act instanceof Act.Edit;
  }

  /** Claims that the message to change is known to be a photo. */
  boolean changesPhoto() {
    return act instanceof Act.Edit edit && edit.hasMedia();
  }

  /** The id of the message to change; 0 for a new one. */
  int message() {
    return act instanceof Act.Edit edit ? edit.message() : 0;
  }

  /**
   * Parameters that every way of sending takes. A keyboard that is not told again in an edit is
   * gone (bot-api.md §2.6).
   */
  ObjectNode parameters() {
    ObjectNode parameters = Json.object().put("chat_id", to.chat());
    if (act instanceof Act.Send send) {
      // Telegram refuses the thread 0 and, outside of forums, ignores the field (bot-api.md §6.2).
      if (to.thread() != 0) {
        parameters.put("message_thread_id", to.thread());
      }
      if (silent) {
        parameters.put("disable_notification", true);
      }
      if (send.replyTo() != null) {
        parameters
            .putObject("reply_parameters")
            .put("message_id", send.replyTo())
            .put("allow_sending_without_reply", true);
      }
    } else {
      parameters.put("message_id", message());
    }
    keyboard.ifPresent(it -> parameters.set("reply_markup", Json.write(it)));
    return parameters;
  }
}
