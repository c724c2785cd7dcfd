package zhuanlan.article;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The text of one block: runs in reading order. A line break inside a block is {@code \n} in a run.
 *
 * @param runs the runs; empty runs do not occur
 */
public record Line(List<Run> runs) {

  public Line {
    runs = List.copyOf(runs);
  }

  /** A line of plain text. */
  public static Line of(String text) {
    return text.isEmpty() ? new Line(List.of()) : new Line(List.of(Run.plain(text)));
  }

  /** The characters without marks and links. */
  public String text() {
    return runs.size() == 1
        ? runs.get(0).text()
        : runs.stream().map(Run::text).collect(Collectors.joining());
  }

  /** Claims that there is nothing to read. */
  public boolean isBlank() {
    return runs.stream().allMatch(run -> run.text().isBlank());
  }
}
