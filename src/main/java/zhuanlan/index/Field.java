package zhuanlan.index;

/** In which part of a document a word stands; each part is searched by itself. */
public enum Field {
  /** Anywhere. */
  TEXT(0),
  /** Where it tells what the document is about. */
  ABOUT(1),
  /** The whole of one topic of the document. */
  TOPIC(2);

  /** Above the bits of a word's own number. */
  private static final int SHIFT = 43;

  /** In every block of the index: never given to another. */
  private final long number;

  Field(long number) {
    this.number = number;
  }

  long bits() {
    return number << SHIFT;
  }
}
