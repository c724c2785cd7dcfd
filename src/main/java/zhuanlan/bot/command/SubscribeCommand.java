package zhuanlan.bot.command;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import zhuanlan.bot.Command;
import zhuanlan.bot.Reply;
import zhuanlan.bot.Request;
import zhuanlan.catalog.Catalog;
import zhuanlan.catalog.Counted;
import zhuanlan.catalog.HotTopic;
import zhuanlan.digest.DigestComposer;
import zhuanlan.page.Button;
import zhuanlan.page.Manner;
import zhuanlan.page.Page;
import zhuanlan.page.Texts;
import zhuanlan.subscription.Filter;
import zhuanlan.subscription.Schedule;
import zhuanlan.subscription.Subscription;
import zhuanlan.subscription.Subscriptions;

/** {@code /subscribe [topics] [HH:mm]}: a digest every day. */
public final class SubscribeCommand implements Command {

  private static final int MOST_IN_A_CHAT = 20;
  private static final int MOST_WORDS = 20;
  private static final int LONGEST_WORD = 60;
  private static final int TOPICS_OFFERED = 6;

  private final Subscriptions subscriptions;
  private final Catalog catalog;
  private final DigestComposer composer;
  private final Standard standard;
  private final SubscriptionLine lines;
  private final Clock clock;

  /**
   * The command.
   *
   * @param standard what counts where the asker says nothing
   */
  public SubscribeCommand(
      Subscriptions subscriptions,
      Catalog catalog,
      DigestComposer composer,
      Standard standard,
      SubscriptionLine lines,
      Clock clock) {
    this.subscriptions = subscriptions;
    this.catalog = catalog;
    this.composer = composer;
    this.standard = standard;
    this.lines = lines;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "subscribe";
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
    if (request.argument().isEmpty() && request.chat().kind() != Request.ChatKind.CHANNEL) {
      return new Reply.Say(choices(texts));
    }
    Order order = Order.of(request.argument(), catalog);
    Optional<String> wrong = wrong(order, texts);
    if (wrong.isPresent()) {
      return new Reply.Toast(wrong.get());
    }
    Filter filter = order.filter();
    if (subscriptions.at(request.chat().place()).size() >= MOST_IN_A_CHAT) {
      return new Reply.Toast(texts.say("subscribe.too-many", MOST_IN_A_CHAT));
    }
    LocalTime time = Objects.requireNonNullElse(order.time(), standard.time());
    Schedule schedule = new Schedule(time, manner.zone());
    Instant next = schedule.nextAfter(clock.instant());
    Subscription kept =
        subscriptions.add(
            new Subscription(
                0,
                request.chat().place(),
                filter,
                schedule,
                standard.maxItems(),
                texts.language(),
                request.chat().kind() != Request.ChatKind.CHANNEL,
                request.asker().id(),
                composer.beginning(filter),
                next,
                null),
            request.key());
    String said = texts.say("subscribe.done", lines.of(kept, texts));
    List<Button> buttons =
        kept.buttons()
            ? List.of(
                new Button.Press(texts.say("subscribe.preview"), "/digest"),
                new Button.Press(texts.say("subscribe.undo"), "/unsubscribe " + kept.id()))
            : List.of();
    return new Reply.Say(Choices.page(said, buttons, 2));
  }

  /**
   * Asks whether this is wanted: whoever follows a link has not ordered anything yet.
   *
   * @param request the order that the link is about
   */
  Reply offer(Request request, Manner manner) {
    Texts texts = manner.texts();
    if (request.argument().isEmpty()) {
      return new Reply.Say(choices(texts));
    }
    Order order = Order.of(request.argument(), catalog);
    Optional<String> wrong = wrong(order, texts);
    if (wrong.isPresent()) {
      return new Reply.Toast(wrong.get());
    }
    LocalTime time = Objects.requireNonNullElse(order.time(), standard.time());
    String what = SubscriptionLine.filter(order.filter(), texts);
    return new Reply.Say(
        Choices.page(
            texts.say("subscribe.offer", what, time.toString(), manner.zone().getId()),
            List.of(new Button.Press(texts.say("subscribe.confirm"), request.text())),
            1));
  }

  private static Optional<String> wrong(Order order, Texts texts) {
    if (order.wrong() != null) {
      return Optional.of(texts.say("subscribe.time-wrong", Choices.echo(order.wrong())));
    }
    return tooLong(order.filter())
        ? Optional.of(texts.say("subscribe.too-long", MOST_WORDS, LONGEST_WORD))
        : Optional.empty();
  }

  private Page choices(Texts texts) {
    List<Button> buttons = new ArrayList<>();
    buttons.add(
        new Button.Press(
            texts.say("subscribe.everything", standard.time().toString()), "/subscribe all"));
    catalog.topics(TOPICS_OFFERED).stream()
        .map(HotTopic::name)
        .forEach(it -> buttons.add(offer(it, texts)));
    catalog.columns().stream()
        .limit(TOPICS_OFFERED)
        .map(Counted::name)
        .forEach(it -> buttons.add(offer(it, texts)));
    return Choices.page(texts.say("subscribe.which", standard.time().toString()), buttons, 2);
  }

  private static Button offer(String name, Texts texts) {
    return new Button.Press(Choices.written(name, texts), "/subscribe " + name);
  }

  private static boolean tooLong(Filter filter) {
    List<String> words = new ArrayList<>(filter.topics());
    words.addAll(filter.excluded());
    return words.size() > MOST_WORDS || words.stream().anyMatch(it -> it.length() > LONGEST_WORD);
  }

  /**
   * What counts where a subscription says nothing.
   *
   * @param time when digests come, on the chat's clock
   * @param maxItems how many articles a digest tells in full
   */
  public record Standard(LocalTime time, int maxItems) {}
}
