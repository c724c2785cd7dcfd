package zhuanlan.subscription;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import zhuanlan.subscription.Phrase.Said;
import zhuanlan.subscription.Piece.Link;
import zhuanlan.subscription.ScheduleWords.Kind;
import zhuanlan.subscription.ScheduleWords.Wrong;

/** What the phrases of a line say together. For one line; not thread-safe. */
final class Told {

  private final PlainLine line;
  private final ToldDays days = new ToldDays();
  private final ToldTimes times = new ToldTimes();
  private @Nullable Said now;
  private @Nullable Said week;
  private @Nullable Wrong wrong;

  Told(PlainLine line) {
    this.line = line;
  }

  void add(Phrase phrase) {
    Said before = null;
    Link link = Link.BLANK;
    for (Said said : phrase.parts()) {
      if (said.piece() instanceof Link next) {
        link = next.compareTo(link) > 0 ? next : link;
      } else {
        add(said, link, before);
        // In 早上8点到晚上8点 the span is between the times.
        if (link != Link.TO || !(said.piece() instanceof Piece.Part)) {
          before = said;
          link = Link.BLANK;
        }
      }
    }
    close();
  }

  /** All that was said, beside the other words. */
  ScheduleWords with(List<String> rest) {
    Set<DayOfWeek> named = days.named();
    List<ToldTime> late = times.all().stream().filter(ToldTime::isNextDay).toList();
    boolean allLate = !late.isEmpty() && late.size() == times.all().size();
    check(named, late, allLate);
    Set<DayOfWeek> meant = allLate ? ToldTime.nextDays(named) : named;
    return new ScheduleWords(
        named.isEmpty() && days.isEvery() ? Schedule.Timed.EVERY_DAY : meant,
        times.all().stream().map(ToldTime::time).toList(),
        now != null,
        rest,
        wrong);
  }

  private void add(Said said, Link link, @Nullable Said before) {
    Piece piece = said.piece();
    Piece last = before == null ? null : before.piece();
    if (piece instanceof Piece.Days named) {
      add(named.days(), link == Link.TO && last instanceof Piece.Days from ? from : named);
    } else if (piece instanceof Piece.EveryDay) {
      days.addEvery();
    } else if (piece instanceof Piece.EveryWeek) {
      week = said;
    } else if (piece instanceof Piece.Now) {
      now = said;
    } else if (piece instanceof Piece.Unkept unkept) {
      wrong(unkept.kind(), said.from(), said);
    } else if (piece instanceof Piece.Part) {
      close();
      days.time();
      times.open(said);
    } else if (piece instanceof Piece.Time time) {
      if (link == Link.AND && times.isOpenAlone()) {
        close();
      }
      if (before != null && !(last instanceof Piece.Days) && link == Link.TO) {
        wrong(Kind.SPAN, before.from(), said);
      }
      add(said, time, link, last instanceof Piece.Time);
    }
  }

  private void add(Set<DayOfWeek> named, Piece.Days from) {
    if (from.days().size() == 1 && named.size() == 1) {
      days.addThrough(from.days().iterator().next(), named.iterator().next());
    }
    days.add(named);
  }

  private void add(Said said, Piece.Time time, Link link, boolean follows) {
    days.time();
    if (ToldTime.exists(time)) {
      times.add(said, time, link, follows);
    } else {
      wrong(Kind.NO_TIME, said.from(), said);
    }
  }

  private void close() {
    times.close().ifPresent(part -> wrong(Kind.NO_HOUR, part.from(), part));
  }

  private void check(Set<DayOfWeek> named, List<ToldTime> late, boolean allLate) {
    long clocks = times.all().stream().map(ToldTime::time).distinct().count();
    if (now != null && !(named.isEmpty() && times.all().isEmpty())) {
      wrong(Kind.CONTRADICTION, now.from(), now);
    }
    if (week != null && named.isEmpty() && !days.isEvery()) {
      wrong(Kind.NO_DAY, week.from(), week);
    }
    if (days.areSeveral() && clocks > 1) {
      Said last = times.all().get(times.all().size() - 1).said();
      wrong(Kind.SEVERAL, last.from(), last);
    }
    boolean everyDay = named.isEmpty() || named.equals(Schedule.Timed.EVERY_DAY);
    if (!late.isEmpty() && !allLate && !everyDay) {
      wrong(Kind.OVER_MIDNIGHT, late.get(0).said().from(), late.get(0).said());
    }
  }

  private void wrong(Kind kind, int from, Said to) {
    if (wrong == null) {
      wrong = new Wrong(kind, line.written(from, to.to()));
    }
  }
}
