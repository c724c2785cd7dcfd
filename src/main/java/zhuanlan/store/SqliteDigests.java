package zhuanlan.store;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import zhuanlan.digest.Digests;
import zhuanlan.digest.LastDigest;
import zhuanlan.digest.Told;
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
  public List<Subscription> due(Instant now, int lastArrival, Instant tooFar, int count) {
    return database
        .reader()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT * FROM (SELECT * FROM subscription
                          WHERE suspended IS NULL AND paused = 0 AND next <= :now
                          ORDER BY next, last_arrival LIMIT :count)
                        UNION ALL
                        SELECT * FROM subscription
                          WHERE suspended IS NULL AND paused = 0 AND next > :tooFar AND next < :never
                        UNION ALL
                        SELECT * FROM subscription
                          WHERE suspended IS NULL AND paused = 0 AND next = :never
                            AND last_arrival < :lastArrival
                        LIMIT :count
                        """)
                    .bind("now", now.toEpochMilli())
                    .bind("tooFar", tooFar.toEpochMilli())
                    .bind("never", SubscriptionRows.NEVER)
                    .bind("lastArrival", lastArrival)
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
                    .createQuery(
                        "SELECT MIN(next) FROM subscription WHERE suspended IS NULL AND paused = 0")
                    .mapTo(Long.class)
                    .findOne()
                    .filter(next -> next != SubscriptionRows.NEVER)
                    .map(Instant::ofEpochMilli));
  }

  @Override
  public Map<Destination, Told> told(Collection<Destination> destinations) {
    return database.reader().inTransaction(handle -> ToldRows.of(handle, destinations));
  }

  @Override
  public int commit(List<Decision> decisions) {
    return database
        .writer()
        .inTransaction(
            handle -> {
              Set<Destination> passedOver = new HashSet<>();
              int taken = 0;
              try (DecisionWriter writer = new DecisionWriter(handle)) {
                for (Decision each : decisions) {
                  Destination to = each.about().to();
                  if (!passedOver.contains(to) && writer.advance(each)) {
                    writer.post(each);
                    taken++;
                  } else {
                    passedOver.add(to);
                  }
                }
              }
              return taken;
            });
  }

  @Override
  public Map<Long, LastDigest> last(Collection<Long> subscriptions) {
    return database
        .reader()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT last_digest.*, state, settled, why
                        FROM last_digest JOIN parcel ON parcel.id = parcel
                        WHERE subscription IN (SELECT value FROM json_each(:subscriptions))
                        """)
                    .bind("subscriptions", Json.array(subscriptions))
                    .reduceResultSet(
                        new HashMap<>(),
                        (last, row, context) -> {
                          long settled = row.getLong("settled");
                          last.put(
                              row.getLong("subscription"),
                              new LastDigest(
                                  Instant.ofEpochMilli(row.getLong("decided")),
                                  row.getInt("articles"),
                                  row.getInt("total"),
                                  fate(row.getString("state")),
                                  settled == 0 ? null : Instant.ofEpochMilli(settled),
                                  row.getString("why")));
                          return last;
                        }));
  }

  private static LastDigest.Fate fate(@Nullable String state) {
    return switch (String.valueOf(state)) {
      case "UNDELIVERABLE" -> LastDigest.Fate.UNDELIVERABLE;
      case "SENT", "FORGOTTEN" -> LastDigest.Fate.SENT;
      default -> LastDigest.Fate.WAITING;
    };
  }
}
