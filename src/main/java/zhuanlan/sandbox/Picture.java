package zhuanlan.sandbox;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** What the bytes of a picture say about it, and whether Telegram would take it (§3). */
record Picture(int width, int height) {

  static final int UPLOAD_BYTES = 10 * 1024 * 1024;
  private static final int SIDES = 10_000;
  private static final int RATIO = 20;

  /** What the first bytes say. */
  enum Kind {
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png"),
    GIF("image/gif", "gif"),
    WEBP("image/webp", "webp"),
    BMP("image/bmp", "bmp"),
    OTHER("application/octet-stream", "bin");

    private final String mime;
    private final String extension;

    Kind(String mime, String extension) {
      this.mime = mime;
      this.extension = extension;
    }

    String mime() {
      return mime;
    }

    String extension() {
      return extension;
    }
  }

  static Kind kind(byte[] bytes) {
    String start = new String(bytes, 0, Math.min(bytes.length, 12), StandardCharsets.ISO_8859_1);
    if (start.startsWith("\u00ff\u00d8\u00ff")) {
      return Kind.JPEG;
    }
    if (start.startsWith("\u0089PNG\r\n\u001a\n")) {
      return Kind.PNG;
    }
    if (start.startsWith("GIF8")) {
      return Kind.GIF;
    }
    if (start.startsWith("RIFF") && start.endsWith("WEBP")) {
      return Kind.WEBP;
    }
    return start.startsWith("BM") ? Kind.BMP : Kind.OTHER;
  }

  /**
   * The size of a picture that may be sent as a photo.
   *
   * @throws Refusal with Telegram's reason
   */
  static Picture checked(byte[] bytes) {
    if (bytes.length == 0) {
      throw Refusal.bad("file must be non-empty");
    }
    if (bytes.length > UPLOAD_BYTES) {
      throw Refusal.bad(
          "file of size %d bytes is too big for a photo; the maximum size is %d bytes"
              .formatted(bytes.length, UPLOAD_BYTES));
    }
    Picture picture =
        kind(bytes) == Kind.OTHER
            ? new Picture(0, 0)
            : size(bytes).orElseGet(() -> new Picture(0, 0));
    int shorter = Math.min(picture.width, picture.height);
    if (shorter == 0) {
      throw Refusal.bad("IMAGE_PROCESS_FAILED");
    }
    if (picture.width + picture.height > SIDES
        || Math.max(picture.width, picture.height) > shorter * RATIO) {
      throw Refusal.bad("PHOTO_INVALID_DIMENSIONS");
    }
    return picture;
  }

  private static Optional<Picture> size(byte[] bytes) {
    try (ImageInputStream stream =
        ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
      if (!readers.hasNext()) {
        return Optional.empty();
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(stream);
        return Optional.of(new Picture(reader.getWidth(0), reader.getHeight(0)));
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException corrupt) {
      return Optional.empty();
    }
  }
}
