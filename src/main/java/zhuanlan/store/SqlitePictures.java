package zhuanlan.store;

import java.util.Optional;
import zhuanlan.delivery.Pictures;

/** Telegram's ids of pictures in SQLite. */
public final class SqlitePictures implements Pictures {

  private final Database database;

  /** Over an open database. */
  public SqlitePictures(Database database) {
    this.database = database;
  }

  @Override
  public Optional<String> fileId(String key) {
    return database
        .reader()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT file_id FROM picture WHERE key = :key")
                    .bind("key", key)
                    .mapTo(String.class)
                    .findOne());
  }

  @Override
  public void remember(String key, String fileId) {
    database
        .writer()
        .useHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        INSERT INTO picture (key, file_id) VALUES (:key, :fileId)
                        ON CONFLICT (key) DO UPDATE SET file_id = excluded.file_id
                        """)
                    .bind("key", key)
                    .bind("fileId", fileId)
                    .execute());
  }

  @Override
  public void forget(String key) {
    database.writer().useHandle(handle -> handle.execute("DELETE FROM picture WHERE key = ?", key));
  }
}
