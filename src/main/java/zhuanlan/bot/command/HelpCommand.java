package zhuanlan.bot.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import zhuanlan.bot.Access;
import zhuanlan.bot.Command;
import zhuanlan.bot.Reply;
import zhuanlan.bot.Request;
import zhuanlan.page.Page;
import zhuanlan.page.Part;
import zhuanlan.page.Texts;

/** {@code /help}: the commands of this kind of chat and this person's rights, by example. */
public final class HelpCommand implements Command {

  private final List<Command> others;
  private final Access access;

  /**
   * Help for these commands and itself.
   *
   * @param others every other command
   */
  public HelpCommand(List<Command> others, Access access) {
    this.others = List.copyOf(others);
    this.access = access;
  }

  @Override
  public String name() {
    return "help";
  }

  @Override
  public Set<Request.ChatKind> chats() {
    return Set.of(Request.ChatKind.values());
  }

  @Override
  public Reply run(Request request, Texts texts) {
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Headline(texts.say("help.title")));
    Stream.concat(others.stream(), Stream.of(this))
        .filter(command -> command.chats().contains(request.chat().kind()))
        .filter(command -> command.right() != Right.BOT_ADMIN || access.isBotAdmin(request))
        .forEach(command -> parts.add(Part.Note.of(texts.say("help." + command.name()))));
    return new Reply.Say(new Page(parts, List.of(), null));
  }
}
