package zhuanlan.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jdbi.v3.core.Handle;
import zhuanlan.delivery.Outbox;
import zhuanlan.delivery.Parcel;
import zhuanlan.page.Format;
import zhuanlan.page.Page;
import zhuanlan.subscription.Destination;

/** What transactions of several ports do with parcels. */
final class Parcels {

  private Parcels() {}

  /** Takes a parcel; false when its key is known. */
  static boolean offer(Handle handle, Parcel parcel) {
    return handle
            .createUpdate(
                """
                INSERT INTO parcel (key, chat, thread, lane, page, format, act, silent, due)
                VALUES (:key, :chat, :thread, :lane, :page, :format, :act, :silent, :due)
                ON CONFLICT (key) DO NOTHING
                """)
            .bind("key", parcel.key())
            .bind("chat", parcel.to().chat())
            .bind("thread", parcel.to().thread())
            .bind("lane", parcel.lane().name())
            .bind("page", Json.of(parcel.page()))
            .bind("format", parcel.format().name())
            .bind("act", Json.of(parcel.act(), Parcel.Act.class))
            .bind("silent", parcel.silent())
            .bind("due", parcel.notBefore().toEpochMilli())
            .execute()
        > 0;
  }

  /** What is not settled goes to another chat. */
  static void move(Handle handle, long from, long to) {
    handle.execute(
        "UPDATE parcel SET chat = ? WHERE chat = ? AND state IN ('WAITING', 'SENDING')", to, from);
  }

  static Outbox.Claimed claimed(ResultSet row) throws SQLException {
    return new Outbox.Claimed(
        row.getLong("id"),
        new Parcel(
            row.getString("key"),
            new Destination(row.getLong("chat"), row.getInt("thread")),
            Parcel.Lane.valueOf(row.getString("lane")),
            Json.read(row.getString("page"), Page.class),
            Format.valueOf(row.getString("format")),
            Json.read(row.getString("act"), Parcel.Act.class),
            row.getBoolean("silent"),
            Instant.ofEpochMilli(row.getLong("due"))),
        row.getInt("messages_sent"),
        row.getInt("attempts"));
  }
}
