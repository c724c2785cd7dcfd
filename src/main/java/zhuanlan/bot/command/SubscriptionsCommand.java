package zhuanlan.bot.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import zhuanlan.bot.Command;
import zhuanlan.bot.Reply;
import zhuanlan.bot.Request;
import zhuanlan.page.Button;
import zhuanlan.page.Manner;
import zhuanlan.page.Page;
import zhuanlan.page.Part;
import zhuanlan.page.Texts;
import zhuanlan.subscription.Subscription;
import zhuanlan.subscription.Subscriptions;

/** {@code /subscriptions}: what is ordered here. */
public final class SubscriptionsCommand implements Command {

  private final Subscriptions subscriptions;
  private final SubscriptionLine lines;

  /** The command over these subscriptions. */
  public SubscriptionsCommand(Subscriptions subscriptions, SubscriptionLine lines) {
    this.subscriptions = subscriptions;
    this.lines = lines;
  }

  @Override
  public String name() {
    return "subscriptions";
  }

  @Override
  public Set<Request.ChatKind> chats() {
    return Set.of(Request.ChatKind.values());
  }

  @Override
  public Reply run(Request request, Manner manner) {
    Texts texts = manner.texts();
    List<Subscription> all = subscriptions.at(request.chat().place());
    if (all.isEmpty()) {
      return new Reply.Toast(texts.say("subscriptions.none"));
    }
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Headline(texts.say("subscriptions.title")));
    all.forEach(each -> parts.add(Part.Note.of(lines.of(each, texts))));
    List<List<Button>> buttons = new ArrayList<>();
    if (request.chat().kind() != Request.ChatKind.CHANNEL) {
      all.forEach(
          each ->
              buttons.add(
                  List.of(
                      new Button.Press(
                          texts.say("subscriptions.delete", "#" + each.id()),
                          "/unsubscribe " + each.id()))));
    }
    return new Reply.Say(new Page(parts, buttons, new Page.Turning(null, 1)));
  }
}
