package zhuanlan.bot.command;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zhuanlan.bot.Request;
import zhuanlan.catalog.Catalog;
import zhuanlan.catalog.Counted;
import zhuanlan.catalog.HotTopic;
import zhuanlan.page.Button;
import zhuanlan.page.FormatChoice;
import zhuanlan.page.Manner;
import zhuanlan.page.Page;
import zhuanlan.page.Part;
import zhuanlan.page.Texts;
import zhuanlan.subscription.Filter;
import zhuanlan.subscription.Schedule;
import zhuanlan.subscription.Subscription;
import zhuanlan.subscription.Wishes;

/**
 * The pages that show subscriptions and change them in place. In channels they have no buttons.
 * Thread-safe.
 */
public final class SubscriptionPages {

  /** How the command lines of the buttons begin. */
  static final String LINE = "/subscriptions ";

  private static final int OFFERED = 6;
  private static final LocalTime EVENING = LocalTime.of(20, 0);
  private static final List<Integer> ITEMS = List.of(3, 5, 10, 20);

  private final Catalog catalog;
  private final SubscriptionLine lines;
  private final Glimpse glimpse;
  private final SubscribeCommand.Standard standard;

  /**
   * Pages.
   *
   * @param standard what counts where a subscription says nothing
   */
  public SubscriptionPages(
      Catalog catalog,
      SubscriptionLine lines,
      Glimpse glimpse,
      SubscribeCommand.Standard standard) {
    this.catalog = catalog;
    this.lines = lines;
    this.glimpse = glimpse;
    this.standard = standard;
  }

  /** All subscriptions of a place; a button opens each. */
  Page list(List<Subscription> all, Elsewhere.Where.Here here, boolean changeable) {
    Texts texts = here.manner().texts();
    List<Part> parts = new ArrayList<>();
    parts.add(
        new Part.Headline(
            here.mark().isEmpty()
                ? texts.say("subscriptions.title")
                : texts.say("subscriptions.title-of", here.mark().strip())));
    all.forEach(each -> parts.add(Part.Note.of(lines.of(each, texts))));
    List<Button> open =
        all.stream()
            .<Button>map(
                it ->
                    new Button.Press(
                        Choices.title(SubscriptionLine.brief(it, texts), texts), line(it, here)))
            .toList();
    return page(parts, changeable ? Choices.rows(open, 2) : List.of(), here);
  }

  /**
   * One subscription and what can be done about it.
   *
   * @param say what has just been done; empty for nothing
   * @param one claims that it is the only one of the place
   * @param undo claims that the last change can be taken back
   */
  Page opened(String say, Subscription it, Elsewhere.Where.Here here, boolean one, boolean undo) {
    Texts texts = here.manner().texts();
    String line = line(it, here);
    List<List<Button>> rows = new ArrayList<>();
    if (undo) {
      rows.add(List.of(new Button.Press(texts.say("subscribe.undo"), line + " undo")));
    }
    rows.add(
        List.of(
            it.paused()
                ? new Button.Press(texts.say("subscriptions.resume"), line + " resume")
                : new Button.Press(texts.say("subscriptions.pause"), line + " pause"),
            new Button.Press(texts.say("subscriptions.time"), line + " time"),
            new Button.Press(texts.say("subscriptions.filter"), line + " filter")));
    rows.add(
        List.of(
            new Button.Press(texts.say("subscriptions.format"), line + " format"),
            it.wishes().silent()
                ? new Button.Press(texts.say("subscriptions.aloud"), line + " aloud")
                : new Button.Press(texts.say("subscriptions.silent"), line + " silent"),
            it.wishes().evenEmpty()
                ? new Button.Press(texts.say("subscriptions.news-only"), line + " news-only")
                : new Button.Press(texts.say("subscriptions.even-empty"), line + " even-empty")));
    List<Button> last = new ArrayList<>();
    if (here.mark().isEmpty()) {
      last.add(new Button.Press(texts.say("subscribe.preview"), "/digest " + it.id()));
    }
    last.add(
        new Button.Press(
            texts.say("subscriptions.delete", "#" + it.id()),
            "/unsubscribe " + here.mark() + it.id()));
    if (!one) {
      last.add(new Button.Press(texts.say("subscriptions.back"), (LINE + here.mark()).strip()));
    }
    rows.add(last);
    String text = lines.of(it, texts);
    return page(List.of(Part.Note.of(say.isEmpty() ? text : say + "\n" + text)), rows, here);
  }

  /** Times to choose from. */
  Page times(Subscription it, Elsewhere.Where.Here here) {
    Texts texts = here.manner().texts();
    Set<Schedule> offered = new LinkedHashSet<>();
    for (LocalTime time : List.of(standard.time(), EVENING)) {
      Schedule.Timed daily = Schedule.Timed.daily(time, here.manner().zone());
      offered.add(daily);
      offered.add(new Schedule.Timed(Schedule.Timed.WEEKDAYS, daily.times(), daily.zone()));
    }
    offered.add(new Schedule.AtOnce());
    List<Button> buttons =
        offered.stream()
            .map(
                schedule ->
                    ticked(
                        label(schedule, texts),
                        schedule.equals(it.schedule()),
                        line(it, here) + " time " + OrderText.of(schedule),
                        texts))
            .toList();
    return choice(
        texts.say("subscriptions.which-time", String.valueOf(it.id())), buttons, it, here);
  }

  /**
   * Topics and columns to add and to take away.
   *
   * @param undo claims that one has just been, which can be taken back
   */
  Page filters(Subscription it, Elsewhere.Where.Here here, boolean undo) {
    Texts texts = here.manner().texts();
    Filter filter = it.filter();
    String line = line(it, here) + " filter ";
    List<Button> buttons = new ArrayList<>();
    Stream.concat(filter.topics().stream(), catalog.topics(OFFERED).stream().map(HotTopic::name))
        .distinct()
        .map(
            word ->
                ticked(
                    Choices.written(word, texts),
                    filter.topics().contains(word),
                    line + OrderText.of(Filters.toggledTopic(filter, word)),
                    texts))
        .forEach(buttons::add);
    Stream.concat(
            filter.columns().stream(), catalog.columns().stream().limit(OFFERED).map(Counted::name))
        .distinct()
        .map(
            word ->
                ticked(
                    Choices.written(word, texts),
                    filter.columns().contains(word),
                    line + OrderText.of(Filters.toggledColumn(filter, word)),
                    texts))
        .forEach(buttons::add);
    if (undo) {
      buttons.add(new Button.Press(texts.say("subscribe.undo"), line(it, here) + " undo"));
    }
    String say = texts.say("subscriptions.which-filter", String.valueOf(it.id()));
    return choice(glimpse.of(filter, here.manner()) + "\n\n" + say, buttons, it, here);
  }

  /** Formats and numbers of articles to choose from. */
  Page formats(Subscription it, Elsewhere.Where.Here here) {
    Texts texts = here.manner().texts();
    Wishes wishes = it.wishes();
    String line = line(it, here);
    List<Button> buttons = new ArrayList<>();
    buttons.add(
        ticked(texts.say("format.auto"), wishes.format() == null, line + " auto-format", texts));
    buttons.add(
        ticked(
            texts.say("format.classic"),
            wishes.format() == FormatChoice.CLASSIC,
            line + " classic",
            texts));
    buttons.add(
        ticked(
            texts.say("format.rich"), wishes.format() == FormatChoice.RICH, line + " rich", texts));
    ITEMS.forEach(
        items ->
            buttons.add(
                ticked(
                    texts.say("subscription.items", items),
                    wishes.maxItems() == items,
                    line + " max " + items,
                    texts)));
    return choice(
        texts.say("subscriptions.which-format", String.valueOf(it.id())), buttons, it, here);
  }

  /** What was done to these, with a button that takes it back. */
  Page undoable(String say, List<Subscription> done, Elsewhere.Where.Here here) {
    String numbers =
        done.stream().map(it -> String.valueOf(it.id())).collect(Collectors.joining(" "));
    Button undo =
        new Button.Press(
            here.manner().say("subscribe.undo"), LINE + here.mark() + "undo " + numbers);
    return page(List.of(Part.Note.of(say)), List.of(List.of(undo)), here);
  }

  private Page choice(
      String say, List<Button> buttons, Subscription it, Elsewhere.Where.Here here) {
    Manner manner = here.manner();
    List<List<Button>> rows = new ArrayList<>(Choices.rows(buttons, 2));
    rows.add(
        List.of(
            new Button.Press(manner.say("subscriptions.back-to", "#" + it.id()), line(it, here))));
    return page(List.of(Part.Note.of(lines.of(it, manner.texts())), Part.Note.of(say)), rows, here);
  }

  private static String label(Schedule schedule, Texts texts) {
    return schedule instanceof Schedule.Timed timed
        ? ScheduleText.days(timed.days(), texts) + " " + timed.times().get(0)
        : texts.say("schedule.at-once");
  }

  private static String line(Subscription it, Elsewhere.Where.Here here) {
    return LINE + here.mark() + it.id();
  }

  private static Button ticked(String label, boolean chosen, String line, Texts texts) {
    return new Button.Press(chosen ? texts.say("settings.chosen", label) : label, line);
  }

  /** Asked in a channel, the answer is a post, which gets no buttons. */
  private static Page page(List<Part> parts, List<List<Button>> rows, Elsewhere.Where.Here here) {
    boolean post =
        here.mark().isEmpty() && here.request().chat().kind() == Request.ChatKind.CHANNEL;
    return new Page(parts, post ? List.of() : rows, new Page.Turning(null, 1));
  }
}
