package zhuanlan.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who speaks, answers and presses in chats of many. */
class GroupTest {

  private final Sandbox sandbox = Sandbox.start(0, Stopped.shanghai());
  private final World world = sandbox.world();
  private final Wire bot = new Wire(sandbox);

  @AfterEach
  void close() {
    sandbox.close();
  }

  @Test
  void two_people_press_the_same_button_and_each_is_answered() throws Exception {
    int message =
        bot.ok(
                "sendMessage",
                "{'chat_id':-1001000000001,'text':'x','reply_markup':{'inline_keyboard':"
                    + "[[{'text':'删除','callback_data':'d'}]]}}")
            .path("message_id")
            .asInt();
    String one = world.press(World.READER, World.GROUP, message, "删除");
    String other = world.press(World.GROUP_ADMIN, World.GROUP, message, "删除");
    JsonNode updates = bot.ok("getUpdates", "{}");
    assertThat(updates.path(0).path("callback_query").path("from").path("id").asLong())
        .isEqualTo(World.READER);
    assertThat(updates.path(1).path("callback_query").path("from").path("id").asLong())
        .isEqualTo(World.GROUP_ADMIN);
    bot.ok("answerCallbackQuery", "{'callback_query_id':'" + other + "','text':'好'}");
    bot.ok("answerCallbackQuery", "{'callback_query_id':'" + one + "','text':'只有管理员可以'}");
    assertThat(world.toast(one)).map(Toast::text).contains("只有管理员可以");
    assertThat(world.toast(other)).map(Toast::person).contains(World.GROUP_ADMIN);
  }

  @Test
  void a_press_has_an_id_that_no_earlier_run_has_given_out() throws Exception {
    int message =
        bot.ok(
                "sendMessage",
                "{'chat_id':-1001000000001,'text':'x','reply_markup':{'inline_keyboard':"
                    + "[[{'text':'开','callback_data':'d'}]]}}")
            .path("message_id")
            .asInt();
    String press = world.press(World.READER, World.GROUP, message, "开");
    assertThat(Long.parseLong(press) / 1_000_000).isEqualTo(Stopped.shanghai().millis());
  }

  @Test
  void a_reply_in_a_supergroup_has_a_thread_but_no_topic() throws Exception {
    int asked = bot.ok("sendMessage", Wire.message(World.GROUP, "几点？")).path("message_id").asInt();
    int first = world.reply(World.READER, World.GROUP, asked, "八点半");
    world.setBot(World.GROUP, Member.administrator());
    world.reply(World.ENGLISH_READER, World.GROUP, first, "nine");
    JsonNode updates = bot.ok("getUpdates", "{}");
    JsonNode message = updates.path(0).path("message");
    assertThat(message.path("reply_to_message").path("message_id").asInt()).isEqualTo(asked);
    assertThat(message.path("message_thread_id").asInt()).isEqualTo(asked);
    assertThat(message.has("is_topic_message")).isFalse();
    assertThat(updates.path(2).path("message").path("message_thread_id").asInt()).isEqualTo(asked);
    assertThat(world.bubble(World.GROUP, first).orElseThrow().thread()).isEmpty();
  }

  @Test
  void a_plain_group_has_no_threads() throws Exception {
    int asked =
        bot.ok("sendMessage", Wire.message(World.SMALL_GROUP, "几点？")).path("message_id").asInt();
    world.reply(World.READER, World.SMALL_GROUP, asked, "八点半");
    assertThat(bot.ok("getUpdates", "{}").path(0).path("message").has("message_thread_id"))
        .isFalse();
  }

  @Test
  void somebody_speaks_as_a_channel() throws Exception {
    int said =
        world.sayAs(
            World.CHANNEL, World.GROUP_ADMIN, World.FORUM, World.TECHNOLOGY, 0, "/subscribe");
    JsonNode message = bot.ok("getUpdates", "{}").path(0).path("message");
    assertThat(message.path("message_id").asInt()).isEqualTo(said);
    assertThat(message.path("from").path("id").asLong()).isEqualTo(136_817_688L);
    assertThat(message.path("sender_chat").path("id").asLong()).isEqualTo(World.CHANNEL);
    assertThat(message.path("chat").path("id").asLong()).isEqualTo(World.FORUM);
    assertThat(message.path("message_thread_id").asInt()).isEqualTo(World.TECHNOLOGY);
  }

  @ParameterizedTest
  @CsvSource({
    "-1001000000003,5000000001,-1001000000001",
    "-1001000000001,5000000004,-4000001",
    "-1001000000003,5000000004,5000000004",
    "-1001000000003,5000000004,-1001000000003",
  })
  void not_everybody_speaks_as_a_channel_everywhere(long channel, long person, long chat) {
    assertThatThrownBy(() -> world.sayAs(channel, person, chat, 0, 0, "x"))
        .isInstanceOf(IllegalStateException.class);
    assertThat(world.messages(chat)).isEmpty();
  }

  @Test
  void an_anonymous_administrator_sends_through_the_bot_as_the_group() throws Exception {
    world.setMember(World.GROUP, World.GROUP_ADMIN, Member.creator().anonymously());
    String query = world.inline().ask(World.GROUP_ADMIN, World.GROUP, "x", "").orElseThrow();
    bot.ok(
        "answerInlineQuery",
        "{'inline_query_id':'"
            + query
            + "','results':[{'type':'article','id':'1','title':'x',"
            + "'input_message_content':{'message_text':'文'}}]}");
    int answered = world.say(World.READER, World.GROUP, "有吗");
    int sent = world.inline().choose(World.GROUP_ADMIN, World.GROUP, 0, answered, query, "1");
    JsonNode message = world.bubble(World.GROUP, sent).orElseThrow().json();
    assertThat(message.path("from").path("id").asLong()).isEqualTo(1_087_968_824L);
    assertThat(message.path("sender_chat").path("id").asLong()).isEqualTo(World.GROUP);
    assertThat(message.path("reply_to_message").path("message_id").asInt()).isEqualTo(answered);
    int asChannel =
        world.inline().chooseAs(World.CHANNEL, World.GROUP_ADMIN, World.GROUP, 0, 0, query, "1");
    JsonNode voiced = world.bubble(World.GROUP, asChannel).orElseThrow().json();
    assertThat(voiced.path("sender_chat").path("id").asLong()).isEqualTo(World.CHANNEL);
    JsonNode updates = bot.ok("getUpdates", "{}");
    assertThat(
            updates
                .path(updates.size() - 1)
                .path("chosen_inline_result")
                .path("from")
                .path("id")
                .asLong())
        .isEqualTo(World.GROUP_ADMIN);
  }
}
