package zhuanlan.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PollingTest {

  private final Sandbox sandbox = Sandbox.start(0, Stopped.shanghai());
  private final World world = sandbox.world();
  private final Wire bot = new Wire(sandbox);

  @AfterEach
  void close() {
    sandbox.close();
  }

  @Test
  void a_command_in_a_private_chat_arrives_as_telegram_tells_it() throws Exception {
    int id = world.say(World.READER, World.READER, "/topic 小程序");
    JsonNode update = bot.ok("getUpdates", "{}").path(0);
    JsonNode message = update.path("message");
    assertThat(message.path("message_id").asInt()).isEqualTo(id);
    assertThat(message.path("text").asText()).isEqualTo("/topic 小程序");
    assertThat(message.path("date").asLong()).isEqualTo(Stopped.MORNING.getEpochSecond());
    assertThat(message.path("from").toString())
        .isEqualTo(
            "{\"id\":5000000001,\"is_bot\":false,\"first_name\":\"读者甲\","
                + "\"username\":\"reader_a\",\"language_code\":\"zh-hans\"}");
    assertThat(message.path("chat").path("type").asText()).isEqualTo("private");
    assertThat(message.path("entities").toString())
        .isEqualTo("[{\"type\":\"bot_command\",\"offset\":0,\"length\":6}]");
  }

  @Test
  void a_poll_waits_for_what_comes() throws Exception {
    CompletableFuture<JsonNode> poll = bot.later("getupdates", "{'timeout':50}");
    world.await(it -> it.polls() == 1, Duration.ofSeconds(10));
    world.say(World.READER, World.READER, "你好");
    assertThat(poll.get(5, TimeUnit.SECONDS).path("result")).hasSize(1);
  }

  @Test
  void an_offset_confirms_and_a_negative_one_forgets_the_rest() throws Exception {
    for (String each : List.of("一", "二", "三", "四")) {
      world.say(World.READER, World.READER, each);
    }
    JsonNode all = bot.ok("getUpdates", "{}");
    assertThat(texts(all)).containsExactly("一", "二", "三", "四");
    assertThat(texts(bot.ok("getUpdates", "{'limit':2}"))).containsExactly("一", "二");
    long second = all.path(1).path("update_id").asLong();
    assertThat(all.path(2).path("update_id").asLong()).isEqualTo(second + 1);
    assertThat(texts(bot.ok("getUpdates", "{'offset':" + (second + 1) + "}")))
        .containsExactly("三", "四");
    assertThat(texts(bot.ok("getUpdates", "{'offset':-1}"))).containsExactly("四");
    assertThat(texts(bot.ok("getUpdates", "{}"))).containsExactly("四");
    assertThat(bot.ok("getUpdates", "{'offset':" + (second + 3) + "}")).isEmpty();
    assertThat(world.pendingUpdates()).isZero();
  }

  @Test
  void ids_may_begin_anew() throws Exception {
    world.say(World.READER, World.READER, "一");
    long first = bot.ok("getUpdates", "{}").path(0).path("update_id").asLong();
    bot.ok("getUpdates", "{'offset':" + (first + 1) + "}");
    world.setUpdateIdBase(5);
    world.say(World.READER, World.READER, "二");
    JsonNode again = bot.ok("getUpdates", "{'offset':" + (first + 1) + "}");
    assertThat(again.path(0).path("update_id").asLong()).isEqualTo(5);
    assertThat(bot.ok("getUpdates", "{'offset':6}")).isEmpty();
  }

  @Test
  void a_newer_poll_ends_the_older_one() throws Exception {
    CompletableFuture<JsonNode> older = bot.later("getUpdates", "{'timeout':50}");
    world.await(it -> it.polls() == 1, Duration.ofSeconds(10));
    CompletableFuture<JsonNode> newer = bot.later("getUpdates", "{'timeout':50}");
    JsonNode answer = older.get(5, TimeUnit.SECONDS);
    assertThat(answer.path("error_code").asInt()).isEqualTo(409);
    assertThat(answer.path("description").asText())
        .isEqualTo(
            "Conflict: terminated by other getUpdates request; "
                + "make sure that only one bot instance is running");
    world.say(World.READER, World.READER, "你好");
    assertThat(newer.get(5, TimeUnit.SECONDS).path("result")).hasSize(1);
  }

  @Test
  void a_webhook_stands_in_the_way_until_it_is_deleted() throws Exception {
    world.webhook("https://example.com/hook");
    assertThat(bot.refused("getUpdates", "{}"))
        .isEqualTo(
            "Conflict: can't use getUpdates method while webhook is active; "
                + "use deleteWebhook to delete the webhook first");
    assertThat(bot.ok("getWebhookInfo", "{}").path("url").asText()).contains("example.com");
    assertThat(bot.ok("deleteWebhook", "{}").asBoolean()).isTrue();
    assertThat(bot.ok("getUpdates", "{}")).isEmpty();
  }

  @Test
  void only_allowed_kinds_come_and_an_empty_list_means_the_usual() throws Exception {
    bot.ok("getUpdates", "{'allowed_updates':['callback_query','no_such_thing']}");
    world.say(World.READER, World.READER, "一");
    assertThat(bot.ok("getUpdates", "{}")).isEmpty();
    bot.ok("getUpdates", "{'allowed_updates':[]}");
    world.say(World.READER, World.READER, "二");
    assertThat(texts(bot.ok("getUpdates", "{}"))).containsExactly("二");
  }

  @Test
  void updates_grow_stale() throws Exception {
    world.say(World.READER, World.READER, "一");
    world.moveClock(Duration.ofHours(25));
    assertThat(bot.ok("getUpdates", "{}")).isEmpty();
  }

  @Test
  void anything_can_be_pushed() throws Exception {
    world.pushRawUpdate("{\"message\":{\"message_id\":\"seven\"}}");
    world.pushRawUpdate("{\"update_id\":42,\"strange\":[]}");
    JsonNode updates = bot.ok("getUpdates", "{}");
    assertThat(updates.path(0).path("message").path("message_id").asText()).isEqualTo("seven");
    assertThat(updates.path(1).path("update_id").asInt()).isEqualTo(42);
    assertThatThrownBy(() -> world.pushRawUpdate("[]"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void in_groups_privacy_hides_all_but_commands_and_replies_to_the_bot() throws Exception {
    world.flood(false);
    int own = bot.ok("sendMessage", Wire.message(World.GROUP, "日报")).path("message_id").asInt();
    world.say(World.READER, World.GROUP, "大家好");
    world.say(World.READER, World.GROUP, "/help");
    world.say(World.READER, World.GROUP, "/help@Column_Digest_Bot");
    world.say(World.READER, World.GROUP, "/help@other_bot");
    world.reply(World.READER, World.GROUP, own, "多谢");
    assertThat(texts(bot.ok("getUpdates", "{}")))
        .containsExactly("/help", "/help@Column_Digest_Bot", "多谢");
    world.setBot(World.GROUP, Member.administrator());
    world.say(World.READER, World.GROUP, "都看得见");
    assertThat(texts(bot.ok("getUpdates", "{}"))).endsWith("都看得见");
  }

  @Test
  void a_forum_tells_the_topic_and_the_message_that_made_it() throws Exception {
    world.say(World.READER, World.FORUM, World.TECHNOLOGY, "/latest");
    world.say(World.READER, World.FORUM, "/latest");
    JsonNode updates = bot.ok("getUpdates", "{}");
    JsonNode inTopic = updates.path(0).path("message");
    assertThat(inTopic.path("message_thread_id").asInt()).isEqualTo(World.TECHNOLOGY);
    assertThat(inTopic.path("is_topic_message").asBoolean()).isTrue();
    assertThat(inTopic.path("reply_to_message").has("forum_topic_created")).isTrue();
    assertThat(inTopic.path("chat").path("is_forum").asBoolean()).isTrue();
    JsonNode general = updates.path(1).path("message");
    assertThat(general.has("message_thread_id")).isFalse();
    assertThat(general.has("is_topic_message")).isFalse();
  }

  @Test
  void an_anonymous_administrator_speaks_as_the_group() throws Exception {
    world.setMember(World.GROUP, World.GROUP_ADMIN, Member.creator().anonymously());
    world.say(World.GROUP_ADMIN, World.GROUP, "/subscribe");
    JsonNode message = bot.ok("getUpdates", "{}").path(0).path("message");
    assertThat(message.path("from").path("id").asLong()).isEqualTo(1_087_968_824L);
    assertThat(message.path("sender_chat").path("id").asLong()).isEqualTo(World.GROUP);
  }

  @Test
  void a_channel_post_has_no_from() throws Exception {
    world.say(World.GROUP_ADMIN, World.CHANNEL, "/subscribe");
    JsonNode update = bot.ok("getUpdates", "{}").path(0);
    assertThat(update.path("channel_post").has("from")).isFalse();
    assertThat(update.path("channel_post").path("sender_chat").path("id").asLong())
        .isEqualTo(World.CHANNEL);
    assertThatThrownBy(() -> world.say(World.READER, World.CHANNEL, "我也说"))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void block_and_rights_are_told_as_my_chat_member() throws Exception {
    world.say(World.READER, World.READER, "/start");
    world.block(World.READER);
    world.unblock(World.READER);
    world.removeBot(World.GROUP);
    world.setBot(World.CHANNEL, Member.administrator());
    JsonNode updates = bot.ok("getUpdates", "{}");
    List<String> changes = new ArrayList<>();
    for (JsonNode each : updates) {
      JsonNode change = each.path("my_chat_member");
      if (change.isObject()) {
        changes.add(
            change.path("old_chat_member").path("status").asText()
                + " "
                + change.path("new_chat_member").path("status").asText());
      }
    }
    assertThat(changes)
        .containsExactly(
            "member kicked", "kicked member", "member kicked", "administrator administrator");
    JsonNode last = updates.path(updates.size() - 1).path("my_chat_member");
    assertThat(last.path("new_chat_member").path("can_post_messages").asBoolean(true)).isFalse();
    assertThat(last.path("old_chat_member").path("can_post_messages").asBoolean()).isTrue();
  }

  @Test
  void a_group_that_moves_tells_both_ids() throws Exception {
    long moved = world.migrate(World.SMALL_GROUP);
    JsonNode updates = bot.ok("getUpdates", "{}");
    assertThat(updates.path(0).path("message").path("migrate_to_chat_id").asLong())
        .isEqualTo(moved);
    assertThat(updates.path(1).path("message").path("migrate_from_chat_id").asLong())
        .isEqualTo(World.SMALL_GROUP);
    JsonNode refused = bot.call("sendMessage", Wire.message(World.SMALL_GROUP, "x"));
    assertThat(refused.path("description").asText())
        .isEqualTo("Bad Request: group chat was upgraded to a supergroup chat");
    assertThat(refused.path("parameters").path("migrate_to_chat_id").asLong()).isEqualTo(moved);
    assertThat(bot.ok("sendMessage", Wire.message(moved, "x")).path("message_id").asInt())
        .isEqualTo(2);
  }

  @Test
  void closing_ends_a_waiting_poll_at_once() throws Exception {
    CompletableFuture<JsonNode> poll = bot.later("getUpdates", "{'timeout':50}");
    world.await(it -> it.polls() == 1, Duration.ofSeconds(10));
    sandbox.close();
    poll.handle((answer, broken) -> true).get(5, TimeUnit.SECONDS);
  }

  private static List<String> texts(JsonNode updates) {
    List<String> texts = new ArrayList<>();
    for (JsonNode each : updates) {
      if (each.path("message").has("text")) {
        texts.add(each.path("message").path("text").asText());
      }
    }
    return texts;
  }
}
