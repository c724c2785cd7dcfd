package zhuanlan.catalog;

import java.util.List;

/**
 * What a search asks for.
 *
 * @param all each of these must occur
 * @param none none of these may occur
 */
public record Terms(List<Term> all, List<Term> none) {

  public Terms {
    all = List.copyOf(all);
    none = List.copyOf(none);
  }
}
