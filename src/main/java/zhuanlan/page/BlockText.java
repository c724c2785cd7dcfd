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

  /** An empty cell keeps its place, so that those after it stand under the names of theirs. */
  private static Line row(List<Line> cells) {
    List<Run> runs = new ArrayList<>();
    int told = cells.size();
    while (told > 0 && cells.get(told - 1).isBlank()) {
      told--;
    }
    for (int i = 0; i < told; i++) {
      if (i > 0) {
        runs.add(Run.plain(cells.get(i - 1).isBlank() ? "│ " : " │ "));
      }
      if (!cells.get(i).isBlank()) {
        runs.addAll(cells.get(i).runs());
      }
    }
    return new Line(runs);
  }
}
