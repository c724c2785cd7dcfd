package zhuanlan.article;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.Optional;

/** The bytes of a file as they were at one moment, never half old and half new. */
final class Snapshot {

  /** Opens a file for reading. */
  interface Opener {
    InputStream open(Path file) throws IOException;
  }

  private static final int ATTEMPTS = 2;

  private Snapshot() {}

  /**
   * All bytes, or {@code most + 1} when there are more; empty when the file is being written all
   * the while.
   */
  static Optional<byte[]> of(Path file, int most, Opener opener) throws IOException {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      BasicFileAttributes before = attributes(file);
      byte[] bytes;
      try (InputStream in = opener.open(file)) {
        bytes = in.readNBytes(most + 1);
      }
      if (isSame(before, attributes(file))) {
        return Optional.of(bytes);
      }
    }
    return Optional.empty();
  }

  private static BasicFileAttributes attributes(Path file) throws IOException {
    return Files.readAttributes(file, BasicFileAttributes.class);
  }

  private static boolean isSame(BasicFileAttributes before, BasicFileAttributes after) {
    return before.size() == after.size()
        && before.lastModifiedTime().equals(after.lastModifiedTime())
        && Objects.equals(before.fileKey(), after.fileKey());
  }
}
