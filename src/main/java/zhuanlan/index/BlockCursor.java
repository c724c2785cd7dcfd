package zhuanlan.index;

import java.util.function.IntConsumer;

/** Goes through a block word by word. Not for several threads. */
final class BlockCursor {

  private final byte[] bytes;
  private long word;
  private int at;

  /** How many documents of the word are still to be read. */
  private int left;

  BlockCursor(Block block) {
    bytes = block.lists();
    word = block.first();
  }

  /** Goes to the first word, then to the next; false when there is none. */
  boolean next() {
    for (; left > 0; at++) {
      left -= bytes[at] >= 0 ? 1 : 0; // the last byte of a number
    }
    if (at == bytes.length) {
      return false;
    }
    word += number();
    left = (int) number();
    return true;
  }

  long word() {
    return word;
  }

  /** Shows the documents of this word, once, counted from the segment's first. */
  void each(IntConsumer documents) {
    int document = 0;
    for (; left > 0; left--) {
      document += (int) number();
      documents.accept(document);
    }
  }

  private long number() {
    long number = 0;
    int shift = 0;
    while (bytes[at] < 0) {
      number |= (long) (bytes[at++] & 0x7F) << shift;
      shift += 7;
    }
    return number | (long) bytes[at++] << shift;
  }
}
