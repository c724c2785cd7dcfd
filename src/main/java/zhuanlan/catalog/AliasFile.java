package zhuanlan.catalog;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhuanlan.article.Problem;

/** The aliases in force, from a file that may be read anew. Thread-safe. */
public final class AliasFile {

  private final @Nullable Path file;
  private volatile Aliases current = Aliases.NONE;

  /**
   * No aliases until {@link #reload}.
   *
   * @param file see {@link Aliases#read}; null for no aliases at all
   */
  public AliasFile(@Nullable Path file) {
    this.file = file;
  }

  /** The aliases as last read. */
  public Aliases current() {
    return current;
  }

  /**
   * Reads the file. When that cannot be done, the aliases stay as they are.
   *
   * @return what was wrong with it
   */
  public List<Problem> reload() {
    if (file == null) {
      return List.of();
    }
    try {
      Aliases.Read read = Aliases.read(file);
      current = read.aliases();
      return read.problems();
    } catch (NoSuchFileException e) {
      return problem(file, "is not there; create it, or leave topics.aliases out");
    } catch (IOException e) {
      return problem(file, "cannot be read (" + e + "); the aliases stay as they were");
    }
  }

  private static List<Problem> problem(Path file, String what) {
    return List.of(new Problem(file.toString(), 0, what));
  }
}
