package zhuanlan.article;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The characters in blocks. */
final class BodyText {

  private BodyText() {}

  /** Everything readable, one line a block, an entry, a row; captions are not. */
  static String of(List<Block> blocks) {
    return blocks.stream().flatMap(BodyText::lines).collect(Collectors.joining("\n"));
  }

  /** Claims that the block holds text. */
  static boolean isReadable(Block block) {
    return !(block instanceof Block.Picture
        || block instanceof Block.Video
        || block instanceof Block.Divider);
  }

  /** The texts of paragraphs and quotations, without remarks on the article. */
  static List<String> prose(List<Block> blocks) {
    return blocks.stream()
        .filter(block -> block instanceof Block.Paragraph || block instanceof Block.Quote)
        .flatMap(BodyText::lines)
        .filter(text -> !Notices.isRemark(text))
        .toList();
  }

  private static Stream<String> lines(Block block) {
    if (block instanceof Block.Heading heading) {
      return Stream.of(heading.line().text());
    }
    if (block instanceof Block.Paragraph paragraph) {
      return Stream.of(paragraph.line().text());
    }
    if (block instanceof Block.Items items) {
      return items.entries().stream().map(entry -> entry.line().text());
    }
    if (block instanceof Block.Quote quote) {
      return quote.lines().stream().map(Line::text);
    }
    if (block instanceof Block.Code code) {
      return Stream.of(code.text());
    }
    if (block instanceof Block.Table table) {
      return table.rows().stream()
          .map(row -> row.stream().map(Line::text).collect(Collectors.joining("\t")));
    }
    return Stream.empty();
  }
}
