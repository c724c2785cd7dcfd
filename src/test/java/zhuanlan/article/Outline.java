package zhuanlan.article;

import java.util.List;
import java.util.stream.Collectors;

/** Blocks in a form that tests can be read in, close to Markdown; a break is shown as ⏎. */
final class Outline {

  private Outline() {}

  static List<String> of(List<Block> blocks) {
    return blocks.stream().map(Outline::of).toList();
  }

  private static String of(Block block) {
    if (block instanceof Block.Heading heading) {
      return "#".repeat(heading.level()) + " " + of(heading.line());
    }
    if (block instanceof Block.Paragraph paragraph) {
      return of(paragraph.line());
    }
    if (block instanceof Block.Picture picture) {
      return "!["
          + (picture.caption() == null ? "" : picture.caption())
          + "]("
          + picture.address()
          + ")";
    }
    if (block instanceof Block.Items items) {
      return items.entries().stream()
          .map(
              item ->
                  "  ".repeat(item.depth()) + (items.ordered() ? "1. " : "- ") + of(item.line()))
          .collect(Collectors.joining("\n"));
    }
    if (block instanceof Block.Quote quote) {
      return quote.lines().stream().map(line -> "> " + of(line)).collect(Collectors.joining("\n"));
    }
    if (block instanceof Block.Code code) {
      return "```" + (code.language() == null ? "" : code.language()) + "\n" + code.text();
    }
    if (block instanceof Block.Table table) {
      return table.rows().stream()
          .map(row -> row.stream().map(Outline::of).collect(Collectors.joining("|", "|", "|")))
          .collect(Collectors.joining(table.header() ? "\n=\n" : "\n"));
    }
    if (block instanceof Block.Video video) {
      return "video " + video.address() + (video.title() == null ? "" : " " + video.title());
    }
    return "---";
  }

  private static String of(Line line) {
    return line.runs().stream().map(Outline::of).collect(Collectors.joining());
  }

  private static String of(Run run) {
    String text = run.text().replace("\n", "⏎");
    for (Mark mark : Mark.values()) {
      if (run.marks().contains(mark)) {
        String sign = sign(mark);
        text = sign + text + sign;
      }
    }
    return run.link() == null ? text : "[" + text + "](" + run.link() + ")";
  }

  private static String sign(Mark mark) {
    return switch (mark) {
      case BOLD -> "**";
      case ITALIC -> "*";
      case UNDERLINE -> "_";
      case STRIKE -> "~";
      case CODE -> "`";
    };
  }
}
