package zhuanlan.page;

import java.util.List;
import java.util.stream.Collectors;
import zhuanlan.article.Block;
import zhuanlan.article.Line;

/** Turns blocks of articles into pieces of rich HTML. */
final class RichBlocks {

  private static final int MOST_PARAGRAPHS = 60;
  private static final LineCutter CUTTER =
      new LineCutter(Groups.MOST_BYTES, Groups.MOST_BYTES, RichBlocks::fits);

  private RichBlocks() {}

  /** The pieces of a block, in order. */
  static List<RichPiece> of(Block block) {
    if (block instanceof Block.Heading heading) {
      return headings(heading.level() <= 2 ? "h3" : "h4", heading.line());
    } else if (block instanceof Block.Paragraph paragraph) {
      return paragraphs(paragraph.line());
    } else if (block instanceof Block.Picture picture) {
      return RichPictures.figure(picture);
    } else if (block instanceof Block.Items items) {
      return RichList.of(items);
    } else if (block instanceof Block.Quote quote) {
      return quotes(quote);
    } else if (block instanceof Block.Code code) {
      return CodeText.pieces(code, RichBlocks::fits, CUTTER).stream()
          .map(text -> code(code, text))
          .toList();
    } else if (block instanceof Block.Table table) {
      return RichTable.of(table);
    } else if (block instanceof Block.Divider) {
      return List.of(RichPiece.of("<hr/>", 1));
    } else if (block instanceof Block.Video video) {
      return paragraphs(BlockText.link(video));
    }
    throw new IllegalArgumentException("no rich form for " + block);
  }

  /** A line as headings; more than one only when it is longer than any heading should be. */
  static List<RichPiece> headings(String tag, Line line) {
    return snippets(line).stream().map(text -> RichPiece.heading(tag, text)).toList();
  }

  /** A line as paragraphs; more than one only when it is very long. */
  static List<RichPiece> paragraphs(Line line) {
    return snippets(line).stream().map(text -> RichPiece.of("p", text)).toList();
  }

  /** A line in pieces, none longer than a group may be. */
  static List<Snippet> snippets(Line line) {
    return CUTTER.snippets(line);
  }

  private static boolean fits(Snippet text) {
    return text.bytes() <= Groups.MOST_BYTES;
  }

  private static List<RichPiece> quotes(Block.Quote quote) {
    List<Snippet> paragraphs =
        quote.lines().stream().flatMap(line -> snippets(line).stream()).toList();
    return Groups.of(paragraphs, Snippet::bytes, MOST_PARAGRAPHS).stream()
        .map(RichBlocks::quote)
        .toList();
  }

  private static RichPiece quote(List<Snippet> paragraphs) {
    String html =
        paragraphs.stream()
            .map(text -> RichPiece.in("p", text))
            .collect(Collectors.joining("", "<blockquote>", "</blockquote>"));
    return RichPiece.of(html, paragraphs.size() + 1);
  }

  private static RichPiece code(Block.Code code, Snippet text) {
    String inner =
        CodeText.languageClass(code)
            .map(language -> "<code " + language + ">" + text.html() + "</code>")
            .orElse(text.html());
    return RichPiece.of("<pre>" + inner + "</pre>", 1);
  }
}
