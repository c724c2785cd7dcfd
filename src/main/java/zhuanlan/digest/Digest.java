package zhuanlan.digest;

import java.util.List;
import zhuanlan.catalog.Headline;

/**
 * What a digest tells.
 *
 * @param articles those told in full: about the topics before mentioning them, the newest first
 * @param told the numbers of those that need not be told any more: those told in full, and others
 *     on their stories
 * @param total how many there are, told or only counted
 */
public record Digest(List<Headline> articles, List<Integer> told, int total) {

  public Digest {
    articles = List.copyOf(articles);
    told = List.copyOf(told);
  }

  /** Claims that there is nothing to tell. */
  public boolean isEmpty() {
    return articles.isEmpty();
  }
}
