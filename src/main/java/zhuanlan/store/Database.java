package zhuanlan.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;

/**
 * One SQLite file with everything that is kept. One connection writes, so acts that write wait for
 * each other, also for an import; a few read at the same time, each a state that no writing
 * changes. What was committed survives the end of the process at any moment and, being synced, the
 * loss of power. Thread-safe.
 */
public final class Database implements AutoCloseable {

  private static final int READERS = 4;

  /** Who writes waits for the act before, and a first import of a large library takes minutes. */
  private static final Duration WRITER_WAIT = Duration.ofMinutes(15);

  private static final Duration READER_WAIT = Duration.ofSeconds(30);

  private final FileLocked lock;
  private final HikariDataSource writing;
  private final HikariDataSource reading;
  private final Jdbi writer;
  private final Jdbi reader;

  private Database(FileLocked lock, HikariDataSource writing, HikariDataSource reading) {
    this.lock = lock;
    this.writing = writing;
    this.reading = reading;
    this.writer = Jdbi.create(writing);
    this.reader = Jdbi.create(reading);
    // Questions are put together from pieces, and a piece left out leaves its value unused.
    reader.getConfig(SqlStatements.class).setUnusedBindingAllowed(true);
  }

  /**
   * Opens a database, for this process alone; makes it and its directory when there is none and
   * brings its tables up to date.
   *
   * @throws UnusableDatabaseException when another instance has it, it cannot be read or written,
   *     it is no database of this program or one of a newer version
   */
  public static Database open(Path file) throws UnusableDatabaseException {
    Path database = file.toAbsolutePath();
    makeDirectory(database);
    FileLocked lock = FileLocked.of(database);
    HikariDataSource writing = null;
    try {
      writing = pool(database, "writer", 1, WRITER_WAIT, false);
      migrate(database, writing);
      return new Database(lock, writing, pool(database, "reader", READERS, READER_WAIT, true));
    } catch (UnusableDatabaseException | RuntimeException e) {
      if (writing != null) {
        writing.close();
      }
      lock.close();
      throw e instanceof UnusableDatabaseException told
          ? told
          : new UnusableDatabaseException(
              database,
              "cannot be used as a database ("
                  + reason(e)
                  + "); check its rights and the disk, put a backup in its place, or move it away "
                  + "to start with a new one",
              e);
    }
  }

  /** For one act that writes; acts wait for each other. */
  Jdbi writer() {
    return writer;
  }

  /** For questions; they wait for nobody. */
  Jdbi reader() {
    return reader;
  }

  /** Waits for nothing: acts that are not yet committed are undone. */
  @Override
  public void close() {
    reading.close();
    writing.close();
    lock.close();
  }

  private static void makeDirectory(Path database) throws UnusableDatabaseException {
    Path directory = database.getParent();
    if (directory == null || Files.isDirectory(database)) {
      throw new UnusableDatabaseException(
          database, "is a directory; name a file in it as database.path", null);
    }
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw new UnusableDatabaseException(
          database, "its directory cannot be made; make it, or choose another database.path", e);
    }
  }

  private static SQLiteDataSource source(Path database, boolean readOnly) {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(JournalMode.WAL);
    config.enforceForeignKeys(true);
    config.setBusyTimeout((int) Duration.ofSeconds(10).toMillis());
    // A commit costs one sync. Without it a loss of power could bring back what was sent.
    config.setSynchronous(SynchronousMode.FULL);
    config.setTransactionMode(readOnly ? TransactionMode.DEFERRED : TransactionMode.IMMEDIATE);
    config.setJournalSizeLimit(64_000_000);
    config.setCacheSize(readOnly ? -8_000 : -16_000);
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + database);
    return source;
  }

  private static HikariDataSource pool(
      Path database, String name, int size, Duration patience, boolean readOnly) {
    HikariConfig config = new HikariConfig();
    config.setPoolName(name);
    config.setMaximumPoolSize(size);
    config.setConnectionTimeout(patience.toMillis());
    config.setMaxLifetime(0);
    if (readOnly) {
      config.setConnectionInitSql("PRAGMA query_only = ON");
    }
    config.setDataSource(source(database, readOnly));
    return new HikariDataSource(config);
  }

  private static void migrate(Path database, HikariDataSource source)
      throws UnusableDatabaseException {
    Flyway flyway =
        Flyway.configure(Database.class.getClassLoader())
            .dataSource(source)
            .locations("classpath:db/migration")
            .failOnMissingLocations(true)
            .loggers("slf4j")
            .load();
    try {
      for (MigrationInfo each : flyway.info().all()) {
        if (each.getState() == MigrationState.FUTURE_SUCCESS
            || each.getState() == MigrationState.FUTURE_FAILED) {
          throw new UnusableDatabaseException(
              database,
              "a newer version of this program wrote it (its tables are of version "
                  + each.getVersion()
                  + "); run that version, or put back a backup made before it",
              null);
        }
      }
      flyway.migrate();
    } catch (FlywayException e) {
      throw new UnusableDatabaseException(
          database,
          "its tables cannot be brought up to date ("
              + reason(e)
              + "); if it is another program's, choose another database.path, else put back a "
              + "backup",
          e);
    }
  }

  /** What the deepest cause says, in one line. */
  private static String reason(Throwable thrown) {
    Throwable cause = thrown.getCause();
    return cause == null
        ? String.valueOf(thrown.getMessage()).strip().replaceAll("\\s+", " ")
        : reason(cause);
  }
}
