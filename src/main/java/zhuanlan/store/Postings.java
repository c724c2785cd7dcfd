package zhuanlan.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.function.IntConsumer;
import zhuanlan.index.Block;
import zhuanlan.index.WordRange;

/** The blocks of the search index in their table. For one act; not thread-safe. */
final class Postings implements AutoCloseable {

  /** So many bits of a block's id are its first word, those above its segment. */
  private static final int WORD_BITS = 45;

  private static final int AT_ONCE = 64;

  private final Statement write;
  private final Statement words;
  private final Statement blocks;
  private final Statement drop;

  Postings(Connection connection) {
    write = new Statement(connection, "INSERT INTO posting (id, lists) VALUES (?, ?)");
    // The block that holds a word begins with it or before it.
    words =
        new Statement(
            connection,
            """
            SELECT id, lists FROM posting WHERE id <= ?3 AND id >=
              COALESCE((SELECT MAX(id) FROM posting WHERE id BETWEEN ?2 AND ?1), ?1)
            ORDER BY id
            """);
    blocks =
        new Statement(
            connection,
            "SELECT id, lists FROM posting WHERE id > ? AND id < ? ORDER BY id LIMIT " + AT_ONCE);
    drop = new Statement(connection, "DELETE FROM posting WHERE id >= ? AND id < ?");
  }

  void write(int segment, Block block) {
    write.run(id(segment, block.first()), block.lists());
  }

  /** Shows the documents that have one of these words, of each word in ascending order. */
  void each(Segment segment, WordRange range, IntConsumer documents) {
    words.each(
        row -> block(row).each(range, segment.first(), documents),
        id(segment.id(), range.first()),
        id(segment.id(), 0),
        id(segment.id(), range.last()));
  }

  /** All blocks of a segment in ascending order, read a few at a time. */
  Iterator<Block> blocks(Segment segment) {
    return new Blocks(segment.id());
  }

  void drop(int segment) {
    drop.run(id(segment, 0), id(segment + 1, 0));
  }

  @Override
  public void close() {
    write.close();
    words.close();
    blocks.close();
    drop.close();
  }

  private static Block block(ResultSet row) throws SQLException {
    return new Block(row.getLong(1) & (1L << WORD_BITS) - 1, row.getBytes(2));
  }

  private static long id(int segment, long word) {
    return (long) segment << WORD_BITS | word;
  }

  private final class Blocks implements Iterator<Block> {
    private final int segment;
    private final Queue<Block> read = new ArrayDeque<>();
    private long last;

    Blocks(int segment) {
      this.segment = segment;
      this.last = id(segment, 0) - 1;
    }

    @Override
    public boolean hasNext() {
      if (read.isEmpty()) {
        blocks.each(
            row -> {
              last = row.getLong(1);
              read.add(block(row));
            },
            last,
            id(segment + 1, 0));
      }
      return !read.isEmpty();
    }

    @Override
    public Block next() {
      if (!hasNext()) {
        throw new NoSuchElementException("segment " + segment + " has no more blocks");
      }
      return read.remove();
    }
  }
}
