package zhuanlan.page;

import java.util.List;

/** Writes pages as messages of one format. Implementations are pure and thread-safe. */
public interface Renderer {

  /**
   * The messages of a page, in order; never empty, each within the limits of its format. A page
   * that is turned gives exactly one.
   *
   * <p>A rich page is always one message: a page that is shown whole and too long for one is
   * written in the classic format.
   */
  List<Message> render(Page page);

  /** The renderer of a format. */
  static Renderer of(Format format) {
    return switch (format) {
      case CLASSIC -> new ClassicRenderer();
      case RICH -> new RichRenderer(new ClassicRenderer());
    };
  }
}
