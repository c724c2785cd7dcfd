package zhuanlan.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of an article's body, in the order of the page. A closed set: renderers switch over it.
 */
public sealed interface Block {

  /**
   * A heading inside the article.
   *
   * @param level 1 (highest) to 6
   */
  record Heading(int level, Line line) implements Block {}

  /** A paragraph of prose. */
  record Paragraph(Line line) implements Block {}

  /**
   * A picture.
   *
   * @param address an {@code http(s)} address, or the path of a picture file relative to the
   *     store's root, with {@code /} between the names
   * @param caption what the author wrote under it; null for nothing
   */
  record Picture(String address, @Nullable String caption) implements Block {}

  /** A list; nested lists are flattened into one, the depth kept with each entry. */
  record Items(boolean ordered, List<Item> entries) implements Block {
    public Items {
      entries = List.copyOf(entries);
    }
  }

  /**
   * One entry of a list.
   *
   * @param depth 0 for the outermost list
   */
  record Item(int depth, Line line) {}

  /** A quotation of one or more paragraphs. */
  record Quote(List<Line> lines) implements Block {
    public Quote {
      lines = List.copyOf(lines);
    }
  }

  /**
   * Program text, line breaks and indents kept.
   *
   * @param language as the author named it; null when unnamed
   */
  record Code(@Nullable String language, String text) implements Block {}

  /**
   * A table, row by row; cells that span are repeated nowhere, the other cells of their span are
   * empty.
   *
   * @param header claims that the first row names the columns
   */
  record Table(List<List<Line>> rows, boolean header) implements Block {
    public Table {
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  /** A line across the page. */
  record Divider() implements Block {}

  /**
   * A video that is watched elsewhere.
   *
   * @param address an {@code http(s)} address
   * @param title what it shows; null when the page does not say
   */
  record Video(String address, @Nullable String title) implements Block {}
}
