package zhuanlan.store;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A database file cannot be used. The message names the file, the reason and the next step. */
public final class UnusableDatabaseException extends Exception {

  private static final long serialVersionUID = 1L;

  UnusableDatabaseException(Path file, String why, @Nullable Throwable cause) {
    super(file + ": " + why, cause);
  }
}
