package zhuanlan.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhuanlan.delivery.Outbox;
import zhuanlan.delivery.Parcel;
import zhuanlan.page.Format;
import zhuanlan.page.Page;
import zhuanlan.subscription.Destination;

/** The outbox in SQLite. */
public final class SqliteOutbox implements Outbox {

  /** How long a key is known after its parcel has been forgotten. */
  private static final Duration KEY_MEMORY = Duration.ofDays(7);

  private static final Logger log = LoggerFactory.getLogger(SqliteOutbox.class);

  private static final String CLAIMED =
      "SELECT parcel.*, content FROM parcel JOIN page ON page.id = parcel.page WHERE ";

  private final Database database;
  private final SharedCommits commits;

  /** Over an open database. */
  public SqliteOutbox(Database database) {
    this.database = database;
    this.commits = new SharedCommits(database);
  }

  @Override
  public boolean offer(Parcel parcel) {
    return commits.with(
        handle -> {
          try (Parcels parcels = new Parcels(handle)) {
            return parcels.offer(parcel).isPresent();
          }
        });
  }

  @Override
  public boolean knows(String key) {
    return database
        .reader()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT EXISTS (SELECT 1 FROM parcel WHERE key = :key)")
                    .bind("key", key)
                    .mapTo(Boolean.class)
                    .one());
  }

  @Override
  public Optional<Claimed> claim(Instant now, Set<Long> resting) {
    return commits.with(
        handle -> {
          handle.execute(
              "UPDATE parcel SET state = 'WAITING' WHERE state = 'POSTPONED' AND due <= ?",
              now.toEpochMilli());
          for (Optional<Long> id = next(handle, now, resting);
              id.isPresent();
              id = next(handle, now, resting)) {
            Optional<Claimed> claimed = claimed(handle, id.get(), now);
            if (claimed.isPresent()) {
              return claimed;
            }
          }
          return Optional.empty();
        });
  }

  private static Optional<Long> next(Handle handle, Instant now, Set<Long> resting) {
    return next(handle, Parcel.Lane.ANSWER, now, resting)
        .or(() -> next(handle, Parcel.Lane.PUSH, now, resting));
  }

  private static Optional<Long> next(
      Handle handle, Parcel.Lane lane, Instant now, Set<Long> resting) {
    try (Statement heads =
        new Statement(
            handle.getConnection(),
            """
            SELECT id, chat FROM parcel AS candidate INDEXED BY parcel_next
            WHERE state = 'WAITING' AND lane = ? AND due <= ?
              AND NOT EXISTS (SELECT 1 FROM parcel
                WHERE chat = candidate.chat AND state = 'SENDING')
            ORDER BY id
            """)) {
      return heads.first(
          row -> resting.contains(row.getLong("chat")) ? null : row.getLong("id"),
          lane.name(),
          now.toEpochMilli());
    }
  }

  /** Empty when it cannot be read any more: it must hold up no other. */
  private static Optional<Claimed> claimed(Handle handle, long id, Instant now) {
    try (Statement claim =
            new Statement(
                handle.getConnection(),
                "UPDATE parcel SET state = 'SENDING' WHERE id = ? AND state = 'WAITING'");
        Statement find = new Statement(handle.getConnection(), CLAIMED + "parcel.id = ?")) {
      claim.run(id);
      return find.first(SqliteOutbox::claimed, id);
    } catch (IllegalArgumentException | Json.NotUnderstood e) {
      log.error("parcel {} cannot be read and is given up", id, e);
      giveUp(handle, id, now, "cannot be read: " + e.getMessage());
      return Optional.empty();
    }
  }

  private static Claimed claimed(ResultSet row) throws SQLException {
    return new Claimed(
        row.getLong("id"),
        new Parcel(
            row.getString("key"),
            new Destination(row.getLong("chat"), row.getInt("thread")),
            Parcel.Lane.valueOf(row.getString("lane")),
            Json.read(row.getString("content"), Page.class),
            Format.valueOf(row.getString("format")),
            Json.read(row.getString("act"), Parcel.Act.class),
            row.getBoolean("silent"),
            Instant.ofEpochMilli(row.getLong("due"))),
        row.getInt("messages_sent"),
        row.getInt("attempts"));
  }

  @Override
  public Optional<Instant> nextDue() {
    return database
        .reader()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT MIN(due) FROM (
                          SELECT MIN(due) AS due FROM parcel WHERE state = 'WAITING'
                          UNION ALL SELECT MIN(due) FROM parcel WHERE state = 'POSTPONED')
                        """)
                    .mapTo(Long.class)
                    .findOne()
                    .map(Instant::ofEpochMilli));
  }

  @Override
  public void checkpoint(long id, int messagesSent, int message) {
    commits.use(handle -> checkpoint(handle, id, messagesSent, message));
  }

  private static void checkpoint(Handle handle, long id, int messagesSent, int message) {
    handle.execute(
        "UPDATE parcel SET messages_sent = ?, last_message = ? WHERE id = ?",
        messagesSent,
        message,
        id);
  }

  @Override
  public void becomeClassic(long id) {
    update("UPDATE parcel SET format = 'CLASSIC', messages_sent = 0 WHERE id = ?", id);
  }

  @Override
  public void sent(long id, Instant now) {
    commits.use(handle -> Parcels.settle(handle, id, "SENT", now, Optional.empty()));
  }

  @Override
  public void sent(long id, int messagesSent, int message, Instant now) {
    commits.use(
        handle -> {
          checkpoint(handle, id, messagesSent, message);
          Parcels.settle(handle, id, "SENT", now, Optional.empty());
        });
  }

  @Override
  public void putBack(long id, Instant until) {
    update(
        "UPDATE parcel SET state = 'POSTPONED', due = ? WHERE id = ? AND state = 'SENDING'",
        until.toEpochMilli(),
        id);
  }

  @Override
  public void retry(long id, Instant until, String why) {
    update(
        """
        UPDATE parcel SET state = 'POSTPONED', due = ?, attempts = attempts + 1, why = ?
        WHERE id = ? AND state = 'SENDING'
        """,
        until.toEpochMilli(),
        why,
        id);
  }

  @Override
  public void giveUp(long id, Instant now, String why) {
    commits.use(handle -> giveUp(handle, id, now, why));
  }

  @Override
  public void move(long from, long to) {
    database.writer().useTransaction(handle -> Parcels.move(handle, from, to));
  }

  @Override
  public List<Claimed> sending() {
    return database.reader().withHandle(SqliteOutbox::sending);
  }

  private static List<Claimed> sending(Handle handle) {
    return handle
        .createQuery(CLAIMED + "state = 'SENDING' ORDER BY parcel.id")
        .map((row, context) -> claimed(row))
        .list();
  }

  @Override
  public List<Claimed> recover(Instant now) {
    return database
        .writer()
        .inTransaction(
            handle -> {
              List<Claimed> uncertain = sending(handle);
              for (Claimed each : new ArrayList<>(uncertain)) {
                if (isAskedForAgain(each.parcel())) {
                  giveUp(handle, each.id(), now, "the program ended while it was being sent");
                }
              }
              handle.execute("UPDATE parcel SET state = 'WAITING' WHERE state = 'SENDING'");
              return uncertain;
            });
  }

  private static boolean isAskedForAgain(Parcel parcel) {
    return parcel.lane() == Parcel.Lane.ANSWER || parcel.act() instanceof Parcel.Act.Edit;
  }

  @Override
  public int waiting() {
    return database
        .reader()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT COUNT(*) FROM parcel INDEXED BY parcel_of_chat WHERE settled IS NULL
                        """)
                    .mapTo(Integer.class)
                    .one());
  }

  @Override
  public List<Undeliverable> undeliverable(int count) {
    return database
        .reader()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT * FROM parcel
                        WHERE state = 'UNDELIVERABLE' AND settled IS NOT NULL
                        ORDER BY settled DESC, id DESC LIMIT :count
                        """)
                    .bind("count", Math.max(0, count))
                    .map(
                        (row, context) ->
                            new Undeliverable(
                                row.getString("key"),
                                new Destination(row.getLong("chat"), row.getInt("thread")),
                                Instant.ofEpochMilli(row.getLong("settled")),
                                row.getString("why")))
                    .list());
  }

  @Override
  public int forgetSettledBefore(Instant moment) {
    return database
        .writer()
        .inTransaction(
            handle -> {
              handle.execute("DELETE FROM last_digest WHERE decided < ?", moment.toEpochMilli());
              handle.execute(
                  """
                  DELETE FROM parcel
                  WHERE state IN ('SENT', 'UNDELIVERABLE', 'FORGOTTEN') AND settled < ?
                  """,
                  moment.minus(KEY_MEMORY).toEpochMilli());
              return handle.execute(
                  """
                  UPDATE parcel SET state = 'FORGOTTEN'
                  WHERE state IN ('SENT', 'UNDELIVERABLE') AND settled < ?
                  """,
                  moment.toEpochMilli());
            });
  }

  private void update(String sql, Object... values) {
    commits.use(handle -> handle.execute(sql, values));
  }

  private static void giveUp(Handle handle, long id, Instant now, String why) {
    Parcels.settle(handle, id, "UNDELIVERABLE", now, Optional.of(why));
  }
}
