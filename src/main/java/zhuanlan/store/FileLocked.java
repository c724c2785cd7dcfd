package zhuanlan.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The right to use a database file alone. It is held on a file beside it: a lock on the database
 * itself would be lost, because closing any handle of a file drops SQLite's own locks on it.
 */
final class FileLocked implements AutoCloseable {

  private final FileChannel channel;

  private FileLocked(FileChannel channel) {
    this.channel = channel;
  }

  static FileLocked of(Path database) throws UnusableDatabaseException {
    Path file = database.resolveSibling(database.getFileName() + ".lock");
    FileChannel channel;
    try {
      channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw new UnusableDatabaseException(
          database,
          "its lock file " + file + " cannot be written; check the rights of the directory",
          e);
    }
    if (lock(channel) == null) {
      FileLocked refused = new FileLocked(channel);
      refused.close();
      throw new UnusableDatabaseException(
          database,
          "another instance uses it (it holds "
              + file
              + "); stop that one, or give this one "
              + "another database.path",
          null);
    }
    return new FileLocked(channel);
  }

  private static @Nullable FileLock lock(FileChannel channel) {
    try {
      return channel.tryLock();
    } catch (IOException | OverlappingFileLockException e) {
      return null;
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
