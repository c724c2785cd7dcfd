package zhuanlan.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.IdentityHashMap;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import zhuanlan.delivery.Parcel;
import zhuanlan.page.Page;

/**
 * What transactions of several ports do with parcels. Of a chat's parcels in a lane one is at the
 * head, the others are behind it, so that looking for the next costs the same however many wait.
 * For one act; not thread-safe.
 */
final class Parcels implements AutoCloseable {

  private final Statement knows;
  private final Statement pageOf;
  private final Statement addPage;
  private final Statement add;
  private final IdentityHashMap<Page, Long> pages = new IdentityHashMap<>();

  Parcels(Handle handle) {
    knows = new Statement(handle.getConnection(), "SELECT 1 FROM parcel WHERE key = ?");
    pageOf = new Statement(handle.getConnection(), "SELECT id FROM page WHERE hash = ?");
    addPage =
        new Statement(
            handle.getConnection(), "INSERT INTO page (hash, content) VALUES (?, ?) RETURNING id");
    add =
        new Statement(
            handle.getConnection(),
            """
            INSERT INTO parcel (key, chat, thread, lane, page, format, act, silent, due, state)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, CASE WHEN EXISTS (
              SELECT 1 FROM parcel WHERE chat = ?2 AND lane = ?4 AND settled IS NULL)
              THEN 'BEHIND' ELSE 'WAITING' END)
            RETURNING id
            """);
  }

  /** Takes a parcel. Returns its number; empty when its key is known. */
  Optional<Long> offer(Parcel parcel) {
    if (knows.number(parcel.key()).isPresent()) {
      return Optional.empty();
    }
    return add.id(
        parcel.key(),
        parcel.to().chat(),
        parcel.to().thread(),
        parcel.lane().name(),
        pages.computeIfAbsent(parcel.page(), this::keep),
        parcel.format().name(),
        Json.of(parcel.act(), Parcel.Act.class),
        parcel.silent(),
        parcel.notBefore().toEpochMilli());
  }

  private long keep(Page page) {
    String content = Json.of(page);
    byte[] hash = hash(content);
    return pageOf.id((Object) hash).or(() -> addPage.id(hash, content)).orElseThrow();
  }

  /** A parcel is done, one way or the other: the next of its chat comes to the head. */
  static void settle(Handle handle, long id, String state, Instant now, Optional<String> why) {
    try (Statement find =
            new Statement(
                handle.getConnection(),
                "SELECT chat, lane, page FROM parcel WHERE id = ? AND settled IS NULL");
        Statement settle =
            new Statement(
                handle.getConnection(),
                """
                UPDATE parcel SET state = ?, page = NULL, settled = ?, why = COALESCE(?, why)
                WHERE id = ?
                """);
        Statement drop =
            new Statement(
                handle.getConnection(),
                """
                DELETE FROM page WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM parcel WHERE page = ?1)
                """)) {
      find.each(
          row -> {
            long chat = row.getLong("chat");
            String lane = row.getString("lane");
            long page = row.getLong("page");
            settle.run(state, now.toEpochMilli(), why.orElse(null), id);
            drop.run(page);
            bringForward(handle, chat, lane);
          },
          id);
    }
  }

  /** Brings the next parcel of a chat to the head when nothing is there. */
  private static void bringForward(Handle handle, long chat, String lane) {
    try (Statement forward =
        new Statement(
            handle.getConnection(),
            """
            UPDATE parcel SET state = 'WAITING' WHERE id = (
              SELECT id FROM parcel WHERE chat = ?1 AND lane = ?2 AND settled IS NULL
                AND state = 'BEHIND' ORDER BY id LIMIT 1)
              AND NOT EXISTS (SELECT 1 FROM parcel WHERE chat = ?1 AND lane = ?2
                AND settled IS NULL AND state <> 'BEHIND')
            """)) {
      forward.run(chat, lane);
    }
  }

  /** What is not settled goes to another chat and lines up there anew. */
  static void move(Handle handle, long from, long to) {
    handle.execute("UPDATE parcel SET chat = ? WHERE chat = ? AND settled IS NULL", to, from);
    handle.execute(
        """
        UPDATE parcel SET state = 'BEHIND'
        WHERE chat = ? AND settled IS NULL AND state IN ('WAITING', 'POSTPONED')
        """,
        to);
    for (Parcel.Lane lane : Parcel.Lane.values()) {
      bringForward(handle, to, lane.name());
    }
  }

  private static byte[] hash(String content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public void close() {
    knows.close();
    pageOf.close();
    addPage.close();
    add.close();
  }
}
