package zhuanlan.store;

import java.time.Instant;
import java.util.List;
import zhuanlan.catalog.Bookmarks;

/** Reading lists in SQLite. */
public final class SqliteBookmarks implements Bookmarks {

  private final Database database;

  /** Over an open database. */
  public SqliteBookmarks(Database database) {
    this.database = database;
  }

  @Override
  public boolean save(long person, int article, Instant now) {
    return database
        .writer()
        .withHandle(
            handle ->
                handle
                        .createUpdate(
                            """
                            INSERT INTO bookmark (person, article, saved)
                            SELECT :person, number, :now FROM article WHERE number = :article
                              AND (SELECT COUNT(*) FROM bookmark JOIN article ON number = article
                                   WHERE person = :person AND document IS NOT NULL) < :most
                            ON CONFLICT DO NOTHING
                            """)
                        .bind("person", person)
                        .bind("article", article)
                        .bind("now", now.toEpochMilli())
                        .bind("most", MOST)
                        .execute()
                    > 0);
  }

  @Override
  public boolean remove(long person, int article) {
    return database
        .writer()
        .withHandle(
            handle ->
                handle.execute(
                        "DELETE FROM bookmark WHERE person = ? AND article = ?", person, article)
                    > 0);
  }

  @Override
  public List<Integer> of(long person) {
    return database
        .reader()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT article FROM bookmark JOIN article ON number = article
                        WHERE person = :person AND document IS NOT NULL
                        ORDER BY saved DESC, article DESC
                        """)
                    .bind("person", person)
                    .mapTo(Integer.class)
                    .list());
  }
}
