package zhuanlan.store;

import java.util.List;

/**
 * What a reader is answered.
 *
 * @param hits the best articles, in order
 * @param total how many there are
 * @param exact claims that they were counted; else there may be fewer
 */
record Answer(List<Hit> hits, int total, boolean exact) {

  Answer {
    hits = List.copyOf(hits);
  }

  List<String> titles() {
    return hits.stream().map(Hit::title).toList();
  }

  /** An article and the passage that matched. */
  record Hit(String title, String passage) {}
}
