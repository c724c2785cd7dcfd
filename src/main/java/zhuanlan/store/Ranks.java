package zhuanlan.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;

/**
 * The documents that are shown, in the order of publication: rank 0 is the oldest, those without a
 * time are older still. Kept in memory between searches, as long as the library stays the same.
 * Immutable and thread-safe.
 */
final class Ranks {

  /** Before any time. */
  private static final long NEVER = Long.MIN_VALUE;

  private final long version;
  private final int[] documents;
  private final long[] published;

  /** By document; -1 for one that is not shown. */
  private final int[] ranks;

  private Ranks(long version, int[] documents, long[] published) {
    this.version = version;
    this.documents = documents;
    this.published = published;
    this.ranks = new int[Arrays.stream(documents).max().orElse(-1) + 1];
    Arrays.fill(ranks, -1);
    for (int rank = 0; rank < documents.length; rank++) {
      ranks[documents[rank]] = rank;
    }
  }

  /** The ranks of the library as this connection sees it. */
  static Ranks read(Connection connection, long version) {
    Rows rows = new Rows();
    try (Statement statement =
        new Statement(
            connection,
            """
            SELECT document, published FROM article WHERE document IS NOT NULL
            ORDER BY published, number
            """)) {
      statement.each(rows);
    }
    return new Ranks(
        version,
        Arrays.copyOf(rows.documents, rows.size),
        Arrays.copyOf(rows.published, rows.size));
  }

  long version() {
    return version;
  }

  int size() {
    return documents.length;
  }

  int document(int rank) {
    return documents[rank];
  }

  /** -1 for a document that is not shown. */
  int of(int document) {
    return document < ranks.length ? ranks[document] : -1;
  }

  /** The lowest rank of those published then or later. */
  int since(long moment) {
    int low = 0;
    int high = published.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (published[middle] < moment) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** When the newest was published, in milliseconds since 1970; long ago when that is not known. */
  long newest() {
    return published.length == 0 ? NEVER : published[published.length - 1];
  }

  private static final class Rows implements Statement.Taker {
    private int[] documents = new int[1 << 10];
    private long[] published = new long[1 << 10];
    private int size;

    @Override
    public void take(ResultSet row) throws SQLException {
      if (size == documents.length) {
        documents = Arrays.copyOf(documents, size * 2);
        published = Arrays.copyOf(published, size * 2);
      }
      documents[size] = row.getInt(1);
      long moment = row.getLong(2);
      published[size++] = row.wasNull() ? NEVER : moment;
    }
  }
}
