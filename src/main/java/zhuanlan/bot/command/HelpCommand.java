package zhuanlan.bot.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zhuanlan.bot.Access;
import zhuanlan.bot.Command;
import zhuanlan.bot.Reply;
import zhuanlan.bot.Request;
import zhuanlan.page.Button;
import zhuanlan.page.Manner;
import zhuanlan.page.Page;
import zhuanlan.page.Part;
import zhuanlan.reading.DeepLinks;

/** {@code /help}: the commands of this kind of chat and this person's rights, by example. */
public final class HelpCommand implements Command {

  private final List<Command> others;
  private final Access access;
  private final DeepLinks links;

  /**
   * Help for these commands and itself.
   *
   * @param others every other command, in the order of the page
   * @param links add the bot to other chats
   */
  public HelpCommand(List<Command> others, Access access, DeepLinks links) {
    this.others = List.copyOf(others);
    this.access = access;
    this.links = links;
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
  public Reply run(Request request, Manner manner) {
    Map<String, List<Command>> groups =
        Stream.concat(others.stream(), Stream.of(this))
            .filter(command -> command.chats().contains(request.chat().kind()))
            .filter(command -> isFor(command.right(), request))
            .collect(
                Collectors.groupingBy(HelpCommand::group, LinkedHashMap::new, Collectors.toList()));
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Headline(manner.say("help.title")));
    groups.forEach((group, commands) -> parts.add(Part.Note.of(lines(group, commands, manner))));
    boolean isPrivate = request.chat().kind() == Request.ChatKind.PRIVATE;
    if (isPrivate) {
      parts.add(Part.Note.of(manner.say("help.words")));
    }
    List<Button> additions = isPrivate ? StartCommand.additions(links, manner.texts()) : List.of();
    return new Reply.Say(new Page(parts, Choices.rows(additions, 2), null));
  }

  /** What a person may not do is not offered; what nobody can tell just now is. */
  private boolean isFor(Right right, Request request) {
    return access.verdict(right, request) != Access.Verdict.MAY_NOT;
  }

  private static String group(Command command) {
    if (command.right() == Right.BOT_ADMIN) {
      return "help.operating";
    }
    return switch (command.name()) {
      case "latest", "topic", "topics", "columns", "column", "read", "save", "saved" ->
          "help.reading";
      case "subscribe", "subscriptions", "unsubscribe", "digest" -> "help.ordering";
      default -> "help.other";
    };
  }

  private static String lines(String group, List<Command> commands, Manner manner) {
    return Stream.concat(
            Stream.of(group), commands.stream().map(command -> "help." + command.name()))
        .map(manner::say)
        .collect(Collectors.joining("\n"));
  }
}
