package zhuanlan.store;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import zhuanlan.catalog.Articles.Applied;
import zhuanlan.catalog.FileRecord;

/** Makes what an import has laid down the library, inside one transaction. Used once. */
final class TakeOver implements AutoCloseable {

  private final Connection connection;
  private final List<Statement> opened = new ArrayList<>();
  private final Statement numberOfIdentity;
  private final Statement numberOfPath;
  private final Statement withdrawnThen;
  private final Statement documentOf;
  private final Statement add;
  private final Statement change;
  private final Statement lastFrom;
  private final Statement load;
  private final Statement settle;
  private final Statement forget;
  private final Statement isCarried;
  private final Statement withdraw;
  private final Statement goLive;
  private final Statement learn;

  private final Set<Integer> added = new HashSet<>();
  private final Set<Integer> changed = new HashSet<>();
  private final Set<Integer> returned = new HashSet<>();
  private final Set<Integer> doubtful = new LinkedHashSet<>();
  private final List<Integer> replaced = new ArrayList<>();

  TakeOver(Connection connection) {
    this.connection = connection;
    numberOfIdentity = of("SELECT number FROM article WHERE identity = ?");
    // Not for a path that another article has been loaded from since, nor one that was forgotten.
    numberOfPath =
        of(
            """
            SELECT number FROM file JOIN article ON number = file.article
            WHERE file.path = ? AND article.path = file.path
            """);
    withdrawnThen =
        of(
            """
            SELECT number, likeness FROM article
            WHERE occasion = ? AND occasion <> '' AND document IS NULL ORDER BY number DESC
            """);
    documentOf = of("SELECT document FROM article WHERE number = ? AND document IS NOT NULL");
    add =
        of(
            """
            INSERT INTO article
              (identity, occasion, likeness, path, title, column_name, published, document)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING number
            """);
    change =
        of(
            """
            UPDATE article SET identity = ?, occasion = ?, likeness = ?, path = ?, title = ?, column_name = ?,
              published = ?, document = ?
            WHERE number = ?
            """);
    lastFrom = of("SELECT article FROM file WHERE path = ? AND article IS NOT NULL");
    load = file(", article = excluded.article");
    settle = file("");
    forget = of("DELETE FROM file WHERE path = ?");
    isCarried = of("SELECT 1 FROM file WHERE article = ? AND fate = 'LOADED' LIMIT 1");
    withdraw = of("UPDATE article SET document = NULL WHERE number = ?");
    goLive = of("UPDATE segment SET live = 1 WHERE id = ?");
    learn = of("INSERT INTO boilerplate (column_name, line) VALUES (?, ?) ON CONFLICT DO NOTHING");
  }

  /** Takes over, withdraws what no file carries any more, and tells what that changed. */
  Applied run(LibraryWriter laidDown) {
    forget(laidDown);
    laidDown.settled().values().forEach(this::settle);
    number(laidDown);
    int withdrawn = withdraw();
    laidDown.segments().forEach(goLive::run);
    laidDown.learned().forEach((column, lines) -> lines.forEach(line -> learn.run(column, line)));
    of("UPDATE library SET version = version + 1").run();
    return new Applied(added.size(), changed.size(), returned.size(), withdrawn);
  }

  /** The documents that are of no use any more. */
  List<Integer> replaced() {
    return replaced;
  }

  private void forget(LibraryWriter laidDown) {
    for (String path : laidDown.forgotten()) {
      doubtful.addAll(lastFrom.numbers(path));
    }
    // The path still tells which article it was, should another file have taken its place.
    laidDown.forgotten().forEach(forget::run);
  }

  private void settle(FileRecord file) {
    doubtful.addAll(lastFrom.numbers(file.path()));
    write(settle, file, null);
  }

  /**
   * Articles that are known by their identity come first: whether what came from a known path is
   * that article with a new title, or that one has moved to another path, shows only then.
   */
  private void number(LibraryWriter laidDown) {
    List<Laid> later = new ArrayList<>();
    of("SELECT id, title, column_name, published FROM document WHERE id >= ? ORDER BY published, id")
        .each(
            row -> {
              FileRecord file = laidDown.fileOf(row.getInt(1));
              if (file != null) {
                long published = row.getLong(4);
                @Nullable Long known = row.wasNull() ? null : published;
                Laid laid =
                    new Laid(file, row.getInt(1), row.getString(2), row.getString(3), known);
                if (numberOfIdentity.number(file.identity()).isEmpty()
                    && (numberOfPath.number(file.path()).isPresent()
                        || returning(file).isPresent())) {
                  later.add(laid);
                } else {
                  write(laid, numberOfIdentity.number(file.identity()));
                }
              }
            },
            laidDown.first());
    for (Laid laid : later) {
      write(
          laid,
          numberOfIdentity
              .number(laid.file().identity())
              .or(() -> numberOfPath.number(laid.file().path()))
              .or(() -> returning(laid.file())));
    }
  }

  /** The withdrawn article that came at the same occasion with nearly the same text. */
  private Optional<Integer> returning(FileRecord file) {
    List<Integer> numbers = new ArrayList<>();
    withdrawnThen.each(
        row -> {
          if (file.isLike(row.getLong(2))) {
            numbers.add(row.getInt(1));
          }
        },
        file.occasion());
    return numbers.stream().findFirst();
  }

  private void write(Laid laid, Optional<Integer> known) {
    int number = known.map(it -> change(it, laid)).orElseGet(() -> add(laid));
    lastFrom.numbers(laid.file().path()).stream()
        .filter(before -> before != number)
        .forEach(doubtful::add);
    write(load, laid.file(), number);
  }

  private int add(Laid laid) {
    FileRecord file = laid.file();
    int number =
        add.number(
                file.identity(),
                file.occasion(),
                file.likeness(),
                file.path(),
                laid.title(),
                laid.column(),
                laid.published(),
                laid.document())
            .orElseThrow();
    added.add(number);
    return number;
  }

  private int change(int number, Laid laid) {
    FileRecord file = laid.file();
    Optional<Integer> before = documentOf.number(number);
    before.ifPresent(replaced::add);
    change.run(
        file.identity(),
        file.occasion(),
        file.likeness(),
        file.path(),
        laid.title(),
        laid.column(),
        laid.published(),
        laid.document(),
        number);
    if (before.isEmpty()) {
      returned.add(number);
    } else if (!added.contains(number) && !returned.contains(number)) {
      changed.add(number);
    }
    return number;
  }

  private int withdraw() {
    int withdrawn = 0;
    for (int number : doubtful) {
      Optional<Integer> document = documentOf.number(number);
      if (document.isPresent() && isCarried.number(number).isEmpty()) {
        withdraw.run(number);
        replaced.add(document.get());
        boolean seen = !added.remove(number) && !returned.remove(number);
        changed.remove(number);
        withdrawn += seen ? 1 : 0;
      }
    }
    return withdrawn;
  }

  private Statement file(String more) {
    return of(
        """
        INSERT INTO file
          (path, size, modified, fate, detail, identity, occasion, likeness, quality, article)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (path) DO UPDATE SET size = excluded.size, modified = excluded.modified,
          fate = excluded.fate, detail = excluded.detail, identity = excluded.identity,
          occasion = excluded.occasion, likeness = excluded.likeness, quality = excluded.quality %s
        """
            .formatted(more));
  }

  private static void write(Statement statement, FileRecord file, @Nullable Integer article) {
    statement.run(
        file.path(),
        file.size(),
        file.modified(),
        file.fate().name(),
        file.detail(),
        file.identity(),
        file.occasion(),
        file.likeness(),
        file.quality(),
        article);
  }

  private Statement of(String sql) {
    Statement statement = new Statement(connection, sql);
    opened.add(statement);
    return statement;
  }

  @Override
  public void close() {
    opened.forEach(Statement::close);
  }

  /** A document and what its article needs to know of it. */
  private record Laid(
      FileRecord file,
      int document,
      String title,
      @Nullable String column,
      @Nullable Long published) {}
}
