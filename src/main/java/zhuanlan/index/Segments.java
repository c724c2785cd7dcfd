package zhuanlan.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import java.util.function.IntPredicate;

/** Makes one segment of several, so that a search has few to look into. Pure. */
public final class Segments {

  private Segments() {}

  /**
   * A segment to be read.
   *
   * @param base its first document
   * @param blocks in ascending order
   */
  public record Source(int base, Iterator<Block> blocks) {}

  /**
   * Merges segments.
   *
   * @param sources in the order of their documents, which do not overlap
   * @param kept claims that a document is still of use; the others are left out
   * @param to takes the blocks of a segment that begins with the first source's first document
   */
  public static void merge(List<Source> sources, IntPredicate kept, Consumer<Block> to) {
    PriorityQueue<Reader> readers =
        new PriorityQueue<>(
            Comparator.comparingLong(Reader::word).thenComparingInt(reader -> reader.base));
    sources.stream().map(Reader::new).filter(Reader::next).forEach(readers::add);
    int base = sources.get(0).base();
    BlockWriter writer = new BlockWriter(to);
    Documents documents = new Documents();
    while (!readers.isEmpty()) {
      long word = readers.peek().word();
      documents.clear();
      List<Reader> moved = new ArrayList<>();
      while (!readers.isEmpty() && readers.peek().word() == word) {
        Reader reader = readers.remove();
        reader.cursor.each(
            document -> {
              if (kept.test(reader.base + document)) {
                documents.add(reader.base + document - base);
              }
            });
        moved.add(reader);
      }
      moved.stream().filter(Reader::next).forEach(readers::add);
      documents.writeTo(writer, word);
    }
    writer.close();
  }

  private static final class Reader {
    final int base;
    private final Iterator<Block> blocks;
    BlockCursor cursor = new BlockCursor(new Block(0, new byte[0]));

    Reader(Source source) {
      base = source.base();
      blocks = source.blocks();
    }

    boolean next() {
      while (!cursor.next()) {
        if (!blocks.hasNext()) {
          return false;
        }
        cursor = new BlockCursor(blocks.next());
      }
      return true;
    }

    long word() {
      return cursor.word();
    }
  }
}
