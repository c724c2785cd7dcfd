package zhuanlan.store;

import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import zhuanlan.digest.Digests.Decision;
import zhuanlan.digest.Digests.Outgoing;
import zhuanlan.subscription.Subscription;

/** Writes many decisions within one act. Not thread-safe. */
final class DecisionWriter implements AutoCloseable {

  private final Parcels parcels;
  private final ToldRows told;
  private final Statement advance;
  private final Statement before;
  private final Statement last;

  DecisionWriter(Handle handle) {
    parcels = new Parcels(handle);
    told = new ToldRows(handle);
    advance =
        new Statement(
            handle.getConnection(),
            """
            UPDATE subscription SET next = ?, last_arrival = ?
            WHERE id = ? AND next = ? AND last_arrival = ? AND chat = ? AND thread = ?
              AND suspended IS NULL AND paused = 0
            """);
    before =
        new Statement(
            handle.getConnection(),
            """
            UPDATE subscription_before SET last_arrival = MAX(last_arrival, ?2),
              next = CASE WHEN next <= ?3 THEN ?4 ELSE next END
            WHERE id = ?1
            """);
    last =
        new Statement(
            handle.getConnection(),
            """
            INSERT OR REPLACE INTO last_digest (subscription, decided, articles, total, parcel)
            VALUES (?, ?, ?, ?, ?)
            """);
  }

  /** The subscription goes on; false when it is no longer as it was decided about. */
  boolean advance(Decision decision) {
    Subscription about = decision.about();
    boolean advanced =
        advance.run(
                SubscriptionRows.millis(decision.next()),
                decision.lastArrival(),
                about.id(),
                SubscriptionRows.millis(about.next()),
                about.lastArrival(),
                about.to().chat(),
                about.to().thread())
            > 0;
    if (advanced) {
      remember(about, decision);
    }
    return advanced;
  }

  /** Who takes a change back must not be told again what was told since. */
  private void remember(Subscription about, Decision decision) {
    @Nullable Instant due = about.next();
    @Nullable Instant next = decision.next();
    boolean timed = due != null && next != null;
    before.run(
        about.id(),
        decision.lastArrival(),
        timed ? SubscriptionRows.millis(due) : Long.MIN_VALUE,
        timed ? SubscriptionRows.millis(next) : Long.MIN_VALUE);
  }

  /** What goes out for it, if anything does, goes into the outbox and counts as told. */
  void post(Decision decision) {
    Outgoing digest = decision.digest();
    if (digest == null) {
      return;
    }
    Subscription about = decision.about();
    told.add(about.to(), digest.told());
    parcels
        .offer(digest.parcel())
        .ifPresent(
            parcel ->
                last.run(
                    about.id(),
                    digest.parcel().notBefore().toEpochMilli(),
                    digest.articles(),
                    digest.total(),
                    parcel));
  }

  @Override
  public void close() {
    parcels.close();
    told.close();
    advance.close();
    before.close();
    last.close();
  }
}
