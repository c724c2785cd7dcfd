package zhuanlan.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import zhuanlan.article.Block;
import zhuanlan.article.Line;
import zhuanlan.article.Run;

/** Blocks that become lines of text. */
final class BlockText {

  private BlockText() {}

  /** A line for each row of a table, empty for an empty row. */
  static List<Line> rows(Block.Table table) {
    return table.rows().stream().map(BlockText::row).toList();
  }

  /** A link to a video. */
  static Line link(Block.Video video) {
    String title = video.title();
    String shown = title == null || title.isBlank() ? video.address() : title;
    return new Line(List.of(new Run("▶ " + shown, Set.of(), video.address())));
  }

  private static Line row(List<Line> cells) {
    List<Run> runs = new ArrayList<>();
    if (!cells.stream().allMatch(Line::isBlank)) {
      for (Line cell : cells) {
        if (!runs.isEmpty()) {
          runs.add(Run.plain(" │ "));
        }
        runs.addAll(cell.runs());
      }
    }
    return new Line(runs);
  }
}
