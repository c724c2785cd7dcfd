package zhuanlan.bot.command;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import zhuanlan.digest.DigestComposer;
import zhuanlan.page.Texts;
import zhuanlan.subscription.Filter;
import zhuanlan.subscription.Schedule;
import zhuanlan.subscription.ScheduleWords;
import zhuanlan.subscription.Subscription;

/**
 * What the words after {@code /subscriptions 3} make of a subscription.
 *
 * @param was the subscription before
 * @param columns the columns that there are
 * @param zone on whose clock new times are told
 * @param now the moment after which it falls due
 */
record SubscriptionChange(
    Subscription was,
    ColumnNames columns,
    Glimpse glimpse,
    DigestComposer composer,
    ZoneId zone,
    Instant now,
    Texts texts) {

  /**
   * The changed subscription, or a sentence.
   *
   * @param verb {@code pause}, {@code resume}, {@code time}, {@code filter}, {@code start}, or the
   *     first of the words that say how
   * @param rest what follows it
   */
  Result of(String verb, String rest) {
    return switch (verb) {
      case "pause" -> done(was.paused(true, was.next()), texts.say("subscriptions.changed"));
      case "resume" ->
          done(was.paused(false, next(was.schedule())), texts.say("subscriptions.resumed"));
      case "time" -> time(rest);
      case "filter" -> filter(rest);
      case "start" -> start(rest);
      case "format" -> wishes("auto".equals(rest) ? "auto-format" : rest);
      default -> wishes((verb + " " + rest).strip());
    };
  }

  /** Days that are not named stay, and so do times. */
  private Result time(String words) {
    ScheduleWords when = ScheduleWords.read(words);
    if (when.wrong() != null) {
      return new Wrong(Fault.of(when.wrong()).said(texts));
    }
    if (when.times().size() > Fault.MOST_TIMES) {
      return new Wrong(new Fault(Fault.Kind.TOO_MANY_TIMES, "").said(texts));
    }
    if (!when.rest().isEmpty() || when.isSilent()) {
      return new Wrong(
          texts.say("subscriptions.no-time", Choices.echo(words), String.valueOf(was.id())));
    }
    Schedule schedule = new Schedule.AtOnce();
    if (!when.atOnce()) {
      boolean timed = was.schedule() instanceof Schedule.Timed;
      if (!timed && when.times().isEmpty()) {
        return new Wrong(
            texts.say("subscriptions.no-time", Choices.echo(words), String.valueOf(was.id())));
      }
      schedule = new Schedule.Timed(days(when), times(when), zone);
    }
    return done(was.with(schedule, next(schedule)), texts.say("subscriptions.changed"));
  }

  private Set<DayOfWeek> days(ScheduleWords when) {
    if (!when.days().isEmpty()) {
      return when.days();
    }
    return was.schedule() instanceof Schedule.Timed timed ? timed.days() : Schedule.Timed.EVERY_DAY;
  }

  private List<LocalTime> times(ScheduleWords when) {
    return when.times().isEmpty() && was.schedule() instanceof Schedule.Timed timed
        ? timed.times()
        : when.times();
  }

  private Result filter(String words) {
    Order order = Order.read(words, columns);
    if (order.fault() != null) {
      return new Wrong(order.fault().said(texts));
    }
    Filter filter = order.filter();
    boolean onlyWords = order.when().isSilent() && order.wishes().isEmpty() && order.room() == null;
    return onlyWords
        ? done(was.with(filter), texts.say("subscriptions.changed"))
        : new Wrong(
            texts.say("subscriptions.no-filter", Choices.echo(words), String.valueOf(was.id())));
  }

  private Result wishes(String words) {
    Order order = Order.read(words, columns);
    if (order.fault() != null) {
      return new Wrong(order.fault().said(texts));
    }
    boolean onlyWishes =
        order.filter().equals(Filter.ALL) && order.when().isSilent() && order.room() == null;
    return onlyWishes && !order.wishes().isEmpty()
        ? done(was.with(order.wishes().in(was.wishes())), texts.say("subscriptions.changed"))
        : new Wrong(
            texts.say("subscriptions.no-change", Choices.echo(words), String.valueOf(was.id())));
  }

  private Result start(String from) {
    return switch (from) {
      case "now" -> done(was.startingAfter(glimpse.now()), texts.say("start.now-chosen"));
      case "week" ->
          done(was.startingAfter(glimpse.weekAgo(was.filter())), texts.say("start.week-chosen"));
      case "newest" ->
          done(
              was.startingAfter(composer.beginning(was.filter())),
              texts.say("start.newest-chosen"));
      default ->
          new Wrong(
              texts.say("subscriptions.no-change", Choices.echo(from), String.valueOf(was.id())));
    };
  }

  private @Nullable Instant next(Schedule schedule) {
    Optional<Instant> next = schedule.nextAfter(now);
    return next.orElse(null);
  }

  private static Result done(Subscription changed, String say) {
    return new Done(changed, say);
  }

  /** What came of it. */
  sealed interface Result {}

  /**
   * It is another now.
   *
   * @param say what was done
   */
  record Done(Subscription changed, String say) implements Result {}

  /**
   * The words say nothing that can be done.
   *
   * @param say what would work
   */
  record Wrong(String say) implements Result {}
}
