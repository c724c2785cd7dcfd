package zhuanlan.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhuanlan.HandSetClock;
import zhuanlan.delivery.Outcome;
import zhuanlan.delivery.Outcome.NotRich;
import zhuanlan.delivery.Parcel.Act;
import zhuanlan.page.Button;
import zhuanlan.page.Chunk;
import zhuanlan.page.Message;
import zhuanlan.picture.PictureFetcher;
import zhuanlan.subscription.Destination;

class RichMessageTest {

  private static final Destination CHAT = Destination.of(-100);
  private static final Act NEW = new Act.Send(null);
  private static final String SENT = "{\"message_id\":31}";
  private static final String NOTHING_CHANGED =
      "Bad Request: message is not modified: specified new message content and reply markup are"
          + " exactly the same";

  @TempDir Path store;

  private final LoopbackTelegram server = new LoopbackTelegram();
  private final Telegram telegram = server.connect();
  private final PictureHost web = new PictureHost();
  private final PicturesInMemory pictures = new PicturesInMemory();
  private final HandSetClock clock = new HandSetClock("2021-03-26T00:00:00Z");
  private @Nullable PictureFetcher fetcher;

  RichMessageTest() throws IOException {}

  @AfterEach
  void close() {
    if (fetcher != null) {
      fetcher.close();
    }
    telegram.close();
    server.close();
    web.close();
  }

  private TelegramSender sender(PictureMode mode) {
    fetcher = new PictureFetcher(store, address -> true, clock);
    return new TelegramSender(telegram, new ShortcutsInMemory(), pictures, fetcher, mode, clock);
  }

  private Outcome send(Message message, Act act) {
    return sender(PictureMode.AUTO).send(CHAT, message, act, false);
  }

  private static Message.Rich words(String html) {
    return new Message.Rich(List.of(new Chunk.Markup(html)), List.of());
  }

  /** A heading, then each picture by itself. */
  private static Message.Rich with(String... pictures) {
    List<Chunk> chunks = new ArrayList<>(List.of(new Chunk.Markup("<h1>题</h1>")));
    for (String each : pictures) {
      chunks.add(new Chunk.Pictures(List.of(each), "", "<p>[图]</p>"));
    }
    return new Message.Rich(chunks, List.of());
  }

  /** What Telegram tells of a message with these pictures. */
  private static String sent(String... fileIds) {
    return Stream.of(fileIds)
        .map(
            id ->
                """
                {"type":"photo","photo":[{"file_id":"%s-small","width":90},
                 {"file_id":"%s","width":1280}]}"""
                    .formatted(id, id))
        .collect(
            Collectors.joining(
                ",",
                "{\"message_id\":31,\"rich_message\":{\"blocks\":[{\"type\":\"heading\",\"text\":\"题\"},",
                "]}}"));
  }

  private JsonNode rich(String method) {
    return rich(server.last(method));
  }

  private static JsonNode rich(JsonNode parameters) {
    JsonNode rich = parameters.path("rich_message");
    return rich.isTextual() ? Json.read(rich.asText()) : rich;
  }

  private List<JsonNode> attempts() {
    return server.asked("sendRichMessage").stream().map(each -> rich(each.parameters())).toList();
  }

  private static List<String> media(JsonNode rich) {
    List<String> media = new ArrayList<>();
    rich.path("media").forEach(each -> media.add(each.path("media").path("media").asText()));
    return media;
  }

  @Test
  void words_go_out_as_one_document() {
    server.ok("sendRichMessage", SENT);
    Message message =
        new Message.Rich(
            List.of(new Chunk.Markup("<h1>题</h1>"), new Chunk.Markup("<p>甲 &amp; 乙</p>")),
            List.of(List.of(new Button.Press("次", "/read 1 p2"))));

    Outcome outcome =
        sender(PictureMode.AUTO).send(new Destination(-100, 7), message, new Act.Send(12), true);

    assertThat(outcome).isEqualTo(new Outcome.Sent(31));
    assertThat(server.last("sendRichMessage"))
        .isEqualTo(
            Json.read(
                """
                {"chat_id":-100,"message_thread_id":7,"disable_notification":true,
                 "reply_parameters":{"message_id":12,"allow_sending_without_reply":true},
                 "reply_markup":{"inline_keyboard":[[{"text":"次","callback_data":"/read 1 p2"}]]},
                 "rich_message":{"html":"<h1>题</h1><p>甲 &amp; 乙</p>",
                   "skip_entity_detection":true}}"""));
  }

  @Test
  void pictures_are_uploaded_together_once_and_then_sent_as_telegram_keeps_them() {
    server.ok("sendRichMessage", sent("甲", "乙")).ok("sendRichMessage", sent("甲", "乙"));
    Message message = with(web.address("/a.png"), web.address("/b.png"));

    assertThat(send(message, NEW)).isEqualTo(new Outcome.Sent(31));
    JsonNode upload = server.last("sendRichMessage");
    assertThat(upload.path("p1.png").asInt()).isPositive();
    assertThat(upload.path("p2.png").asInt()).isPositive();
    assertThat(rich(upload))
        .isEqualTo(
            Json.read(
                """
                {"html":"<h1>题</h1><figure><img src=\\"tg://photo?id=p1\\"/></figure>\
                <figure><img src=\\"tg://photo?id=p2\\"/></figure>",
                 "media":[{"id":"p1","media":{"type":"photo","media":"attach://p1.png"}},
                          {"id":"p2","media":{"type":"photo","media":"attach://p2.png"}}],
                 "skip_entity_detection":true}"""));
    assertThat(pictures.kept)
        .containsEntry(web.address("/a.png"), "甲")
        .containsEntry(web.address("/b.png"), "乙");

    send(message, NEW);
    assertThat(media(rich("sendRichMessage"))).containsExactly("甲", "乙");
    assertThat(web.asked()).hasSize(2);
  }

  @Test
  void each_picture_goes_its_own_way() throws IOException {
    Files.write(store.resolve("图.png"), PictureHost.png());
    pictures.remember("https://example.org/kept.png", "kept");
    server.ok("sendRichMessage", SENT);

    send(with("https://example.org/kept.png", "图.png", web.address("/missing"), "gone.png"), NEW);

    assertThat(media(rich("sendRichMessage")))
        .containsExactlyInAnyOrder("kept", "attach://p2.png", web.address("/missing"));
    assertThat(rich("sendRichMessage").path("html").asText())
        .contains("id=p1", "id=p2", "id=p3", "<p>[图]</p>")
        .doesNotContain("id=p4");
  }

  @Test
  void a_picture_shown_twice_is_declared_once() {
    server.ok("sendRichMessage", sent("甲", "甲"));
    String picture = web.address("/a.png");

    send(with(picture, picture), NEW);

    assertThat(media(rich("sendRichMessage"))).containsExactly("attach://p1.png");
    assertThat(pictures.kept).containsEntry(picture, "甲");
  }

  @Test
  void pictures_inside_of_collages_and_folded_parts_are_found_in_the_order_of_the_document() {
    server.ok(
        "sendRichMessage",
        """
        {"message_id":31,"rich_message":{"blocks":[
         {"type":"collage","blocks":[
           {"type":"photo","photo":[{"file_id":"甲","width":9}]},
           {"type":"photo","photo":[{"file_id":"乙","width":9}]}]},
         {"type":"details","summary":"x","blocks":[
           {"type":"photo","photo":[{"file_id":"丙","width":9}],"caption":{"text":"y"}}]}]}}""");
    List<Chunk> chunks =
        List.of(
            new Chunk.Pictures(List.of(web.address("/a.png"), web.address("/b.png")), "", ""),
            new Chunk.Pictures(List.of(web.address("/c.png")), "", ""));

    send(new Message.Rich(chunks, List.of()), NEW);

    assertThat(pictures.kept)
        .containsEntry(web.address("/a.png"), "甲")
        .containsEntry(web.address("/b.png"), "乙")
        .containsEntry(web.address("/c.png"), "丙");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "true",
        "[]",
        "null",
        "{\"message_id\":31}",
        "{\"message_id\":31,\"rich_message\":{\"blocks\":\"x\"}}",
        "{\"message_id\":31,\"rich_message\":{\"blocks\":[{\"type\":\"photo\"}]}}",
        "{\"message_id\":31,\"rich_message\":{\"blocks\":[{\"type\":\"photo\",\"photo\":[{\"file_id\":\"only\"}]}]}}",
        "{\"message_id\":31,\"rich_message\":{\"blocks\":[{\"type\":\"hologram\",\"blocks\":[{}]}]}}"
      })
  void an_odd_result_does_not_undo_what_was_sent_and_teaches_nothing(String result) {
    server.ok("sendRichMessage", result);

    assertThat(send(with(web.address("/a.png"), web.address("/b.png")), NEW))
        .isInstanceOf(Outcome.Sent.class);
    assertThat(pictures.kept).isEmpty();
    assertThat(server.methods()).containsExactly("sendrichmessage");
  }

  @Test
  void the_mode_says_how_pictures_may_get_there() {
    String picture = web.address("/a.png");
    sender(PictureMode.URL).send(CHAT, with(picture), NEW, false);
    assertThat(media(rich("sendRichMessage"))).containsExactly(picture);

    sender(PictureMode.OFF).send(CHAT, with(picture), NEW, false);
    assertThat(rich("sendRichMessage").has("media")).isFalse();
    assertThat(rich("sendRichMessage").path("html").asText()).isEqualTo("<h1>题</h1><p>[图]</p>");

    sender(PictureMode.UPLOAD).send(CHAT, with(web.address("/missing")), NEW, false);
    assertThat(rich("sendRichMessage").has("media")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bad Request: wrong file identifier/HTTP URL specified",
        "Bad Request: RICH_MESSAGE_FILE_ID_INVALID",
        "Bad Request: invalid rich message file identifier specified",
        "Bad Request: FILE_REFERENCE_EXPIRED",
        "Bad Request: RICH_MESSAGE_PHOTO_INVALID"
      })
  void kept_pictures_that_are_refused_are_forgotten_and_uploaded_again(String reason) {
    pictures.remember(web.address("/a.png"), "stale");
    server.no("sendRichMessage", 400, reason).ok("sendRichMessage", sent("new", "乙"));

    assertThat(send(with(web.address("/a.png"), web.address("/b.png")), NEW))
        .isEqualTo(new Outcome.Sent(31));
    assertThat(media(attempts().get(0))).containsExactly("stale", "attach://p2.png");
    assertThat(media(attempts().get(1)))
        .containsExactlyInAnyOrder("attach://p1.png", "attach://p2.png");
    assertThat(pictures.kept).containsEntry(web.address("/a.png"), "new");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bad Request: RICH_MESSAGE_PHOTO_NO_MEDIA_FOUND",
        "Bad Request: RICH_MESSAGE_PHOTO_URL_INVALID",
        "Bad Request: failed to get HTTP URL content",
        "Bad Request: wrong type of the web page content",
        "Bad Request: wrong HTTP URL specified"
      })
  void a_picture_that_telegram_cannot_fetch_is_left_out_and_the_others_stay(String reason) {
    server.no("sendRichMessage", 400, reason).ok("sendRichMessage", sent("甲"));

    assertThat(send(with(web.address("/a.png"), web.address("/missing")), NEW))
        .isEqualTo(new Outcome.Sent(31));
    assertThat(media(attempts().get(1))).containsExactly("attach://p1.png");
    assertThat(attempts().get(1).path("html").asText()).contains("id=p1", "<p>[图]</p>");
    assertThat(pictures.kept).containsEntry(web.address("/a.png"), "甲");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bad Request: RICH_MESSAGE_PHOTO_INVALID: p2",
        "Bad Request: IMAGE_PROCESS_FAILED in attach://p2.png",
        "Bad Request: PHOTO_INVALID_DIMENSIONS (photo?id=p2)"
      })
  void a_picture_that_the_answer_names_goes_another_way(String reason) {
    server.no("sendRichMessage", 400, reason).ok("sendRichMessage", SENT);

    send(with(web.address("/a.png"), web.address("/b.png"), web.address("/c.png")), NEW);

    assertThat(media(attempts().get(1)))
        .containsExactlyInAnyOrder("attach://p1.png", web.address("/b.png"), "attach://p3.png");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bad Request: RICH_MESSAGE_PHOTO_INVALID",
        "Bad Request: IMAGE_PROCESS_FAILED",
        "Bad Request: unallowed media specified",
        "Bad Request: MEDIA_INVALID",
        "Request Entity Too Large"
      })
  void whatever_is_said_of_pictures_the_message_stays_rich_without_them_in_the_end(String reason) {
    server.noWhen("sendRichMessage", call -> rich(call).has("media"), reason);
    server.ok("sendRichMessage", SENT);
    pictures.remember("https://example.org/kept.png", "stale");

    assertThat(
            send(
                with("https://example.org/kept.png", web.address("/b.png"), web.address("/x")),
                NEW))
        .isEqualTo(new Outcome.Sent(31));
    assertThat(attempts()).hasSizeLessThanOrEqualTo(5);
    assertThat(rich("sendRichMessage").has("media")).isFalse();
    assertThat(rich("sendRichMessage").path("html").asText())
        .isEqualTo("<h1>题</h1>" + "<p>[图]</p>".repeat(3));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bad Request: CHAT_SEND_PHOTOS_FORBIDDEN",
        "Bad Request: CHAT_SEND_MEDIA_FORBIDDEN",
        "Bad Request: not enough rights to send photos to the chat"
      })
  void where_no_photo_may_go_the_words_go_rich_at_once_and_pictures_stay_known(String reason) {
    pictures.remember("https://example.org/kept.png", "kept");
    server.no("sendRichMessage", 400, reason).ok("sendRichMessage", SENT);

    assertThat(send(with("https://example.org/kept.png", web.address("/b.png")), NEW))
        .isEqualTo(new Outcome.Sent(31));
    assertThat(attempts()).hasSize(2);
    assertThat(media(attempts().get(1))).isEmpty();
    assertThat(pictures.kept).containsEntry("https://example.org/kept.png", "kept");
  }

  @Test
  void a_single_picture_that_was_refused_is_not_tried_the_same_way_again_for_an_hour() {
    TelegramSender sender = sender(PictureMode.AUTO);
    Message message = with(web.address("/missing"));
    server.no("sendRichMessage", 400, "Bad Request: RICH_MESSAGE_PHOTO_NO_MEDIA_FOUND");
    sender.send(CHAT, message, NEW, false);
    sender.send(CHAT, message, NEW, false);
    assertThat(attempts()).hasSize(3);

    clock.move(Duration.ofHours(1));
    sender.send(CHAT, message, NEW, false);
    assertThat(media(attempts().get(3))).containsExactly(web.address("/missing"));
  }

  @Test
  void many_pictures_end_in_a_bounded_number_of_calls() {
    String[] many =
        IntStream.range(0, 50).mapToObj(i -> web.address("/" + i + ".png")).toArray(String[]::new);
    for (int i = 1; i <= 10; i++) {
      server.no("sendRichMessage", 400, "Bad Request: IMAGE_PROCESS_FAILED p" + i);
    }

    assertThat(send(with(many), NEW)).isInstanceOf(NotRich.class);
    assertThat(attempts()).hasSize(5);
    assertThat(attempts().get(0).path("media")).hasSize(50);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "400 | Bad Request: RICH_MESSAGE_TEXT_TOO_LONG | MESSAGE",
        "400 | Bad Request: RICH_MESSAGE_BLOCKS_TOO_MANY | MESSAGE",
        "400 | Bad Request: RICH_MESSAGE_TABLE_COLS_TOO_MANY | MESSAGE",
        "400 | Bad Request: RICH_MESSAGE_DEPTH_INVALID | MESSAGE",
        "400 | Bad Request: RICH_MESSAGE_CONTENT_REQUIRED | MESSAGE",
        "400 | Bad Request: RICH_MESSAGE_PHOTO_NO_MEDIA_FOUND | MESSAGE",
        "400 | Bad Request: RICH_MESSAGE_VIDEO_INVALID | MESSAGE",
        "400 | Bad Request: RICH_MESSAGE_EMAIL_INVALID | MESSAGE",
        "400 | Bad Request: RICH_MESSAGE_URL_INVALID | MESSAGE",
        "400 | Bad Request: RICH_MESSAGE_HASHTAG_INVALID | MESSAGE",
        "400 | Bad Request: RICH_MESSAGE_MARKDOWN_INVALID | MESSAGE",
        "400 | Bad Request: RICH_MESSAGE_BLOCK_UNSUPPORTED | MESSAGE",
        "400 | Bad Request: rich message must be non-empty | MESSAGE",
        "400 | Bad Request: message text is empty | MESSAGE",
        "400 | Bad Request: can't parse entities: Unsupported start tag | MESSAGE",
        "400 | Bad Request: a sentence nobody has seen yet | MESSAGE",
        "400 | Bad Request: not enough rights to send the rich message to the chat | CHAT",
        "404 | Not Found: method not found | SERVER"
      })
  void what_is_refused_for_being_rich_may_go_classic(
      int code, String description, NotRich.Reach reach) {
    server.no("sendRichMessage", code, description);

    assertThat(send(words("<p>文</p>"), NEW))
        .isInstanceOfSatisfying(
            NotRich.class,
            it -> {
              assertThat(it.reach()).isEqualTo(reach);
              assertThat(it.reason()).contains(description);
            });
    assertThat(server.methods()).containsExactly("sendrichmessage");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "403 | Forbidden: bot was blocked by the user",
        "403 | Forbidden: bot was kicked from the supergroup chat",
        "400 | Bad Request: chat not found",
        "400 | Bad Request: message thread not found",
        "400 | Bad Request: TOPIC_CLOSED",
        "400 | Bad Request: CHAT_WRITE_FORBIDDEN",
        "400 | Bad Request: have no write access to the chat",
        "400 | Bad Request: PEER_ID_INVALID"
      })
  void trouble_with_the_chat_is_no_trouble_with_rich(int code, String description) {
    server.no("sendRichMessage", code, description);

    assertThat(send(with(web.address("/a.png")), NEW)).isInstanceOf(Outcome.Lost.class);
    assertThat(server.methods()).containsExactly("sendrichmessage");
  }

  @ParameterizedTest
  @ValueSource(strings = {"BUTTON_DATA_INVALID", "BUTTON_URL_INVALID", "reply markup is too long"})
  void refused_buttons_would_be_refused_in_any_format(String reason) {
    server.no("sendRichMessage", 400, "Bad Request: " + reason);

    assertThat(send(words("<p>文</p>"), NEW)).isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void a_wrong_token_a_wait_and_a_move_are_what_they_always_are() {
    server
        .no("sendRichMessage", 404, "Not Found")
        .no("sendRichMessage", 401, "Unauthorized")
        .answer("sendRichMessage", 429, LoopbackTelegram.refusal(429, "x", "{\"retry_after\":9}"))
        .answer(
            "sendRichMessage",
            400,
            LoopbackTelegram.refusal(400, "x", "{\"migrate_to_chat_id\":-1005}"));

    assertThat(send(words("<p>文</p>"), NEW)).isInstanceOf(Outcome.Unreachable.class);
    assertThat(send(words("<p>文</p>"), NEW)).isInstanceOf(Outcome.Unreachable.class);
    assertThat(send(words("<p>文</p>"), NEW)).isEqualTo(new Outcome.TooFast(Duration.ofSeconds(9)));
    assertThat(send(words("<p>文</p>"), NEW)).isEqualTo(new Outcome.Moved(-1005));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "500 | {\"ok\":false,\"error_code\":500,\"description\":\"RICH_MESSAGE_PHOTO_INVALID\"}",
        "502 | <html>Bad Gateway</html>",
        "200 | {}"
      })
  void what_may_have_arrived_is_never_sent_another_way(int status, String body) {
    server.answer("sendRichMessage", status, body);

    assertThat(send(with(web.address("/a.png")), NEW))
        .isInstanceOfSatisfying(
            Outcome.Unreachable.class, it -> assertThat(it.mayHaveArrived()).isTrue());
    server.cut("sendRichMessage");
    assertThat(send(with(web.address("/a.png")), NEW)).isInstanceOf(Outcome.Unreachable.class);
    assertThat(server.methods()).containsExactly("sendrichmessage", "sendrichmessage");
  }

  @Test
  void a_text_becomes_rich_in_its_place_with_its_pictures_and_buttons() {
    pictures.remember("https://example.org/a.png", "kept");
    server.ok("editMessageText", "true");
    Message message =
        new Message.Rich(
            with("https://example.org/a.png").chunks(),
            List.of(List.of(new Button.Press("次", "/read 1 p2"))));

    assertThat(send(message, new Act.Edit(31, false))).isEqualTo(new Outcome.Sent(31));
    assertThat(server.last("editMessageText"))
        .isEqualTo(
            Json.read(
                """
                {"chat_id":-100,"message_id":31,
                 "reply_markup":{"inline_keyboard":[[{"text":"次","callback_data":"/read 1 p2"}]]},
                 "rich_message":{
                   "html":"<h1>题</h1><figure><img src=\\"tg://photo?id=p1\\"/></figure>",
                   "media":[{"id":"p1","media":{"type":"photo","media":"kept"}}],
                   "skip_entity_detection":true}}"""));
  }

  @Test
  void an_edit_may_upload() {
    server.ok("editMessageText", sent("甲"));

    assertThat(send(with(web.address("/a.png")), new Act.Edit(31, false)))
        .isEqualTo(new Outcome.Sent(31));
    assertThat(server.last("editMessageText").path("p1.png").asInt()).isPositive();
    assertThat(pictures.kept).containsEntry(web.address("/a.png"), "甲");
  }

  @Test
  void rich_becomes_a_text_or_a_photo_in_its_place() {
    server.ok("editMessageText", "true").ok("editMessageMedia", "true");
    pictures.remember("https://example.org/a.png", "kept");

    send(new Message.Classic("文", List.of(), null, List.of()), new Act.Edit(31, false));
    send(
        new Message.Classic("文", List.of("https://example.org/a.png"), null, List.of()),
        new Act.Edit(31, false));

    assertThat(server.methods()).containsExactly("editmessagetext", "editmessagemedia");
  }

  @Test
  void what_looks_so_already_counts_as_sent() {
    server.no("editMessageText", 400, NOTHING_CHANGED);

    assertThat(send(words("<p>文</p>"), new Act.Edit(31, false))).isEqualTo(new Outcome.Sent(31));
    assertThat(server.methods()).containsExactly("editmessagetext");
  }

  @Test
  void a_photo_cannot_become_rich_so_a_new_message_takes_its_place() {
    server.ok("sendRichMessage", "{\"message_id\":40}");

    assertThat(send(words("<p>文</p>"), new Act.Edit(31, true))).isEqualTo(new Outcome.Sent(40));
    assertThat(server.methods()).containsExactly("sendrichmessage", "deletemessage");
    assertThat(server.last("deleteMessage").path("message_id").asInt()).isEqualTo(31);
  }

  @Test
  void a_photo_that_was_taken_for_a_text_is_replaced_as_well() {
    server
        .no("editMessageText", 400, "Bad Request: there is no text in the message to edit")
        .ok("sendRichMessage", "{\"message_id\":40}");

    assertThat(send(words("<p>文</p>"), new Act.Edit(31, false))).isEqualTo(new Outcome.Sent(40));
    assertThat(server.methods())
        .containsExactly("editmessagetext", "sendrichmessage", "deletemessage");
  }

  @Test
  void the_photo_stays_while_nothing_has_taken_its_place() {
    server.no("sendRichMessage", 400, "Bad Request: RICH_MESSAGE_DEPTH_INVALID");

    assertThat(send(words("<p>文</p>"), new Act.Edit(31, true))).isInstanceOf(NotRich.class);
    assertThat(server.methods()).containsExactly("sendrichmessage");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"message to edit not found", "message can't be edited", "MESSAGE_ID_INVALID"})
  void a_message_that_can_no_longer_be_changed_is_sent_anew(String reason) {
    server
        .no("editMessageText", 400, "Bad Request: " + reason)
        .ok("sendRichMessage", "{\"message_id\":40}");

    assertThat(send(words("<p>文</p>"), new Act.Edit(31, false))).isEqualTo(new Outcome.Sent(40));
  }

  @Test
  void an_edit_whose_picture_is_refused_stays_an_edit() {
    server
        .no("editMessageText", 400, "Bad Request: RICH_MESSAGE_PHOTO_NO_MEDIA_FOUND")
        .ok("editMessageText", "true");

    assertThat(send(with(web.address("/missing")), new Act.Edit(31, false)))
        .isEqualTo(new Outcome.Sent(31));
    assertThat(server.methods()).containsExactly("editmessagetext", "editmessagetext");
  }

  @Test
  void an_edit_on_a_server_that_does_not_know_rich_may_go_classic() {
    server.no("editMessageText", 400, "Bad Request: message text is empty");

    assertThat(send(words("<p>文</p>"), new Act.Edit(31, false))).isInstanceOf(NotRich.class);
  }
}
