package zhuanlan.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.geometry.Positions;

/**
 * A picture that Telegram accepts as a photo (bot-api.md §3.1): JPEG or PNG of at most 5 MB, width
 * and height together at most 10,000 pixels, no side longer than twenty times the other. Immutable.
 */
public final class PictureFile {

  private static final long MOST_PIXELS = 40_000_000;
  private static final int LEAST_SIDE = 8;
  private static final int MOST_BYTES = 5_000_000;
  private static final int MOST_SIDES = 10_000;
  private static final int STEEPEST = 20;
  // Telegram keeps no photo larger than this.
  private static final int LONGEST_SIDE = 2560;

  private final byte[] bytes;
  private final String format;
  private final int width;
  private final int height;

  private PictureFile(byte[] bytes, String format, int width, int height) {
    this.bytes = bytes;
    this.format = format;
    this.width = width;
    this.height = height;
  }

  /**
   * A picture of these bytes, written anew as JPEG where Telegram would refuse them as they are. A
   * strip that is too long is cut at its end.
   *
   * @throws IOException saying why it is none: not a picture, too many pixels (checked before
   *     decoding), too small to show anything, broken
   */
  public static PictureFile of(byte[] bytes) throws IOException {
    PictureFile file = measured(bytes);
    return file.isAcceptable() ? file : file.rewritten();
  }

  /** The file; a copy. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** How many bytes the file has. */
  int size() {
    return bytes.length;
  }

  /** {@code jpg} or {@code png}. */
  public String extension() {
    return format.equals("png") ? "png" : "jpg";
  }

  /** Its width in pixels, as they are stored: a camera's picture may be meant to be turned. */
  public int width() {
    return width;
  }

  /** Its height in pixels, as they are stored. */
  public int height() {
    return height;
  }

  /**
   * The middle of the picture in exactly this size, without transparency.
   *
   * @throws IOException when it turns out to be broken
   */
  BufferedImage middle(int wide, int high) throws IOException {
    return scaled(decoded(wide, high), wide, high, true);
  }

  private boolean isAcceptable() {
    return (format.equals("jpeg") || format.equals("png"))
        && bytes.length <= MOST_BYTES
        && width + height <= MOST_SIDES
        && Math.max(width, height) <= STEEPEST * Math.min(width, height);
  }

  private PictureFile rewritten() throws IOException {
    BufferedImage image = decoded(LONGEST_SIDE / 2, LONGEST_SIDE / 2);
    int wide = Math.min(image.getWidth(), STEEPEST * image.getHeight());
    int high = Math.min(image.getHeight(), STEEPEST * image.getWidth());
    BufferedImage part = image.getSubimage(0, 0, wide, high);
    double scale = Math.min(1, (double) LONGEST_SIDE / Math.max(wide, high));
    BufferedImage result =
        scaled(part, (int) Math.round(wide * scale), (int) Math.round(high * scale), false);
    return new PictureFile(Jpeg.write(result), "jpeg", result.getWidth(), result.getHeight());
  }

  /** The pixels, upright, thinned out while decoding to not less than twice the wanted size. */
  private BufferedImage decoded(int wide, int high) throws IOException {
    return reading(
        bytes,
        reader -> {
          Upright upright = Upright.of(reader);
          ImageReadParam how = reader.getDefaultReadParam();
          int across = upright.swapsSides() ? high : wide;
          int down = upright.swapsSides() ? wide : high;
          int step = Math.max(1, Math.min(width / (2 * across), height / (2 * down)));
          how.setSourceSubsampling(step, step, 0, 0);
          return Jpeg.opaque(upright.apply(reader.read(0, how)));
        });
  }

  private static BufferedImage scaled(BufferedImage image, int wide, int high, boolean crop)
      throws IOException {
    if (image.getWidth() == wide && image.getHeight() == high) {
      return image;
    }
    var thumbnail = Thumbnails.of(image);
    thumbnail =
        crop ? thumbnail.size(wide, high).crop(Positions.CENTER) : thumbnail.forceSize(wide, high);
    return thumbnail.imageType(BufferedImage.TYPE_INT_RGB).asBufferedImage();
  }

  private static PictureFile measured(byte[] bytes) throws IOException {
    return reading(
        bytes,
        reader -> {
          int width = reader.getWidth(0);
          int height = reader.getHeight(0);
          if ((long) width * height > MOST_PIXELS) {
            throw new IOException("too many pixels: " + width + " × " + height);
          }
          if (Math.min(width, height) < LEAST_SIDE) {
            throw new IOException("too small to show anything: " + width + " × " + height);
          }
          String format = reader.getFormatName().toLowerCase(Locale.ROOT);
          return new PictureFile(bytes.clone(), format, width, height);
        });
  }

  private static <T> T reading(byte[] bytes, Reading<T> reading) throws IOException {
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw new IOException("not a picture");
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in);
        return reading.read(reader);
      } catch (RuntimeException e) {
        // Readers meet broken files with whatever exception the damage leads them to.
        throw new IOException("a broken picture: " + e, e);
      } finally {
        reader.dispose();
      }
    }
  }

  /** What is read from an opened picture. */
  private interface Reading<T> {
    T read(ImageReader reader) throws IOException;
  }
}
