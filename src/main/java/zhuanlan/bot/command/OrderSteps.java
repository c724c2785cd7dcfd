package zhuanlan.bot.command;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import zhuanlan.bot.command.SubscribeCommand.Step;
import zhuanlan.catalog.Catalog;
import zhuanlan.catalog.Counted;
import zhuanlan.catalog.HotTopic;
import zhuanlan.page.Button;
import zhuanlan.page.Manner;
import zhuanlan.page.Page;
import zhuanlan.page.Part;
import zhuanlan.page.Texts;
import zhuanlan.subscription.Filter;
import zhuanlan.subscription.Schedule;

/**
 * The keyboard that builds an order step by step. It remembers nothing: each button carries the
 * whole order as it is after the press. Thread-safe.
 */
final class OrderSteps {

  private static final int OFFERED = 6;
  private static final LocalTime NOON = LocalTime.of(12, 0);
  private static final LocalTime EVENING = LocalTime.of(20, 0);

  private final Catalog catalog;
  private final Glimpse glimpse;
  private final SubscribeCommand.Standard standard;

  OrderSteps(Catalog catalog, Glimpse glimpse, SubscribeCommand.Standard standard) {
    this.catalog = catalog;
    this.glimpse = glimpse;
    this.standard = standard;
  }

  /** The page of a step. */
  Page page(Step step, Order order, Manner manner) {
    return switch (step) {
      case WHAT -> what(order, manner);
      case WHEN -> when(order, manner);
      case CHECK, GO, ORDER -> check(order, manner);
    };
  }

  private Page what(Order order, Manner manner) {
    Texts texts = manner.texts();
    String chosen = SubscriptionLine.filter(order.filter(), texts);
    List<List<Button>> rows = new ArrayList<>();
    rows.add(List.of(everything(order, texts)));
    rows.addAll(Choices.rows(offers(order, texts), 2));
    rows.add(List.of(new Button.Press(texts.say("steps.next"), Step.WHEN.line(order))));
    String say = texts.say("steps.what", chosen) + "\n\n" + glimpse.of(order.filter(), manner);
    return page(say, rows);
  }

  private Button everything(Order order, Texts texts) {
    Filter all = new Filter(List.of(), List.of(), order.filter().excluded());
    return ticked(
        texts.say("subscription.everything"),
        order.filter().equals(all),
        Step.WHAT.line(order.with(all)),
        texts);
  }

  private List<Button> offers(Order order, Texts texts) {
    Filter filter = order.filter();
    Set<String> topics = new LinkedHashSet<>(filter.topics());
    catalog.topics(OFFERED).stream().map(HotTopic::name).forEach(topics::add);
    Set<String> columns = new LinkedHashSet<>(filter.columns());
    catalog.columns().stream().limit(OFFERED).map(Counted::name).forEach(columns::add);
    topics.removeAll(columns);
    Stream<Button> ofTopics =
        topics.stream()
            .map(
                it ->
                    ticked(
                        Choices.written(it, texts),
                        filter.topics().contains(it),
                        Step.WHAT.line(order.with(Filters.toggledTopic(filter, it))),
                        texts));
    Stream<Button> ofColumns =
        columns.stream()
            .map(
                it ->
                    ticked(
                        Choices.written(it, texts),
                        filter.columns().contains(it),
                        Step.WHAT.line(order.with(Filters.toggledColumn(filter, it))),
                        texts));
    return Stream.concat(ofTopics, ofColumns).toList();
  }

  private Page when(Order order, Manner manner) {
    Texts texts = manner.texts();
    Set<DayOfWeek> days = order.when().days();
    Set<DayOfWeek> onDays = days.isEmpty() ? Schedule.Timed.EVERY_DAY : days;
    List<LocalTime> times =
        order.when().times().isEmpty() ? List.of(standard.time()) : order.when().times();
    boolean atOnce = order.when().atOnce();
    List<Button> ofDays =
        Stream.of(Schedule.Timed.EVERY_DAY, Schedule.Timed.WEEKDAYS, Schedule.Timed.WEEKEND)
            .map(
                it ->
                    ticked(
                        ScheduleText.days(it, texts),
                        !atOnce && it.equals(onDays),
                        Step.WHEN.line(order.with(it, times, false)),
                        texts))
            .toList();
    List<Button> ofTimes =
        Stream.of(standard.time(), NOON, EVENING)
            .distinct()
            .map(
                it ->
                    ticked(
                        it.toString(),
                        !atOnce && times.equals(List.of(it)),
                        Step.WHEN.line(order.with(onDays, List.of(it), false)),
                        texts))
            .toList();
    Button now =
        ticked(
            texts.say("schedule.at-once"),
            atOnce,
            Step.WHEN.line(order.with(Set.of(), List.of(), true)),
            texts);
    List<Button> on =
        List.of(
            new Button.Press(texts.say("steps.back"), Step.WHAT.line(order)),
            new Button.Press(texts.say("steps.next"), Step.CHECK.line(order)));
    String chosen =
        texts.say(
            "subscription.line",
            SubscriptionLine.filter(order.filter(), texts),
            ScheduleText.of(order.schedule(standard.time(), manner.zone()), texts));
    return page(texts.say("steps.when", chosen), List.of(ofDays, ofTimes, List.of(now), on));
  }

  private Page check(Order order, Manner manner) {
    Texts texts = manner.texts();
    String when = ScheduleText.of(order.schedule(standard.time(), manner.zone()), texts);
    String what = SubscriptionLine.filter(order.filter(), texts);
    String where = order.room() == null ? texts.say("room.here") : order.room();
    String say =
        texts.say("subscribe.offer", what, when, where)
            + "\n\n"
            + glimpse.of(order.filter(), manner);
    List<Button> change =
        List.of(
            new Button.Press(texts.say("steps.change-what"), Step.WHAT.line(order)),
            new Button.Press(texts.say("steps.change-when"), Step.WHEN.line(order)));
    return page(
        say,
        List.of(
            List.of(new Button.Press(texts.say("subscribe.confirm"), Step.GO.line(order))),
            change));
  }

  private static Button ticked(String label, boolean chosen, String line, Texts texts) {
    return new Button.Press(chosen ? texts.say("settings.chosen", label) : label, line);
  }

  private static Page page(String say, List<List<Button>> rows) {
    return new Page(List.of(Part.Note.of(say)), rows, new Page.Turning(null, 1));
  }
}
