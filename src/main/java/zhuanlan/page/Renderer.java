package zhuanlan.page;

import java.util.List;

/** Writes pages as messages of one format. Implementations are pure and thread-safe. */
public interface Renderer {

  /**
   * The messages of a page, in order; never empty, each within the limits of the format. A page
   * that is turned gives exactly one.
   */
  List<Message> render(Page page);

  /** The renderer of a format. */
  static Renderer of(Format format) {
    return switch (format) {
      case CLASSIC -> new ClassicRenderer();
    };
  }
}
