package zhuanlan.text;

import java.util.Arrays;

/**
 * How often each key was met, by number of its first meeting; without objects, for it is the inner
 * loop of all that is reckoned here. Not for several threads.
 */
final class Counts {

  private long[] keys;
  private int[] numbers;
  private int[] counts;
  private int size;

  /**
   * @param expected how many different keys are expected
   */
  Counts(int expected) {
    int capacity = Integer.highestOneBit(Math.max(expected, 8)) * 4;
    keys = new long[capacity];
    numbers = new int[capacity];
    counts = new int[capacity / 2 + 1];
    Arrays.fill(numbers, -1);
  }

  /** Counts the key and returns its number: 0 for the first different key, 1 for the second … */
  int add(long key) {
    int slot = slot(key);
    if (numbers[slot] < 0) {
      if (size == counts.length - 1) {
        grow();
        slot = slot(key);
      }
      keys[slot] = key;
      numbers[slot] = size++;
    }
    counts[numbers[slot]]++;
    return numbers[slot];
  }

  /** The number of the key; -1 when it was never met. */
  int number(long key) {
    return numbers[slot(key)];
  }

  /** How often the key with this number was met. */
  int count(int number) {
    return counts[number];
  }

  /** How many different keys there are. */
  int size() {
    return size;
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    long mixed = key * 0x9E3779B97F4A7C15L;
    int slot = (int) (mixed >>> 32) & mask;
    while (numbers[slot] >= 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldNumbers = numbers;
    keys = new long[oldKeys.length * 2];
    numbers = new int[keys.length];
    counts = Arrays.copyOf(counts, keys.length / 2 + 1);
    Arrays.fill(numbers, -1);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldNumbers[i] >= 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        numbers[slot] = oldNumbers[i];
      }
    }
  }
}
