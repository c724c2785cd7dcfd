package zhuanlan.catalog;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhuanlan.article.BodyKind;

/**
 * What a list shows of an article.
 *
 * @param number its number for ever, given in the order of arrival: a higher number arrived later
 * @param title the title
 * @param section the first category; null for none
 * @param column the last category; null for none
 * @param writer who wrote it; null when unknown
 * @param source the outlet it came from; null when unknown
 * @param published when; null when unknown
 * @param kind what its body is
 * @param summary whole sentences of the article in reading order; empty when it has no prose
 * @param picture an {@code http(s)} address or a picture file of the store; null for none
 * @param link the original on the web; null for none
 */
public record Headline(
    int number,
    String title,
    @Nullable String section,
    @Nullable String column,
    @Nullable String writer,
    @Nullable String source,
    @Nullable Instant published,
    BodyKind kind,
    List<String> summary,
    @Nullable String picture,
    @Nullable String link) {

  public Headline {
    summary = List.copyOf(summary);
  }
}
