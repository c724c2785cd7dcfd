package zhuanlan.bot.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import zhuanlan.bot.Command;
import zhuanlan.bot.Reply;
import zhuanlan.bot.Request;
import zhuanlan.page.Button;
import zhuanlan.page.Manner;
import zhuanlan.page.Page;
import zhuanlan.page.Texts;
import zhuanlan.reading.DeepLinks;

/**
 * {@code /start [payload]}: what the bot is, and where to begin; after a link, what the link is
 * about. Links may come from anybody, so they only show things: an order waits for a press.
 */
public final class StartCommand implements Command {

  private final DeepLinks links;
  private final SubscribeCommand subscribe;
  private final Map<String, Command> opened;

  /**
   * The command.
   *
   * @param subscribe offers what a link wants to be ordered
   * @param opened the commands that a link may ask for: those that change nothing
   */
  public StartCommand(DeepLinks links, SubscribeCommand subscribe, List<Command> opened) {
    this.links = links;
    this.subscribe = subscribe;
    this.opened = opened.stream().collect(Collectors.toMap(Command::name, Function.identity()));
  }

  @Override
  public String name() {
    return "start";
  }

  @Override
  public Reply run(Request request, Manner manner) {
    String payload = request.argument();
    if (payload.isEmpty() || payload.equals(DeepLinks.ADDED)) {
      return new Reply.Say(welcome(request, manner, ""));
    }
    return links
        .line(payload)
        .map(request::asking)
        .flatMap(wanted -> open(wanted, manner))
        .orElseGet(
            () -> new Reply.Say(welcome(request, manner, manner.say("start.unknown-link") + "\n")));
  }

  private Optional<Reply> open(Request wanted, Manner manner) {
    if (wanted.command().equals(subscribe.name())) {
      return Optional.of(subscribe.offer(wanted, manner));
    }
    @Nullable Command command = opened.get(wanted.command());
    return command == null || !command.chats().contains(wanted.chat().kind())
        ? Optional.empty()
        : Optional.of(command.run(wanted, manner));
  }

  private Page welcome(Request request, Manner manner, String before) {
    Texts texts = manner.texts();
    List<Button> begin = new ArrayList<>();
    begin.add(new Button.Press(texts.say("start.latest"), "/latest"));
    begin.add(new Button.Press(texts.say("start.topics"), "/topics"));
    begin.add(new Button.Press(texts.say("start.columns"), "/columns"));
    begin.add(new Button.Press(texts.say("start.subscribe"), "/subscribe"));
    if (request.chat().kind() != Request.ChatKind.PRIVATE) {
      return Choices.page(before + texts.say("start.group"), begin, 2);
    }
    begin.add(new Button.Press(texts.say("start.settings"), "/settings"));
    begin.add(new Button.Press(texts.say("start.help"), "/help"));
    begin.addAll(additions(links, texts));
    return Choices.page(before + texts.say("start.welcome"), begin, 2);
  }

  /** Links that add the bot to a group or channel; none while its name is not known. */
  static List<Button> additions(DeepLinks links, Texts texts) {
    List<Button> additions = new ArrayList<>();
    links
        .addToGroup()
        .ifPresent(link -> additions.add(new Button.Open(texts.say("start.add-group"), link)));
    links
        .addToChannel()
        .ifPresent(link -> additions.add(new Button.Open(texts.say("start.add-channel"), link)));
    return additions;
  }
}
