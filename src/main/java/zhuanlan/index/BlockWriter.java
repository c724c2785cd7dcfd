package zhuanlan.index;

import java.util.function.Consumer;

/** Packs words, in ascending order, into blocks. Not for several threads. */
final class BlockWriter {

  /** Two blocks fill a page of the database. */
  private static final int FULL = 1_900;

  /**
   * A list that long has a block of its own, so that nobody who asks for its neighbours reads it.
   */
  private static final int LONG = 600;

  private final Consumer<Block> to;
  private final Varints bytes = new Varints();
  private long first = -1;
  private long last;
  private int document;

  BlockWriter(Consumer<Block> to) {
    this.to = to;
  }

  /** Begins a word that so many documents have. */
  void word(long word, int count) {
    if (bytes.size() >= FULL || (count >= LONG && bytes.size() > 0)) {
      close();
    }
    if (first < 0) {
      first = word;
      last = word;
    }
    bytes.add(word - last);
    bytes.add(count);
    last = word;
    document = 0;
  }

  /** The next document of the word, counted from the segment's first; in ascending order. */
  void document(int next) {
    bytes.add(next - document);
    document = next;
  }

  /** Hands over what is not yet handed over. */
  void close() {
    if (first >= 0) {
      to.accept(new Block(first, bytes.take()));
      first = -1;
    }
  }
}
