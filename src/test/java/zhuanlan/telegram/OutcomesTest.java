package zhuanlan.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhuanlan.delivery.Loss;
import zhuanlan.delivery.Outcome;

/** Every description of bot-api.md §1.3, §1.5, §2.7, §3.2, §3.3, §6 and what it means. */
class OutcomesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          403 | Forbidden: bot was blocked by the user                              | CHAT_GONE
          403 | Forbidden: user is deactivated                                      | CHAT_GONE
          403 | Forbidden: bot can't initiate conversation with a user              | CHAT_GONE
          403 | Forbidden: the bot can't send messages to the bot                   | CHAT_GONE
          403 | Forbidden: bot was kicked from the group chat                       | CHAT_GONE
          403 | Forbidden: bot was kicked from the channel chat                     | CHAT_GONE
          403 | Forbidden: bot is not a member of the supergroup chat               | CHAT_GONE
          403 | Forbidden: the group chat was deleted                               | CHAT_GONE
          400 | Bad Request: chat not found                                         | CHAT_GONE
          400 | Bad Request: private chat not found                                 | CHAT_GONE
          400 | Bad Request: chat_id is empty                                       | CHAT_GONE
          400 | Bad Request: group chat was upgraded to a supergroup chat           | CHAT_GONE
          400 | Bad Request: message thread not found                               | TOPIC_DELETED
          400 | Bad Request: TOPIC_DELETED                                          | TOPIC_DELETED
          400 | Bad Request: TOPIC_CLOSED                                           | TOPIC_CLOSED
          400 | Bad Request: not enough rights to send text messages to the chat    | NO_RIGHTS
          400 | Bad Request: need administrator rights in the channel chat          | NO_RIGHTS
          400 | Bad Request: have no write access to the chat                       | NO_RIGHTS
          400 | Bad Request: CHAT_WRITE_FORBIDDEN                                   | NO_RIGHTS
          400 | Bad Request: CHAT_RESTRICTED                                        | NO_RIGHTS
          400 | Bad Request: CHAT_SEND_PLAIN_FORBIDDEN                              | NO_RIGHTS
          400 | Bad Request: CHAT_ADMIN_REQUIRED                                    | NO_RIGHTS
          400 | Bad Request: PEER_ID_INVALID                                        | CHAT_GONE
          400 | Bad Request: not enough rights to send the rich message to the chat | RICH_RIGHTS
          400 | Bad Request: not enough rights to send photos to the chat           | NOT_AS_PHOTO
          400 | Bad Request: CHAT_SEND_PHOTOS_FORBIDDEN                             | NOT_AS_PHOTO
          400 | Bad Request: message caption is too long                            | NOT_AS_PHOTO
          400 | Bad Request: MEDIA_CAPTION_TOO_LONG                                 | NOT_AS_PHOTO
          400 | Bad Request: failed to get HTTP URL content                         | PICTURE
          400 | Bad Request: wrong type of the web page content                     | PICTURE
          400 | Bad Request: wrong file identifier/HTTP URL specified               | PICTURE
          400 | Bad Request: wrong HTTP URL specified                               | PICTURE
          400 | Bad Request: invalid file HTTP URL specified: Unsupported protocol  | PICTURE
          400 | Bad Request: can't upload file by URL                               | PICTURE
          400 | Bad Request: photo has unsupported extension. Use one of .jpg       | PICTURE
          400 | Bad Request: PHOTO_EXT_INVALID                                      | PICTURE
          400 | Bad Request: PHOTO_INVALID_DIMENSIONS                               | PICTURE
          400 | Bad Request: IMAGE_PROCESS_FAILED                                   | PICTURE
          400 | Bad Request: PHOTO_SAVE_FILE_INVALID                                | PICTURE
          400 | Bad Request: WEBPAGE_CURL_FAILED                                    | PICTURE
          400 | Bad Request: WEBPAGE_MEDIA_EMPTY                                    | PICTURE
          400 | Bad Request: MEDIA_EMPTY                                            | PICTURE
          400 | Bad Request: wrong remote file identifier specified: wrong padding  | PICTURE
          400 | Bad Request: can't use file of type Document as Photo               | PICTURE
          400 | Bad Request: there is no photo in the request                       | PICTURE
          400 | Bad Request: media not found                                        | PICTURE
          400 | Bad Request: file is too big                                        | PICTURE
          413 | Request Entity Too Large                                            | PICTURE
          400 | Bad Request: RICH_MESSAGE_PHOTO_NO_MEDIA_FOUND                      | PICTURE
          400 | Bad Request: RICH_MESSAGE_VIDEO_NO_MEDIA_FOUND                      | PICTURE
          400 | Bad Request: RICH_MESSAGE_PHOTO_URL_INVALID                         | PICTURE
          400 | Bad Request: RICH_MESSAGE_PHOTO_INVALID                             | PICTURE
          400 | Bad Request: RICH_MESSAGE_FILE_ID_INVALID                           | PICTURE
          400 | Bad Request: invalid rich message file identifier specified         | PICTURE
          400 | Bad Request: unallowed media specified                              | PICTURE
          400 | Bad Request: RICH_MESSAGE_TEXT_TOO_LONG                             | OTHER
          400 | Bad Request: RICH_MESSAGE_CONTENT_REQUIRED                          | OTHER
          400 | Bad Request: RICH_MESSAGE_EMAIL_INVALID                             | OTHER
          400 | Bad Request: RICH_MESSAGE_URL_INVALID                               | OTHER
          400 | Bad Request: RICH_MESSAGE_BOT_COMMAND_INVALID                       | OTHER
          400 | Bad Request: rich message must be non-empty                         | OTHER
          400 | Bad Request: BUTTON_DATA_INVALID                                    | KEYBOARD
          400 | Bad Request: BUTTON_URL_INVALID                                     | KEYBOARD
          400 | Bad Request: reply markup is too long                               | KEYBOARD
          400 | Bad Request: inline keyboard button URL 'x' is invalid              | KEYBOARD
          400 | Bad Request: inline keyboard expected                               | KEYBOARD
          400 | Bad Request: can't use switch_inline_query button in a channel chat | KEYBOARD
          400 | Bad Request: can't parse entities: Unclosed start tag               | MARKUP
          400 | Bad Request: ENTITIES_TOO_LONG                                      | MARKUP
          400 | Bad Request: unsupported parse_mode                                 | MARKUP
          400 | Bad Request: message is not modified: specified new message content | UNCHANGED
          400 | Bad Request: MESSAGE_NOT_MODIFIED                                   | UNCHANGED
          400 | Bad Request: message to edit not found                              | NOT_EDITABLE
          400 | Bad Request: MESSAGE_ID_INVALID                                     | NOT_EDITABLE
          400 | Bad Request: message can't be edited                                | NOT_EDITABLE
          400 | Bad Request: there is no text in the message to edit                | NOT_TEXT
          400 | Bad Request: query is too old and response timeout expired          | TOO_LATE
          400 | Bad Request: message text is empty                                  | OTHER
          400 | Bad Request: text must be non-empty                                 | OTHER
          400 | Bad Request: message is too long                                    | OTHER
          400 | Bad Request: text is too long                                       | OTHER
          404 | Not Found: method not found                                         | OTHER
          """)
  void a_description_has_one_meaning(int code, String description, Refusal meaning) {
    Answer.No no = new Answer.No(code, description, null, null);

    assertThat(Refusal.of(no)).isEqualTo(meaning);
    assertThat(Refusal.of(new Answer.No(code, description.toUpperCase(Locale.ROOT), null, null)))
        .isEqualTo(meaning);
    Outcome classic = Outcomes.of(no, 31);
    Outcome rich = Outcomes.ofRich(no, 31);
    switch (meaning) {
      case CHAT_GONE -> lost(Loss.CHAT, classic, rich);
      case NO_RIGHTS -> lost(Loss.RIGHTS, classic, rich);
      case TOPIC_CLOSED -> lost(Loss.TOPIC_CLOSED, classic, rich);
      case TOPIC_DELETED -> lost(Loss.TOPIC_DELETED, classic, rich);
      case UNCHANGED -> {
        assertThat(classic).isEqualTo(new Outcome.Sent(31));
        assertThat(rich).isEqualTo(classic);
      }
      case RICH_RIGHTS, NOT_AS_PHOTO, PICTURE, MARKUP, OTHER -> {
        assertThat(classic).isInstanceOf(Outcome.Refused.class);
        assertThat(rich).isInstanceOf(Outcome.NotRich.class);
      }
      case KEYBOARD, NOT_EDITABLE, NOT_TEXT, NO_MEMBER, TOO_LATE -> {
        assertThat(classic).isInstanceOf(Outcome.Refused.class);
        assertThat(rich).isEqualTo(classic);
      }
    }
  }

  private static void lost(Loss loss, Outcome classic, Outcome rich) {
    assertThat(classic)
        .isInstanceOfSatisfying(Outcome.Lost.class, it -> assertThat(it.loss()).isEqualTo(loss));
    assertThat(rich).isEqualTo(classic);
  }

  @ParameterizedTest
  @CsvSource({
    "404, Not Found: method not found, SERVER",
    "404, Not Found: METHOD NOT FOUND, SERVER",
    "400, Bad Request: method not found, MESSAGE",
    "400, Bad Request: sticker not found, MESSAGE"
  })
  void only_a_method_that_is_not_found_means_the_server(
      int code, String description, Outcome.NotRich.Reach reach) {
    assertThat(Outcomes.ofRich(new Answer.No(code, description, null, null), 0))
        .isEqualTo(new Outcome.NotRich(description + " [" + code + "]", reach));
  }
}
