package zhuanlan.article;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
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
          "header_img",
          "header-img",
          "cover_image",
          "coverimage",
          "post_img",
          "images",
          "image",
          "img",
          "thumb");

  /** A still of a player, not a picture of the article. */
  private static final Pattern POSTER =
      Pattern.compile(
          "https?://[^/]*\\b[ip]*video\\.[^/]*/.*|[^?#]*/(?:video|videos|poster|posters)/[^?#]*",
          Pattern.CASE_INSENSITIVE);

  private Thumbnail() {}

  /**
   * The front matter's, else the first of the body; null for none. Stills of players come last: a
   * picture in the text shows more of the article.
   */
  static @Nullable String of(
      FrontMatter front, List<Block> body, PictureFiles files, Repairs repairs) {
    String still = null;
    for (String key : KEYS) {
      for (String written : front.texts(key)) {
        Optional<String> found = files.find(written);
        boolean poster = POSTER.matcher(written).matches();
        if (found.isPresent() && !poster) {
          return found.get();
        }
        if (found.isPresent() && still == null) {
          still = found.get();
        }
        if (found.isEmpty() && isWorthTelling(written)) {
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
        .orElse(still);
  }

  /** Themes say {@code cover: false} or give a colour, feeds name stand-ins: that is in order. */
  private static boolean isWorthTelling(String written) {
    return !written.isEmpty()
        && !List.of("false", "true", "null", "~", "none", "random").contains(written)
        && !written.startsWith("#")
        && !written.contains("gradient(")
        && !PictureFiles.isNoPicture(written);
  }
}
