package zhuanlan.bot.command;

import java.util.List;
import zhuanlan.bot.Command;
import zhuanlan.bot.Reply;
import zhuanlan.bot.Request;
import zhuanlan.page.Button;
import zhuanlan.page.Texts;

/** {@code /start}: what the bot is, and where to begin. */
public final class StartCommand implements Command {

  /** Its only instance has no state. */
  public StartCommand() {}

  @Override
  public String name() {
    return "start";
  }

  @Override
  public Reply run(Request request, Texts texts) {
    List<Button> begin =
        List.of(
            new Button.Press(texts.say("start.latest"), "/latest"),
            new Button.Press(texts.say("start.topics"), "/topics"),
            new Button.Press(texts.say("start.columns"), "/columns"),
            new Button.Press(texts.say("start.subscribe"), "/subscribe"),
            new Button.Press(texts.say("start.help"), "/help"));
    return new Reply.Say(Choices.page(texts.say("start.welcome"), begin, 2));
  }
}
