package zhuanlan.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import zhuanlan.article.Block;
import zhuanlan.article.Line;

/** One thing a page says. A closed set: renderers switch over it. */
public sealed interface Part {

  /** The headline of the page or of a section of it. */
  record Headline(String text) implements Part {}

  /** A paragraph of the bot's own. */
  record Note(Line line) implements Part {
    /** A paragraph of plain text. */
    public static Note of(String text) {
      return new Note(Line.of(text));
    }
  }

  /**
   * An article in a list.
   *
   * @param position its place in the list as shown, from 1; the number on its button
   * @param title the article's title
   * @param meta column, writer, time, in one line
   * @param summary whole sentences in reading order; a renderer that lacks room leaves out
   *     sentences from the end, never a piece of one
   * @param picture an {@code http(s)} address or a picture file of the store; null for none
   * @param link where its title leads; null for nowhere
   */
  record Card(
      int position,
      String title,
      String meta,
      List<Line> summary,
      @Nullable String picture,
      @Nullable String link)
      implements Part {
    public Card {
      summary = List.copyOf(summary);
    }
  }

  /** A block of an article that is read. */
  record Passage(Block block) implements Part {}
}
