package zhuanlan.page;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhuanlan.article.Block;
import zhuanlan.article.Line;

/** What a reader must find in a page, piece by piece, in order. */
final class ToBeSaid {

  /** Titles and meta lines may be shortened behind this. */
  private static final int SURE = 100;

  private ToBeSaid() {}

  static Stream<String> in(List<Part> parts) {
    return parts.stream().flatMap(ToBeSaid::in);
  }

  private static Stream<String> in(Part part) {
    if (part instanceof Part.Headline headline) {
      return Stream.of(Seen.of(headline.text()));
    } else if (part instanceof Part.Note note) {
      return Stream.of(Seen.of(note.line()));
    } else if (part instanceof Part.Card card) {
      return Stream.concat(
          Stream.of(card.title(), card.meta()).map(ToBeSaid::sure),
          card.summary().stream().map(Seen::of));
    } else if (part instanceof Part.Passage passage) {
      return in(passage.block());
    }
    throw new AssertionError(part);
  }

  private static Stream<String> in(Block block) {
    if (block instanceof Block.Heading heading) {
      return Stream.of(Seen.of(heading.line()));
    } else if (block instanceof Block.Paragraph paragraph) {
      return Stream.of(Seen.of(paragraph.line()));
    } else if (block instanceof Block.Picture picture) {
      return Stream.of(seen(picture.caption()));
    } else if (block instanceof Block.Items items) {
      return items.entries().stream().map(Block.Item::line).map(Seen::of);
    } else if (block instanceof Block.Quote quote) {
      return quote.lines().stream().map(Seen::of);
    } else if (block instanceof Block.Code code) {
      return code.text().lines().map(Seen::of);
    } else if (block instanceof Block.Table table) {
      return table.rows().stream().flatMap(List<Line>::stream).map(Seen::of);
    } else if (block instanceof Block.Video video) {
      return Stream.of(seen(video.title()));
    } else if (block instanceof Block.Divider) {
      return Stream.of();
    }
    throw new AssertionError(block);
  }

  private static String seen(@Nullable String text) {
    return text == null ? "" : Seen.of(text);
  }

  private static String sure(String text) {
    int end = Math.min(SURE, text.codePointCount(0, text.length()));
    return Seen.of(text.substring(0, text.offsetByCodePoints(0, end)));
  }
}
