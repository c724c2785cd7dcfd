package zhuanlan.article;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads one file of the store. Without state, so usable by several threads at once.
 *
 * <p>What a file may cost is bounded: at most 10 MB are read from the disk; of these, pictures
 * written into the text not counted, at most 2,000,000 characters with 300,000 tags, marks and
 * lines among them are looked at. Elements nest 200 deep, YAML 20 deep, without aliases, in 256 KB;
 * the rest of the front matter is read line by line. With these bounds the worst of files takes 192
 * MB of heap and some seconds, an ordinary article less than a megabyte and a millisecond. What
 * exceeds a bound fails, and its problem says by how much.
 */
public final class ArticleFile {

  private static final int LARGEST = 10 * 1024 * 1024;
  private static final Set<String> ENDINGS = Set.of("md", "markdown", "html", "htm", "txt");

  private ArticleFile() {}

  /**
   * Claims that a file of this name is an article: one of the endings that are read, neither it nor
   * a folder above it beginning with a dot or named {@code _drafts}. A file named {@code .md} is
   * one: its title vanished.
   *
   * @param path relative to the store's root, with {@code /} between the names
   */
  public static boolean isArticle(String path) {
    String[] names = path.split("/", -1);
    for (int i = 0; i < names.length - 1; i++) {
      if (names[i].startsWith(".") || names[i].equals("_drafts")) {
        return false;
      }
    }
    String name = names[names.length - 1];
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return name.indexOf('.') >= 0
        && ENDINGS.contains(ending)
        && (!name.startsWith(".") || name.equals(".md"));
  }

  /**
   * Reads a file. Whatever it holds, the answer is a value: broken files are mended where their
   * meaning is plain, and each repair is told in the article. A file that leaves the store, by a
   * link or by its path, is not opened.
   *
   * @param root the store
   * @param path relative to it, with {@code /} between the names
   * @param zone for dates that name none
   */
  public static Reading read(Path root, String path, ZoneId zone) {
    return read(root, path, zone, file -> Files.newInputStream(file));
  }

  static Reading read(Path root, String path, ZoneId zone, Snapshot.Opener opener) {
    try {
      Path file = root.resolve(path);
      if (!Files.isRegularFile(file)) {
        return Files.notExists(file)
            ? gone(path)
            : failed(path, "is no file; move it out of the store");
      }
      if (!file.toRealPath().startsWith(root.toRealPath())) {
        return failed(path, "leads out of the store; copy the file into it");
      }
      long size = Files.size(file);
      if (size > LARGEST) {
        return tooLarge(path, size);
      }
      Optional<byte[]> bytes = Snapshot.of(file, LARGEST, opener);
      if (bytes.isEmpty()) {
        return failed(path, "changed while it was read; /reload when it is at rest");
      }
      return bytes.get().length > LARGEST
          ? tooLarge(path, bytes.get().length)
          : decoded(root, path, zone, bytes.get());
    } catch (NoSuchFileException vanished) {
      return gone(path);
    } catch (AccessDeniedException denied) {
      return failed(path, "may not be read by the bot; give its user the right to read it");
    } catch (IOException broken) {
      return failed(
          path, "could not be read (" + broken.getMessage() + "); check the disk and /reload");
    } catch (InvalidPathException name) {
      return failed(path, "has a name this system does not know; rename it");
    } catch (RuntimeException unexpected) {
      return failed(
          path,
          "could not be understood (" + unexpected + "); report it and move it out of the store");
    }
  }

  private static Reading decoded(Path root, String path, ZoneId zone, byte[] bytes) {
    Repairs repairs = new Repairs(path);
    Optional<String> decoded = Decoder.decode(bytes, repairs);
    if (decoded.isEmpty()) {
      return failed(
          path,
          "is no text in UTF-8, UTF-16 or GB18030; save it as UTF-8 or move it out of the store");
    }
    String text = Bulk.withoutInlineFiles(decoded.get());
    Optional<String> excess = Bulk.excess(text);
    return excess.isPresent()
        ? failed(path, excess.get())
        : new ArticleReader(root, path, zone, repairs).read(text);
  }

  private static Reading tooLarge(String path, long size) {
    return failed(
        path,
        String.format(
            Locale.ROOT,
            "is too large (%.1f MB, at most 10 MB are read); split it or move it out of the store",
            size / 1_048_576.0));
  }

  private static Reading gone(String path) {
    return failed(path, "is not there any more; /reload when the folder is at rest");
  }

  private static Reading failed(String path, String what) {
    return new Reading.Failed(new Problem(path, 0, what));
  }
}
