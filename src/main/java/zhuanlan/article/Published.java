package zhuanlan.article;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When an article was published, as its front matter says. */
final class Published {

  /** The likeliest first; a change is better than nothing. */
  private static final List<String> KEYS =
      List.of("date", "pubdate", "published", "created", "updated", "lastmod", "modified");

  /** Nothing in a store is from such years; those who count from 1 or to 9999 mean no time. */
  private static final Instant FIRST =
      LocalDate.of(1000, 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC);

  private static final Instant LAST =
      LocalDate.of(2100, 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC);

  private Published() {}

  /**
   * The first field that holds a time; null when none does, and the article is listed last. Times
   * are taken as they are written, also those long before there was a web (essays of other
   * centuries) and those to come within the century. The zero of a computer's clock, years before
   * 1000 and from 2100 on are no times: an article would else stay the newest for good.
   */
  static @Nullable Instant of(FrontMatter front, ZoneId zone, Repairs repairs) {
    String wrong = null;
    int line = 0;
    Instant found = null;
    for (String key : KEYS) {
      Optional<String> written = front.text(key).filter(text -> !text.equalsIgnoreCase("true"));
      if (found != null || written.isEmpty()) {
        continue;
      }
      found =
          PublicationTime.parse(written.get(), zone).filter(Published::isPlausible).orElse(null);
      if (found == null && wrong == null) {
        wrong = key + " " + Repairs.quoted(written.get()) + " is no time";
        line = front.line(key);
      } else if (found != null && wrong != null) {
        repairs.add(line, wrong + "; " + key + " was taken instead");
      }
    }
    if (found == null && wrong != null) {
      repairs.add(line, wrong + ", so the article is listed last; write 2021-03-19 17:04:25");
    }
    return found;
  }

  private static boolean isPlausible(Instant time) {
    return !time.equals(Instant.EPOCH) && time.isAfter(FIRST) && time.isBefore(LAST);
  }
}
