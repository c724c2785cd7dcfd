package zhuanlan.catalog;

import org.jspecify.annotations.Nullable;
import zhuanlan.text.Likeness;

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
 * @param identity the same for files that hold the same article, and kept when a better copy takes
 *     the place of the file shown; empty when the file holds none
 * @param occasion the same for files whose articles have column, title and time in common; empty
 *     when the file holds none or one of these is not known
 * @param likeness a locality-sensitive hash of the text: few bits differ where few words do
 * @param quality which of several files with one identity is shown: the highest
 */
public record FileRecord(
    String path,
    long size,
    long modified,
    Fate fate,
    @Nullable String detail,
    String identity,
    String occasion,
    long likeness,
    int quality) {

  /** Claims that both hold the same article. */
  public boolean isCopyOf(FileRecord other) {
    return identity.equals(other.identity)
        || (!occasion.isEmpty() && occasion.equals(other.occasion) && isLike(other.likeness));
  }

  /** Claims that its text and one of that {@link #likeness} are copies, a few words apart. */
  public boolean isLike(long likeness) {
    return Likeness.areCopies(this.likeness, likeness);
  }

  /** The file whose article is shown from another file; from now on it has that one's identity. */
  public FileRecord duplicateOf(FileRecord shown) {
    return new FileRecord(
        path,
        size,
        modified,
        Fate.DUPLICATE,
        shown.path,
        shown.identity,
        occasion,
        likeness,
        quality);
  }

  /** The file as another one that the same article was shown from before. */
  public FileRecord identifiedAs(String identity) {
    return new FileRecord(
        path, size, modified, fate, detail, identity, occasion, likeness, quality);
  }

  /** Every file that is read ends in exactly one of these. */
  public enum Fate {
    LOADED,
    DUPLICATE,
    SKIPPED,
    FAILED
  }
}
