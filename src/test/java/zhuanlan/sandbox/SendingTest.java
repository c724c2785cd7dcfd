package zhuanlan.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SendingTest {

  private final Sandbox sandbox = Sandbox.start(0, Stopped.shanghai());
  private final World world = sandbox.world();
  private final Wire bot = new Wire(sandbox);

  @BeforeEach
  void open() {
    world.flood(false);
    world.say(World.READER, World.READER, "/start");
  }

  @AfterEach
  void close() {
    sandbox.close();
  }

  @Test
  void a_message_is_seen_with_its_entities_preview_and_keyboard() throws Exception {
    JsonNode sent =
        bot.ok(
            "SENDMESSAGE",
            """
            {"method":"sendmessage","chat_id":"5000000001","text":"<b>标题</b>\\n<a href='https://a.cn/x'>读</a>",
             "parse_mode":"HTML","link_preview_options":{"url":"https://a.cn/p.jpg","show_above_text":true},
             "reply_parameters":{"message_id":1},
             "reply_markup":{"inline_keyboard":[[{"text":"更多","callback_data":"/more 2"}],[{"text":"打开","url":"https://a.cn"}]]}}
            """
                .replace("href='", "href=\\\"")
                .replace("x'>", "x\\\">"));
    assertThat(sent.path("from").path("is_bot").asBoolean()).isTrue();
    Bubble seen = world.bubble(World.READER, sent.path("message_id").asInt()).orElseThrow();
    assertThat(seen.text()).isEqualTo("标题\n读");
    assertThat(seen.links()).containsExactly("https://a.cn/x");
    assertThat(seen.labels()).containsExactly("更多", "打开");
    assertThat(seen.previewUrl()).contains("https://a.cn/p.jpg");
    assertThat(seen.replyTo()).contains(1);
    assertThat(seen.fromBot()).isTrue();
    assertThat(seen.edited()).isFalse();
  }

  @Test
  void forms_and_addresses_are_read_too() throws Exception {
    String path = "/bot" + sandbox.token() + "/sendMessage?chat_id=5000000001&text=a%20b";
    assertThat(bot.get(path).body()).startsWith("{\"ok\":true");
    assertThat(world.fromBot(World.READER).get(0).text()).isEqualTo("a b");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'text':'x'}|chat_id is empty",
        "{'chat_id':12,'text':'x'}|chat not found",
        "{'chat_id':'@nobody','text':'x'}|chat not found",
        "{'chat_id':'@reader_a','text':'x'}|chat not found",
        "{'chat_id':5000000001}|message text is empty",
        "{'chat_id':5000000001,'text':' '}|text must be non-empty",
        "{'chat_id':5000000001,'text':'<x>','parse_mode':'HTML'}|can't parse entities: Unsupported start tag `x` at byte offset 0",
        "{'chat_id':5000000001,'text':'x','parse_mode':'bb'}|unsupported parse_mode",
        "{'chat_id':5000000001,'text':'x','reply_parameters':{'message_id':99}}|message to be replied not found",
        "{'chat_id':-1001000000002,'text':'x','message_thread_id':1}|message thread not found",
        "{'chat_id':-1001000000002,'text':'x','message_thread_id':99}|message thread not found",
        "{'chat_id':5000000001,'text':'x','reply_markup':{'inline_keyboard':[[{'text':'a','callback_data':''}]]}}|BUTTON_DATA_INVALID",
        "{'chat_id':5000000001,'text':'x','reply_markup':{'inline_keyboard':[[{'text':'a','callback_data':'一二三四五六七八九十一二三四五六七八九十一二'}]]}}|BUTTON_DATA_INVALID",
        "{'chat_id':5000000001,'text':'x','reply_markup':{'inline_keyboard':[[{'text':'a'}]]}}|text buttons are unallowed in the inline keyboard",
        "{'chat_id':5000000001,'text':'x','reply_markup':{'inline_keyboard':[[{'text':'a','url':'localhost'}]]}}|inline keyboard button URL 'localhost' is invalid: Wrong HTTP URL",
        "{'chat_id':-1001000000003,'text':'x','reply_markup':{'keyboard':[['a']]}}|inline keyboard expected",
      })
  void what_telegram_refuses_is_refused(String json, String reason) throws Exception {
    assertThat(bot.refused("sendMessage", json))
        .isEqualTo("Bad Request: " + reason.replace('`', '"'));
  }

  @Test
  void a_channel_is_known_by_its_name_and_takes_no_inline_switch() throws Exception {
    JsonNode post = bot.ok("sendMessage", "{'chat_id':'@Column_Digest_Channel','text':'x'}");
    assertThat(post.has("from")).isFalse();
    assertThat(post.path("sender_chat").path("type").asText()).isEqualTo("channel");
    assertThat(
            bot.refused(
                "sendMessage",
                "{'chat_id':-1001000000003,'text':'x','reply_markup':{'inline_keyboard':"
                    + "[[{'text':'a','switch_inline_query':'x'}]]}}"))
        .startsWith("Bad Request: can't use switch_inline_query button in a channel chat");
  }

  @Test
  void too_many_buttons_are_dropped_silently() throws Exception {
    String button = "{'text':'a','callback_data':'b'},";
    String row = "[" + button.repeat(12) + "{'text':'m','callback_data':'b'}]";
    bot.ok(
        "sendMessage",
        "{'chat_id':5000000001,'text':'x','reply_markup':{'inline_keyboard':[" + row + "]}}");
    assertThat(world.fromBot(World.READER).get(0).labels()).hasSize(12).doesNotContain("m");
  }

  @Test
  void who_may_not_be_written_to_says_so() throws Exception {
    String toReader = Wire.message(World.READER, "x");
    assertThat(bot.refused("sendMessage", Wire.message(World.OPERATOR, "x")))
        .isEqualTo("Forbidden: bot can't initiate conversation with a user");
    world.block(World.READER);
    assertThat(bot.refused("sendMessage", toReader))
        .isEqualTo("Forbidden: bot was blocked by the user");
    world.unblock(World.READER);
    bot.ok("sendMessage", toReader);
    world.vanish(World.READER);
    assertThat(bot.refused("sendMessage", toReader)).isEqualTo("Forbidden: user is deactivated");
    world.removeBot(World.GROUP);
    assertThat(bot.refused("sendMessage", Wire.message(World.GROUP, "x")))
        .isEqualTo("Forbidden: bot was kicked from the supergroup chat");
    world.setBot(World.CHANNEL, Member.left());
    assertThat(bot.refused("sendMessage", Wire.message(World.CHANNEL, "x")))
        .isEqualTo("Forbidden: bot is not a member of the channel chat");
    world.removeBot(World.SMALL_GROUP);
    assertThat(bot.refused("sendMessage", Wire.message(World.SMALL_GROUP, "x")))
        .isEqualTo("Forbidden: bot was kicked from the group chat");
    world.vanish(World.FORUM);
    assertThat(bot.refused("sendMessage", Wire.message(World.FORUM, "x")))
        .isEqualTo("Forbidden: the group chat was deleted");
  }

  @Test
  void rights_are_asked_for_each_kind() throws Exception {
    world.setBot(World.CHANNEL, Member.administrator());
    assertThat(bot.refused("sendMessage", Wire.message(World.CHANNEL, "x")))
        .isEqualTo("Bad Request: need administrator rights in the channel chat");
    world.setBot(World.GROUP, Member.restricted("can_send_messages"));
    bot.ok("sendMessage", Wire.message(World.GROUP, "x"));
    assertThat(bot.refused("sendPhoto", "{'chat_id':-1001000000001,'photo':'x'}"))
        .isEqualTo("Bad Request: not enough rights to send photos to the chat");
    world.permit(World.GROUP, "can_send_photos");
    assertThat(bot.refused("sendMessage", Wire.message(World.GROUP, "x")))
        .isEqualTo("Bad Request: not enough rights to send text messages to the chat");
  }

  @Test
  void a_forbidden_preview_is_dropped_and_what_leans_on_it_fails() throws Exception {
    world.permit(World.GROUP, "can_send_messages");
    String preview = "'link_preview_options':{'url':'https://a.cn/p.jpg'}}";
    bot.ok("sendMessage", "{'chat_id':-1001000000001,'text':'x'," + preview);
    assertThat(world.fromBot(World.GROUP).get(0).previewUrl()).isEmpty();
    assertThat(bot.refused("sendMessage", "{'chat_id':-1001000000001,'text':'\u200b'," + preview))
        .isEqualTo("Bad Request: text must be non-empty");
    bot.ok("sendMessage", "{'chat_id':5000000001,'text':'\u200b'," + preview);
  }

  @Test
  void topics_close_and_go() throws Exception {
    String json = "{'chat_id':-1001000000002,'text':'x','message_thread_id':" + World.FINANCE + "}";
    JsonNode sent = bot.ok("sendMessage", json);
    assertThat(world.bubble(World.FORUM, sent.path("message_id").asInt()).orElseThrow().thread())
        .contains(World.FINANCE);
    world.closeTopic(World.FORUM, World.FINANCE);
    assertThat(bot.refused("sendMessage", json)).isEqualTo("Bad Request: TOPIC_CLOSED");
    assertThatThrownBy(() -> world.say(World.READER, World.FORUM, World.FINANCE, "x"))
        .hasMessageContaining("closed");
    world.reopenTopic(World.FORUM, World.FINANCE);
    bot.ok("sendMessage", json);
    world.deleteTopic(World.FORUM, World.FINANCE);
    assertThat(bot.refused("sendMessage", json)).isEqualTo("Bad Request: message thread not found");
    bot.ok("sendMessage", "{'chat_id':-1001000000001,'text':'x','message_thread_id':77}");
  }

  @Test
  void a_reply_may_go_without_its_message_if_allowed() throws Exception {
    bot.ok(
        "sendMessage",
        "{'chat_id':5000000001,'text':'x','reply_parameters':"
            + "{'message_id':99,'allow_sending_without_reply':true}}");
    assertThat(world.fromBot(World.READER).get(0).replyTo()).isEmpty();
  }

  @Test
  void unknown_methods_tokens_and_addresses_are_told_apart() throws Exception {
    assertThat(bot.call("sendPigeon", "{}").toString())
        .isEqualTo(
            "{\"ok\":false,\"error_code\":404,\"description\":\"Not Found: method not found\"}");
    assertThat(bot.get("/bot8000000001:wrong/getMe").statusCode()).isEqualTo(401);
    assertThat(bot.get("/bot8000000001:wrong/getMe").body()).contains("\"Unauthorized\"");
    assertThat(bot.get("/botx/getMe").statusCode()).isEqualTo(404);
    assertThat(bot.get("/nowhere").body()).contains("\"Not Found\"");
    assertThat(bot.refused("sendMessage", "{broken")).contains("can't parse JSON object");
    assertThat(bot.call("sendMessage", "{'text':'" + "x".repeat(1_100_000) + "'}").toString())
        .contains("413", "Request Entity Too Large");
  }

  @Test
  void calls_are_logged_and_can_be_awaited() throws Exception {
    var sent = bot.later("sendMessage", Wire.message(World.READER, "<b>x</b>"));
    world.await(it -> it.calls("sendMessage").size() == 1, Duration.ofSeconds(10));
    Call call = world.calls("SENDMESSAGE").get(0);
    assertThat(call.ok()).isTrue();
    assertThat(call.params().path("text").asText()).isEqualTo("<b>x</b>");
    assertThat(sent.get().path("ok").asBoolean()).isTrue();
    assertThatThrownBy(() -> world.await(it -> false, Duration.ofMillis(50)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("sendmessage");
  }

  @Test
  void presses_are_answered_once_and_in_time() throws Exception {
    bot.ok(
        "sendMessage",
        "{'chat_id':5000000001,'text':'x','reply_markup':{'inline_keyboard':"
            + "[[{'text':'更多','callback_data':'/more 2'}]]}}");
    int message = world.fromBot(World.READER).get(0).id();
    String query = world.press(World.READER, World.READER, message, "更多");
    JsonNode update = bot.ok("getUpdates", "{'offset':-1}").path(0).path("callback_query");
    assertThat(update.path("data").asText()).isEqualTo("/more 2");
    assertThat(update.path("id").asText()).isEqualTo(query);
    assertThat(update.path("message").path("message_id").asInt()).isEqualTo(message);
    String answer = "{'callback_query_id':'" + query + "','text':'好','show_alert':true}";
    bot.ok("answerCallbackQuery", answer);
    assertThat(world.toast(query).orElseThrow().text()).isEqualTo("好");
    assertThat(bot.refused("answerCallbackQuery", answer))
        .isEqualTo(
            "Bad Request: query is too old and response timeout expired or query ID is invalid");
    String late = world.press(World.READER, World.READER, message, "/more 2");
    world.moveClock(Duration.ofSeconds(151));
    assertThat(bot.refused("answerCallbackQuery", "{'callback_query_id':'" + late + "'}"))
        .contains("query is too old");
    assertThatThrownBy(() -> world.press(World.READER, World.READER, message, "没有"))
        .hasMessageContaining("no button");
  }

  @Test
  void members_and_administrators_are_told() throws Exception {
    JsonNode owner =
        bot.ok("getChatMember", "{'chat_id':-1001000000001,'user_id':" + World.GROUP_ADMIN + "}");
    assertThat(owner.path("status").asText()).isEqualTo("creator");
    assertThat(bot.ok("getChatAdministrators", "{'chat_id':-1001000000003}")).hasSize(2);
    assertThat(bot.refused("getChatAdministrators", "{'chat_id':5000000001}"))
        .isEqualTo("Bad Request: there are no administrators in the private chat");
    assertThat(bot.refused("getChatMember", "{'chat_id':-1001000000001,'user_id':4}"))
        .isEqualTo("Bad Request: user not found");
    assertThat(bot.ok("getChat", "{'chat_id':-1001000000002}").path("is_forum").asBoolean())
        .isTrue();
    JsonNode self = bot.ok("getChatMember", "{'chat_id':-1001000000003,'user_id':8000000001}");
    assertThat(self.path("can_post_messages").asBoolean()).isTrue();
    assertThat(bot.ok("getMe", "{}").path("username").asText()).isEqualTo("column_digest_bot");
  }
}
