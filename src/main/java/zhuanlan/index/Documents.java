package zhuanlan.index;

import java.util.Arrays;

/** The documents of one word while they are gathered. Not for several threads. */
final class Documents {

  private int[] numbers = new int[64];
  private int size;

  void clear() {
    size = 0;
  }

  void add(int document) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, size * 2);
    }
    numbers[size++] = document;
  }

  void writeTo(BlockWriter writer, long word) {
    if (size == 0) {
      return;
    }
    writer.word(word, size);
    for (int i = 0; i < size; i++) {
      writer.document(numbers[i]);
    }
  }
}
