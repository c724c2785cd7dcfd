package zhuanlan.bot.command;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import zhuanlan.catalog.Catalog;
import zhuanlan.catalog.Headline;
import zhuanlan.catalog.Selection;
import zhuanlan.page.Manner;
import zhuanlan.page.Texts;
import zhuanlan.reading.Cards;
import zhuanlan.subscription.Filter;

/** What a filter would have brought in the week before now. Thread-safe. */
public final class Glimpse {

  private static final Duration WEEK = Duration.ofDays(7);

  /** More than anybody counts. */
  private static final int MOST = 500;

  private static final int TITLES = 3;

  private final Catalog catalog;
  private final Cards cards;
  private final Clock clock;

  /** Looks into this catalog. */
  public Glimpse(Catalog catalog, Cards cards, Clock clock) {
    this.catalog = catalog;
    this.cards = cards;
    this.clock = clock;
  }

  /** How many articles of the week pass a filter, and the titles of the newest. */
  String of(Filter filter, Manner manner) {
    Texts texts = manner.texts();
    List<Headline> all = arrived(filter);
    List<Headline> week = ofTheWeek(all);
    if (all.isEmpty()) {
      return texts.say("glimpse.nothing");
    }
    if (week.isEmpty()) {
      Headline last = all.get(0);
      Instant published = last.published();
      return published == null
          ? texts.say("glimpse.undated", Choices.title(last.title(), texts))
          : texts.say(
              "glimpse.before", Choices.title(last.title(), texts), cards.time(published, manner));
    }
    String titles =
        week.stream()
            .limit(TITLES)
            .map(it -> "\n· " + Choices.title(it.title(), texts))
            .collect(Collectors.joining());
    return texts.say(week.size() < MOST ? "glimpse.week" : "glimpse.many", week.size()) + titles;
  }

  /** The arrival number from which a subscription begins that starts with the week before now. */
  int weekAgo(Filter filter) {
    int count = ofTheWeek(arrived(filter)).size();
    List<Headline> newest = catalog.arrived(selection(filter), 0, count + 1);
    return newest.size() <= count ? 0 : newest.get(count).number();
  }

  /**
   * The arrival number from which a subscription begins that brings only what comes from now on.
   */
  int now() {
    return catalog.lastNumber();
  }

  private List<Headline> arrived(Filter filter) {
    return catalog.arrived(selection(filter), 0, MOST).stream()
        .sorted(
            Comparator.comparing(
                Headline::published, Comparator.nullsLast(Comparator.reverseOrder())))
        .toList();
  }

  private List<Headline> ofTheWeek(List<Headline> articles) {
    Instant from = clock.instant().minus(WEEK);
    return articles.stream()
        .filter(it -> it.published() != null && it.published().isAfter(from))
        .toList();
  }

  private static Selection selection(Filter filter) {
    return new Selection(filter.topics(), filter.columns(), filter.excluded());
  }
}
