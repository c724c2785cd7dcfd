package zhuanlan.text;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The repeated rows of one length, by the word they begin with. */
final class GramRow {

  private final int[] numbers;
  private final @Nullable Gram[] byNumber;
  private final List<Gram> all;

  /**
   * @param numbers for each word the number of the row that begins there, -1 for none
   * @param byNumber the rows in the order of their first places; null for one that does not repeat
   */
  GramRow(int[] numbers, @Nullable Gram[] byNumber) {
    this.numbers = numbers;
    this.byNumber = byNumber;
    this.all = Stream.of(byNumber).flatMap(Stream::ofNullable).toList();
  }

  /** The row that begins with this word; null when it does not repeat. */
  @Nullable Gram from(int word) {
    return numbers[word] < 0 ? null : byNumber[numbers[word]];
  }

  /** The number of the row that begins with this word; -1 when it does not repeat. */
  int number(int word) {
    return numbers[word];
  }

  List<Gram> all() {
    return all;
  }
}
