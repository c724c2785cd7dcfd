package zhuanlan.store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import zhuanlan.delivery.Outbox;
import zhuanlan.delivery.Parcel;
import zhuanlan.subscription.Destination;

/** The outbox in SQLite. */
public final class SqliteOutbox implements Outbox {

  /** How long a key is known after its parcel has been forgotten. */
  private static final Duration KEY_MEMORY = Duration.ofDays(7);

  private final Database database;

  /** Over an open database. */
  public SqliteOutbox(Database database) {
    this.database = database;
  }

  @Override
  public boolean offer(Parcel parcel) {
    return database.writer().inTransaction(handle -> Parcels.offer(handle, parcel));
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
    return database
        .writer()
        .inTransaction(
            handle ->
                handle
                    .createQuery(
                        """
                        UPDATE parcel SET state = 'SENDING' WHERE id = (
                          SELECT id FROM parcel AS candidate INDEXED BY parcel_next
                          WHERE state = 'WAITING' AND due <= :now
                            AND chat NOT IN (SELECT value FROM json_each(:resting))
                            AND NOT EXISTS (SELECT 1 FROM parcel
                              WHERE chat = candidate.chat AND state = 'SENDING')
                            AND NOT EXISTS (SELECT 1 FROM parcel
                              WHERE chat = candidate.chat AND lane = candidate.lane
                                AND state = 'WAITING' AND id < candidate.id)
                          ORDER BY lane, id LIMIT 1)
                        RETURNING *
                        """)
                    .bind("now", now.toEpochMilli())
                    .bind("resting", Json.array(resting))
                    .map((row, context) -> Parcels.claimed(row))
                    .findOne());
  }

  @Override
  public Optional<Instant> nextDue() {
    return database
        .reader()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT MIN(due) FROM parcel WHERE state = 'WAITING'")
                    .mapTo(Long.class)
                    .findOne()
                    .map(Instant::ofEpochMilli));
  }

  @Override
  public void checkpoint(long id, int messagesSent, int message) {
    update(
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
    update(
        "UPDATE parcel SET state = 'SENT', page = NULL, settled = ? WHERE id = ?",
        now.toEpochMilli(),
        id);
  }

  @Override
  public void putBack(long id, Instant until) {
    update(
        "UPDATE parcel SET state = 'WAITING', due = ? WHERE id = ? AND state = 'SENDING'",
        until.toEpochMilli(),
        id);
  }

  @Override
  public void retry(long id, Instant until, String why) {
    update(
        """
        UPDATE parcel SET state = 'WAITING', due = ?, attempts = attempts + 1, why = ?
        WHERE id = ? AND state = 'SENDING'
        """,
        until.toEpochMilli(),
        why,
        id);
  }

  @Override
  public void giveUp(long id, Instant now, String why) {
    database.writer().useHandle(handle -> giveUp(handle, id, now, why));
  }

  @Override
  public void move(long from, long to) {
    database.writer().useTransaction(handle -> Parcels.move(handle, from, to));
  }

  @Override
  public List<Claimed> recover(Instant now) {
    return database
        .writer()
        .inTransaction(
            handle -> {
              List<Claimed> uncertain =
                  handle
                      .createQuery("SELECT * FROM parcel WHERE state = 'SENDING' ORDER BY id")
                      .map((row, context) -> Parcels.claimed(row))
                      .list();
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
                        SELECT (SELECT COUNT(*) FROM parcel WHERE state = 'WAITING')
                          + (SELECT COUNT(*) FROM parcel WHERE state = 'SENDING')
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
    database.writer().useHandle(handle -> handle.execute(sql, values));
  }

  private static void giveUp(Handle handle, long id, Instant now, String why) {
    handle.execute(
        "UPDATE parcel SET state = 'UNDELIVERABLE', page = NULL, settled = ?, why = ? WHERE id = ?",
        now.toEpochMilli(),
        why,
        id);
  }
}
