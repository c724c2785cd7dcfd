package zhuanlan.index;

/**
 * Words with consecutive numbers: one word, or all that begin with the same character.
 *
 * @param first the lowest number
 * @param last the highest, the same for one word
 */
public record WordRange(long first, long last) {

  static WordRange of(long word) {
    return new WordRange(word, word);
  }

  /** The same words in a part of the document. */
  public WordRange in(Field field) {
    return new WordRange(first | field.bits(), last | field.bits());
  }

  /** A topic, by its folded name. */
  public static WordRange ofTopic(String folded) {
    return of(Words.topic(folded));
  }
}
