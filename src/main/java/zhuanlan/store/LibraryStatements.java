package zhuanlan.store;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;

/** The statements of an import. */
final class LibraryStatements implements AutoCloseable {

  private final Connection connection;
  private final List<Statement> opened = new ArrayList<>();

  final Statement numberOfIdentity;
  final Statement numberOfPath;
  final Statement add;
  final Statement change;
  final Statement bringBack;
  final Statement writeBody;
  final Statement writeText;
  final Statement text;
  final Statement writeWords;
  final Statement topic;
  final Statement addTopic;
  final Statement dropTopics;
  final Statement load;
  final Statement settle;
  final Statement forget;
  final Statement orphans;
  final Statement withdraw;
  final Statement dropBody;
  final Statement dropText;
  final Statement dropWords;

  LibraryStatements(Connection connection) {
    this.connection = connection;
    numberOfIdentity = of("SELECT number FROM article WHERE identity = ?");
    // Not for a path that another article has been loaded from since, nor one that was forgotten.
    numberOfPath =
        of(
            """
            SELECT number FROM file JOIN article ON number = file.article
            WHERE file.path = ? AND article.path = file.path
            """);
    add =
        of(
            """
            INSERT INTO article (identity, path, title, section, column_name, writer, source,
              published, picture, link, summary, about)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING number
            """);
    change =
        of(
            """
            UPDATE article SET identity = ?, path = ?, title = ?, section = ?, column_name = ?,
              writer = ?, source = ?, published = ?, picture = ?, link = ?, summary = ?, about = ?
            WHERE number = ?
            """);
    bringBack = of("UPDATE article SET withdrawn = 0 WHERE number = ? AND withdrawn = 1");
    writeBody = of("INSERT OR REPLACE INTO article_body (article, blocks) VALUES (?, ?)");
    writeText = of("INSERT OR REPLACE INTO article_text (article, text) VALUES (?, ?)");
    text = of("SELECT text FROM article_text WHERE article = ?");
    writeWords = of("INSERT OR REPLACE INTO article_word (rowid, words) VALUES (?, ?)");
    topic =
        of(
            """
            INSERT INTO topic (folded, name) VALUES (?, ?)
            ON CONFLICT (folded) DO UPDATE SET name = excluded.name RETURNING id
            """);
    addTopic = of("INSERT OR IGNORE INTO article_topic (article, topic, weight) VALUES (?, ?, ?)");
    dropTopics = of("DELETE FROM article_topic WHERE article = ?");
    load = file(", article = excluded.article");
    settle = file("");
    forget = of("DELETE FROM file WHERE path = ?");
    orphans =
        of(
            """
            SELECT number FROM article WHERE withdrawn = 0 AND NOT EXISTS
              (SELECT 1 FROM file WHERE file.article = number AND fate = 'LOADED')
            """);
    withdraw = of("UPDATE article SET withdrawn = 1 WHERE number = ?");
    dropBody = of("DELETE FROM article_body WHERE article = ?");
    dropText = of("DELETE FROM article_text WHERE article = ?");
    dropWords = of("DELETE FROM article_word WHERE rowid = ?");
  }

  private Statement file(String more) {
    return of(
        """
        INSERT INTO file (path, size, modified, fate, detail, identity, quality, article)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (path) DO UPDATE SET size = excluded.size, modified = excluded.modified,
          fate = excluded.fate, detail = excluded.detail, identity = excluded.identity,
          quality = excluded.quality %s
        """
            .formatted(more));
  }

  private Statement of(String sql) {
    Statement statement = new Statement(connection, sql);
    opened.add(statement);
    return statement;
  }

  @Override
  public void close() {
    for (Statement each : opened) {
      each.close();
    }
  }
}
