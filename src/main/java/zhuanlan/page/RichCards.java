package zhuanlan.page;

import java.util.ArrayList;
import java.util.List;
import zhuanlan.article.Line;

/**
 * How cards look in a rich message: a heading, the picture with column and time under it, and the
 * summary; of a long one the first sentence, which unfolds the others.
 *
 * @param sentences how many sentences of their summaries they show
 * @param illustrated claims that they show their pictures
 */
record RichCards(int sentences, boolean illustrated) {

  static final RichCards WHOLE = new RichCards(Integer.MAX_VALUE, true);

  /**
   * Four or five lines on a telephone. In bytes, for a Chinese character takes three and is as wide
   * as two or three letters.
   */
  private static final int SHORT = 240;

  /** The pieces of a card. */
  List<RichPiece> of(Part.Card card) {
    List<RichPiece> pieces = new ArrayList<>();
    pieces.add(RichPiece.heading("h4", CardText.title(card)));
    Snippet meta = CardText.meta(card).in("i");
    String line = meta.isVisible() ? RichPiece.in("p", meta) : "";
    String picture = card.picture();
    if (illustrated && picture != null) {
      pieces.add(RichPiece.of(List.of(picture), meta, line).asHeading());
    } else if (!line.isEmpty()) {
      pieces.add(RichPiece.of(line, 1).asHeading());
    }
    pieces.addAll(summary(card.summary().stream().limit(sentences).toList()));
    return pieces;
  }

  private static List<RichPiece> summary(List<Line> sentences) {
    Snippet whole = CardText.summary(sentences);
    Snippet first = CardText.summary(sentences.subList(0, Math.min(1, sentences.size())));
    Snippet others =
        CardText.summary(sentences.subList(first.length() == 0 ? 0 : 1, sentences.size()));
    if (!whole.isVisible()) {
      return List.of();
    }
    if (whole.bytes() > Groups.MOST_BYTES) {
      return sentences.stream().flatMap(each -> RichBlocks.paragraphs(each).stream()).toList();
    }
    if (whole.bytes() <= SHORT || !first.isVisible() || !others.isVisible()) {
      return List.of(RichPiece.of("p", whole));
    }
    String folded = RichPiece.in("summary", first) + RichPiece.in("p", others);
    return List.of(RichPiece.of("<details>" + folded + "</details>", 2));
  }
}
