package zhuanlan.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import zhuanlan.article.Body;
import zhuanlan.catalog.Articles;
import zhuanlan.catalog.Counted;
import zhuanlan.catalog.FileRecord;
import zhuanlan.catalog.Found;
import zhuanlan.catalog.Headline;
import zhuanlan.catalog.Listing;
import zhuanlan.catalog.Selection;
import zhuanlan.catalog.Terms;

/** The library in SQLite. */
public final class SqliteArticles implements Articles {

  private final Database database;
  private final boolean indexed;

  /** Over an open database. */
  public SqliteArticles(Database database) {
    this(database, true);
  }

  private SqliteArticles(Database database, boolean indexed) {
    this.database = database;
    this.indexed = indexed;
  }

  /** Fills no search index: shows what loading costs without it. */
  static SqliteArticles withoutIndex(Database database) {
    return new SqliteArticles(database, false);
  }

  @Override
  public Map<String, FileRecord> files() {
    return database
        .reader()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT * FROM file")
                    .setFetchSize(1_000)
                    .reduceResultSet(
                        new HashMap<>(),
                        (files, row, context) -> {
                          FileRecord file = file(row);
                          files.put(file.path(), file);
                          return files;
                        }));
  }

  @Override
  public Applied apply(Work work) {
    return database
        .writer()
        .inTransaction(
            handle -> {
              try (LibraryWriter writer = new LibraryWriter(handle.getConnection(), indexed)) {
                work.write(writer);
                return writer.finish();
              }
            });
  }

  @Override
  public Listing newest(@Nullable String column, int from, int count) {
    String wanted = column == null ? "withdrawn = 0" : "withdrawn = 0 AND column_name = :column";
    return database
        .reader()
        .inTransaction(
            handle -> {
              List<Headline> stretch =
                  handle
                      .createQuery(
                          """
                          SELECT * FROM article WHERE %s
                          ORDER BY published DESC, number DESC LIMIT :count OFFSET :from
                          """
                              .formatted(wanted))
                      .bind("column", column)
                      .bind("count", Math.max(0, count))
                      .bind("from", from)
                      .map(new Headlines())
                      .list();
              return new Listing(stretch, count(handle, wanted, column));
            });
  }

  private static int count(Handle handle, String wanted, @Nullable String column) {
    return handle
        .createQuery("SELECT COUNT(*) FROM article WHERE " + wanted)
        .bind("column", column)
        .mapTo(Integer.class)
        .one();
  }

  @Override
  public List<Counted> columns() {
    return database
        .reader()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT column_name AS name, COUNT(*) AS articles FROM article
                        WHERE withdrawn = 0 AND column_name IS NOT NULL
                        GROUP BY column_name ORDER BY articles DESC, name
                        """)
                    .map((row, context) -> counted(row))
                    .list());
  }

  @Override
  public Found find(int number) {
    return database
        .reader()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT * FROM article LEFT JOIN article_body ON article = number
                        WHERE number = :number
                        """)
                    .bind("number", number)
                    .map((row, context) -> found(new Headlines().map(row, context), row))
                    .findOne()
                    .orElseGet(() -> new Found.Unknown(number)));
  }

  @Override
  public Listing search(Terms terms, int from, int count) {
    return database
        .reader()
        .inTransaction(handle -> new LibrarySearch(handle).search(terms, from, count));
  }

  @Override
  public List<Counted> topics(int days, int count) {
    return database
        .reader()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT topic.name AS name, COUNT(*) AS articles
                        FROM article
                        JOIN article_topic ON article_topic.article = article.number
                        JOIN topic ON topic.id = article_topic.topic
                        WHERE withdrawn = 0 AND published >
                          (SELECT MAX(published) - :window FROM article WHERE withdrawn = 0)
                        GROUP BY topic.id
                        ORDER BY articles DESC, SUM(weight) DESC, topic.folded LIMIT :count
                        """)
                    .bind("window", Duration.ofDays(days).toMillis())
                    .bind("count", Math.max(0, count))
                    .map((row, context) -> counted(row))
                    .list());
  }

  @Override
  public int lastNumber() {
    return database
        .reader()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT seq FROM sqlite_sequence WHERE name = 'article'")
                    .mapTo(Integer.class)
                    .findOne()
                    .orElse(0));
  }

  @Override
  public List<Headline> arrived(Selection wanted, int after, int count) {
    return database
        .reader()
        .withHandle(handle -> new LibrarySearch(handle).arrived(wanted, after, count));
  }

  private static FileRecord file(ResultSet row) throws SQLException {
    return new FileRecord(
        row.getString("path"),
        row.getLong("size"),
        row.getLong("modified"),
        FileRecord.Fate.valueOf(row.getString("fate")),
        row.getString("detail"),
        row.getString("identity"),
        row.getInt("quality"));
  }

  private static Counted counted(ResultSet row) throws SQLException {
    return new Counted(row.getString("name"), row.getInt("articles"));
  }

  private static Found found(Headline headline, ResultSet row) throws SQLException {
    return row.getBoolean("withdrawn")
        ? new Found.Withdrawn(headline.number(), headline.title())
        : new Found.Present(headline, Json.read(row.getString("blocks"), Body.class));
  }
}
