package zhuanlan.article;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A title for an article whose file gives none: from its text, never from its file name. */
final class FallbackTitle {

  private static final int LONGEST = 60;
  private static final String SENTENCE_END = "。！？!?\n";

  private FallbackTitle() {}

  /** The first heading, else the first sentence, else a caption, else column and day. */
  static String of(
      List<Block> blocks, Categories categories, @Nullable Instant published, ZoneId zone) {
    Optional<String> heading =
        blocks.stream()
            .filter(Block.Heading.class::isInstance)
            .map(block -> BodyText.of(List.of(block)))
            .filter(FallbackTitle::saysSomething)
            .findFirst();
    Optional<String> text =
        blocks.stream()
            .filter(BodyText::isReadable)
            .map(block -> firstSentence(BodyText.of(List.of(block))))
            .filter(FallbackTitle::saysSomething)
            .findFirst();
    Optional<String> caption =
        blocks.stream()
            .filter(Block.Picture.class::isInstance)
            .map(block -> ((Block.Picture) block).caption())
            .flatMap(Stream::ofNullable)
            .filter(FallbackTitle::saysSomething)
            .findFirst();
    return heading
        .or(() -> text)
        .or(() -> caption)
        .map(FallbackTitle::cut)
        .orElseGet(() -> place(categories, published, zone));
  }

  /** Claims that it is more than punctuation. */
  static boolean saysSomething(String text) {
    return text.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  private static String place(Categories categories, @Nullable Instant published, ZoneId zone) {
    String day = published == null ? "" : " " + published.atZone(zone).toLocalDate();
    String column = categories.column();
    return (column == null ? "无标题" : column) + day;
  }

  private static String firstSentence(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (SENTENCE_END.indexOf(text.charAt(i)) >= 0) {
        return text.charAt(i) == '\n' || text.charAt(i) == '。'
            ? text.substring(0, i)
            : text.substring(0, i + 1);
      }
    }
    return text;
  }

  private static String cut(String title) {
    String line = Spaces.collapse(title);
    return line.codePointCount(0, line.length()) <= LONGEST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)) + "…";
  }
}
