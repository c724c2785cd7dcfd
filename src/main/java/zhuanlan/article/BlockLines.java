package zhuanlan.article;

import java.util.List;
import java.util.function.Predicate;

/** The lines of blocks that may hold what is not the article. */
final class BlockLines {

  private BlockLines() {}

  /** One by one; none of blocks whose lines are no sentences. */
  static List<Line> of(Block block) {
    if (block instanceof Block.Paragraph paragraph) {
      return Lines.split(paragraph.line());
    }
    if (block instanceof Block.Heading heading) {
      return List.of(heading.line());
    }
    if (block instanceof Block.Items items) {
      return items.entries().stream().map(Block.Item::line).toList();
    }
    return block instanceof Block.Quote quote ? quote.lines() : List.of();
  }

  /** The block with those of its lines that are left; not empty. */
  static Block with(Block block, List<Line> left) {
    if (block instanceof Block.Quote) {
      return new Block.Quote(left);
    }
    if (block instanceof Block.Items items) {
      return new Block.Items(
          items.ordered(),
          items.entries().stream().filter(item -> left.contains(item.line())).toList());
    }
    return block instanceof Block.Heading heading
        ? new Block.Heading(heading.level(), Lines.join(left))
        : new Block.Paragraph(Lines.join(left));
  }

  /** Claims that the block has lines, and each is of that kind. */
  static boolean areAll(Block block, Predicate<String> kind) {
    List<Line> lines = of(block);
    return !lines.isEmpty() && lines.stream().allMatch(line -> kind.test(line.text()));
  }

  static String text(Block block) {
    return BodyText.of(List.of(block));
  }
}
