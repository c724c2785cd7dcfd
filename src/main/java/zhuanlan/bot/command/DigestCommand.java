package zhuanlan.bot.command;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import zhuanlan.bot.Command;
import zhuanlan.bot.Reply;
import zhuanlan.bot.Request;
import zhuanlan.catalog.Catalog;
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

/** {@code /digest}: what the next digest would bring here, now. Nothing counts as told. */
public final class DigestCommand implements Command {

  private static final int MOST_SUBSCRIPTIONS = 3;

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
    List<Subscription> shown = here.isEmpty() ? List.of(usual(request, manner)) : here;
    List<Part> parts = new ArrayList<>();
    List<List<Button>> buttons = new ArrayList<>();
    for (Subscription each : shown.subList(0, Math.min(MOST_SUBSCRIPTIONS, shown.size()))) {
      DigestComposer.Digest digest = composer.compose(each, catalog.lastNumber());
      String number = here.isEmpty() ? "" : " #" + each.id();
      if (digest.isEmpty()) {
        parts.add(Part.Note.of(texts.say("digest.nothing", number)));
      } else {
        Page page = composer.page(digest, each, texts.say("digest.preview", number), manner);
        parts.addAll(page.parts());
        buttons.addAll(page.buttons());
      }
    }
    if (here.isEmpty()) {
      parts.add(Part.Note.of(texts.say("digest.not-subscribed")));
      buttons.add(List.of(new Button.Press(texts.say("start.subscribe"), "/subscribe")));
    }
    // Several lists have several numbers 1: no buttons rather than doubtful ones.
    return new Reply.Say(
        new Page(parts, shown.size() > 1 ? List.of() : buttons, null), manner.lists());
  }

  private Subscription usual(Request request, Manner manner) {
    return new Subscription(
        0,
        request.chat().place(),
        Filter.ALL,
        new Schedule(standard.time(), manner.zone()),
        standard.maxItems(),
        manner.texts().language(),
        true,
        0,
        composer.beginning(Filter.ALL),
        clock.instant(),
        null);
  }
}
