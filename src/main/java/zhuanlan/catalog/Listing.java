package zhuanlan.catalog;

import java.util.List;

/**
 * A stretch of a list of articles.
 *
 * @param articles the stretch asked for
 * @param total how many the whole list has
 * @param exact claims that the total was counted; else it is close
 */
public record Listing(List<Headline> articles, int total, boolean exact) {

  /** Nothing found. */
  public static final Listing EMPTY = new Listing(List.of(), 0);

  public Listing {
    articles = List.copyOf(articles);
  }

  /** A stretch of a list that was counted. */
  public Listing(List<Headline> articles, int total) {
    this(articles, total, true);
  }
}
