package zhuanlan.store;

import java.util.List;
import java.util.stream.Stream;
import zhuanlan.catalog.Term;
import zhuanlan.catalog.Terms;
import zhuanlan.index.Needle;

/**
 * What a search asks for, as the index and the texts are asked.
 *
 * @param all each of these must occur
 * @param none none of these may occur
 */
record Wanted(List<Thing> all, List<Thing> none) {

  Wanted {
    all = List.copyOf(all);
    none = List.copyOf(none);
  }

  static Wanted of(Terms terms) {
    return new Wanted(Thing.of(terms.all()), Thing.of(terms.none()));
  }

  /** Claims that the index can tell candidates from others. */
  boolean isIndexed() {
    return all.stream().anyMatch(Thing::isIndexed);
  }

  /** Claims that no text needs to be looked at. */
  boolean isSure() {
    return Stream.concat(all.stream(), none.stream()).allMatch(Thing::isSure);
  }

  /**
   * One thing, which occurs where one of its names does.
   *
   * @param needles its names; at least one
   */
  record Thing(List<Needle> needles) {

    Thing {
      needles = List.copyOf(needles);
    }

    /** Those that say something. */
    static List<Thing> of(List<Term> terms) {
      return terms.stream()
          .map(
              term ->
                  term.names().stream()
                      .filter(name -> !name.isBlank())
                      .distinct()
                      .map(Needle::of)
                      .toList())
          .filter(needles -> !needles.isEmpty())
          .map(Thing::new)
          .toList();
    }

    boolean isIndexed() {
      return needles.stream().allMatch(Needle::isIndexed);
    }

    boolean isSure() {
      return needles.stream().allMatch(Needle::sure);
    }
  }
}
