package zhuanlan.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import javax.imageio.ImageReader;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.ExifUtils;
import net.coobird.thumbnailator.util.exif.Orientation;
import org.jspecify.annotations.Nullable;

/** Turns a picture as its camera says (EXIF). */
final class Upright {

  private final Orientation orientation;

  private Upright(Orientation orientation) {
    this.orientation = orientation;
  }

  /** As the first picture of an opened file says; as it lies when it says nothing that is known. */
  static Upright of(ImageReader reader) {
    try {
      @Nullable Orientation said = ExifUtils.getExifOrientation(reader, 0);
      return new Upright(said == null ? Orientation.TOP_LEFT : said);
    } catch (IOException | RuntimeException e) {
      // Damage in what is said about a picture is no damage in the picture.
      return new Upright(Orientation.TOP_LEFT);
    }
  }

  /** Claims that width and height change places. */
  boolean swapsSides() {
    return switch (orientation) {
      case LEFT_TOP, RIGHT_TOP, RIGHT_BOTTOM, LEFT_BOTTOM -> true;
      case TOP_LEFT, TOP_RIGHT, BOTTOM_RIGHT, BOTTOM_LEFT -> false;
    };
  }

  BufferedImage apply(BufferedImage image) {
    return orientation == Orientation.TOP_LEFT
        ? image
        : ExifFilterUtils.getFilterForOrientation(orientation).apply(image);
  }
}
