package zhuanlan.catalog;

import java.util.List;

/**
 * A stretch of what a search found.
 *
 * @param hits the stretch asked for, best first
 * @param total how many articles were found in all
 * @param exact claims that the total was counted; else it is close
 */
public record Findings(List<Hit> hits, int total, boolean exact) {

  public Findings {
    hits = List.copyOf(hits);
  }

  /** The articles without their passages. */
  public Listing listing() {
    return new Listing(hits.stream().map(Hit::headline).toList(), total, exact);
  }
}
