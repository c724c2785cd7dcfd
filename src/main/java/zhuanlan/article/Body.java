package zhuanlan.article;

import java.util.List;

/**
 * The blocks of an article in the order of the page.
 *
 * @param blocks the blocks; none is empty
 */
public record Body(List<Block> blocks) {

  public Body {
    blocks = List.copyOf(blocks);
  }

  /**
   * The texts of the paragraphs and quotations, in order: what a summary is taken from. A line
   * break inside one is {@code \n}. References, and remarks such as that names are not the real
   * ones, are not part of it.
   */
  public List<String> prose() {
    return BodyText.prose(blocks);
  }

  /**
   * Everything readable, what a search looks through: headings, paragraphs, quotations, list
   * entries, code and table rows joined by {@code \n}, cells by tabs. Captions are not part of it.
   */
  public String text() {
    return BodyText.of(blocks);
  }

  /**
   * What the body is, so that nobody is offered a summary of what has no text.
   *
   * @param title the article's; a body that only repeats it is a {@link BodyKind#TEASER}
   */
  public BodyKind kind(String title) {
    return BodyKind.of(blocks, title);
  }
}
