package zhuanlan.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import zhuanlan.article.Block;
import zhuanlan.article.Line;

/** Pictures in their place in an article, and side by side. */
final class RichPictures {

  private static final int SIDE_BY_SIDE = 10;
  private static final String MARK = "🖼";

  private RichPictures() {}

  /** What stands under a picture; empty when its author wrote nothing one could see. */
  static Optional<Line> caption(Block.Picture picture) {
    return Optional.ofNullable(picture.caption())
        .map(Line::of)
        .filter(line -> Inline.of(line).isVisible());
  }

  /** A picture with what stands under it. */
  static List<RichPiece> figure(Block.Picture picture) {
    List<Snippet> lines = caption(picture).map(RichBlocks::snippets).orElse(List.of());
    Snippet under = lines.isEmpty() ? Snippet.EMPTY : lines.get(0);
    List<RichPiece> pieces = new ArrayList<>();
    pieces.add(figure(picture.address(), under));
    lines.stream().skip(1).map(text -> RichPiece.of("p", text)).forEach(pieces::add);
    return pieces;
  }

  /** Pictures without captions. */
  static List<RichPiece> gallery(List<String> pictures) {
    return Groups.of(pictures, String::length, SIDE_BY_SIDE).stream()
        .map(RichPictures::sideBySide)
        .toList();
  }

  private static RichPiece sideBySide(List<String> pictures) {
    String links =
        pictures.stream().map(each -> link(each, Snippet.EMPTY)).collect(Collectors.joining(" "));
    return RichPiece.of(pictures, Snippet.EMPTY, "<p>" + links + "</p>");
  }

  private static RichPiece figure(String picture, Snippet caption) {
    return RichPiece.of(List.of(picture), caption, "<p>" + link(picture, caption) + "</p>");
  }

  private static String link(String picture, Snippet caption) {
    return RichPiece.text(Snippet.text(MARK).linkTo(picture).plus(" ", caption.in("i")));
  }
}
