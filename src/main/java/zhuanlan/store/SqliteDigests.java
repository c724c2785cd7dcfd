package zhuanlan.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import zhuanlan.digest.Digests;
import zhuanlan.subscription.Destination;
import zhuanlan.subscription.Subscription;

/** What was decided about digests, in SQLite. */
public final class SqliteDigests implements Digests {

  private final Database database;

  /** Over an open database. */
  public SqliteDigests(Database database) {
    this.database = database;
  }

  @Override
  public List<Subscription> due(Instant now, int count) {
    return database
        .reader()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT * FROM subscription WHERE suspended IS NULL AND next <= :now
                        ORDER BY next, id LIMIT :count
                        """)
                    .bind("now", now.toEpochMilli())
                    .bind("count", Math.max(0, count))
                    .map(new SubscriptionRows())
                    .list());
  }

  @Override
  public Optional<Instant> nextDue() {
    return database
        .reader()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT MIN(next) FROM subscription WHERE suspended IS NULL")
                    .mapTo(Long.class)
                    .findOne()
                    .map(Instant::ofEpochMilli));
  }

  @Override
  public Set<Integer> told(Destination to, Collection<Integer> articles) {
    return database
        .reader()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT article FROM told
                        WHERE chat = :chat AND thread = :thread
                          AND article IN (SELECT value FROM json_each(:articles))
                        """)
                    .bind("chat", to.chat())
                    .bind("thread", to.thread())
                    .bind("articles", Json.array(articles))
                    .mapTo(Integer.class)
                    .set());
  }

  @Override
  public boolean commit(Decision decision) {
    return database
        .writer()
        .inTransaction(
            handle -> {
              if (!advance(handle, decision)) {
                return false;
              }
              decision.parcels().forEach(parcel -> Parcels.offer(handle, parcel));
              Destination to = decision.about().to();
              handle.execute(
                  """
                  INSERT OR IGNORE INTO told (chat, thread, article)
                  SELECT ?, ?, value FROM json_each(?)
                  """,
                  to.chat(),
                  to.thread(),
                  Json.array(decision.told()));
              return true;
            });
  }

  private static boolean advance(Handle handle, Decision decision) {
    Subscription about = decision.about();
    return handle
            .createUpdate(
                """
                UPDATE subscription SET next = :next, last_arrival = :lastArrival
                WHERE id = :id AND next = :nextAsRead AND last_arrival = :lastArrivalAsRead
                  AND chat = :chat AND thread = :thread AND suspended IS NULL
                """)
            .bind("next", decision.next().toEpochMilli())
            .bind("lastArrival", decision.lastArrival())
            .bind("id", about.id())
            .bind("nextAsRead", about.next().toEpochMilli())
            .bind("lastArrivalAsRead", about.lastArrival())
            .bind("chat", about.to().chat())
            .bind("thread", about.to().thread())
            .execute()
        > 0;
  }
}
