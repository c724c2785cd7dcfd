package zhuanlan.store;

import java.util.Set;

/**
 * A piece of the search index.
 *
 * @param id the lowest that was free
 * @param first its first document
 * @param last its last document; those of segments do not overlap
 */
record Segment(int id, int first, int last) {

  /** The number for one more. */
  static int free(Set<Integer> used) {
    int id = 0;
    while (used.contains(id)) {
      id++;
    }
    return id;
  }
}
