package zhuanlan.store;

/**
 * A piece of the search index.
 *
 * @param id the lowest that was free
 * @param first its first document
 * @param last its last document; those of segments do not overlap
 */
record Segment(int id, int first, int last) {}
