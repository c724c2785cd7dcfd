package zhuanlan.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhuanlan.HandSetClock;
import zhuanlan.delivery.Outcome;
import zhuanlan.delivery.Parcel.Act;
import zhuanlan.page.Button;
import zhuanlan.page.Message;
import zhuanlan.picture.PictureFetcher;
import zhuanlan.subscription.Destination;

class TelegramSenderTest {

  private static final Destination CHAT = Destination.of(-100);
  private static final Act NEW = new Act.Send(null);
  private static final String SENT = "{\"message_id\":31}";
  private static final String SENT_PHOTO =
      """
      {"message_id":31,"photo":[{"file_id":"small","width":90},{"file_id":"large","width":1280}]}""";

  @TempDir Path store;

  private final LoopbackTelegram server = new LoopbackTelegram();
  private final Telegram telegram = server.connect();
  private final PictureHost web = new PictureHost();
  private final ShortcutsInMemory shortcuts = new ShortcutsInMemory();
  private final PicturesInMemory pictures = new PicturesInMemory();
  private final HandSetClock clock = new HandSetClock("2021-03-26T00:00:00Z");
  private @Nullable PictureFetcher fetcher;

  TelegramSenderTest() throws IOException {}

  @AfterEach
  void close() {
    if (fetcher != null) {
      fetcher.close();
    }
    telegram.close();
    server.close();
    web.close();
  }

  private String web(String path) {
    return web.address(path);
  }

  private TelegramSender sender(PictureMode mode) {
    fetcher = new PictureFetcher(store, address -> true, clock);
    return new TelegramSender(telegram, shortcuts, pictures, fetcher, mode, clock);
  }

  private Outcome send(Message message, Act act) {
    return sender(PictureMode.AUTO).send(CHAT, message, act, false);
  }

  private static Message text(String html) {
    return new Message.Classic(html, List.of(), null, List.of());
  }

  private static Message withPictures(String... pictures) {
    return new Message.Classic("<b>标题</b>", List.of(pictures), null, List.of());
  }

  @Test
  void a_text_goes_out_as_html_without_a_preview() {
    server.ok("sendMessage", SENT);

    assertThat(send(text("<b>你好</b>"), NEW)).isEqualTo(new Outcome.Sent(31));
    assertThat(server.last("sendMessage"))
        .isEqualTo(
            Json.read(
                """
                {"chat_id":-100,"text":"<b>你好</b>","parse_mode":"HTML",
                 "link_preview_options":{"is_disabled":true}}"""));
  }

  @Test
  void topic_silence_answer_preview_and_buttons_are_told() {
    server.ok("sendMessage", SENT);
    Message message =
        new Message.Classic(
            "文",
            List.of(),
            "https://example.org/a.jpg",
            List.of(
                List.of(
                    new Button.Press("短", "/latest p2"),
                    new Button.Press("长", "/topic " + "小程序".repeat(9))),
                List.of(
                    new Button.Open("原文", "https://example.org/原文"),
                    new Button.Open("坏", "javascript:alert(1)"))));

    sender(PictureMode.AUTO).send(new Destination(-100, 7), message, new Act.Send(12), true);

    assertThat(server.last("sendMessage"))
        .isEqualTo(
            Json.read(
                """
                {"chat_id":-100,"text":"文","parse_mode":"HTML",
                 "message_thread_id":7,"disable_notification":true,
                 "reply_parameters":{"message_id":12,"allow_sending_without_reply":true},
                 "link_preview_options":{"url":"https://example.org/a.jpg",
                   "prefer_large_media":true,"show_above_text":true},
                 "reply_markup":{"inline_keyboard":[
                   [{"text":"短","callback_data":"/latest p2"},{"text":"长","callback_data":"~s0"}],
                   [{"text":"原文","url":"https://example.org/原文"}]]}}"""));
    assertThat(shortcuts.commandOf("s0")).contains("/topic " + "小程序".repeat(9));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "403 | Forbidden: bot was blocked by the user",
        "403 | Forbidden: a sentence nobody has seen yet",
        "400 | Bad Request: chat not found",
        "400 | Bad Request: message thread not found",
        "400 | Bad Request: TOPIC_CLOSED",
        "400 | Bad Request: TOPIC_DELETED",
        "400 | Bad Request: CHAT_WRITE_FORBIDDEN",
        "400 | Bad Request: not enough rights to send text messages to the chat",
        "400 | Bad Request: need administrator rights in the channel chat",
        "400 | Bad Request: PEER_ID_INVALID"
      })
  void a_chat_that_is_gone_is_told_with_the_reason(int code, String description) {
    server.no("sendMessage", code, description);

    assertThat(send(text("文"), NEW))
        .isInstanceOfSatisfying(
            Outcome.Lost.class, it -> assertThat(it.reason()).contains(description));
    assertThat(server.methods()).containsExactly("sendmessage");
  }

  @Test
  void a_group_that_has_moved_is_told_with_its_new_id() {
    server.answer(
        "sendMessage",
        400,
        LoopbackTelegram.refusal(
            400,
            "Bad Request: group chat was upgraded to a supergroup chat",
            "{\"migrate_to_chat_id\":-1005}"));

    assertThat(send(text("文"), NEW)).isEqualTo(new Outcome.Moved(-1005));
  }

  @Test
  void told_to_wait_the_time_is_told_or_a_default() {
    server
        .answer("sendMessage", 429, LoopbackTelegram.refusal(429, "x", "{\"retry_after\":33}"))
        .no("sendMessage", 429, "Too Many Requests");

    assertThat(send(text("文"), NEW)).isEqualTo(new Outcome.TooFast(Duration.ofSeconds(33)));
    assertThat(send(text("文"), NEW)).isEqualTo(new Outcome.TooFast(Duration.ofSeconds(5)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "500 | {\"ok\":false,\"error_code\":500,\"description\":\"Internal Server Error\"}",
        "502 | <html>Bad Gateway</html>",
        "504 | ''",
        "200 | {}",
        "200 | <html>"
      })
  void what_is_no_answer_may_have_arrived_and_is_not_tried_another_way(int status, String body) {
    server.answer("sendPhoto", status, body);

    assertThat(send(withPictures(web("/a.png")), NEW))
        .isInstanceOfSatisfying(
            Outcome.Unreachable.class, it -> assertThat(it.mayHaveArrived()).isTrue());
    assertThat(server.methods()).containsExactly("sendphoto");
  }

  @Test
  void a_broken_connection_may_have_let_the_message_through() {
    server.cut("sendMessage");

    assertThat(send(text("文"), NEW))
        .isInstanceOfSatisfying(
            Outcome.Unreachable.class, it -> assertThat(it.mayHaveArrived()).isTrue());
    assertThat(server.asked("sendMessage")).hasSize(1);
  }

  @Test
  void without_a_connection_nothing_has_arrived() {
    server.close();

    assertThat(send(text("文"), NEW))
        .isInstanceOfSatisfying(
            Outcome.Unreachable.class, it -> assertThat(it.mayHaveArrived()).isFalse());
  }

  @Test
  void a_revoked_token_is_told_and_nothing_has_arrived() {
    server.no("sendMessage", 401, "Unauthorized");

    assertThat(send(text("文"), NEW))
        .isInstanceOfSatisfying(
            Outcome.Unreachable.class,
            it -> {
              assertThat(it.mayHaveArrived()).isFalse();
              assertThat(it.reason()).contains("token");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "{\"message_id\":\"odd\"}", "[]", "null"})
  void an_odd_result_does_not_undo_a_message_that_was_sent(String result) {
    server.ok("sendMessage", result);

    assertThat(send(text("文"), NEW)).isInstanceOf(Outcome.Sent.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"can't parse entities: Unsupported start tag", "ENTITIES_TOO_LONG"})
  void refused_markup_goes_out_once_more_in_plain_words(String reason) {
    server.no("sendMessage", 400, "Bad Request: " + reason).ok("sendMessage", SENT);

    assertThat(send(text("<b>1 &lt; 2 &amp; <a href=\"https://example.org\">三</a></b>"), NEW))
        .isEqualTo(new Outcome.Sent(31));
    assertThat(server.last("sendMessage").path("text").asText()).isEqualTo("1 < 2 & 三");
    assertThat(server.last("sendMessage").has("parse_mode")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"message is too long", "BUTTON_DATA_INVALID", "a sentence nobody has seen yet"})
  void anything_else_is_refused_for_good(String reason) {
    server.no("sendMessage", 400, "Bad Request: " + reason);

    assertThat(send(text("文"), NEW))
        .isInstanceOfSatisfying(
            Outcome.Refused.class, it -> assertThat(it.reason()).contains(reason));
    assertThat(server.methods()).containsExactly("sendmessage");
  }

  @Test
  void a_picture_is_uploaded_once_and_then_sent_as_telegram_keeps_it() {
    server.ok("sendPhoto", SENT_PHOTO).ok("sendPhoto", SENT_PHOTO);
    Message message = withPictures(web("/a.png"));

    assertThat(send(message, new Act.Send(12))).isEqualTo(new Outcome.Sent(31));
    JsonNode upload = server.last("sendPhoto");
    assertThat(upload.path("photo").asText()).isEqualTo("attach://photo.png");
    assertThat(upload.path("photo.png").asInt()).isPositive();
    assertThat(upload.path("caption").asText()).isEqualTo("<b>标题</b>");
    assertThat(upload.path("parse_mode").asText()).isEqualTo("HTML");
    assertThat(Json.read(upload.path("reply_parameters").asText()).path("message_id").asInt())
        .isEqualTo(12);

    send(message, NEW);
    assertThat(server.last("sendPhoto"))
        .isEqualTo(
            Json.read(
                """
                {"chat_id":-100,"photo":"large","caption":"<b>标题</b>","parse_mode":"HTML"}"""));
  }

  @Test
  void a_kept_picture_that_is_refused_is_forgotten_and_uploaded_again() {
    String address = web("/a.png");
    pictures.remember(address, "stale");
    server
        .no("sendPhoto", 400, "Bad Request: wrong file identifier/HTTP URL specified")
        .ok("sendPhoto", SENT_PHOTO);

    assertThat(send(withPictures(address), NEW)).isEqualTo(new Outcome.Sent(31));
    assertThat(pictures.kept).containsEntry(address, "large");
  }

  @Test
  void a_picture_that_cannot_be_fetched_is_sent_by_address() {
    server.ok("sendPhoto", SENT_PHOTO);

    assertThat(send(withPictures(web("/missing")), NEW)).isEqualTo(new Outcome.Sent(31));
    assertThat(server.last("sendPhoto").path("photo").asText()).isEqualTo(web("/missing"));
    assertThat(pictures.kept).containsEntry(web("/missing"), "large");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bad Request: failed to get HTTP URL content",
        "Bad Request: wrong type of the web page content",
        "Bad Request: PHOTO_INVALID_DIMENSIONS",
        "Bad Request: IMAGE_PROCESS_FAILED",
        "Request Entity Too Large"
      })
  void a_message_never_fails_because_of_a_picture(String reason) {
    server.no("sendPhoto", 400, reason).no("sendPhoto", 400, reason).ok("sendMessage", SENT);

    assertThat(send(withPictures(web("/a.png")), NEW)).isEqualTo(new Outcome.Sent(31));
    assertThat(server.methods()).containsExactly("sendphoto", "sendphoto", "sendmessage");
    assertThat(server.last("sendMessage").path("text").asText()).isEqualTo("<b>标题</b>");
    assertThat(server.last("sendMessage").path("link_preview_options").path("url").asText())
        .isEqualTo(web("/a.png"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bad Request: not enough rights to send photos to the chat",
        "Bad Request: CHAT_SEND_PHOTOS_FORBIDDEN",
        "Bad Request: message caption is too long"
      })
  void where_no_photo_may_go_the_text_goes_at_once_and_the_picture_stays_known(String reason) {
    pictures.remember(web("/a.png"), "kept");
    server.no("sendPhoto", 400, reason).ok("sendMessage", SENT);

    assertThat(send(withPictures(web("/a.png")), NEW)).isEqualTo(new Outcome.Sent(31));
    assertThat(server.methods()).containsExactly("sendphoto", "sendmessage");
    assertThat(pictures.kept).containsEntry(web("/a.png"), "kept");
  }

  @Test
  void what_was_refused_is_not_tried_the_same_way_again_for_an_hour() {
    TelegramSender sender = sender(PictureMode.AUTO);
    for (int i = 0; i < 2; i++) {
      server.no("sendPhoto", 400, "Bad Request: IMAGE_PROCESS_FAILED");
    }
    for (int i = 0; i < 4; i++) {
      server.ok("sendMessage", SENT);
    }
    sender.send(CHAT, withPictures(web("/a.png")), NEW, false);
    sender.send(CHAT, withPictures(web("/a.png")), NEW, false);
    assertThat(server.methods())
        .containsExactly("sendphoto", "sendphoto", "sendmessage", "sendmessage");

    clock.move(Duration.ofHours(1));
    sender.send(CHAT, withPictures(web("/a.png")), NEW, false);
    assertThat(server.asked("sendPhoto")).hasSize(3);
  }

  @Test
  void a_sheet_is_made_once_however_many_chats_it_goes_to_at_once() {
    TelegramSender sender = sender(PictureMode.AUTO);
    Message message = withPictures(web("/a.png"), web("/b.png"));
    for (int i = 0; i < 3; i++) {
      server.ok("sendPhoto", "true");
      sender.send(Destination.of(i), message, NEW, false);
    }
    assertThat(server.asked("sendPhoto")).hasSize(3);
    assertThat(web.asked()).containsExactlyInAnyOrder("/a.png", "/b.png");
  }

  @Test
  void a_chat_that_is_gone_is_not_tried_without_the_picture() {
    server.no("sendPhoto", 403, "Forbidden: bot was kicked from the supergroup chat");

    assertThat(send(withPictures(web("/a.png")), NEW)).isInstanceOf(Outcome.Lost.class);
    assertThat(server.methods()).containsExactly("sendphoto");
  }

  @Test
  void several_pictures_go_out_as_one_sheet_without_those_that_are_missing() {
    server.ok("sendPhoto", SENT_PHOTO).ok("sendPhoto", SENT_PHOTO);
    Message message = withPictures(web("/a.png"), web("/missing"), web("/b.png"));
    TelegramSender sender = sender(PictureMode.AUTO);

    sender.send(CHAT, message, NEW, false);
    assertThat(server.last("sendPhoto").path("photo.jpg").asInt()).isPositive();
    sender.send(CHAT, message, NEW, false);
    assertThat(server.last("sendPhoto").path("photo").asText()).isEqualTo("large");
    assertThat(pictures.kept).hasSize(1);
  }

  @Test
  void a_sheet_none_of_whose_pictures_can_be_had_becomes_a_text() {
    server.ok("sendMessage", SENT);

    assertThat(send(withPictures("gone.png", "../../etc/passwd"), NEW))
        .isEqualTo(new Outcome.Sent(31));
    assertThat(server.last("sendMessage").path("link_preview_options").path("is_disabled"))
        .isEqualTo(Json.read("true"));
  }

  @Test
  void a_picture_file_of_the_store_is_uploaded() throws IOException {
    Files.write(store.resolve("图.png"), PictureHost.png());
    server.ok("sendPhoto", SENT_PHOTO);

    assertThat(send(withPictures("图.png"), NEW)).isEqualTo(new Outcome.Sent(31));
    assertThat(server.last("sendPhoto").has("photo.png")).isTrue();
  }

  @Test
  void the_mode_says_how_pictures_may_get_there() {
    server.no("sendPhoto", 400, "Bad Request: IMAGE_PROCESS_FAILED").ok("sendMessage", SENT);
    sender(PictureMode.UPLOAD).send(CHAT, withPictures(web("/a.png")), NEW, false);
    assertThat(server.methods()).containsExactly("sendphoto", "sendmessage");

    server.ok("sendPhoto", SENT_PHOTO);
    sender(PictureMode.URL).send(CHAT, withPictures(web("/b.png")), NEW, false);
    assertThat(server.last("sendPhoto").path("photo").asText()).isEqualTo(web("/b.png"));

    server.ok("sendMessage", SENT);
    sender(PictureMode.OFF).send(CHAT, withPictures(web("/b.png")), NEW, false);
    assertThat(server.last("sendMessage").path("link_preview_options").path("is_disabled"))
        .isEqualTo(Json.read("true"));
  }

  @Test
  void a_photo_without_words_has_some_when_it_must_be_a_text() {
    sender(PictureMode.OFF)
        .send(CHAT, new Message.Classic("", List.of("x"), null, List.of()), NEW, false);

    assertThat(server.last("sendMessage").path("text").asText()).isEqualTo("🖼");
  }

  @Test
  void a_text_is_changed_in_place() {
    server.ok("editMessageText", SENT);

    assertThat(send(text("新"), new Act.Edit(31, false))).isEqualTo(new Outcome.Sent(31));
    assertThat(server.last("editMessageText"))
        .isEqualTo(
            Json.read(
                """
                {"chat_id":-100,"message_id":31,"text":"新","parse_mode":"HTML",
                 "link_preview_options":{"is_disabled":true}}"""));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_text_or_a_photo_becomes_a_photo(boolean hasMedia) {
    pictures.remember("https://example.org/a.png", "kept");
    server.ok("editMessageMedia", "true");

    assertThat(send(withPictures("https://example.org/a.png"), new Act.Edit(31, hasMedia)))
        .isEqualTo(new Outcome.Sent(31));
    assertThat(server.last("editMessageMedia"))
        .isEqualTo(
            Json.read(
                """
                {"chat_id":-100,"message_id":31,"media":{"type":"photo","media":"kept",
                 "caption":"<b>标题</b>","parse_mode":"HTML"}}"""));
  }

  @Test
  void a_photo_is_changed_to_one_that_is_uploaded() {
    server.ok("editMessageMedia", SENT_PHOTO);

    assertThat(send(withPictures(web("/a.png")), new Act.Edit(31, true)))
        .isEqualTo(new Outcome.Sent(31));
    JsonNode edit = server.last("editMessageMedia");
    assertThat(Json.read(edit.path("media").asText()).path("media").asText())
        .isEqualTo("attach://photo.png");
    assertThat(edit.path("photo.png").asInt()).isPositive();
    assertThat(pictures.kept).containsEntry(web("/a.png"), "large");
  }

  @Test
  void a_photo_that_becomes_a_text_is_replaced_by_a_new_message() {
    server.ok("sendMessage", "{\"message_id\":40}");

    assertThat(send(text("新"), new Act.Edit(31, true))).isEqualTo(new Outcome.Sent(40));
    assertThat(server.methods()).containsExactly("sendmessage", "deletemessage");
    assertThat(server.last("deleteMessage").path("message_id").asInt()).isEqualTo(31);
  }

  @Test
  void the_old_message_stays_when_the_new_one_does_not_arrive() {
    server.no("sendMessage", 429, "Too Many Requests");

    assertThat(send(text("新"), new Act.Edit(31, true))).isInstanceOf(Outcome.TooFast.class);
    assertThat(server.methods()).containsExactly("sendmessage");
  }

  @Test
  void a_photo_that_was_taken_for_a_text_is_replaced_as_well() {
    server
        .no("editMessageText", 400, "Bad Request: there is no text in the message to edit")
        .ok("sendMessage", "{\"message_id\":40}");

    assertThat(send(text("新"), new Act.Edit(31, false))).isEqualTo(new Outcome.Sent(40));
    assertThat(server.methods()).containsExactly("editmessagetext", "sendmessage", "deletemessage");
  }

  @Test
  void a_press_on_a_message_that_was_replaced_changes_the_one_in_its_place() {
    server.ok("sendMessage", "{\"message_id\":40}").ok("editMessageText", "{\"message_id\":40}");
    TelegramSender sender = sender(PictureMode.AUTO);
    sender.send(CHAT, text("一"), new Act.Edit(31, true), false);

    assertThat(sender.send(CHAT, text("二"), new Act.Edit(31, true), false))
        .isEqualTo(new Outcome.Sent(40));
    assertThat(server.methods()).containsExactly("sendmessage", "deletemessage", "editmessagetext");
    assertThat(server.last("editMessageText").path("message_id").asInt()).isEqualTo(40);
  }

  @Test
  void a_press_on_a_text_that_has_become_a_photo_knows_it() {
    pictures.remember("https://example.org/a.png", "kept");
    server.ok("editMessageMedia", "{\"message_id\":31}").ok("sendMessage", "{\"message_id\":40}");
    TelegramSender sender = sender(PictureMode.AUTO);
    sender.send(CHAT, withPictures("https://example.org/a.png"), new Act.Edit(31, false), false);

    assertThat(sender.send(CHAT, text("二"), new Act.Edit(31, false), false))
        .isEqualTo(new Outcome.Sent(40));
    assertThat(server.methods())
        .containsExactly("editmessagemedia", "sendmessage", "deletemessage");
  }

  @Test
  void what_a_message_says_already_is_not_said_again() {
    server.ok("sendMessage", SENT);
    TelegramSender sender = sender(PictureMode.AUTO);
    sender.send(CHAT, text("一"), NEW, false);

    assertThat(sender.send(CHAT, text("一"), new Act.Edit(31, false), false))
        .isEqualTo(new Outcome.Sent(31));
    assertThat(server.methods()).containsExactly("sendmessage");
  }

  @Test
  void what_looks_so_already_counts_as_sent() {
    String reason =
        "Bad Request: message is not modified: specified new message content and reply markup are"
            + " exactly the same";
    server.no("editMessageText", 400, reason);

    assertThat(send(text("旧"), new Act.Edit(31, false))).isEqualTo(new Outcome.Sent(31));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"message to edit not found", "message can't be edited", "MESSAGE_ID_INVALID"})
  void a_message_that_can_no_longer_be_changed_is_sent_anew(String reason) {
    server
        .no("editMessageText", 400, "Bad Request: " + reason)
        .ok("sendMessage", "{\"message_id\":40}");
    assertThat(send(text("新"), new Act.Edit(31, false))).isEqualTo(new Outcome.Sent(40));

    pictures.remember("https://example.org/a.png", "kept");
    server
        .no("editMessageMedia", 400, "Bad Request: " + reason)
        .ok("sendPhoto", "{\"message_id\":41}");
    assertThat(send(withPictures("https://example.org/a.png"), new Act.Edit(31, true)))
        .isEqualTo(new Outcome.Sent(41));
  }
}
