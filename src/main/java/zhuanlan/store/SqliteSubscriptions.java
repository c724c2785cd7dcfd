package zhuanlan.store;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import zhuanlan.subscription.Destination;
import zhuanlan.subscription.Filter;
import zhuanlan.subscription.Subscription;
import zhuanlan.subscription.Subscriptions;

/** Subscriptions in SQLite. */
public final class SqliteSubscriptions implements Subscriptions {

  /**
   * How long requests are remembered: longer than Telegram repeats an update, and not for ever,
   * because update numbers start anew.
   */
  private static final Duration MEMORY = Duration.ofDays(8);

  private static final Duration UNDOABLE = Duration.ofDays(1);

  private final Database database;
  private final Clock clock;

  /**
   * Over an open database.
   *
   * @param clock tells when requests may be forgotten
   */
  public SqliteSubscriptions(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public Subscription add(Subscription subscription, String requestKey) {
    return database
        .writer()
        .inTransaction(
            handle -> {
              long now = clock.millis();
              handle.execute(
                  "DELETE FROM subscription_request WHERE asked < ?", now - MEMORY.toMillis());
              Optional<Long> made = madeFor(handle, requestKey);
              if (made.isPresent()) {
                return find(handle, made.get()).orElse(subscription.withId(made.get()));
              }
              Subscription kept =
                  running(handle, subscription)
                      .orElseGet(() -> subscription.withId(insert(handle, subscription)));
              handle.execute(
                  "INSERT INTO subscription_request (key, subscription, asked) VALUES (?, ?, ?)",
                  requestKey,
                  kept.id(),
                  now);
              return kept;
            });
  }

  @Override
  public List<Subscription> at(Destination to) {
    return database.reader().withHandle(handle -> at(handle, to));
  }

  @Override
  public Optional<Subscription> find(long id) {
    return database.reader().withHandle(handle -> find(handle, id));
  }

  @Override
  public boolean change(Subscription changed) {
    return database
        .writer()
        .inTransaction(
            handle -> {
              boolean there = find(handle, changed.id()).isPresent();
              if (there) {
                remember(handle, List.of(changed.id()));
                replace(handle, changed);
              }
              return there;
            });
  }

  @Override
  public int remove(List<Long> ids) {
    return database
        .writer()
        .inTransaction(
            handle -> {
              remember(handle, ids);
              return handle.execute(
                  "DELETE FROM subscription WHERE id IN (SELECT value FROM json_each(?))",
                  Json.array(ids));
            });
  }

  @Override
  public Optional<Subscription> undo(long id, Destination of) {
    return database
        .writer()
        .inTransaction(
            handle -> {
              handle.execute(
                  "DELETE FROM subscription_before WHERE changed <= ?",
                  clock.millis() - UNDOABLE.toMillis());
              int back =
                  handle.execute(
                      """
                      REPLACE INTO subscription (id, %1$s) SELECT id, %1$s FROM subscription_before
                      WHERE id = ? AND chat = ? AND thread = ?
                      """
                          .formatted(SubscriptionRows.COLUMNS),
                      id,
                      of.chat(),
                      of.thread());
              if (back == 0) {
                return Optional.empty();
              }
              handle.execute("DELETE FROM subscription_before WHERE id = ?", id);
              return find(handle, id);
            });
  }

  @Override
  public List<Subscription> suspend(long chat, String reason) {
    return suspended("chat = ?", reason, chat);
  }

  @Override
  public List<Subscription> suspend(Destination to, String reason) {
    return suspended("chat = ? AND thread = ?", reason, to.chat(), to.thread());
  }

  private List<Subscription> suspended(String where, String reason, Object... place) {
    return database
        .writer()
        .withHandle(
            handle -> {
              var update =
                  handle
                      .createQuery(
                          "UPDATE subscription SET suspended = ? WHERE suspended IS NULL AND "
                              + where
                              + " RETURNING *")
                      .bind(0, reason);
              for (int i = 0; i < place.length; i++) {
                update.bind(i + 1, place[i]);
              }
              return update.map(new SubscriptionRows()).list();
            });
  }

  @Override
  public int resume(long chat) {
    return resumed("chat = ?", chat);
  }

  @Override
  public int resume(Destination to) {
    return resumed("chat = ? AND thread = ?", to.chat(), to.thread());
  }

  private int resumed(String where, Object... place) {
    return database
        .writer()
        .withHandle(
            handle ->
                handle.execute(
                    "UPDATE subscription SET suspended = NULL WHERE suspended IS NOT NULL AND "
                        + where,
                    place));
  }

  @Override
  public void move(long from, long to) {
    database
        .writer()
        .useTransaction(
            handle -> {
              handle.execute("UPDATE subscription SET chat = ? WHERE chat = ?", to, from);
              handle.execute("UPDATE subscription_before SET chat = ? WHERE chat = ?", to, from);
              ToldRows.move(handle, from, to);
              Parcels.move(handle, from, to);
            });
  }

  private static List<Subscription> at(Handle handle, Destination to) {
    return handle
        .createQuery(
            "SELECT * FROM subscription WHERE chat = :chat AND thread = :thread ORDER BY id")
        .bind("chat", to.chat())
        .bind("thread", to.thread())
        .map(new SubscriptionRows())
        .list();
  }

  private static Optional<Subscription> find(Handle handle, long id) {
    return handle
        .createQuery("SELECT * FROM subscription WHERE id = :id")
        .bind("id", id)
        .map(new SubscriptionRows())
        .findOne();
  }

  private static Optional<Long> madeFor(Handle handle, String requestKey) {
    return handle
        .createQuery("SELECT subscription FROM subscription_request WHERE key = :key")
        .bind("key", requestKey)
        .mapTo(Long.class)
        .findOne();
  }

  private static Optional<Subscription> running(Handle handle, Subscription wanted) {
    return at(handle, wanted.to()).stream()
        .filter(each -> each.suspended() == null && !each.paused())
        .filter(each -> each.schedule().equals(wanted.schedule()))
        .filter(each -> selectsTheSame(each.filter(), wanted.filter()))
        .findFirst();
  }

  private static boolean selectsTheSame(Filter one, Filter other) {
    return Set.copyOf(one.topics()).equals(Set.copyOf(other.topics()))
        && Set.copyOf(one.columns()).equals(Set.copyOf(other.columns()))
        && Set.copyOf(one.excluded()).equals(Set.copyOf(other.excluded()));
  }

  private static long insert(Handle handle, Subscription subscription) {
    return SubscriptionRows.bind(
            handle.createQuery(
                "INSERT INTO subscription (%s) VALUES (%s) RETURNING id"
                    .formatted(SubscriptionRows.COLUMNS, SubscriptionRows.VALUES)),
            subscription)
        .mapTo(Long.class)
        .one();
  }

  private static void replace(Handle handle, Subscription subscription) {
    SubscriptionRows.bind(
            handle.createUpdate(
                "REPLACE INTO subscription (id, %s) VALUES (:id, %s)"
                    .formatted(SubscriptionRows.COLUMNS, SubscriptionRows.VALUES)),
            subscription)
        .bind("id", subscription.id())
        .execute();
  }

  private void remember(Handle handle, Collection<Long> ids) {
    handle.execute(
        """
        REPLACE INTO subscription_before
        SELECT *, ? FROM subscription WHERE id IN (SELECT value FROM json_each(?))
        """,
        clock.millis(),
        Json.array(ids));
  }
}
