package zhuanlan.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import zhuanlan.bot.Command;
import zhuanlan.bot.Reply;
import zhuanlan.bot.Request;
import zhuanlan.page.Language;
import zhuanlan.page.Manner;
import zhuanlan.telegram.CommandMenu;
import zhuanlan.telegram.CommandMenu.Chats;
import zhuanlan.telegram.Profile;

class MenusTest {

  private static final List<Command> COMMANDS =
      List.of(
          new Named("latest", Command.Right.ANYONE),
          new Named("subscribe", Command.Right.CHAT_ADMIN),
          new Named("reload", Command.Right.BOT_ADMIN));

  @ParameterizedTest
  @CsvSource({
    "EVERYWHERE, latest subscribe",
    "PRIVATE, latest subscribe",
    "GROUPS, latest",
    "GROUP_ADMINS, latest subscribe"
  })
  void each_kind_of_chat_is_offered_what_works_there(Chats chats, String names) {
    assertThat(menus(Language.SIMPLIFIED).stream().filter(menu -> menu.scope() == chats))
        .hasSize(3)
        .allSatisfy(
            menu ->
                assertThat(menu.items())
                    .extracting(CommandMenu.Item::name)
                    .containsExactly(names.split(" ")));
  }

  @Test
  void operators_are_offered_their_commands_in_their_own_chats_alone() {
    assertThat(menus(Language.SIMPLIFIED))
        .filteredOn(menu -> menu.items().stream().anyMatch(item -> item.name().equals("reload")))
        .extracting(CommandMenu::scope)
        .containsOnly(new CommandMenu.Chat(7), new CommandMenu.Chat(9));
  }

  @ParameterizedTest
  @EnumSource
  void the_languages_are_those_telegram_knows_and_the_usual_one_serves_the_others(Language usual) {
    assertThat(menus(usual).stream().map(CommandMenu::language)).containsOnly(null, "zh", "en");
    List<Profile> profiles = Profiles.of(usual);

    assertThat(profiles).extracting(Profile::language).containsExactly(null, "zh", "en");
    assertThat(profiles.get(0).name())
        .isEqualTo(
            switch (usual) {
              case SIMPLIFIED -> "专栏速递";
              case TRADITIONAL -> "專欄速遞";
              case ENGLISH -> "Column Digest";
            });
    assertThat(profiles)
        .allSatisfy(
            each -> {
              assertThat(each.description())
                  .hasSizeLessThanOrEqualTo(512)
                  .isEqualTo(each.description().strip());
              assertThat(each.shortDescription()).hasSizeLessThanOrEqualTo(120);
              assertThat(Profiles.own()).contains(each.name(), each.description());
            });
  }

  private static List<CommandMenu> menus(Language usual) {
    return Menus.of(COMMANDS, usual, Set.of(9L, 7L));
  }

  /** A command that is only offered. */
  private record Named(String name, Command.Right right) implements Command {
    @Override
    public Reply run(Request request, Manner manner) {
      return new Reply.Silence();
    }
  }
}
