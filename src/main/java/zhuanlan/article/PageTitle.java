package zhuanlan.article;

import java.util.Optional;
import org.jsoup.nodes.Document;

/** The title that a page gives itself where no front matter does. */
final class PageTitle {

  private PageTitle() {}

  /**
   * What {@code <title>} says, without the name of the site that is often added to it, else the
   * heading of the first level; empty when there is neither.
   */
  static Optional<String> of(Document page) {
    String title = Spaces.collapse(page.title());
    return page.select("h1").stream()
        .map(heading -> Spaces.collapse(heading.text()))
        .filter(
            heading ->
                FallbackTitle.saysSomething(heading)
                    && (title.isEmpty() || title.contains(heading)))
        .findFirst()
        .or(() -> Optional.of(title).filter(FallbackTitle::saysSomething));
  }
}
