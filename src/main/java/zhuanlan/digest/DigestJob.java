package zhuanlan.digest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhuanlan.catalog.Catalog;
import zhuanlan.delivery.Parcel;
import zhuanlan.digest.Digests.Decision;
import zhuanlan.digest.Digests.Outgoing;
import zhuanlan.page.Format;
import zhuanlan.page.Manner;
import zhuanlan.subscription.ChatSettings;
import zhuanlan.subscription.Destination;
import zhuanlan.subscription.Manners;
import zhuanlan.subscription.Schedule;
import zhuanlan.subscription.Subscription;
import zhuanlan.subscription.Wishes;

/**
 * Decides about the digests that are due: one round of {@link #runDue} after the other, by one
 * thread. What it decides about a subscription is part of one transaction, so a kill leaves it
 * decided, with its parcel in the outbox, or still due.
 */
public final class DigestJob {

  private static final Logger log = LoggerFactory.getLogger(DigestJob.class);

  /** So many are decided about in one transaction. */
  private static final int BATCH = 200;

  /** A round must end, or the program could not. */
  private static final int BATCHES_IN_A_ROUND = 100;

  /** The clock may jump, and subscriptions may come from elsewhere. */
  private static final Duration LONGEST_REST = Duration.ofSeconds(30);

  private final Digests digests;
  private final DigestComposer composer;
  private final Catalog catalog;
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
      Manners manners,
      Runnable posted,
      Clock clock) {
    this.digests = digests;
    this.composer = composer;
    this.catalog = catalog;
    this.manners = manners;
    this.posted = posted;
    this.clock = clock;
  }

  /**
   * Decides about all that is due now. Returns how long to wait before the next round, unless
   * something arrives in between.
   */
  public Duration runDue() {
    Instant now = clock.instant();
    Edition edition = new Edition(catalog, catalog.lastNumber());
    for (int batch = 0; batch < BATCHES_IN_A_ROUND; batch++) {
      List<Subscription> due =
          digests.due(now, edition.lastArrival(), now.plus(Timing.TOO_FAR), BATCH);
      if (due.isEmpty()) {
        return rest();
      }
      commit(decisions(due, edition, now), now);
      posted.run();
    }
    return Duration.ZERO;
  }

  private Duration rest() {
    return digests
        .nextDue()
        .map(next -> Duration.between(clock.instant(), next))
        .filter(delay -> delay.compareTo(LONGEST_REST) < 0)
        .map(delay -> delay.isNegative() ? Duration.ZERO : delay)
        .orElse(LONGEST_REST);
  }

  private List<Decision> decisions(List<Subscription> due, Edition edition, Instant now) {
    Set<Destination> places = due.stream().map(Subscription::to).collect(Collectors.toSet());
    Map<Destination, Told> told = new HashMap<>(digests.told(places));
    Map<Long, ChatSettings> settings =
        manners.chosen(places.stream().map(Destination::chat).collect(Collectors.toSet()));
    List<Decision> decisions = new ArrayList<>();
    for (Subscription each : due) {
      Told before = told.getOrDefault(each.to(), Told.NOTHING);
      ChatSettings chosen = settings.getOrDefault(each.to().chat(), ChatSettings.NONE);
      Decision decision = decision(each, edition, before, chosen, now);
      decisions.add(decision);
      Outgoing digest = decision.digest();
      if (digest != null) {
        told.put(each.to(), before.with(digest.told()));
      }
    }
    return decisions;
  }

  private Decision decision(
      Subscription subscription, Edition edition, Told told, ChatSettings chosen, Instant now) {
    try {
      Manner manner = manners.of(subscription.to().chat(), subscription.language().tag(), chosen);
      Timing timing = Timing.of(subscription, now, chosen.quiet(), manner.zone());
      if (timing instanceof Timing.Later later) {
        return new Decision(subscription, later.end(), subscription.lastArrival(), null);
      }
      return timing instanceof Timing.Now at
          ? told(subscription, edition, told, manner, at.due(), now)
          : leftOut(subscription, now);
    } catch (RuntimeException e) {
      // The others must not wait for it, and it must not be tried in every round.
      log.error("the digest of subscription {} failed and is left out", subscription.id(), e);
      return failed(subscription, edition, now);
    }
  }

  private Decision told(
      Subscription subscription,
      Edition edition,
      Told told,
      Manner manner,
      Instant due,
      Instant now) {
    int lastArrival = Math.max(edition.lastArrival(), subscription.lastArrival());
    Edition.Printed printed = edition.of(subscription, told);
    Digest digest = printed.digest();
    Wishes wishes = subscription.wishes();
    @Nullable Instant next = subscription.schedule().nextAfter(now).orElse(null);
    if (digest.isEmpty() && !(wishes.evenEmpty() && next != null)) {
      return new Decision(subscription, next, lastArrival, null);
    }
    Parcel parcel =
        new Parcel(
            "digest:" + subscription.id() + ":" + due.getEpochSecond() + ":" + lastArrival,
            subscription.to(),
            Parcel.Lane.PUSH,
            printed.page(
                due,
                manner,
                wishes.buttons(),
                () -> composer.page(digest, subscription, due, manner)),
            format(wishes, manner),
            new Parcel.Act.Send(null),
            wishes.silent(),
            now);
    return new Decision(
        subscription,
        next,
        lastArrival,
        new Outgoing(parcel, digest.articles().size(), digest.total(), digest.told()));
  }

  /** Its articles come with the next. */
  private static Decision leftOut(Subscription subscription, Instant now) {
    @Nullable Instant next = subscription.schedule().nextAfter(now).orElse(null);
    log.info("the digest of {} is left out; its articles come {}", subscription.to(), next);
    return new Decision(subscription, next, subscription.lastArrival(), null);
  }

  /** Where no clock tells the next time, its articles would be due again at once. */
  private static Decision failed(Subscription subscription, Edition edition, Instant now) {
    return subscription.schedule() instanceof Schedule.AtOnce
        ? new Decision(subscription, null, edition.lastArrival(), null)
        : leftOut(subscription, now);
  }

  private void commit(List<Decision> decisions, Instant now) {
    try {
      digests.commit(decisions);
    } catch (RuntimeException e) {
      log.warn("{} digests cannot be kept together, each is tried alone", decisions.size(), e);
      commitEach(decisions, now);
    }
  }

  private void commitEach(List<Decision> decisions, Instant now) {
    Set<Destination> failed = new HashSet<>();
    for (Decision each : decisions) {
      Subscription about = each.about();
      // Others for its destination counted on it: they are due again in the next round.
      if (failed.contains(about.to())) {
        continue;
      }
      try {
        digests.commit(List.of(each));
      } catch (RuntimeException e) {
        log.error("the digest of subscription {} failed and is left out", about.id(), e);
        failed.add(about.to());
        @Nullable Instant next = about.schedule().nextAfter(now).orElse(null);
        digests.commit(
            List.of(
                new Decision(
                    about, next, next == null ? each.lastArrival() : about.lastArrival(), null)));
      }
    }
  }

  private static Format format(Wishes wishes, Manner manner) {
    if (wishes.format() == null) {
      return manner.lists();
    }
    return switch (wishes.format()) {
      case AUTO, CLASSIC -> Format.CLASSIC;
      case RICH -> Format.RICH;
    };
  }
}
