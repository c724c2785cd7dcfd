package zhuanlan.article;

import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Markdown as bloggers write it: CommonMark with tables, strikethrough, bare addresses, task lists,
 * footnotes and formulas. Thread-safe.
 */
final class Markdown {

  private static final Extension TABLES = TablesExtension.create();
  private static final List<Extension> OTHERS =
      List.of(StrikethroughExtension.create(), AutolinkExtension.create());
  private static final Pattern TASK = Pattern.compile("(<li>\\s{0,4}(?:<p>)?)\\[([ xX])] ");

  private final int deepest;
  private final Parser withTables;
  private final HtmlRenderer renderer;

  /**
   * @param deepest how deep blocks and marks may nest; what lies deeper is text
   */
  Markdown(int deepest) {
    this.deepest = deepest;
    withTables = parser().extensions(List.of(TABLES)).build();
    renderer = HtmlRenderer.builder().extensions(OTHERS).extensions(List.of(TABLES)).build();
  }

  /** The text as HTML. A table that is too large for the parser stays text. */
  String html(String text) {
    String prepared = Footnotes.plain(braces(text));
    String html;
    try {
      html = renderer.render(withTables.parse(prepared));
    } catch (IllegalStateException tooManyCells) {
      html = renderer.render(parser().build().parse(prepared));
    }
    return TASK.matcher(html)
        .replaceAll(task -> task.group(1) + (task.group(2).isBlank() ? "☐ " : "☑ "));
  }

  /** Crawlers write all braces as entities, which Markdown would keep in program text. */
  private static String braces(String text) {
    return text.replace("&#123;", "{").replace("&#125;", "}");
  }

  private Parser.Builder parser() {
    return Parser.builder()
        .extensions(OTHERS)
        .customInlineContentParserFactory(new FormulaParser.Factory())
        .maxOpenBlockParsers(deepest)
        .maxInlineNesting(deepest);
  }
}
