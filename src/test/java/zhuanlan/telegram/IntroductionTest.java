package zhuanlan.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntroductionTest {

  private static final CommandMenu.Item ITEM = new CommandMenu.Item("topic", "按主题找文章");
  private static final String TOLD = "[{\"command\":\"topic\",\"description\":\"按主题找文章\"}]";
  private static final List<Profile> PROFILES =
      List.of(
          new Profile(null, "专栏速递", "甲", "乙"),
          new Profile("zh", "专栏速递", "甲", "乙"),
          new Profile("en", "Column Digest", "A", "B"));
  private static final Set<String> OWN = Set.of("专栏速递", "Column Digest", "甲", "乙", "A", "B");

  private final LoopbackTelegram server = new LoopbackTelegram();
  private final Telegram telegram = server.connect();

  IntroductionTest() throws IOException {}

  @AfterEach
  void close() {
    telegram.close();
    server.close();
  }

  private static CommandMenu menu(CommandMenu.Scope scope) {
    return new CommandMenu(scope, "zh", List.of(ITEM));
  }

  private void commands(CommandMenu... menus) {
    telegram.introduce(List.of(menus), List.of(), Set.of());
  }

  private void profiles() {
    telegram.introduce(List.of(), PROFILES, OWN);
  }

  /** What the server tells for the default, then for each language. */
  private IntroductionTest holding(String method, String field, String... texts) {
    for (String text : texts) {
      server.ok("get" + method, Json.object().put(field, text).toString());
    }
    return this;
  }

  private List<JsonNode> set(String method) {
    return server.asked("set" + method).stream().map(LoopbackTelegram.Asked::parameters).toList();
  }

  @Test
  void commands_are_told_for_each_scope_and_language() {
    for (int i = 0; i < 5; i++) {
      server.ok("getMyCommands", "[]");
    }
    commands(
        new CommandMenu(CommandMenu.Chats.EVERYWHERE, null, List.of(ITEM)),
        menu(CommandMenu.Chats.PRIVATE),
        menu(CommandMenu.Chats.GROUPS),
        menu(CommandMenu.Chats.GROUP_ADMINS),
        menu(new CommandMenu.Chat(5)));

    assertThat(set("MyCommands").get(0))
        .isEqualTo(Json.read("{\"commands\":" + TOLD + ",\"scope\":{\"type\":\"default\"}}"));
    assertThat(set("MyCommands"))
        .extracting(each -> each.path("scope").path("type").asText())
        .containsExactly(
            "default", "all_private_chats", "all_group_chats", "all_chat_administrators", "chat");
    assertThat(set("MyCommands").get(4).path("scope").path("chat_id").asLong()).isEqualTo(5);
    assertThat(set("MyCommands").get(1).path("language_code").asText()).isEqualTo("zh");
  }

  @Test
  void commands_that_stand_there_already_are_not_told_again() {
    server.ok("getMyCommands", TOLD);

    commands(menu(CommandMenu.Chats.GROUPS));

    assertThat(set("MyCommands")).isEmpty();
    assertThat(server.last("getMyCommands"))
        .isEqualTo(
            Json.read("{\"scope\":{\"type\":\"all_group_chats\"},\"language_code\":\"zh\"}"));
  }

  @Test
  void commands_that_are_refused_hold_up_no_others() {
    server.ok("getMyCommands", "[]");
    server.no("setMyCommands", 400, "Bad Request: BOT_COMMANDS_INVALID");

    commands(menu(CommandMenu.Chats.PRIVATE), menu(CommandMenu.Chats.GROUPS));

    assertThat(set("MyCommands")).hasSize(2);
  }

  @Test
  void who_never_spoke_to_the_bot_is_told_no_commands() {
    server.no("getMyCommands", 400, "Bad Request: chat not found");

    commands(menu(new CommandMenu.Chat(5)));

    assertThat(set("MyCommands")).isEmpty();
  }

  @Test
  void after_a_wait_nothing_more_is_asked() {
    server.ok("getMyCommands", "[]").no("setMyCommands", 429, "Too Many Requests");

    telegram.introduce(
        List.of(menu(CommandMenu.Chats.GROUPS), menu(CommandMenu.Chats.PRIVATE)), PROFILES, OWN);

    assertThat(server.methods()).containsExactly("getmycommands", "setmycommands");
  }

  @Test
  void after_a_silence_nothing_more_is_asked() {
    server.cut("getMyCommands");

    telegram.introduce(List.of(menu(CommandMenu.Chats.GROUPS)), PROFILES, OWN);

    assertThat(server.methods()).containsExactly("getmycommands");
  }

  @Test
  void a_bot_without_descriptions_gets_ours_in_each_language() {
    holding("MyDescription", "description", "", "", "", "")
        .holding("MyShortDescription", "short_description", "", "", "", "");

    profiles();

    assertThat(set("MyDescription"))
        .containsExactly(
            Json.read("{\"description\":\"甲\"}"),
            Json.read("{\"language_code\":\"zh\",\"description\":\"甲\"}"),
            Json.read("{\"language_code\":\"en\",\"description\":\"A\"}"));
    assertThat(set("MyShortDescription")).hasSize(3);
  }

  @Test
  void ours_is_brought_up_to_date_and_not_told_again() {
    holding("MyDescription", "description", "A", "A", "甲", "甲");

    profiles();

    assertThat(set("MyDescription"))
        .containsExactly(
            Json.read("{\"description\":\"甲\"}"),
            Json.read("{\"language_code\":\"en\",\"description\":\"A\"}"));
  }

  @Test
  void what_an_operator_has_written_stays_in_every_language() {
    holding("MyDescription", "description", "我自己写的", "", "", "")
        .holding("MyShortDescription", "short_description", "", "", "我自己写的", "");

    profiles();

    assertThat(set("MyDescription")).isEmpty();
    assertThat(set("MyShortDescription"))
        .extracting(each -> each.path("language_code").asText())
        .containsExactly("", "en");
  }

  @ParameterizedTest
  @ValueSource(strings = {"小明的机器人", "专栏速递二号", "columns", ""})
  void a_bot_with_a_name_of_its_own_keeps_it(String name) {
    holding("MyName", "name", name, "", "");

    profiles();

    assertThat(set("MyName")).isEmpty();
  }

  @Test
  void a_bot_that_bears_our_name_bears_it_in_other_languages_too() {
    holding("MyName", "name", "专栏速递", "专栏速递", "");

    profiles();

    assertThat(set("MyName"))
        .containsExactly(Json.read("{\"language_code\":\"en\",\"name\":\"Column Digest\"}"));
  }

  @Test
  void where_nobody_knows_what_stands_there_nothing_is_written() {
    server
        .no("getMyDescription", 404, "Not Found: method not found")
        .no("getMyShortDescription", 400, "Bad Request: x")
        .no("getMyName", 400, "Bad Request: x");

    profiles();

    assertThat(server.methods())
        .containsExactly("getmydescription", "getmyshortdescription", "getmyname");
  }
}
