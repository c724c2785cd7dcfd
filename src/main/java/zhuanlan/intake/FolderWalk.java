package zhuanlan.intake;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import zhuanlan.article.ArticleFile;
import zhuanlan.article.Problem;

/** One way through a store; asks the file system once for each file. Used once. */
final class FolderWalk implements FileVisitor<Path> {

  private final Path root;
  private final int rootLength;
  private final List<FileStat> files = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final List<String> hidden = new ArrayList<>();
  private final List<Path> folders = new ArrayList<>();

  /** Through the store at this real path. */
  FolderWalk(Path root) {
    this.root = root;
    String name = root.toString();
    this.rootLength = name.endsWith(File.separator) ? name.length() : name.length() + 1;
  }

  Folder folder() {
    return new Folder(files, problems, hidden, folders);
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
    if (!folder.equals(root) && !ArticleFile.isArticle(name(folder) + "/.md")) {
      return FileVisitResult.SKIP_SUBTREE;
    }
    folders.add(folder);
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    if (!ArticleFile.isArticle(name(file))) {
      return FileVisitResult.CONTINUE;
    }
    try {
      BasicFileAttributes actual = attributes.isSymbolicLink() ? target(file) : attributes;
      if (actual.isRegularFile()) {
        long modified = actual.lastModifiedTime().to(TimeUnit.NANOSECONDS);
        files.add(new FileStat(relative(file), actual.size(), modified));
      } else {
        problems.add(new Problem(relative(file), 0, "is no plain file; left out"));
      }
    } catch (NoSuchFileException e) {
      problems.add(new Problem(relative(file), 0, "is a link to nothing; left out"));
    } catch (IOException e) {
      problems.add(new Problem(relative(file), 0, e.getMessage() + "; left out"));
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
    if (file.equals(root)) {
      throw e;
    }
    if (!(e instanceof NoSuchFileException)) { // it has vanished since its folder was listed
      hide(file, e);
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e)
      throws IOException {
    if (e != null && folder.equals(root)) {
      throw e;
    }
    if (e != null) {
      hide(folder, e);
    }
    return FileVisitResult.CONTINUE;
  }

  private void hide(Path file, IOException e) {
    String path = relative(file);
    problems.add(
        new Problem(
            path,
            0,
            "cannot be listed (" + e + "); its articles stay as they are, check its rights"));
    hidden.add(path + "/");
  }

  private BasicFileAttributes target(Path link) throws IOException {
    Path target = link.toRealPath();
    if (!target.startsWith(root)) {
      throw new IOException("is a link that leaves the folder");
    }
    return Files.readAttributes(target, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  private String relative(Path file) {
    return file.toString().substring(rootLength).replace(File.separatorChar, '/');
  }
}
