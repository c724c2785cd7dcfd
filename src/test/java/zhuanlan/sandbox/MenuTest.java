package zhuanlan.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MenuTest {

  private final Sandbox sandbox = Sandbox.start(0, Stopped.shanghai());
  private final World world = sandbox.world();
  private final Wire bot = new Wire(sandbox);

  @AfterEach
  void close() {
    sandbox.close();
  }

  @Test
  void the_nearest_scope_wins_and_its_language_first() throws Exception {
    set("help", "'x':1");
    set("start", "'scope':{'type':'all_private_chats'}");
    set("begin", "'scope':{'type':'all_private_chats'},'language_code':'en'");
    set("manage", "'scope':{'type':'all_chat_administrators'}");
    world.say(World.OPERATOR, World.OPERATOR, "/start");
    set("reload", "'scope':{'type':'chat','chat_id':" + World.OPERATOR + "}");
    assertThat(world.menu(World.READER, World.READER)).containsExactly("start 说明");
    assertThat(world.menu(World.ENGLISH_READER, World.ENGLISH_READER)).containsExactly("begin 说明");
    assertThat(world.menu(World.OPERATOR, World.OPERATOR)).containsExactly("reload 说明");
    assertThat(world.menu(World.READER, World.GROUP)).containsExactly("help 说明");
    assertThat(world.menu(World.GROUP_ADMIN, World.GROUP)).containsExactly("manage 说明");
    bot.ok("deleteMyCommands", "{'scope':{'type':'all_chat_administrators'}}");
    assertThat(world.menu(World.GROUP_ADMIN, World.GROUP)).containsExactly("help 说明");
    assertThat(bot.ok("getMyCommands", "{}").path(0).path("command").asText()).isEqualTo("help");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'commands':[{'command':'帮助','description':'x'}]}|BOT_COMMAND_INVALID",
        "{'commands':[{'command':'Help','description':'x'}]}|BOT_COMMAND_INVALID",
        "{'commands':[{'command':'/','description':'x'}]}|command must be non-empty",
        "{'commands':[{'command':'help','description':' '}]}|command description must be non-empty",
        "{'commands':[{'command':'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa','description':'x'}]}|command length must not exceed 32",
        "{'commands':[],'language_code':'zh-hans'}|invalid language code specified",
        "{'commands':[],'scope':{'type':'chat'}}|can't parse BotCommandScope: Can't find field \"chat_id\"",
      })
  void menus_are_checked(String json, String reason) throws Exception {
    assertThat(bot.refused("setMyCommands", json)).isEqualTo("Bad Request: " + reason);
  }

  @Test
  void administrators_and_single_members_have_menus_of_their_own() throws Exception {
    String group = "'chat_id':" + World.GROUP;
    set("help", "'scope':{'type':'all_group_chats'}");
    set("aid", "'scope':{'type':'all_group_chats'},'language_code':'en'");
    set("all", "'scope':{'type':'all_chat_administrators'}");
    set("here", "'scope':{'type':'chat'," + group + "}");
    assertThat(world.menu(World.GROUP_ADMIN, World.FORUM)).containsExactly("all 说明");
    assertThat(world.menu(World.ENGLISH_READER, World.FORUM)).containsExactly("aid 说明");
    assertThat(world.menu(World.GROUP_ADMIN, World.GROUP)).containsExactly("here 说明");
    set("admins", "'scope':{'type':'chat_administrators'," + group + "}");
    assertThat(world.menu(World.GROUP_ADMIN, World.GROUP)).containsExactly("admins 说明");
    assertThat(world.menu(World.READER, World.GROUP)).containsExactly("here 说明");
    set("me", "'scope':{'type':'chat_member'," + group + ",'user_id':5000000001}");
    assertThat(world.menu(World.READER, World.GROUP)).containsExactly("me 说明");
    assertThat(world.menu(World.ENGLISH_READER, World.GROUP)).containsExactly("here 说明");
    set("any", "'x':1");
    assertThat(world.menu(World.READER, World.READER)).containsExactly("any 说明");
    assertThat(world.menu(World.GROUP_ADMIN, World.CHANNEL)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'type':'king'}|can't parse BotCommandScope: Unsupported type specified",
        "{}|can't parse BotCommandScope: Can't find field \"type\"",
        "7|can't parse BotCommandScope: BotCommandScope must be an Object",
        "{'type':'chat','chat_id':''}|can't parse BotCommandScope: Empty chat_id specified",
        "{'type':'chat','chat_id':-5}|chat not found",
        "{'type':'chat','chat_id':'@column_digest_channel'}|can't change commands in channel chats",
        "{'type':'chat_administrators','chat_id':5000000005}|can't use specified scope in private chats",
        "{'type':'chat_member','chat_id':-4000001}|can't parse BotCommandScope: Can't find field \"user_id\"",
        "{'type':'chat_member','chat_id':-4000001,'user_id':0}|can't parse BotCommandScope: Invalid user_id specified",
      })
  void scopes_are_checked(String scope, String reason) throws Exception {
    world.say(World.OPERATOR, World.OPERATOR, "/start");
    for (String method : new String[] {"setMyCommands", "getMyCommands", "deleteMyCommands"}) {
      assertThat(bot.refused(method, "{'commands':[],'scope':" + scope + "}"))
          .isEqualTo("Bad Request: " + reason);
    }
  }

  @Test
  void chat_actions_are_known_by_name() throws Exception {
    world.say(World.READER, World.READER, "/start");
    bot.ok("sendChatAction", "{'chat_id':5000000001,'action':'typing'}");
    assertThat(bot.refused("sendChatAction", "{'chat_id':5000000001,'action':'dance'}"))
        .isEqualTo("Bad Request: wrong parameter action in request");
  }

  private void set(String command, String rest) throws Exception {
    bot.ok(
        "setMyCommands",
        "{'commands':[{'command':'" + command + "','description':'说明'}]," + rest + "}");
  }
}
