package zhuanlan.article;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/** The author's own summary: a field of the front matter, else the text before the mark "more". */
final class Excerpt {

  private static final int LONGEST = 2000;

  /** Where there is none, the page need not be looked through. */
  private static final Pattern MORE =
      Pattern.compile("more\\s{0,9}-->|id=[\"']?more\\b", Pattern.CASE_INSENSITIVE);

  private Excerpt() {}

  /** As plain text; null when the author gives none. */
  static @Nullable String of(
      FrontMatter front, Source source, Document page, PictureReader pictures) {
    return Stream.of("excerpt", "description", "summary", "abstract")
        .flatMap(key -> front.text(key).stream())
        .map(text -> text.indexOf('<') < 0 ? text : Spaces.collapse(Jsoup.parse(text).text()))
        .filter(text -> !text.isEmpty())
        .findFirst()
        .or(
            () ->
                MORE.matcher(source.body()).find() ? beforeMore(page, pictures) : Optional.empty())
        .orElse(null);
  }

  /** Marks in program text are no comments of the page, so they cut nothing. */
  private static Optional<String> beforeMore(Document page, PictureReader pictures) {
    if (more(page) == null) {
      return Optional.empty();
    }
    Document start = page.clone();
    Node more = more(start);
    for (Node at = more; at != null && !at.equals(start); at = at.parent()) {
      Node parent = at.parent();
      while (parent != null && at.nextSibling() != null) {
        parent.childNode(parent.childNodeSize() - 1).remove();
      }
    }
    List<Block> blocks =
        Cleaner.clean(BlockReader.read(start, pictures), new BylineReader(), pictures::isCode);
    return Optional.of(Spaces.collapse(String.join(" ", BodyText.prose(blocks))))
        .filter(text -> !text.isEmpty())
        .map(text -> text.length() <= LONGEST ? text : cut(text));
  }

  private static String cut(String text) {
    return text.substring(0, text.offsetByCodePoints(0, LONGEST / 2)) + "…";
  }

  /** {@code <!-- more -->}, or the anchor that Hexo once made of it. */
  private static @Nullable Node more(Document page) {
    return page.nodeStream()
        .filter(
            node ->
                node instanceof Comment comment
                    ? Spaces.strip(comment.getData()).equalsIgnoreCase("more")
                    : node instanceof Element anchor
                        && anchor.normalName().equals("a")
                        && anchor.id().equals("more"))
        .findFirst()
        .orElse(null);
  }
}
