package zhuanlan.article;

import org.jspecify.annotations.Nullable;

/**
 * Who wrote an article and where it came from, as the lines at its head and foot say (文/…,
 * 来源：…（ID：…）, 原标题：…, 编辑：…). Each part is null when no line gives it.
 */
public record Byline(
    @Nullable String writer,
    @Nullable String source,
    @Nullable String sourceId,
    @Nullable String originalTitle,
    @Nullable String editor) {

  /** No line said anything. */
  public static final Byline NONE = new Byline(null, null, null, null, null);
}
