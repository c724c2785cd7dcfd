package zhuanlan.index;

/** In which part of a document a word stands; each part is searched by itself. */
public enum Field {
  /** Anywhere. */
  TEXT,
  /** Where it tells what the document is about. */
  ABOUT,
  /** The whole of one topic of the document. */
  TOPIC;

  /** Above the bits of a word's own number. */
  private static final int SHIFT = 43;

  long bits() {
    return (long) ordinal() << SHIFT;
  }
}
