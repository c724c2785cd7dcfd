package zhuanlan.catalog;

import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a file of the store, so that it need not be read again while it has not
 * changed.
 *
 * @param path relative to the store's root, with {@code /} between the names
 * @param size in bytes
 * @param modified when it was last written, in nanoseconds since 1970
 * @param fate what became of it
 * @param detail for {@link Fate#DUPLICATE} the path of the file that is shown in its place; for
 *     {@link Fate#SKIPPED} and {@link Fate#FAILED} why; null for {@link Fate#LOADED}
 * @param identity the same for files that hold the same article; empty when the file holds none
 * @param quality which of several files with one identity is shown: the highest
 */
public record FileRecord(
    String path,
    long size,
    long modified,
    Fate fate,
    @Nullable String detail,
    String identity,
    int quality) {

  /** Every file that is read ends in exactly one of these. */
  public enum Fate {
    LOADED,
    DUPLICATE,
    SKIPPED,
    FAILED
  }
}
