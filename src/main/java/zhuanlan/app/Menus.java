package zhuanlan.app;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhuanlan.bot.Command;
import zhuanlan.bot.Request;
import zhuanlan.page.Language;
import zhuanlan.page.Texts;
import zhuanlan.telegram.CommandMenu;

/** What clients offer while one types, for each kind of chat and language. */
final class Menus {

  private Menus() {}

  /**
   * The menus of these commands.
   *
   * @param usual for clients in a language that has no menu of its own
   */
  static List<CommandMenu> of(List<Command> commands, Language usual) {
    List<CommandMenu> menus = new ArrayList<>();
    for (CommandMenu.Scope scope : CommandMenu.Scope.values()) {
      menus.add(menu(commands, scope, null, usual));
      // Telegram knows two letters only, so one Chinese menu must do (bot-api.md §7).
      menus.add(menu(commands, scope, "zh", chinese(usual)));
      menus.add(menu(commands, scope, "en", Language.ENGLISH));
    }
    return menus;
  }

  private static Language chinese(Language usual) {
    return usual == Language.ENGLISH ? Language.SIMPLIFIED : usual;
  }

  private static CommandMenu menu(
      List<Command> commands, CommandMenu.Scope scope, @Nullable String language, Language texts) {
    Request.ChatKind kind =
        switch (scope) {
          case EVERYWHERE, PRIVATE_CHATS -> Request.ChatKind.PRIVATE;
          case GROUPS -> Request.ChatKind.GROUP;
        };
    List<CommandMenu.Item> items =
        commands.stream()
            .filter(command -> command.right() != Command.Right.BOT_ADMIN)
            .filter(command -> command.chats().contains(kind))
            .map(Command::name)
            .map(name -> new CommandMenu.Item(name, Texts.of(texts).say("menu." + name)))
            .toList();
    return new CommandMenu(scope, language, items);
  }
}
