package zhuanlan.store;

import java.time.Clock;
import java.time.Duration;
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
                return find(handle, made.get()).orElse(withId(subscription, made.get()));
              }
              Subscription kept =
                  running(handle, subscription)
                      .orElseGet(() -> withId(subscription, insert(handle, subscription)));
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
  public int remove(List<Long> ids) {
    return database
        .writer()
        .withHandle(
            handle ->
                handle.execute(
                    "DELETE FROM subscription WHERE id IN (SELECT value FROM json_each(?))",
                    Json.array(ids)));
  }

  @Override
  public int suspend(long chat, String reason) {
    return database
        .writer()
        .withHandle(
            handle ->
                handle.execute(
                    "UPDATE subscription SET suspended = ? WHERE chat = ? AND suspended IS NULL",
                    reason,
                    chat));
  }

  @Override
  public int resume(long chat) {
    return database
        .writer()
        .withHandle(
            handle ->
                handle.execute(
                    """
                    UPDATE subscription SET suspended = NULL
                    WHERE chat = ? AND suspended IS NOT NULL
                    """,
                    chat));
  }

  @Override
  public void move(long from, long to) {
    database
        .writer()
        .useTransaction(
            handle -> {
              handle.execute("UPDATE subscription SET chat = ? WHERE chat = ?", to, from);
              handle.execute("UPDATE OR IGNORE told SET chat = ? WHERE chat = ?", to, from);
              handle.execute("DELETE FROM told WHERE chat = ?", from);
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
        .filter(each -> each.suspended() == null)
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
    return handle
        .createQuery(
            """
            INSERT INTO subscription (chat, thread, topics, columns, excluded, time, zone,
              max_items, language, buttons, subscriber, last_arrival, next, suspended)
            VALUES (:chat, :thread, :topics, :columns, :excluded, :time, :zone,
              :maxItems, :language, :buttons, :subscriber, :lastArrival, :next, :suspended)
            RETURNING id
            """)
        .bind("chat", subscription.to().chat())
        .bind("thread", subscription.to().thread())
        .bind("topics", Json.array(subscription.filter().topics()))
        .bind("columns", Json.array(subscription.filter().columns()))
        .bind("excluded", Json.array(subscription.filter().excluded()))
        .bind("time", subscription.schedule().time().toString())
        .bind("zone", subscription.schedule().zone().getId())
        .bind("maxItems", subscription.maxItems())
        .bind("buttons", subscription.buttons())
        .bind("language", subscription.language().name())
        .bind("subscriber", subscription.subscriber())
        .bind("lastArrival", subscription.lastArrival())
        .bind("next", subscription.next().toEpochMilli())
        .bind("suspended", subscription.suspended())
        .mapTo(Long.class)
        .one();
  }

  private static Subscription withId(Subscription subscription, long id) {
    return new Subscription(
        id,
        subscription.to(),
        subscription.filter(),
        subscription.schedule(),
        subscription.maxItems(),
        subscription.language(),
        subscription.buttons(),
        subscription.subscriber(),
        subscription.lastArrival(),
        subscription.next(),
        subscription.suspended());
  }
}
