package zhuanlan.quality;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import zhuanlan.article.Block;
import zhuanlan.article.Byline;
import zhuanlan.text.Sentences;

/** What a reader of the page sees in the paragraphs of a file, read apart from the bot's ways. */
final class SourcePage {

  private static final Pattern FRONT_MATTER = Pattern.compile("(?s)^\\s*---\n.*?\n---\\s*\n");

  private SourcePage() {}

  /** The sentences of its {@code <p>} that the article has lost, boilerplate and byline aside. */
  static List<String> lost(Subject subject, Reference reference) {
    Document page = Jsoup.parse(FRONT_MATTER.matcher(subject.source()).replaceFirst(""));
    page.select("script, style, [style*=display:none], [style*=display: none]").remove();
    StringBuilder kept = new StringBuilder(subject.article().body().text());
    subject.article().body().blocks().forEach(block -> kept.append(caption(block)));
    reference.boilerplate().forEach(line -> kept.append('\n').append(line));
    String letters = Letters.of(kept.toString());
    return page.select("p").eachText().stream()
        .flatMap(paragraph -> Sentences.of(paragraph).stream())
        .filter(sentence -> !letters.contains(Letters.of(sentence)))
        .filter(sentence -> !isByline(subject.article().byline(), Letters.of(sentence)))
        .toList();
  }

  /** Claims that the line only tells what the byline holds. */
  private static boolean isByline(Byline byline, String letters) {
    return Stream.of(byline.writer(), byline.source(), byline.sourceId(), byline.originalTitle())
        .filter(Objects::nonNull)
        .anyMatch(each -> letters.endsWith(Letters.of(each)));
  }

  private static String caption(Block block) {
    return block instanceof Block.Picture picture && picture.caption() != null
        ? "\n" + picture.caption()
        : "";
  }
}
