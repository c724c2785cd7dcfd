package zhuanlan.index;

import java.util.ArrayList;
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
    PriorityQueue<Reader> readers = new PriorityQueue<>();
    sources.stream().map(Reader::new).filter(Reader::next).forEach(readers::add);
    int base = sources.get(0).base();
    BlockWriter writer = new BlockWriter(to);
    Documents documents = new Documents();
    List<Reader> moved = new ArrayList<>();
    while (!readers.isEmpty()) {
      long word = readers.peek().word;
      documents.clear();
      moved.clear();
      while (!readers.isEmpty() && readers.peek().word == word) {
        Reader reader = readers.remove();
        reader.cursor.each(
            document -> {
              if (kept.test(reader.base + document)) {
                documents.add(reader.base + document - base);
              }
            });
        moved.add(reader);
      }
      for (Reader reader : moved) {
        if (reader.next()) {
          readers.add(reader);
        }
      }
      documents.writeTo(writer, word);
    }
    writer.close();
  }

  /** In the order of words, of the same word in that of documents. */
  private static final class Reader implements Comparable<Reader> {
    final int base;
    private final Iterator<Block> blocks;
    long word;
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
      word = cursor.word();
      return true;
    }

    @Override
    public int compareTo(Reader other) {
      return word == other.word
          ? Integer.compare(base, other.base)
          : Long.compare(word, other.word);
    }
  }
}
