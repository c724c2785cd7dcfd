package zhuanlan.store;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;
import zhuanlan.page.Shortcuts;

/**
 * Long command lines in SQLite. An id is made of the line's hash, so that nobody finds the lines of
 * others by counting.
 */
public final class SqliteShortcuts implements Shortcuts {

  /** 80 bits are at most 16 digits to the base of 36. */
  private static final int BYTES = 10;

  private final Database database;

  /** Over an open database. */
  public SqliteShortcuts(Database database) {
    this.database = database;
  }

  @Override
  public String idOf(String command) {
    String id = hash(command);
    if (commandOf(id).isEmpty()) {
      database
          .writer()
          .useHandle(
              handle ->
                  handle.execute(
                      "INSERT OR IGNORE INTO shortcut (id, command) VALUES (?, ?)", id, command));
    }
    return id;
  }

  @Override
  public Optional<String> commandOf(String id) {
    return database
        .reader()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT command FROM shortcut WHERE id = :id")
                    .bind("id", id)
                    .mapTo(String.class)
                    .findOne());
  }

  private static String hash(String command) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(command.getBytes(StandardCharsets.UTF_8));
      return new BigInteger(1, Arrays.copyOf(digest, BYTES)).toString(36);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
