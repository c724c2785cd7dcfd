package zhuanlan.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeepLinkTest {

  private static final String BOT = "https://t.me/column_digest_bot";

  private final Sandbox sandbox = Sandbox.start(0, Stopped.shanghai());
  private final World world = sandbox.world();
  private final DeepLinks links = world.links();
  private final Wire bot = new Wire(sandbox);

  @AfterEach
  void close() {
    sandbox.close();
  }

  @ParameterizedTest
  @CsvSource({
    "https://t.me/column_digest_bot?start=a_128,START,column_digest_bot,0,a_128",
    "http://t.me/column_digest_bot?start=a_128,START,column_digest_bot,0,a_128",
    "t.me/Column_Digest_Bot?start=x,START,Column_Digest_Bot,0,x",
    "https://telegram.me/column_digest_bot/?start=x,START,column_digest_bot,0,x",
    "https://T.ME/column_digest_bot?start,START,column_digest_bot,0,''",
    "tg://resolve?domain=column_digest_bot&start=x-1,START,column_digest_bot,0,x-1",
    "tg:resolve?start=x&domain=column_digest_bot,START,column_digest_bot,0,x",
    "https://t.me/column_digest_bot,CHAT,column_digest_bot,0,''",
    "https://t.me/column_digest_bot?startgroup=s1,GROUP,column_digest_bot,0,s1",
    "https://t.me/column_digest_bot?startgroup,GROUP,column_digest_bot,0,''",
    "https://t.me/column_digest_bot?startchannel&admin=post_messages,CHANNEL,column_digest_bot,0,''",
    "https://t.me/column_digest_channel/12,CHAT,column_digest_channel,12,''",
    "https://t.me/c/1000000001/55,CHAT,-1001000000001,55,''",
    "https://t.me/c/1000000002/2/56,CHAT,-1001000000002,56,''",
    "tg://privatepost?channel=1000000001&post=55,CHAT,-1001000000001,55,''",
  })
  void links_are_read(
      String address, DeepLink.Kind kind, String name, int message, String payload) {
    assertThat(DeepLink.of(address))
        .contains(new DeepLink(kind, name, message, payload, rights(kind)));
  }

  private static Set<String> rights(DeepLink.Kind kind) {
    return kind == DeepLink.Kind.CHANNEL ? Set.of("can_post_messages") : Set.of();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "https://t.me/",
        "https://t.me/+AbCdEf",
        "https://t.me/share/url?url=https%3A%2F%2Fexample.org",
        "https://t.me/ab",
        "https://t.me.example.org/column_digest_bot?start=x",
        "https://example.org/t.me/column_digest_bot?start=x",
        "https://example.org/?u=https://t.me/column_digest_bot?start=x",
        "tg://user?id=5",
        "tg://resolve?start=x",
        "mailto:t.me/column_digest_bot",
        "javascript:alert(1)",
      })
  void other_addresses_lead_out(String address) {
    assertThat(links.follow(World.READER, address, 0)).isEqualTo(DeepLinks.Lead.out());
    assertThat(world.messages(World.READER)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?start=小程序",
        "?start=a.b",
        "?start=a%20b",
        "?startgroup=a+b",
        "?start=%zz",
        "?start=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
      })
  void a_payload_telegram_would_drop_is_told(String query) {
    assertThatThrownBy(() -> links.follow(World.READER, BOT + query, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(world.messages(World.READER)).isEmpty();
  }

  @Test
  void start_opens_the_private_chat_and_sends_the_payload() throws Exception {
    assertThat(links.follow(World.READER, BOT + "?start=a_128", 0).chat()).isEqualTo(World.READER);
    JsonNode message = bot.ok("getUpdates", "{}").path(0).path("message");
    assertThat(message.path("text").asText()).isEqualTo("/start a_128");
    assertThat(message.path("chat").path("type").asText()).isEqualTo("private");
    world.block(World.READER);
    links.follow(World.READER, BOT + "?start", 0);
    JsonNode updates = bot.ok("getUpdates", "{}");
    assertThat(updates.path(2).path("my_chat_member").path("new_chat_member").path("status"))
        .hasToString("\"member\"");
    assertThat(updates.path(3).path("message").path("text").asText()).isEqualTo("/start");
  }

  @Test
  void startgroup_lets_one_choose_brings_the_bot_and_starts_it() throws Exception {
    world.removeBot(World.GROUP);
    String link = BOT + "?startgroup=sub_7";
    DeepLinks.Lead lead = links.follow(World.READER, link, 0);
    assertThat(lead.chat()).isZero();
    assertThat(lead.choices()).containsExactly(World.GROUP, World.FORUM, World.SMALL_GROUP);
    bot.ok("getUpdates", "{'offset':-1}");
    assertThat(links.follow(World.READER, link, World.GROUP).chat()).isEqualTo(World.GROUP);
    JsonNode updates = bot.ok("getUpdates", "{}");
    JsonNode change = updates.path(1).path("my_chat_member");
    assertThat(change.path("from").path("id").asLong()).isEqualTo(World.READER);
    assertThat(change.path("old_chat_member").path("status").asText()).isEqualTo("kicked");
    assertThat(change.path("new_chat_member").path("status").asText()).isEqualTo("member");
    assertThat(updates.path(2).path("message").path("new_chat_members")).hasSize(1);
    assertThat(updates.path(3).path("message").path("text").asText())
        .isEqualTo("/start@column_digest_bot sub_7");
  }

  @Test
  void a_bot_that_is_there_is_started_again() throws Exception {
    links.follow(World.READER, BOT + "?startgroup=s", World.SMALL_GROUP);
    JsonNode updates = bot.ok("getUpdates", "{}");
    assertThat(updates).hasSize(1);
    assertThat(updates.path(0).path("message").path("text").asText())
        .isEqualTo("/start@column_digest_bot s");
    links.follow(World.READER, BOT + "?startgroup", World.SMALL_GROUP);
    assertThat(world.pendingUpdates()).isEqualTo(1);
  }

  @Test
  void rights_are_given_by_administrators_only() throws Exception {
    String link = BOT + "?startgroup=s&admin=delete_messages+pin_messages+fly";
    assertThatThrownBy(() -> links.follow(World.READER, link, World.GROUP))
        .isInstanceOf(IllegalStateException.class);
    assertThat(world.pendingUpdates()).isZero();
    assertThat(links.follow(World.GROUP_ADMIN, link, 0).choices()).contains(World.GROUP);
    links.follow(World.GROUP_ADMIN, link, World.GROUP);
    JsonNode place =
        bot.ok("getUpdates", "{}").path(0).path("my_chat_member").path("new_chat_member");
    assertThat(place.path("status").asText()).isEqualTo("administrator");
    assertThat(place.path("can_delete_messages").asBoolean()).isTrue();
    assertThat(place.path("can_pin_messages").asBoolean()).isTrue();
    assertThat(place.path("can_restrict_members").asBoolean()).isFalse();
  }

  @Test
  void startchannel_makes_the_bot_an_administrator_of_a_channel() throws Exception {
    world.removeBot(World.CHANNEL);
    String link = BOT + "?startchannel&admin=post_messages+edit_messages";
    assertThat(links.follow(World.GROUP_ADMIN, link, 0).choices()).containsExactly(World.CHANNEL);
    assertThatThrownBy(() -> links.follow(World.READER, link, 0))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> links.follow(World.GROUP_ADMIN, link, World.GROUP))
        .isInstanceOf(IllegalStateException.class);
    links.follow(World.GROUP_ADMIN, link, World.CHANNEL);
    JsonNode change = bot.ok("getUpdates", "{}").path(1).path("my_chat_member");
    assertThat(change.path("new_chat_member").path("can_post_messages").asBoolean()).isTrue();
    assertThat(change.path("new_chat_member").path("can_edit_messages").asBoolean()).isTrue();
    bot.ok("sendMessage", Wire.message(World.CHANNEL, "新"));
    assertThat(world.messages(World.CHANNEL)).hasSize(1);
  }

  @Test
  void members_who_may_not_invite_bring_no_bot() {
    world.permit(World.GROUP, "can_send_messages");
    assertThat(links.follow(World.READER, BOT + "?startgroup=s", 0).choices())
        .isEqualTo(List.of(World.FORUM, World.SMALL_GROUP));
  }

  @Test
  void links_to_messages_lead_to_their_topic() {
    int message = world.say(World.READER, World.FORUM, World.FINANCE, "看");
    DeepLinks.Lead lead = links.follow(World.READER, "https://t.me/c/1000000002/" + message, 0);
    assertThat(lead).isEqualTo(new DeepLinks.Lead(World.FORUM, World.FINANCE, message, List.of()));
    world.setMember(World.FORUM, World.READER, Member.left());
    assertThatThrownBy(() -> links.follow(World.READER, "https://t.me/c/1000000002/1", 0))
        .isInstanceOf(IllegalStateException.class);
  }
}
