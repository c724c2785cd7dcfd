package zhuanlan.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhuanlan.bot.InlineAnswer;
import zhuanlan.bot.Inquiry;
import zhuanlan.bot.Request;

class UpdateReceiverTest {

  private final LoopbackTelegram server = new LoopbackTelegram();
  private final Telegram telegram = server.connect();
  private final ShortcutsInMemory shortcuts = new ShortcutsInMemory();
  private final RecordedEvents events = new RecordedEvents();
  private final List<String> handled = new ArrayList<>();
  private final UpdateReceiver receiver =
      new UpdateReceiver(
          telegram,
          "ColumnBot",
          shortcuts,
          this::handle,
          this::offers,
          events,
          Duration.ofSeconds(1));

  UpdateReceiverTest() throws IOException {}

  @AfterEach
  void close() {
    telegram.close();
    server.close();
  }

  private Optional<String> handle(Request request) {
    handled.add(request.text());
    return switch (request.command()) {
      case "throw" -> throw new IllegalStateException("on purpose");
      case "overflow" -> throw new StackOverflowError("on purpose");
      case "stop" -> {
        receiver.stop();
        yield Optional.empty();
      }
      case "toast" -> Optional.of(request.argument());
      default -> Optional.empty();
    };
  }

  private InlineAnswer offers(Inquiry inquiry) {
    handled.add("inline " + inquiry.words());
    return new InlineAnswer(List.of(), "", Duration.ZERO, false, null);
  }

  private static String message(long id, String text) {
    return """
        {"update_id":%d,"message":{"message_id":%d,"date":1617235200,
         "chat":{"id":5,"type":"private","first_name":"小明"},
         "from":{"id":5,"is_bot":false,"first_name":"小明"},"text":"%s"}}"""
        .formatted(id, id, text);
  }

  private static String press(long id, String data) {
    return """
        {"update_id":%d,"callback_query":{"id":"q%d","from":{"id":5,"is_bot":false},
         "message":{"message_id":9,"date":1617235200,"chat":{"id":5,"type":"private"}},"data":"%s"}}"""
        .formatted(id, id, data);
  }

  private void updates(String... updates) {
    server.ok("getUpdates", "[" + String.join(",", updates) + "]");
  }

  @Test
  void updates_are_handed_on_in_order_and_confirmed_by_the_next_poll() {
    updates(message(10, "甲"), message(11, "乙"));

    assertThat(receiver.receive()).isZero();
    receiver.receive();

    assertThat(handled).containsExactly("甲", "乙");
    assertThat(server.asked("getUpdates").get(0).parameters())
        .isEqualTo(
            Json.read(
                """
                {"limit":100,"timeout":1,
                 "allowed_updates":["message","channel_post","callback_query","inline_query",
                   "my_chat_member"]}"""));
    assertThat(server.last("getUpdates").path("offset").asLong()).isEqualTo(12);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"update_id\":2}",
        "{\"update_id\":2,\"message\":null}",
        "{\"update_id\":2,\"message\":7}",
        "{\"update_id\":2,\"message\":{\"chat\":{}}}",
        "{\"update_id\":2,\"message\":{\"chat\":{\"id\":\"x\",\"type\":\"private\"},\"text\":\"/a\"}}",
        "{\"update_id\":2,\"chat_boost_of_the_future\":{\"a\":[]}}",
        "{\"update_id\":2,\"my_chat_member\":{\"new_chat_member\":{\"status\":\"hologram\"}}}",
        "{\"update_id\":2,\"callback_query\":{}}",
        "[]",
        "null",
        "\"text\""
      })
  void an_update_that_cannot_be_read_is_passed_over_and_the_others_are_handled(String poison) {
    updates(message(1, "甲"), poison, message(3, "乙"));

    receiver.receive();
    receiver.receive();

    assertThat(handled).containsExactly("甲", "乙");
    assertThat(server.last("getUpdates").path("offset").asLong()).isEqualTo(4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/throw", "/overflow"})
  void a_handler_that_fails_costs_its_own_update_only(String command) {
    updates(message(1, command), message(2, "乙"));

    assertThat(receiver.receive()).isZero();
    assertThat(handled).containsExactly(command, "乙");
    assertThat(receiver.trouble()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "500 | {\"ok\":false,\"error_code\":500,\"description\":\"Internal Server Error: restart\"}",
        "502 | <html>Bad Gateway</html>",
        "503 | retry-at-once",
        "200 | <html>Log in to the hotel's network</html>",
        "200 | ''",
        "200 | {}",
        "200 | null",
        "200 | {\"ok\":true}",
        "200 | {\"ok\":true,\"result\":{}}",
        "302 | ''",
        "400 | {\"ok\":false,\"error_code\":400,\"description\":\"Logged out\"}"
      })
  void what_is_no_answer_is_asked_again_after_growing_pauses(int status, String body) {
    for (int i = 0; i < 12; i++) {
      server.answer("getUpdates", status, body);
    }
    assertThat(receiver.receive()).isBetween(Duration.ofMillis(250), Duration.ofMillis(500));
    assertThat(receiver.receive()).isBetween(Duration.ofMillis(500), Duration.ofMillis(1000));
    assertThat(receiver.trouble()).isEmpty();
    for (int i = 0; i < 9; i++) {
      receiver.receive();
    }
    assertThat(receiver.receive()).isBetween(Duration.ofSeconds(15), Duration.ofSeconds(30));
    assertThat(receiver.trouble()).isPresent();

    updates(message(1, "甲"));
    assertThat(receiver.receive()).isZero();
    assertThat(receiver.trouble()).isEmpty();
    assertThat(handled).containsExactly("甲");
  }

  @Test
  void a_broken_connection_and_a_server_that_is_away_are_survived() {
    server.cut("getUpdates");
    assertThat(receiver.receive()).isPositive();
    server.close();
    assertThat(receiver.receive()).isPositive().isLessThanOrEqualTo(Duration.ofSeconds(30));
  }

  @ParameterizedTest
  @CsvSource({"401, Unauthorized", "404, Not Found"})
  void a_token_that_is_not_accepted_is_told_at_once_and_tried_again_rarely(
      int code, String description) {
    for (int i = 0; i < 10; i++) {
      server.no("getUpdates", code, description);
    }
    receiver.receive();
    assertThat(receiver.trouble()).hasValueSatisfying(it -> assertThat(it).contains("bot.token"));
    for (int i = 0; i < 8; i++) {
      receiver.receive();
    }
    assertThat(receiver.receive()).isBetween(Duration.ofSeconds(150), Duration.ofMinutes(5));
  }

  @Test
  void a_second_instance_is_told_at_once_and_given_way_to() {
    server.no("getUpdates", 409, "Conflict: terminated by other getUpdates request");

    assertThat(receiver.receive()).isGreaterThanOrEqualTo(Duration.ofSeconds(5));
    assertThat(receiver.trouble())
        .hasValueSatisfying(it -> assertThat(it).contains("other instance"));
  }

  @Test
  void a_conflict_now_and_then_is_no_rival_and_one_that_goes_on_is() {
    conflict();
    assertThat(receiver.hasRival()).isFalse();
    receiver.receive();
    receiver.receive();
    // A rival lets some polls through.
    for (int i = 0; i < 5; i++) {
      conflict();
      updates(message(i + 1, "甲"));
      receiver.receive();
    }
    conflict();
    assertThat(receiver.hasRival()).isTrue();

    receiver.receive();
    assertThat(receiver.hasRival()).isFalse();
    assertThat(receiver.trouble()).isEmpty();
  }

  private void conflict() {
    server.no("getUpdates", 409, "Conflict: terminated by other getUpdates request");
    receiver.receive();
  }

  @Test
  void a_wait_that_telegram_asks_for_is_kept_to_the_second() {
    server.answer(
        "getUpdates",
        429,
        LoopbackTelegram.refusal(429, "Too Many Requests", "{\"retry_after\":17}"));

    assertThat(receiver.receive()).isEqualTo(Duration.ofSeconds(17));
    server.no("getUpdates", 429, "Too Many Requests");
    assertThat(receiver.receive()).isEqualTo(Duration.ofSeconds(5));
  }

  @Test
  void ids_that_begin_anew_are_followed() {
    updates(message(900, "旧"));
    updates(message(5, "新"));
    receiver.receive();
    receiver.receive();
    receiver.receive();

    assertThat(handled).containsExactly("旧", "新");
    assertThat(server.last("getUpdates").path("offset").asLong()).isEqualTo(6);
  }

  @Test
  void ids_beyond_32_bits_are_followed() {
    updates(message(9_000_000_000L, "甲"));
    receiver.receive();
    receiver.receive();

    assertThat(server.last("getUpdates").path("offset").asLong()).isEqualTo(9_000_000_001L);
  }

  @Test
  void answers_without_anything_new_are_not_asked_for_in_a_circle() {
    assertThat(receiver.receive()).isEqualTo(Duration.ofMillis(500));
    updates("{\"message\":{}}");
    assertThat(receiver.receive()).isEqualTo(Duration.ofMillis(500));
  }

  @Test
  void a_pressed_button_is_answered_with_the_note() {
    updates(press(1, "/toast 已订阅"), press(2, "/toast " + "字".repeat(199) + "😀😀"), press(3, "/x"));

    receiver.receive();

    assertThat(server.asked("answerCallbackQuery"))
        .extracting(each -> each.parameters().path("callback_query_id").asText())
        .containsExactly("q1", "q2", "q3");
    assertThat(server.asked("answerCallbackQuery"))
        .extracting(each -> each.parameters().path("text").asText())
        .containsExactly("已订阅", "字".repeat(199) + "…", "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/throw", "/overflow", "~gone", "no command", ""})
  void a_pressed_button_is_answered_whatever_happens(String data) {
    updates(press(1, data));

    receiver.receive();

    assertThat(server.last("answerCallbackQuery").path("callback_query_id").asText())
        .isEqualTo("q1");
  }

  @Test
  void an_answer_that_comes_too_late_is_no_trouble() {
    server.no("answerCallbackQuery", 400, "Bad Request: query is too old");
    updates(press(1, "/x"), message(2, "乙"));

    assertThat(receiver.receive()).isZero();
    assertThat(handled).containsExactly("/x", "乙");
  }

  @Test
  void a_long_command_is_found_behind_its_shortcut() {
    String id = shortcuts.idOf("/topic 小程序 拼多多 p2");
    updates(press(1, "~" + id), press(2, "~unknown"));

    receiver.receive();

    assertThat(handled).containsExactly("/topic 小程序 拼多多 p2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"inline_message_id\":\"AAQ\",\"data\":\"/read 1\"",
        "\"inline_message_id\":\"AAQ\",\"game_short_name\":\"x\"",
        "\"message\":{\"chat\":{\"id\":5},\"message_id\":9,\"date\":0},\"data\":\"/read 1\"",
        "\"data\":\"/read 1\""
      })
  void a_press_under_a_message_that_nobody_can_change_is_answered_with_nothing(String press) {
    updates(
        "{\"update_id\":1,\"callback_query\":{\"id\":\"q1\",\"from\":{\"id\":5}," + press + "}}",
        message(2, "乙"));

    assertThat(receiver.receive()).isZero();

    assertThat(handled).containsExactly("乙");
    assertThat(server.last("answerCallbackQuery"))
        .isEqualTo(Json.read("{\"callback_query_id\":\"q1\",\"text\":\"\"}"));
  }

  @Test
  void a_press_under_a_message_too_old_to_be_shown_is_a_request_like_any_other() {
    updates(
        """
        {"update_id":1,"callback_query":{"id":"q1","from":{"id":5},"data":"/toast 好",
         "message":{"chat":{"id":-100,"type":"supergroup"},"message_id":9,"date":0}}}""");

    receiver.receive();

    assertThat(handled).containsExactly("/toast 好");
    assertThat(server.last("answerCallbackQuery").path("text").asText()).isEqualTo("好");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "edited_message",
        "edited_channel_post",
        "chosen_inline_result",
        "business_message",
        "guest_message"
      })
  void what_was_not_asked_for_is_passed_over(String kind) {
    updates(message(1, "甲").replace("\"message\":", "\"" + kind + "\":"), message(2, "乙"));

    receiver.receive();

    assertThat(handled).containsExactly("乙");
  }

  @Test
  void an_inline_query_is_handed_on_and_answered() {
    updates(
        """
        {"update_id":1,"inline_query":{"id":"i1","from":{"id":5},"query":" 小程序 ","offset":""}}""");

    assertThat(receiver.receive()).isZero();

    assertThat(handled).containsExactly("inline 小程序");
    assertThat(server.last("answerInlineQuery").path("inline_query_id").asText()).isEqualTo("i1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "private    | {'status':'kicked'}                          | lost 8 CHAT: blocked by the person",
        "private    | {'status':'member'}                          | regained 8",
        "group      | {'status':'left'}                            | lost 8 CHAT: the bot has left the chat",
        "supergroup | {'status':'kicked'}                          | lost 8 CHAT: removed from the chat",
        "supergroup | {'status':'restricted','is_member':true}     | regained 8",
        "supergroup | {'status':'restricted','is_member':false}    | lost 8 CHAT: removed from the chat",
        "supergroup | {'status':'restricted','is_member':true,'can_send_messages':false} | lost 8 RIGHTS: no right to write",
        "group      | {'status':'administrator'}                   | regained 8",
        "channel    | {'status':'administrator','can_post_messages':true} | regained 8",
        "channel    | {'status':'administrator','can_post_messages':false} | lost 8 RIGHTS: no right to post",
      })
  void what_happens_to_the_bot_in_a_chat_is_told(String type, String member, String event) {
    updates(
        """
        {"update_id":1,"my_chat_member":{"chat":{"id":8,"type":"%s"},"new_chat_member":%s}}"""
            .formatted(type, member.replace('\'', '"')));

    receiver.receive();

    assertThat(events.told).containsExactly(event);
  }

  @Test
  void a_group_that_moves_is_told_from_either_side() {
    String service =
        "{\"update_id\":%d,\"message\":{\"chat\":{\"id\":%d,\"type\":\"%s\"},\"%s\":%d}}";
    updates(
        service.formatted(1, -5, "group", "migrate_to_chat_id", -1005),
        service.formatted(2, -1005, "supergroup", "migrate_from_chat_id", -5));

    receiver.receive();

    assertThat(events.told).containsExactly("moved -5 to -1005", "moved -5 to -1005");
    assertThat(handled).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "'message_thread_id':7,'is_topic_message':true,'forum_topic_closed':{}   | lost -100/7 TOPIC_CLOSED: the topic was closed in 群",
        "'message_thread_id':7,'is_topic_message':true,'forum_topic_reopened':{} | reopened -100/7",
        "'forum_topic_closed':{}                                                 | lost -100 TOPIC_CLOSED: the topic was closed in 群",
        "'message_thread_id':1,'forum_topic_reopened':{}                         | reopened -100/0",
      })
  void a_topic_that_is_closed_or_opened_again_is_told(String fields, String event) {
    updates(
        """
        {"update_id":1,"message":{"message_id":9,"date":1617235200,"from":{"id":5,"is_bot":false},
         "chat":{"id":-100,"type":"supergroup","title":"群","is_forum":true},%s}}"""
            .formatted(fields.replace('\'', '"')));

    receiver.receive();

    assertThat(events.told).containsExactly(event);
    assertThat(handled).isEmpty();
  }

  @Test
  void stopping_finishes_the_update_at_hand_and_confirms_it_but_no_other() {
    updates(message(1, "甲"), message(2, "/stop"), message(3, "丙"));

    receiver.receive();
    receiver.receive();

    assertThat(handled).containsExactly("甲", "/stop");
    assertThat(server.asked("getUpdates")).hasSize(2);
    assertThat(server.last("getUpdates").path("offset").asLong()).isEqualTo(3);
    assertThat(server.last("getUpdates").path("timeout").asInt()).isZero();
  }

  @Test
  void stopping_breaks_off_a_hanging_poll() throws Exception {
    server.hang("getUpdates");
    CompletableFuture<Duration> round = CompletableFuture.supplyAsync(receiver::receive);
    server.awaitHanging();

    receiver.stop();

    round.get(1, TimeUnit.SECONDS);
    assertThat(receiver.trouble()).isEmpty();
    assertThat(server.asked("getUpdates")).hasSize(1);
  }
}
