package zhuanlan.catalog;

import java.util.List;

/**
 * A stretch of a list of articles.
 *
 * @param articles the stretch asked for
 * @param total how many the whole list has
 */
public record Listing(List<Headline> articles, int total) {

  /** Nothing found. */
  public static final Listing EMPTY = new Listing(List.of(), 0);

  public Listing {
    articles = List.copyOf(articles);
  }
}
