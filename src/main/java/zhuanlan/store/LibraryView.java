package zhuanlan.store;

import java.util.concurrent.atomic.AtomicReference;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the library as it is at one moment: table, index and {@link Ranks} belong together.
 * Thread-safe.
 */
final class LibraryView {

  private final Database database;
  private final Documents documents;
  private final AtomicReference<@Nullable Ranks> latest = new AtomicReference<>();

  LibraryView(Database database, Documents documents) {
    this.database = database;
    this.documents = documents;
  }

  /** A question that is answered from one state of the library. */
  interface Question<T> {
    T ask(Handle handle, Ranks ranks, LibrarySearch search);
  }

  <T> T answer(Question<T> question) {
    return database
        .reader()
        .inTransaction(
            handle -> {
              Ranks ranks = ranks(handle);
              try (LibrarySearch search = new LibrarySearch(handle, ranks, documents)) {
                return question.ask(handle, ranks, search);
              }
            });
  }

  /** What is shown now. */
  Ranks ranks() {
    return database.reader().inTransaction(this::ranks);
  }

  private Ranks ranks(Handle handle) {
    long version = handle.createQuery("SELECT version FROM library").mapTo(Long.class).one();
    Ranks known = latest.get();
    if (known != null && known.version() == version) {
      return known;
    }
    Ranks read = Ranks.read(handle.getConnection(), version);
    latest.set(read);
    return read;
  }
}
