package zhuanlan.catalog;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import zhuanlan.article.ArticleFile;
import zhuanlan.article.Problem;

/**
 * The files of a store as they are found at one moment.
 *
 * @param files every file that may hold an article, the one written longest ago first
 * @param problems folders and files that cannot be looked at
 */
record Folder(List<FileStat> files, List<Problem> problems) {

  /**
   * Walks a store. Symbolic links to files inside the store are followed, others are not.
   *
   * @throws IOException when there is no such folder or it cannot be listed
   */
  static Folder scan(Path root) throws IOException {
    if (!Files.isDirectory(root)) {
      throw new IOException(root.toAbsolutePath() + " is not a folder; check articles.dir");
    }
    Walk walk = new Walk(root, root.toRealPath());
    Files.walkFileTree(root, walk);
    walk.files.sort(Comparator.comparing(FileStat::modified).thenComparing(FileStat::path));
    return new Folder(List.copyOf(walk.files), List.copyOf(walk.problems));
  }

  private static final class Walk extends SimpleFileVisitor<Path> {
    private final Path root;
    private final Path realRoot;
    private final List<FileStat> files = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    Walk(Path root, Path realRoot) {
      this.root = root;
      this.realRoot = realRoot;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      String path = relative(file);
      if (!ArticleFile.isArticle(path)) {
        return FileVisitResult.CONTINUE;
      }
      try {
        BasicFileAttributes actual = attributes.isSymbolicLink() ? target(file) : attributes;
        if (actual.isRegularFile()) {
          long modified = actual.lastModifiedTime().to(TimeUnit.NANOSECONDS);
          files.add(new FileStat(path, actual.size(), modified));
        } else {
          problems.add(new Problem(path, 0, "is no plain file; left out"));
        }
      } catch (IOException e) {
        problems.add(new Problem(path, 0, e.getMessage() + "; left out"));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
      if (file.equals(root)) {
        throw e;
      }
      problems.add(
          new Problem(relative(file), 0, "cannot be listed (" + e + "); check its rights"));
      return FileVisitResult.CONTINUE;
    }

    private BasicFileAttributes target(Path link) throws IOException {
      Path target = link.toRealPath();
      if (!target.startsWith(realRoot)) {
        throw new IOException("is a link that leaves the folder");
      }
      return Files.readAttributes(target, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }

    private String relative(Path file) {
      return root.relativize(file).toString().replace(root.getFileSystem().getSeparator(), "/");
    }
  }
}
