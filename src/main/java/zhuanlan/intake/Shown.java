package zhuanlan.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhuanlan.catalog.FileRecord;

/** The files that readers see the articles of: of copies, one. Not for several threads. */
final class Shown {

  /** So many articles of one occasion are compared; more are not one article but a flood. */
  private static final int MOST_OF_AN_OCCASION = 8;

  private final Map<String, FileRecord> byPath = new HashMap<>();
  private final Map<String, FileRecord> byIdentity = new HashMap<>();
  private final Map<String, List<FileRecord>> byOccasion = new HashMap<>();

  /** Claims that the article of this file is shown from it. */
  boolean has(String path) {
    return byPath.containsKey(path);
  }

  /** Another file that holds the same article; null for none. */
  @Nullable FileRecord copyOf(FileRecord file) {
    FileRecord same = byIdentity.get(file.identity());
    if (same != null) {
      return same.path().equals(file.path()) ? null : same;
    }
    return byOccasion.getOrDefault(file.occasion(), List.of()).stream()
        .filter(other -> !other.path().equals(file.path()) && other.isCopyOf(file))
        .findFirst()
        .orElse(null);
  }

  /** Shows a file, in the place of what was shown of it before. */
  void add(FileRecord file) {
    remove(file.path());
    byPath.put(file.path(), file);
    byIdentity.put(file.identity(), file);
    List<FileRecord> others = byOccasion.getOrDefault(file.occasion(), List.of());
    if (!file.occasion().isEmpty() && others.size() < MOST_OF_AN_OCCASION) {
      byOccasion.put(file.occasion(), Stream.concat(others.stream(), Stream.of(file)).toList());
    }
  }

  /** Shows a file no longer. */
  void remove(String path) {
    FileRecord file = byPath.remove(path);
    if (file != null) {
      byIdentity.remove(file.identity(), file);
      byOccasion.computeIfPresent(
          file.occasion(),
          (occasion, files) -> {
            List<FileRecord> left = files.stream().filter(it -> !it.equals(file)).toList();
            return left.isEmpty() ? null : left;
          });
    }
  }
}
