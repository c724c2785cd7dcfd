package zhuanlan.article;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the front matter says of an article besides title, time and picture. */
final class Labels {

  private static final Pattern COMMA = Pattern.compile("\\s*[,，、;；]\\s*");
  private static final int MOST_WRITERS = 5;
  private static final int LONGEST_NAME = 40;

  private Labels() {}

  /** A list, or one line with commas. */
  static List<String> tags(FrontMatter front) {
    return Stream.of("tags", "tag")
        .map(front::texts)
        .flatMap(tags -> tags.size() == 1 ? COMMA.splitAsStream(tags.get(0)) : tags.stream())
        .map(Spaces::strip)
        .filter(tag -> !tag.isEmpty())
        .distinct()
        .toList();
  }

  /** The byline of the text, and where it is silent what the front matter says. */
  static Byline byline(FrontMatter front, String path, Categories categories, BylineReader text) {
    Byline read = text.byline(author(front, path, categories));
    return read.source() != null
        ? read
        : new Byline(
            read.writer(), source(front), read.sourceId(), read.originalTitle(), read.editor());
  }

  /** The original on the web; null when the front matter has none. */
  static @Nullable String link(FrontMatter front) {
    return Stream.of("link", "source", "url", "permalink", "original", "source_url", "original_url")
        .flatMap(key -> front.text(key).stream())
        .flatMap(written -> WebAddress.of(written).stream())
        .findFirst()
        .orElse(null);
  }

  /** Feeds repeat the column as author, or the folder; that is nobody. */
  private static @Nullable String author(FrontMatter front, String path, Categories categories) {
    String authors =
        Stream.of("author", "authors")
            .flatMap(key -> front.texts(key).stream())
            .filter(author -> !author.isEmpty() && !author.contains("://"))
            .filter(author -> !isFeed(author, categories.column()))
            .filter(author -> !isFeed(author, categories.section()))
            .filter(author -> !front.texts("categories").contains(author))
            .filter(author -> !author.contains(" - ") || !path.contains("/" + author + "/"))
            .distinct()
            .limit(MOST_WRITERS)
            .collect(Collectors.joining("、"));
    return authors.isEmpty() ? null : authors;
  }

  private static boolean isFeed(String author, @Nullable String category) {
    return category != null && (category.equals(author) || category.startsWith(author + " - "));
  }

  /** {@code source} is an address in some stores and a name in others. */
  private static @Nullable String source(FrontMatter front) {
    return front
        .text("source")
        .filter(name -> name.length() <= LONGEST_NAME && name.indexOf('/') < 0)
        .orElse(null);
  }
}
