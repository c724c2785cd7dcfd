package zhuanlan.catalog;

import java.util.List;

/**
 * What a search asks for, in the folded form of {@link Entry#searchable}. Terms are plain text: no
 * character of them has a meaning of its own.
 *
 * @param all each of these must occur
 * @param none none of these may occur
 */
public record Terms(List<String> all, List<String> none) {

  public Terms {
    all = List.copyOf(all);
    none = List.copyOf(none);
  }
}
