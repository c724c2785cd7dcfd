package zhuanlan.delivery;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhuanlan.page.Button;
import zhuanlan.page.Manner;
import zhuanlan.page.Page;
import zhuanlan.page.Part;
import zhuanlan.subscription.Destination;
import zhuanlan.subscription.Filter;
import zhuanlan.subscription.Manners;
import zhuanlan.subscription.Subscription;
import zhuanlan.subscription.Subscriptions;

/**
 * Lets subscriptions rest where the bot can no longer write, and tells whoever ordered them what to
 * do about it: once, in private. Thread-safe.
 */
public final class Losses {

  private static final Logger log = LoggerFactory.getLogger(Losses.class);

  /** Channels and supergroups have ids below it; what is left is their number in links. */
  private static final long NUMBERED = -1_000_000_000_000L;

  private final Subscriptions subscriptions;
  private final Manners manners;
  private final Outbox outbox;
  private final Runnable posted;
  private final Clock clock;

  /**
   * Losses.
   *
   * @param manners how to speak to whom
   * @param posted called when there is something new in the outbox
   */
  public Losses(
      Subscriptions subscriptions, Manners manners, Outbox outbox, Runnable posted, Clock clock) {
    this.subscriptions = subscriptions;
    this.manners = manners;
    this.outbox = outbox;
    this.posted = posted;
    this.clock = clock;
  }

  /**
   * The bot can no longer write there.
   *
   * @param reason what happened, for operators
   * @param title the chat's title; empty when it is not known
   */
  public void suffer(Destination to, Loss loss, String reason, String title) {
    List<Subscription> suspended =
        loss.isOfTopic()
            ? subscriptions.suspend(to, reason)
            : subscriptions.suspend(to.chat(), reason);
    log.warn("{} is lost ({}): {} suspended", to, reason, suspended.size());
    if (loss != Loss.CHAT) {
      suspended.stream()
          .filter(each -> each.subscriber() > 0 && each.subscriber() != to.chat())
          .collect(Collectors.groupingBy(Subscription::subscriber))
          .forEach((person, theirs) -> tell(person, theirs, to, loss, title));
    }
  }

  private void tell(
      long person, List<Subscription> theirs, Destination to, Loss loss, String title) {
    Manner manner = manners.of(person, theirs.get(0).language().tag());
    String place = title.isBlank() ? manner.say("loss.somewhere") : title;
    String wanted =
        theirs.stream()
            .map(each -> wanted(each.filter(), manner))
            .collect(Collectors.joining("; "));
    Page page =
        new Page(List.of(Part.Note.of(words(loss, manner, place, wanted))), way(to, manner), null);
    outbox.offer(
        Parcel.note(
            "lost:" + person + ":" + to.chat() + ":" + to.thread() + ":" + clock.millis(),
            Destination.of(person),
            Parcel.Lane.PUSH,
            page,
            clock.instant()));
    posted.run();
  }

  private static String words(Loss loss, Manner manner, String place, String wanted) {
    return switch (loss) {
      case CHAT, RIGHTS -> manner.say("loss.rights", place, wanted);
      case TOPIC_CLOSED -> manner.say("loss.topic-closed", place, wanted);
      case TOPIC_DELETED -> manner.say("loss.topic-deleted", place, wanted);
    };
  }

  private static String wanted(Filter filter, Manner manner) {
    List<String> words =
        Stream.concat(filter.topics().stream(), filter.columns().stream()).toList();
    return words.isEmpty() ? manner.say("subscription.everything") : String.join(" ", words);
  }

  /** A button that leads there. Small groups have no address. */
  private static List<List<Button>> way(Destination to, Manner manner) {
    if (to.chat() >= NUMBERED) {
      return List.of();
    }
    // Message 1 is there in every chat, and a topic is named after its first message.
    String address =
        "https://t.me/c/" + (NUMBERED - to.chat()) + "/" + (to.thread() == 0 ? 1 : to.thread());
    return List.of(List.of(new Button.Open(manner.say("loss.open"), address)));
  }
}
