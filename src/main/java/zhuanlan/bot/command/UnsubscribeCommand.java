package zhuanlan.bot.command;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import zhuanlan.bot.Command;
import zhuanlan.bot.Reply;
import zhuanlan.bot.Request;
import zhuanlan.page.Manner;
import zhuanlan.page.Texts;
import zhuanlan.subscription.Subscription;
import zhuanlan.subscription.Subscriptions;

/**
 * {@code /unsubscribe [@chat] [n|all]}: cancels one or all of the subscriptions of a place, which a
 * button takes back.
 */
public final class UnsubscribeCommand implements Command {

  private final Subscriptions subscriptions;
  private final SubscriptionPages pages;
  private final Elsewhere elsewhere;

  /** The command over these subscriptions. */
  public UnsubscribeCommand(
      Subscriptions subscriptions, SubscriptionPages pages, Elsewhere elsewhere) {
    this.subscriptions = subscriptions;
    this.pages = pages;
    this.elsewhere = elsewhere;
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
    RoomWords words = RoomWords.of(request.argument());
    Elsewhere.Where where = elsewhere.of(words.room(), request, manner);
    return where instanceof Elsewhere.Where.Here here
        ? cancel(words.rest(), here)
        : ((Elsewhere.Where.Nowhere) where).reply();
  }

  private Reply cancel(String said, Elsewhere.Where.Here here) {
    Texts texts = here.manner().texts();
    List<Subscription> all = subscriptions.at(here.request().chat().place());
    if (all.isEmpty()) {
      return new Reply.Show(SubscriptionsCommand.none(here.request(), texts));
    }
    String wanted = said.replace("#", "").toLowerCase(Locale.ROOT);
    boolean every = Order.isAll(wanted) || (wanted.isEmpty() && all.size() == 1);
    List<Subscription> cancelled =
        all.stream().filter(it -> every || String.valueOf(it.id()).equals(wanted)).toList();
    if (cancelled.isEmpty()) {
      return new Reply.Toast(texts.say("unsubscribe.which"));
    }
    int count = subscriptions.remove(cancelled.stream().map(Subscription::id).toList());
    String names =
        cancelled.stream()
            .map(it -> "\n" + SubscriptionLine.brief(it, texts))
            .collect(Collectors.joining());
    return new Reply.Show(
        pages.undoable(texts.say("unsubscribe.done", count) + names, cancelled, here));
  }
}
