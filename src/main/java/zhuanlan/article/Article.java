package zhuanlan.article;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article as its author wrote it, cleaned of what is not the article.
 *
 * @param path its file, relative to the store's root, with {@code /} between the names
 * @param title repaired: no wrapping quotes, never empty, never a file name
 * @param section the first category; null when there is none
 * @param column the last category; null when there is none
 * @param tags as in the front matter
 * @param byline who wrote it
 * @param published when it was published; null when the file does not say
 * @param thumbnail an {@code http(s)} address, or a picture file relative to the store's root: the
 *     front matter's, else the first real picture of the body; null for none
 * @param link the original on the web; null when the front matter has none
 * @param excerpt the author's own summary; null when there is none
 * @param body the blocks without boilerplate, bylines and disclaimers
 * @param repairs what was wrong in the file and was mended
 */
public record Article(
    String path,
    String title,
    @Nullable String section,
    @Nullable String column,
    List<String> tags,
    Byline byline,
    @Nullable Instant published,
    @Nullable String thumbnail,
    @Nullable String link,
    @Nullable String excerpt,
    Body body,
    List<Problem> repairs) {

  public Article {
    tags = List.copyOf(tags);
    repairs = List.copyOf(repairs);
  }
}
