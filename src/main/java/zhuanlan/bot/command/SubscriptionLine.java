package zhuanlan.bot.command;

import java.util.ArrayList;
import java.util.List;
import zhuanlan.page.Texts;
import zhuanlan.reading.Cards;
import zhuanlan.reading.Script;
import zhuanlan.subscription.Filter;
import zhuanlan.subscription.Subscription;

/** How a subscription reads in words: number, filter, time, next digest. Thread-safe. */
public final class SubscriptionLine {

  private final Cards cards;

  /** Lines with times as these cards write them. */
  public SubscriptionLine(Cards cards) {
    this.cards = cards;
  }

  String of(Subscription subscription, Texts texts) {
    String what = filter(subscription.filter(), texts);
    String time = subscription.schedule().time().toString();
    String zone = subscription.schedule().zone().getId();
    String line = texts.say("subscription.line", "#" + subscription.id(), what, time, zone);
    String suspended = subscription.suspended();
    return line
        + "\n"
        + (suspended == null
            ? texts.say(
                "subscription.next",
                cards.time(subscription.next(), subscription.schedule().zone(), texts))
            : texts.say("subscription.suspended", suspended));
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
