package zhuanlan.bot.command;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import zhuanlan.digest.Digests;
import zhuanlan.digest.LastDigest;
import zhuanlan.page.FormatChoice;
import zhuanlan.page.Texts;
import zhuanlan.reading.Cards;
import zhuanlan.reading.Script;
import zhuanlan.subscription.ChatSettings;
import zhuanlan.subscription.Filter;
import zhuanlan.subscription.Manners;
import zhuanlan.subscription.QuietHours;
import zhuanlan.subscription.Schedule;
import zhuanlan.subscription.Subscription;
import zhuanlan.subscription.Wishes;

/** How a subscription reads in words: number, filter, schedule, next digest. Thread-safe. */
public final class SubscriptionLine {

  private final Cards cards;
  private final Manners manners;
  private final Digests digests;
  private final int usualItems;

  /**
   * Lines with times as these cards write them.
   *
   * @param manners tell the quiet hours of chats
   * @param digests tell what came last
   * @param usualItems how many articles a digest tells in full where nothing was said
   */
  public SubscriptionLine(Cards cards, Manners manners, Digests digests, int usualItems) {
    this.cards = cards;
    this.manners = manners;
    this.digests = digests;
    this.usualItems = usualItems;
  }

  /** Number and filter in one line. */
  static String brief(Subscription subscription, Texts texts) {
    return "#" + subscription.id() + " " + filter(subscription.filter(), texts);
  }

  /** All of it, in two or three lines. */
  String of(Subscription subscription, Texts texts) {
    List<String> lines = new ArrayList<>();
    lines.add(
        texts.say(
            "subscription.line",
            brief(subscription, texts),
            ScheduleText.of(subscription.schedule(), texts)));
    lines.add(state(subscription, texts));
    LastDigest last = digests.last(List.of(subscription.id())).get(subscription.id());
    if (last != null) {
      lines.add(last(last, on(subscription), texts));
    }
    String how = wishes(subscription, texts);
    if (!how.isEmpty()) {
      lines.add(how);
    }
    return String.join("\n", lines);
  }

  /** When it speaks next, or why it does not. */
  private String state(Subscription subscription, Texts texts) {
    String suspended = subscription.suspended();
    if (suspended != null) {
      return texts.say("subscription.suspended", suspended);
    }
    if (subscription.paused()) {
      return texts.say("subscription.paused");
    }
    Instant next = subscription.next();
    return next == null
        ? texts.say("subscription.next-news")
        : texts.say("subscription.next", heard(next, subscription, texts));
  }

  /** What falls due in quiet hours is heard at their end. */
  private String heard(Instant next, Subscription subscription, Texts texts) {
    ChatSettings settings = manners.settings(subscription.to().chat());
    ZoneId zone = Objects.requireNonNull(settings.zone());
    QuietHours quiet = settings.quiet();
    Optional<Instant> end = quiet == null ? Optional.empty() : quiet.endAfter(next, zone);
    ZoneId on = on(subscription);
    return end.map(it -> texts.say("subscription.after-quiet", cards.time(it, on, texts)))
        .orElseGet(() -> cards.time(next, on, texts));
  }

  /** On whose clock its times are told. */
  private ZoneId on(Subscription subscription) {
    return subscription.schedule() instanceof Schedule.Timed timed
        ? timed.zone()
        : Objects.requireNonNull(manners.settings(subscription.to().chat()).zone());
  }

  /** What came last, and what became of it. */
  private String last(LastDigest last, ZoneId on, Texts texts) {
    String when = cards.time(last.decided(), on, texts);
    return switch (last.fate()) {
      case WAITING -> texts.say("subscription.last-waits", when);
      case SENT ->
          texts.say("subscription.last", when, last.articles(), last.total() - last.articles());
      case UNDELIVERABLE ->
          texts.say("subscription.last-failed", when, Objects.requireNonNullElse(last.why(), "?"));
    };
  }

  private String wishes(Subscription subscription, Texts texts) {
    Wishes wishes = subscription.wishes();
    List<String> how = new ArrayList<>();
    if (wishes.silent()) {
      how.add(texts.say("subscription.silent"));
    }
    // What comes with news only has no empty days.
    if (wishes.evenEmpty() && subscription.schedule() instanceof Schedule.Timed) {
      how.add(texts.say("subscription.even-empty"));
    }
    FormatChoice format = wishes.format();
    if (format == FormatChoice.RICH) {
      how.add(texts.say("format.rich"));
    } else if (format == FormatChoice.CLASSIC) {
      how.add(texts.say("format.classic"));
    }
    if (wishes.maxItems() != usualItems) {
      how.add(texts.say("subscription.items", wishes.maxItems()));
    }
    return String.join(" · ", how);
  }

  /** What a filter lets through, in words. */
  static String filter(Filter filter, Texts texts) {
    List<String> words = new ArrayList<>(filter.topics());
    words.addAll(filter.columns());
    if (words.isEmpty()) {
      words.add(texts.say("subscription.everything"));
    }
    filter.excluded().forEach(word -> words.add("-" + word));
    return Script.of(texts.language()).write(String.join(" ", words));
  }
}
