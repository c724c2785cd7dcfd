package zhuanlan.article;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The picture that stands for an article. */
final class Thumbnail {

  /** Where front matters name it, the likeliest first; themes have their own words. */
  private static final List<String> KEYS =
      List.of(
          "thumbnail",
          "cover",
          "banner",
          "banner_img",
          "photos",
          "index_img",
          "top_img",
          "feature",
          "feature_img",
          "feature_image",
          "featured_image",
          "featureimage",
          "headimg",
          "header-img",
          "image",
          "img",
          "thumb");

  private Thumbnail() {}

  /** The front matter's, else the first of the body; null for none. */
  static @Nullable String of(
      FrontMatter front, List<Block> body, PictureFiles files, Repairs repairs) {
    for (String key : KEYS) {
      for (String written : front.texts(key)) {
        Optional<String> found = files.find(written);
        if (found.isPresent()) {
          return found.get();
        }
        if (isWorthTelling(written)) {
          repairs.add(
              front.line(key),
              key + " " + Repairs.quoted(written) + " is no picture; the next best was taken");
        }
      }
    }
    return body.stream()
        .filter(Block.Picture.class::isInstance)
        .map(block -> ((Block.Picture) block).address())
        .findFirst()
        .orElse(null);
  }

  /** Themes say {@code cover: false}, feeds name stand-ins: that is in order. */
  private static boolean isWorthTelling(String written) {
    return !written.isEmpty()
        && !List.of("false", "true", "null", "~").contains(written)
        && !PictureFiles.isNoPicture(written);
  }
}
