package zhuanlan.intake;

import java.util.Arrays;

/**
 * Which texts were seen before, in few bytes each. Two texts in four thousand million are taken for
 * the same.
 */
final class Hashes {

  private static final int EMPTY = 0;

  private int[] slots = new int[64];
  private int size;

  /** Returns false when the text was seen before. */
  boolean add(String text) {
    if (size * 2 >= slots.length) {
      grow();
    }
    int hash = text.hashCode() * 0x9E3779B9;
    return put(hash == EMPTY ? 1 : hash);
  }

  private boolean put(int hash) {
    int slot = hash >>> 7 & slots.length - 1;
    while (slots[slot] != EMPTY) {
      if (slots[slot] == hash) {
        return false;
      }
      slot = slot + 1 & slots.length - 1;
    }
    slots[slot] = hash;
    size++;
    return true;
  }

  private void grow() {
    int[] old = slots;
    slots = new int[old.length * 2];
    size = 0;
    Arrays.stream(old).filter(hash -> hash != EMPTY).forEach(this::put);
  }
}
