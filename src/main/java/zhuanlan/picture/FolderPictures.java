package zhuanlan.picture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Picture files of the store. Nothing outside its folder is opened, whatever a path says. */
final class FolderPictures {

  private static final int MOST_BYTES = 10_000_000;

  private final Path folder;

  FolderPictures(Path folder) {
    this.folder = folder;
  }

  PictureFile read(String reference, Budget budget) throws IOException {
    budget.check();
    Path file = find(reference);
    if (Files.size(file) > MOST_BYTES) {
      throw new IOException("larger than " + MOST_BYTES + " bytes");
    }
    return budget.spendOn(PictureFile.of(Files.readAllBytes(file)));
  }

  /** Names what the file holds now: written anew, it has another key. */
  String key(String reference) {
    try {
      return reference + "@" + Files.getLastModifiedTime(find(reference)).toMillis();
    } catch (IOException e) {
      return reference;
    }
  }

  private Path find(String reference) throws IOException {
    try {
      Path root = folder.toRealPath();
      Path file = root.resolve(reference).toRealPath();
      if (!file.startsWith(root) || !Files.isRegularFile(file)) {
        throw new IOException("not a file of the store");
      }
      return file;
    } catch (InvalidPathException e) {
      throw new IOException("not a path: " + e.getReason(), e);
    }
  }
}
