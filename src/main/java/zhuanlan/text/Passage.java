package zhuanlan.text;

import java.util.List;

/**
 * Sentences of an article in which something stands that was looked for.
 *
 * @param text the author's own words; … stands where something is left out
 * @param marks what was looked for, in order, never overlapping
 */
public record Passage(String text, List<Mark> marks) {

  public Passage {
    marks = List.copyOf(marks);
  }

  /**
   * A stretch of the passage.
   *
   * @param start in UTF-16 units
   * @param end behind its last
   */
  public record Mark(int start, int end) {}
}
