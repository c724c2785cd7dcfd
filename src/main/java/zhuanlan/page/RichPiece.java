package zhuanlan.page;

import java.util.List;

/**
 * What must not be torn apart on the way into rich messages.
 *
 * @param chunk its blocks
 * @param size what it takes of a message's limits; it alone always fits
 * @param heading claims that it stands over what follows, and must not end a message
 */
record RichPiece(Chunk chunk, RichSize size, boolean heading) {

  /**
   * Blocks without pictures.
   *
   * @param blocks how many there are, entries and rows included
   */
  static RichPiece of(String html, int blocks) {
    Chunk chunk = new Chunk.Markup(html);
    return new RichPiece(chunk, RichSize.of(chunk, blocks), false);
  }

  /** One block of text. */
  static RichPiece of(String tag, Snippet text) {
    return of(in(tag, text), 1);
  }

  /** A heading. */
  static RichPiece heading(String tag, Snippet text) {
    return of(tag, text).asHeading();
  }

  /**
   * Pictures.
   *
   * @param caption stands under them; may be empty
   * @param instead blocks for when none can be had; may be empty
   */
  static RichPiece of(List<String> pictures, Snippet caption, String instead) {
    Chunk chunk = new Chunk.Pictures(pictures, caption.isVisible() ? text(caption) : "", instead);
    return new RichPiece(chunk, RichSize.of(chunk, pictures.size() + 2), false);
  }

  /** The same, to be kept with what follows. */
  RichPiece asHeading() {
    return new RichPiece(chunk, size, true);
  }

  /** A block of text. */
  static String in(String tag, Snippet text) {
    return "<" + tag + ">" + text(text) + "</" + tag + ">";
  }

  /** Text in rich HTML, where a line break of the source is a space. */
  static String text(Snippet text) {
    return text.html().strip().replace("\n", "<br/>");
  }
}
