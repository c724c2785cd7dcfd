package zhuanlan.bot.command;

import java.time.Clock;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
import zhuanlan.subscription.Schedule;
import zhuanlan.subscription.Subscription;
import zhuanlan.subscription.Subscriptions;
import zhuanlan.subscription.Wishes;

/**
 * {@code /subscribe [topics] [when] [how] [@chat]}: a standing order for digests; without words, a
 * keyboard that puts the words together.
 */
public final class SubscribeCommand implements Command {

  private static final int MOST_IN_A_CHAT = 20;

  private final Subscriptions subscriptions;
  private final Catalog catalog;
  private final DigestComposer composer;
  private final Standard standard;
  private final SubscriptionLine lines;
  private final Glimpse glimpse;
  private final Elsewhere elsewhere;
  private final OrderSteps steps;
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
      Glimpse glimpse,
      Elsewhere elsewhere,
      Clock clock) {
    this.subscriptions = subscriptions;
    this.catalog = catalog;
    this.composer = composer;
    this.standard = standard;
    this.lines = lines;
    this.glimpse = glimpse;
    this.elsewhere = elsewhere;
    this.steps = new OrderSteps(catalog, glimpse, standard);
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
    Step step = Step.of(request.argument());
    Order order = Order.read(step.rest(request.argument()), ColumnNames.of(catalog));
    if (order.fault() != null) {
      return new Reply.Toast(order.fault().said(manner.texts()));
    }
    Elsewhere.Where where = elsewhere.of(order.room(), request, manner);
    if (where instanceof Elsewhere.Where.Nowhere nowhere) {
      return nowhere.reply();
    }
    Elsewhere.Where.Here here = (Elsewhere.Where.Here) where;
    boolean asks = request.chat().kind() != Request.ChatKind.CHANNEL;
    return switch (step) {
      case ORDER ->
          asks && saysNothing(request, order)
              ? new Reply.Say(steps.page(Step.WHAT, order, here.manner()))
              : order(order, here, asks, false);
      case GO -> order(order, here, asks, true);
      case WHAT, WHEN, CHECK -> new Reply.Show(steps.page(step, order, here.manner()));
    };
  }

  /**
   * Asks whether this is wanted: whoever follows a link has not ordered anything yet.
   *
   * @param request the order that the link is about
   */
  Reply offer(Request request, Manner manner) {
    Step step = Step.of(request.argument());
    Order order = Order.read(step.rest(request.argument()), ColumnNames.of(catalog));
    if (order.fault() != null) {
      return new Reply.Toast(order.fault().said(manner.texts()));
    }
    return new Reply.Say(
        steps.page(saysNothing(request, order) ? Step.WHAT : Step.CHECK, order, manner));
  }

  private static boolean saysNothing(Request request, Order order) {
    String said = request.argument();
    return said.isEmpty() || (order.room() != null && !said.strip().contains(" "));
  }

  private Reply order(Order order, Elsewhere.Where.Here here, boolean buttons, boolean inPlace) {
    Request request = here.request();
    Texts texts = here.manner().texts();
    if (subscriptions.at(request.chat().place()).size() >= MOST_IN_A_CHAT) {
      return new Reply.Toast(texts.say("subscribe.too-many", MOST_IN_A_CHAT));
    }
    Subscription kept = keep(order, here);
    List<Part> parts = new ArrayList<>();
    parts.add(Part.Note.of(texts.say("subscribe.done", lines.of(kept, texts))));
    if (!buttons) {
      return new Reply.Say(new Page(parts, List.of(), new Page.Turning(null, 1)));
    }
    parts.add(Part.Note.of(glimpse.of(kept.filter(), here.manner())));
    parts.add(Part.Note.of(texts.say("subscribe.start")));
    Page page = new Page(parts, buttons(kept, here.mark(), texts), new Page.Turning(null, 1));
    return inPlace ? new Reply.Show(page) : new Reply.Say(page);
  }

  private Subscription keep(Order order, Elsewhere.Where.Here here) {
    Request request = here.request();
    Schedule schedule = order.schedule(standard.time(), here.manner().zone());
    boolean inChannel = request.chat().kind() == Request.ChatKind.CHANNEL;
    Subscription wanted =
        Subscription.order(
            request.chat().place(),
            order.filter(),
            schedule,
            order.wishes().in(Wishes.usual(standard.maxItems(), !inChannel)),
            here.manner().texts().language(),
            request.asker().id(),
            composer.beginning(order.filter()),
            schedule.nextAfter(clock.instant()).orElse(null));
    Subscription kept = subscriptions.add(wanted, request.key());
    if (order.wishes().in(kept.wishes()).equals(kept.wishes())) {
      return kept;
    }
    // It was there before and shall come otherwise.
    Subscription changed = kept.with(order.wishes().in(kept.wishes()));
    return subscriptions.change(changed) ? changed : kept;
  }

  private static List<List<Button>> buttons(Subscription kept, String mark, Texts texts) {
    String line = SubscriptionPages.LINE + mark + kept.id();
    List<Button> starts =
        List.of(
            new Button.Press(texts.say("start.from-now"), line + " start now"),
            new Button.Press(
                texts.say("settings.chosen", texts.say("start.newest")), line + " start newest"),
            new Button.Press(texts.say("start.week"), line + " start week"));
    List<Button> others = new ArrayList<>();
    if (mark.isEmpty()) {
      others.add(new Button.Press(texts.say("subscribe.preview"), "/digest " + kept.id()));
    }
    others.add(new Button.Press(texts.say("subscribe.undo"), "/unsubscribe " + mark + kept.id()));
    return List.of(starts, others);
  }

  /** What the keyboard does next; its command lines begin so. */
  enum Step {
    /** Topics and columns are ticked. */
    WHAT("?what"),
    /** Days and times are chosen. */
    WHEN("?when"),
    /** It is shown what comes of it. */
    CHECK("?check"),
    /** It is ordered, and the answer takes the place of the keyboard. */
    GO("?go"),
    /** A whole order, as people type it. */
    ORDER("");

    private final String word;

    Step(String word) {
      this.word = word;
    }

    static Step of(String argument) {
      String first = argument.split("\\s", 2)[0];
      for (Step step : values()) {
        if (step.word.equals(first)) {
          return step;
        }
      }
      return ORDER;
    }

    /** What follows its word. */
    String rest(String argument) {
      return argument.substring(word.length()).strip();
    }

    /** The command line that asks for it. */
    String line(Order order) {
      return "/subscribe " + word + " " + order.written();
    }
  }

  /**
   * What counts where a subscription says nothing.
   *
   * @param time when digests come, on the chat's clock
   * @param maxItems how many articles a digest tells in full
   */
  public record Standard(LocalTime time, int maxItems) {}
}
