package zhuanlan.picture;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;

/** Bounds the memory that pictures fetched together take. Thread-safe. */
final class Budget {

  private final AtomicLong left;

  Budget(int bytes) {
    left = new AtomicLong(bytes);
  }

  /** Nothing more need be fetched when it is spent. */
  void check() throws SpentException {
    if (left.get() <= 0) {
      throw new SpentException();
    }
  }

  /** The file, if there is room for it. */
  PictureFile spendOn(PictureFile file) throws SpentException {
    if (left.addAndGet(-file.size()) < 0) {
      throw new SpentException();
    }
    return file;
  }

  /** There is no room for the picture, which may be a good one. */
  static final class SpentException extends IOException {
    private static final long serialVersionUID = 1;

    SpentException() {
      super("enough pictures");
    }
  }
}
