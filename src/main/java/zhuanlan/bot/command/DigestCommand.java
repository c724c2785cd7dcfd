package zhuanlan.bot.command;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zhuanlan.bot.Command;
import zhuanlan.bot.Reply;
import zhuanlan.bot.Request;
import zhuanlan.catalog.Catalog;
import zhuanlan.digest.Digest;
import zhuanlan.digest.DigestComposer;
import zhuanlan.page.Button;
import zhuanlan.page.Manner;
import zhuanlan.page.Page;
import zhuanlan.page.Part;
import zhuanlan.page.Texts;
import zhuanlan.subscription.Filter;
import zhuanlan.subscription.Schedule;
import zhuanlan.subscription.Subscription;
import zhuanlan.subscription.Subscriptions;
import zhuanlan.subscription.Wishes;

/**
 * {@code /digest [n]}: what the next digest would bring here, now; of several one is chosen.
 * Nothing counts as told.
 */
public final class DigestCommand implements Command {

  private final Subscriptions subscriptions;
  private final Catalog catalog;
  private final DigestComposer composer;
  private final SubscribeCommand.Standard standard;
  private final Clock clock;

  /**
   * The command.
   *
   * @param standard what a chat without a subscription would get
   */
  public DigestCommand(
      Subscriptions subscriptions,
      Catalog catalog,
      DigestComposer composer,
      SubscribeCommand.Standard standard,
      Clock clock) {
    this.subscriptions = subscriptions;
    this.catalog = catalog;
    this.composer = composer;
    this.standard = standard;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "digest";
  }

  @Override
  public Reply run(Request request, Manner manner) {
    Texts texts = manner.texts();
    List<Subscription> here = subscriptions.at(request.chat().place());
    String number = request.argument().replaceFirst("^[#＃]", "");
    if (here.isEmpty()) {
      return new Reply.Say(sample(usual(request, manner), manner), manner.lists());
    }
    Optional<Subscription> asked =
        here.size() == 1 && number.isEmpty()
            ? Optional.of(here.get(0))
            : here.stream().filter(it -> String.valueOf(it.id()).equals(number)).findFirst();
    if (asked.isPresent()) {
      return new Reply.Say(preview(asked.get(), " #" + asked.get().id(), manner), manner.lists());
    }
    return new Reply.Show(
        Choices.page(
            number.isEmpty()
                ? texts.say("digest.which")
                : texts.say("subscriptions.unknown", Choices.echo(number)),
            here.stream().map(it -> button(it, texts)).toList(),
            2));
  }

  private static Button button(Subscription it, Texts texts) {
    return new Button.Press(
        Choices.title(SubscriptionLine.brief(it, texts), texts), "/digest " + it.id());
  }

  private Page preview(Subscription subscription, String number, Manner manner) {
    Digest digest = composer.compose(subscription, catalog.lastNumber());
    return digest.isEmpty()
        ? Page.of(Part.Note.of(manner.say("digest.nothing", number)))
        : composer.page(digest, subscription, manner.say("digest.preview", number), manner);
  }

  /** What a chat would get that has ordered nothing yet. */
  private Page sample(Subscription usual, Manner manner) {
    Page page = preview(usual, "", manner);
    List<Part> parts = new ArrayList<>(page.parts());
    parts.add(Part.Note.of(manner.say("digest.not-subscribed")));
    List<List<Button>> buttons = new ArrayList<>(page.buttons());
    buttons.add(List.of(new Button.Press(manner.say("start.subscribe"), "/subscribe")));
    return new Page(parts, buttons, null);
  }

  private Subscription usual(Request request, Manner manner) {
    return Subscription.order(
        request.chat().place(),
        Filter.ALL,
        Schedule.Timed.daily(standard.time(), manner.zone()),
        Wishes.usual(standard.maxItems(), true),
        manner.texts().language(),
        0,
        composer.beginning(Filter.ALL),
        clock.instant());
  }
}
