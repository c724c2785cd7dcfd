package zhuanlan.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import zhuanlan.bot.Command;
import zhuanlan.bot.Command.Right;
import zhuanlan.bot.Request.ChatKind;
import zhuanlan.page.Language;
import zhuanlan.page.Texts;
import zhuanlan.telegram.CommandMenu;
import zhuanlan.telegram.CommandMenu.Chats;

/** What clients offer while one types, for each kind of chat, right and language. */
final class Menus {

  private Menus() {}

  /**
   * The menus of these commands.
   *
   * @param usual for clients in a language that has no menu of its own
   * @param operators are offered the operators' commands in their private chats
   */
  static List<CommandMenu> of(List<Command> commands, Language usual, Set<Long> operators) {
    List<CommandMenu> menus = new ArrayList<>();
    for (Chats chats : Chats.values()) {
      add(menus, chats, shown(commands, chats), usual);
    }
    List<Command> all =
        commands.stream().filter(each -> each.chats().contains(ChatKind.PRIVATE)).toList();
    new TreeSet<>(operators).forEach(id -> add(menus, new CommandMenu.Chat(id), all, usual));
    return menus;
  }

  private static List<Command> shown(List<Command> commands, Chats chats) {
    ChatKind kind =
        switch (chats) {
          case EVERYWHERE, PRIVATE -> ChatKind.PRIVATE;
          case GROUPS, GROUP_ADMINS -> ChatKind.GROUP;
        };
    Set<Right> rights =
        chats == Chats.GROUPS ? Set.of(Right.ANYONE) : Set.of(Right.ANYONE, Right.CHAT_ADMIN);
    return commands.stream()
        .filter(command -> rights.contains(command.right()) && command.chats().contains(kind))
        .toList();
  }

  private static void add(
      List<CommandMenu> menus, CommandMenu.Scope scope, List<Command> commands, Language usual) {
    menus.add(menu(commands, scope, null, usual));
    // Telegram knows two letters only, so one Chinese menu must do (bot-api.md §7).
    menus.add(menu(commands, scope, "zh", Profiles.chinese(usual)));
    menus.add(menu(commands, scope, "en", Language.ENGLISH));
  }

  private static CommandMenu menu(
      List<Command> commands, CommandMenu.Scope scope, @Nullable String language, Language texts) {
    List<CommandMenu.Item> items =
        commands.stream()
            .map(Command::name)
            .map(name -> new CommandMenu.Item(name, Texts.of(texts).say("menu." + name)))
            .toList();
    return new CommandMenu(scope, language, items);
  }
}
