package zhuanlan.index;

import java.util.Arrays;

/** Numbers from 0 in as few bytes as they need, seven bits in each, the lowest first. */
final class Varints {

  private byte[] bytes = new byte[4096];
  private int size;

  int size() {
    return size;
  }

  void add(long number) {
    if (size + 10 > bytes.length) {
      bytes = Arrays.copyOf(bytes, bytes.length * 2);
    }
    long rest = number;
    while (rest >= 0x80) {
      bytes[size++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    bytes[size++] = (byte) rest;
  }

  /** What was added since the last time. */
  byte[] take() {
    byte[] taken = Arrays.copyOf(bytes, size);
    size = 0;
    return taken;
  }
}
