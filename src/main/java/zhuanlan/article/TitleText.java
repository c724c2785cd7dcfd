package zhuanlan.article;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jsoup.parser.Parser;

/**
 * The title as its author meant it. Feeds write titles without escaping, so what is written counts,
 * not what YAML makes of it: {@code 12_00} is no number and {@code A # B} holds no comment.
 */
final class TitleText {

  private static final Set<String> NOTHING = Set.of("null", "~", "undefined");

  /** Flash news give their whole text as title; more is a file gone wrong. */
  private static final int LONGEST = 300;

  private TitleText() {}

  /**
   * Empty when the front matter gives none.
   *
   * @param text gives the article's text, asked for only when the title has gaps
   */
  static Optional<String> of(FrontMatter front, Supplier<String> text, Repairs repairs) {
    return written(front, repairs)
        .map(title -> title.indexOf('_') < 0 ? title : filled(title, text.get(), front, repairs))
        .filter(title -> !isNothing(title));
  }

  private static String filled(String title, String text, FrontMatter front, Repairs repairs) {
    String restored = TitleMarks.restored(title, text);
    String filled = TitleGaps.closed(restored);
    if (!restored.replace(TitleGaps.HELD, '_').equals(title)) {
      repairs.add(
          front.line("title"),
          "the title has _ where the text has other marks; read as " + Repairs.quoted(filled));
    }
    return filled;
  }

  private static Optional<String> written(FrontMatter front, Repairs repairs) {
    Optional<Field> field = front.field("title");
    if (field.isEmpty()) {
      return front.text("title");
    }
    String written = field.get().text();
    boolean yaml = isBlockScalar(written) || (written.startsWith("\"") && written.contains("\\"));
    String title = cut(yaml ? front.text("title").orElse("") : meant(written));
    Optional<String> found = Optional.of(title).filter(text -> !isNothing(text));
    found
        .flatMap(text -> whatWasWrong(front, field.get(), written, text))
        .ifPresent(what -> repairs.add(field.get().line(), what));
    return found;
  }

  private static String meant(String written) {
    String title = Spaces.collapse(Parser.unescapeEntities(Quotes.off(written), true));
    return title.startsWith("# ") ? title.substring(2) : title;
  }

  private static String cut(String title) {
    return title.codePointCount(0, title.length()) <= LONGEST
        ? title
        : title.substring(0, title.offsetByCodePoints(0, LONGEST - 1)) + "…";
  }

  private static Optional<String> whatWasWrong(
      FrontMatter front, Field field, String written, String title) {
    if (Quotes.areHeaped(written)) {
      return Optional.of(
          "the title is wrapped in quotes again and again; read as " + Repairs.quoted(title));
    }
    if (isBlockScalar(written)) {
      return Optional.empty();
    }
    if (field.height() > 1) {
      return Optional.of("the title runs over several lines; read as " + Repairs.quoted(title));
    }
    boolean asWritten =
        front.isYaml("title")
            && front.text("title").filter(text -> text.startsWith(start(title))).isPresent();
    return asWritten
        ? Optional.empty()
        : Optional.of(
            "YAML does not read the title as it is written, "
                + Repairs.quoted(title)
                + "; put it in quotes");
  }

  /** An endless title was cut. */
  private static String start(String title) {
    return title.endsWith("…") ? title.substring(0, title.length() - 1) : title;
  }

  private static boolean isBlockScalar(String written) {
    return written.startsWith("|") || written.startsWith(">");
  }

  private static boolean isNothing(String title) {
    return NOTHING.contains(title)
        || title.chars().allMatch(c -> c == '#' || c == ' ' || c == '"' || c == '\'');
  }
}
