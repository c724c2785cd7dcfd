package zhuanlan.digest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhuanlan.catalog.Catalog;
import zhuanlan.delivery.Parcel;
import zhuanlan.page.Manner;
import zhuanlan.page.Page;
import zhuanlan.reading.Cards;
import zhuanlan.subscription.Manners;
import zhuanlan.subscription.Subscription;

/**
 * Decides about the digests that are due: one round of {@link #runDue} after the other, by one
 * thread. What it decides about a subscription is one transaction, so a kill leaves it decided,
 * with its parcels in the outbox, or still due.
 */
public final class DigestJob {

  private static final Logger log = LoggerFactory.getLogger(DigestJob.class);

  private static final int BATCH = 100;

  /** A digest that is later than this is not sent any more; its articles come with the next. */
  private static final Duration TOO_LATE = Duration.ofHours(6);

  /** The clock may jump, and subscriptions may come from elsewhere. */
  private static final Duration LONGEST_REST = Duration.ofSeconds(30);

  private final Digests digests;
  private final DigestComposer composer;
  private final Catalog catalog;
  private final Cards cards;
  private final Manners manners;
  private final Runnable posted;
  private final Clock clock;

  /**
   * A job.
   *
   * @param posted called when there is something new in the outbox
   */
  public DigestJob(
      Digests digests,
      DigestComposer composer,
      Catalog catalog,
      Cards cards,
      Manners manners,
      Runnable posted,
      Clock clock) {
    this.digests = digests;
    this.composer = composer;
    this.catalog = catalog;
    this.cards = cards;
    this.manners = manners;
    this.posted = posted;
    this.clock = clock;
  }

  /** Decides about all that is due now. Returns how long to wait before the next round. */
  public Duration runDue() {
    Instant now = clock.instant();
    List<Subscription> due = digests.due(now, BATCH);
    for (Subscription subscription : due) {
      decide(subscription, now);
    }
    if (!due.isEmpty()) {
      posted.run();
      return Duration.ZERO;
    }
    return digests
        .nextDue()
        .map(next -> Duration.between(clock.instant(), next))
        .filter(delay -> delay.compareTo(LONGEST_REST) < 0)
        .map(delay -> delay.isNegative() ? Duration.ZERO : delay)
        .orElse(LONGEST_REST);
  }

  private void decide(Subscription subscription, Instant now) {
    Instant next = subscription.schedule().nextAfter(now);
    try {
      digests.commit(decision(subscription, now, next));
    } catch (RuntimeException e) {
      // The others must not wait for it, and it must not be tried in every round.
      log.error("the digest of subscription {} failed and is left out", subscription.id(), e);
      digests.commit(
          new Digests.Decision(
              subscription, next, subscription.lastArrival(), List.of(), List.of()));
    }
  }

  private Digests.Decision decision(Subscription subscription, Instant now, Instant next) {
    Instant due = due(subscription, now);
    if (due.isAfter(now)) {
      log.info("the digest of {} is too late; its articles come {}", subscription.to(), next);
      return new Digests.Decision(
          subscription, next, subscription.lastArrival(), List.of(), List.of());
    }
    int lastArrival = Math.max(catalog.lastNumber(), subscription.lastArrival());
    DigestComposer.Digest digest = composer.compose(subscription, lastArrival);
    if (digest.isEmpty()) {
      return new Digests.Decision(subscription, next, lastArrival, List.of(), List.of());
    }
    Manner manner = manners.of(subscription.to().chat(), subscription.language().tag());
    String day = cards.time(due, subscription.schedule().zone(), manner.texts());
    Page page =
        composer.page(
            digest, subscription, manner.say("digest.headline", day, digest.total()), manner);
    Parcel parcel =
        new Parcel(
            "digest:" + subscription.id() + ":" + due.getEpochSecond(),
            subscription.to(),
            Parcel.Lane.PUSH,
            page,
            manner.lists(),
            new Parcel.Act.Send(null),
            false,
            now);
    return new Digests.Decision(
        subscription,
        next,
        lastArrival,
        digest.articles().stream().map(article -> article.number()).toList(),
        List.of(parcel));
  }

  /**
   * What has been missed for long comes with the latest hour that has struck since, or the next.
   */
  private static Instant due(Subscription subscription, Instant now) {
    return now.isAfter(subscription.next().plus(TOO_LATE))
        ? subscription.schedule().nextAfter(now.minus(TOO_LATE))
        : subscription.next();
  }
}
