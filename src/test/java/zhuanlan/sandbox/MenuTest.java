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
        "{'commands':[],'scope':{'type':'chat'}}|chat_id is empty",
      })
  void menus_are_checked(String json, String reason) throws Exception {
    assertThat(bot.refused("setMyCommands", json)).isEqualTo("Bad Request: " + reason);
  }

  @Test
  void names_and_descriptions_have_their_lengths() throws Exception {
    bot.ok("setMyName", "{'name':'" + "汉".repeat(64) + "'}");
    bot.ok("setMyDescription", "{'description':'" + "汉".repeat(512) + "','language_code':'zh'}");
    bot.ok("setMyShortDescription", "{'short_description':''}");
    assertThat(bot.refused("setMyName", "{'name':'" + "汉".repeat(65) + "'}")).contains("64");
    assertThat(bot.refused("setMyDescription", "{'description':'" + "x".repeat(513) + "'}"))
        .contains("512");
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
