package zhuanlan.catalog;

import java.util.List;

/**
 * One thing that a search asks for, by all its names in the folded form of {@link
 * Entry#searchable}; it occurs where one of them does. Names are plain text: no character of them
 * has a meaning of its own.
 *
 * @param names at least one, the one that was asked for first
 */
public record Term(List<String> names) {

  public Term {
    names = List.copyOf(names);
    if (names.isEmpty()) {
      throw new IllegalArgumentException("a term has at least one name");
    }
  }

  /** A thing with one name. */
  public static Term of(String name) {
    return new Term(List.of(name));
  }
}
