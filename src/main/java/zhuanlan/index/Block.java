package zhuanlan.index;

import java.util.function.IntConsumer;

/**
 * Some words of a segment, in ascending order, each with the documents in which it occurs.
 *
 * @param first the first word
 * @param lists for each word: by how much its number is higher than the one before, how many
 *     documents it has, the first of them and by how much each other is higher than the one before;
 *     all as {@link Varints}. Documents are counted from the segment's first.
 */
@SuppressWarnings("ArrayRecordComponent") // it is what is kept, and nobody compares blocks
public record Block(long first, byte[] lists) {

  /**
   * Shows the documents of these words, of each word in ascending order.
   *
   * @param base the segment's first document
   */
  public void each(WordRange words, int base, IntConsumer documents) {
    BlockCursor cursor = new BlockCursor(this);
    while (cursor.next() && cursor.word() <= words.last()) {
      if (cursor.word() >= words.first()) {
        cursor.each(document -> documents.accept(base + document));
      }
    }
  }
}
