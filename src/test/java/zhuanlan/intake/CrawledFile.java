package zhuanlan.intake;

import java.util.List;
import java.util.stream.Collectors;

/** A file as five generations of a crawler wrote it, each with its own path and front matter. */
record CrawledFile(String path, String text) {

  private static final String SECTION = "新媒体";
  private static final String SOURCE = "晨报专栏";
  private static final String PART = "街谈";

  /** How a crawl lays down an article. */
  enum Generation {
    FLAT,
    BROKEN,
    CLEAN,
    NESTED,
    LATER
  }

  /**
   * An article as one generation wrote it.
   *
   * @param title as the feed had it, without characters that the crawler replaces
   */
  static CrawledFile of(Generation generation, String title, String date, List<String> paragraphs) {
    String body =
        paragraphs.stream()
            .map(it -> it.startsWith("<") ? it : "<p>　　" + it + "</p>")
            .collect(Collectors.joining("\n", "\n<div>   \n", "  \n</div>\n            "));
    return switch (generation) {
      case FLAT ->
          new CrawledFile(
              "post/" + SECTION + "/" + title + ".md",
              front(title, "    - " + SECTION + "\n    - " + both(), both(), date, "") + body);
      case BROKEN -> {
        String broken = "\"".repeat(9) + "'" + title + "'" + "\"".repeat(9);
        yield new CrawledFile(
            "post/" + SECTION + "/" + both() + "/" + broken + ".md",
            front(broken, "    - " + SECTION + "\n    - " + both(), both(), date, "''")
                + braces(body));
      }
      case CLEAN ->
          new CrawledFile(
              "post/" + SECTION + "/" + both() + "/" + title + ".md",
              front("'" + title + "'", "    - " + SECTION + "\n    - " + both(), both(), date, "''")
                  + braces(body));
      case NESTED ->
          new CrawledFile(
              "post/" + SECTION + "/" + SOURCE + "/" + PART + "/" + title + ".md",
              front(
                      "'" + title + "'",
                      "    - " + SECTION + "\n    - " + SOURCE + "\n    - " + PART + "\n",
                      SOURCE,
                      date,
                      "''")
                  + braces(body));
      case LATER ->
          new CrawledFile(
              "source/_posts/" + SECTION + "/" + SOURCE + "/" + PART + "/" + title + ".md",
              front(
                      "'" + title + "'",
                      " - " + SECTION + "\n - " + SOURCE + "\n - " + PART,
                      SOURCE,
                      date,
                      "'https://picsum.photos/400/300?random=7335'")
                  + braces(body));
    };
  }

  private static String both() {
    return SOURCE + " - " + PART;
  }

  private static String front(
      String title, String categories, String author, String date, String thumbnail) {
    return """

    ---
    title: %s
    categories:\s
    %s
    author: %s
    comments: false
    date: %s
    thumbnail: %s
    ---
    """
        .formatted(title, categories, author, date, thumbnail);
  }

  private static String braces(String text) {
    return text.replace("{", "&#123;").replace("}", "&#125;");
  }
}
