package zhuanlan.page;

import java.util.ArrayList;
import java.util.List;
import zhuanlan.article.Block;
import zhuanlan.article.Line;

/** Turns the parts of a page into pieces of rich HTML, each short enough for a message. */
final class RichPieces {

  private final RichCards cards;
  private final List<RichPiece> pieces = new ArrayList<>();

  /** Pictures without captions that stand side by side. */
  private final List<String> gallery = new ArrayList<>();

  private RichPieces(RichCards cards) {
    this.cards = cards;
  }

  /** The pieces of these parts, in order. */
  static List<RichPiece> of(List<Part> parts, RichCards cards) {
    RichPieces out = new RichPieces(cards);
    parts.forEach(out::add);
    out.hangGallery();
    return List.copyOf(out.pieces);
  }

  private void add(Part part) {
    if (part instanceof Part.Passage passage
        && passage.block() instanceof Block.Picture picture
        && RichPictures.caption(picture).isEmpty()) {
      gallery.add(picture.address());
      return;
    }
    hangGallery();
    if (part instanceof Part.Headline headline) {
      pieces.addAll(RichBlocks.headings("h2", Line.of(headline.text())));
    } else if (part instanceof Part.Note note) {
      pieces.addAll(RichBlocks.paragraphs(note.line()));
    } else if (part instanceof Part.Card card) {
      pieces.addAll(cards.of(card));
    } else if (part instanceof Part.Passage passage) {
      pieces.addAll(RichBlocks.of(passage.block()));
    }
  }

  private void hangGallery() {
    pieces.addAll(RichPictures.gallery(gallery));
    gallery.clear();
  }
}
