package zhuanlan.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import zhuanlan.article.Problem;

/**
 * The files of a store as they are found at one moment.
 *
 * @param files every file that may hold an article, in no order
 * @param problems folders and files that cannot be looked at
 * @param hidden the folders among them, each with a {@code /} at the end: what is in them is not
 *     known, so it counts neither as there nor as gone
 * @param folders the folders that were walked through
 */
record Folder(
    List<FileStat> files, List<Problem> problems, List<String> hidden, List<Path> folders) {

  Folder {
    files = List.copyOf(files);
    problems = List.copyOf(problems);
    hidden = List.copyOf(hidden);
    folders = List.copyOf(folders);
  }

  /**
   * Walks a store. Symbolic links to files inside the store are followed, others are not.
   *
   * @throws IOException when there is no such folder or it cannot be listed
   */
  static Folder scan(Path root) throws IOException {
    if (!Files.isDirectory(root)) {
      throw new IOException(root.toAbsolutePath() + " is not a folder; check articles.dir");
    }
    Path real = root.toRealPath();
    FolderWalk walk = new FolderWalk(real);
    Files.walkFileTree(real, walk);
    return walk.folder();
  }

  /** Claims that a file lies in a folder that cannot be listed. */
  boolean hides(String path) {
    return !hidden.isEmpty() && hidden.stream().anyMatch(path::startsWith);
  }

  /** The same for two looks that found the same; another when a file was written or renamed. */
  long state() {
    long state = files.size();
    for (FileStat file : files) {
      state += file.hash();
    }
    for (String folder : hidden) {
      state += folder.hashCode();
    }
    return state;
  }
}
