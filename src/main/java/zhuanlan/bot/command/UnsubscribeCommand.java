package zhuanlan.bot.command;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import zhuanlan.bot.Command;
import zhuanlan.bot.Reply;
import zhuanlan.bot.Request;
import zhuanlan.page.Manner;
import zhuanlan.page.Page;
import zhuanlan.page.Part;
import zhuanlan.page.Texts;
import zhuanlan.subscription.Subscription;
import zhuanlan.subscription.Subscriptions;

/** {@code /unsubscribe [n|all]}: cancels one or all of the subscriptions of this place. */
public final class UnsubscribeCommand implements Command {

  private final Subscriptions subscriptions;

  /** The command over these subscriptions. */
  public UnsubscribeCommand(Subscriptions subscriptions) {
    this.subscriptions = subscriptions;
  }

  @Override
  public String name() {
    return "unsubscribe";
  }

  @Override
  public Set<Request.ChatKind> chats() {
    return Set.of(Request.ChatKind.values());
  }

  @Override
  public Right right() {
    return Right.CHAT_ADMIN;
  }

  @Override
  public Reply run(Request request, Manner manner) {
    Texts texts = manner.texts();
    List<Subscription> here = subscriptions.at(request.chat().place());
    if (here.isEmpty()) {
      return new Reply.Toast(texts.say("subscriptions.none"));
    }
    String wanted = request.argument().replace("#", "").toLowerCase(Locale.ROOT);
    boolean all = Order.isAll(wanted) || (wanted.isEmpty() && here.size() == 1);
    List<Long> ids =
        here.stream()
            .map(Subscription::id)
            .filter(id -> all || String.valueOf(id).equals(wanted))
            .toList();
    if (ids.isEmpty()) {
      return new Reply.Toast(texts.say("unsubscribe.which"));
    }
    String done = texts.say("unsubscribe.done", subscriptions.remove(ids));
    return new Reply.Show(
        new Page(List.of(Part.Note.of(done)), List.of(), new Page.Turning(null, 1)));
  }
}
