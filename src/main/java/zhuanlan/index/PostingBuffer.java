package zhuanlan.index;

import java.util.Arrays;
import java.util.Collection;
import java.util.function.Consumer;

/**
 * Gathers the words of documents until they are many enough for a segment. Not for several threads.
 */
public final class PostingBuffer {

  private static final int DOCUMENT_BITS = 18;
  private static final int DOCUMENT = (1 << DOCUMENT_BITS) - 1;

  /** Eight megabytes, and as much to sort them. */
  private static final int FULL = (1 << 20) - (1 << 16);

  /** Words are sorted by so many bits at a time. */
  private static final int DIGIT_BITS = 12;

  private static final int DIGIT = (1 << DIGIT_BITS) - 1;

  private long[] postings = new long[1 << 12];
  private long[] spare = new long[0];
  private int size;
  private int first;
  private int last;

  /**
   * Takes a document in.
   *
   * @param document higher than any before
   * @param text all of its folded text
   * @param about what tells what it is about, folded
   * @param topics its folded topics
   */
  public void add(int document, String text, String about, Collection<String> topics) {
    if (size == 0) {
      first = document;
    }
    last = document;
    int place = document - first;
    Words.of(text, word -> add(word, place));
    Words.of(about, word -> add(word | Field.ABOUT.bits(), place));
    topics.forEach(topic -> add(Words.topic(topic), place));
  }

  /** Claims that it is time to {@link #drain}. */
  public boolean isFull() {
    return size >= FULL || last - first >= DOCUMENT;
  }

  /** Claims that there is nothing to {@link #drain}. */
  public boolean isEmpty() {
    return size == 0;
  }

  /** The first document since the last draining. */
  public int first() {
    return first;
  }

  /** The last document taken in. */
  public int last() {
    return last;
  }

  /** Hands the segment's blocks over and forgets them. */
  public void drain(Consumer<Block> to) {
    sort();
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (kept == 0 || postings[i] != postings[kept - 1]) {
        postings[kept++] = postings[i];
      }
    }
    BlockWriter writer = new BlockWriter(to);
    for (int from = 0, end; from < kept; from = end) {
      end = from + 1;
      while (end < kept && word(end) == word(from)) {
        end++;
      }
      writer.word(word(from), end - from);
      for (int i = from; i < end; i++) {
        writer.document((int) postings[i] & DOCUMENT);
      }
    }
    writer.close();
    size = 0;
  }

  /**
   * By words; the documents of a word stay in the order in which they came. By digits, the lowest
   * first, which takes a sixth of the time of a sort by comparing.
   */
  private void sort() {
    if (spare.length < size) {
      spare = new long[postings.length];
    }
    for (int shift = DOCUMENT_BITS; shift < Long.SIZE; shift += DIGIT_BITS) {
      int[] places = new int[DIGIT + 2];
      for (int i = 0; i < size; i++) {
        places[digit(postings[i], shift) + 1]++;
      }
      for (int digit = 0; digit < DIGIT; digit++) {
        places[digit + 1] += places[digit];
      }
      for (int i = 0; i < size; i++) {
        spare[places[digit(postings[i], shift)]++] = postings[i];
      }
      long[] sorted = spare;
      spare = postings;
      postings = sorted;
    }
  }

  private static int digit(long posting, int shift) {
    return (int) (posting >>> shift) & DIGIT;
  }

  private long word(int at) {
    return postings[at] >>> DOCUMENT_BITS;
  }

  private void add(long word, int place) {
    if (size == postings.length) {
      postings = Arrays.copyOf(postings, size * 2);
    }
    postings[size++] = word << DOCUMENT_BITS | place;
  }
}
