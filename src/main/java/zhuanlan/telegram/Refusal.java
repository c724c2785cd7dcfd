package zhuanlan.telegram;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What Telegram means by its words (bot-api.md §3.2, §6). Codes do not tell: the same 400 stands
 * for all of them.
 */
enum Refusal {
  /** Rich messages may not be sent there; classic ones may be. */
  RICH_RIGHTS("not enough rights to send the rich message"),
  /** The topic of the forum is closed; the rest of the chat is not concerned. */
  TOPIC_CLOSED("topic_closed"),
  /** The topic of the forum is no more; the rest of the chat is not concerned. */
  TOPIC_DELETED("message thread not found", "topic_deleted"),
  /** The bot is in the chat and may not write there. */
  NO_RIGHTS(
      "not enough rights to send text",
      "need administrator rights in the channel",
      "have no write access",
      "have no rights to send a message",
      "chat_write_forbidden",
      "chat_restricted",
      "chat_send_plain_forbidden",
      "chat_admin_required",
      "user_banned_in_channel"),
  /** There is nobody to write to, and trying again does not change that. */
  CHAT_GONE(
      "chat not found",
      "chat_id is empty",
      "upgraded to a supergroup",
      "user_is_blocked",
      "input_user_deactivated",
      "channel_private",
      "peer_id_invalid"),
  /** With a picture the message does not arrive, whichever picture it is. */
  NOT_AS_PHOTO(
      "not enough rights to send photos",
      "chat_send_photos_forbidden",
      "chat_send_media_forbidden",
      "caption is too long",
      "caption_too_long"),
  /** The picture is the trouble; the message would arrive with another or none. */
  PICTURE(
      "failed to get http url content",
      "wrong type of the web page content",
      "wrong file identifier",
      "wrong remote file identifier",
      "wrong http url specified",
      "invalid file http url",
      "can't upload file",
      "can't use file of type",
      "unsupported extension",
      "photo_",
      "image_process_failed",
      "media_empty",
      "media_invalid",
      "webpage_",
      "external_url_invalid",
      "file_reference_",
      "file_part",
      "file is too big",
      "file must be non-empty",
      "entity too large",
      "there is no photo in the request",
      "media not found",
      "no_media_found",
      "file_id_invalid",
      "message file identifier",
      "unallowed media"),
  /** The buttons are the trouble, in whichever format. */
  KEYBOARD(
      "button_", "inline keyboard", "reply markup is too long", "can't use switch_inline_query"),
  /** The markup is the trouble; as plain text the message would arrive. */
  MARKUP("can't parse entities", "entities_too_long", "entity_", "unsupported parse_mode"),
  /** The message already looks like that. */
  UNCHANGED("message is not modified", "message_not_modified"),
  /** The message to change is gone or can no longer be changed. */
  NOT_EDITABLE(
      "message to edit not found",
      "message can't be edited",
      "message_id_invalid",
      "message_edit_time_expired",
      "message identifier is not specified"),
  /** The message to change is a photo, not a text. */
  NOT_TEXT("there is no text in the message to edit"),
  /** The person is not in the chat. */
  NO_MEMBER("user not found", "member not found", "participant_id_invalid", "user_not_participant"),
  /** Nobody waits for the answer any more. */
  TOO_LATE("query is too old", "query id is invalid", "query_id_invalid"),
  /** Anything else: no words, which every description contains. */
  OTHER("");

  private final Pattern words;

  Refusal(String... words) {
    this.words =
        Pattern.compile(Stream.of(words).map(Pattern::quote).collect(Collectors.joining("|")));
  }

  /** Claims that the answer is a refusal for this reason. */
  boolean is(Answer answer) {
    return answer instanceof Answer.No no && of(no) == this;
  }

  static Refusal of(Answer.No no) {
    if (no.code() == 403) {
      return CHAT_GONE;
    }
    String said = no.description().toLowerCase(Locale.ROOT);
    return Stream.of(values())
        .filter(refusal -> refusal.words.matcher(said).find())
        .findFirst()
        .orElse(OTHER);
  }
}
