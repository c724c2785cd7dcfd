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
}
