package zhuanlan.article;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads one file of the store. Without state, so usable by several threads at once. */
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
   * meaning is plain, and each repair is told in the article.
   *
   * @param root the store
   * @param path relative to it, with {@code /} between the names
   * @param zone for dates that name none
   */
  public static Reading read(Path root, String path, ZoneId zone) {
    try {
      Path file = root.resolve(path);
      if (!Files.isRegularFile(file)) {
        return Files.notExists(file)
            ? gone(path)
            : failed(path, "is no file; move it out of the store");
      }
      byte[] bytes = bytes(file);
      if (bytes.length > LARGEST) {
        return failed(
            path,
            String.format(
                Locale.ROOT,
                "is too large (%.1f MB, at most 10 MB are read); split it or move it out of the store",
                Files.size(file) / 1_048_576.0));
      }
      Repairs repairs = new Repairs(path);
      Optional<String> text = Decoder.decode(bytes, repairs);
      return text.isPresent()
          ? new ArticleReader(root, path, zone, repairs).read(text.get())
          : failed(
              path,
              "is no text in UTF-8, UTF-16 or GB18030; save it as UTF-8 or move it out of the store");
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

  /** All of it, or one byte more than may be. */
  private static byte[] bytes(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(LARGEST + 1);
    }
  }

  private static Reading gone(String path) {
    return failed(path, "is not there any more; /reload when the folder is at rest");
  }

  private static Reading failed(String path, String what) {
    return new Reading.Failed(new Problem(path, 0, what));
  }
}
