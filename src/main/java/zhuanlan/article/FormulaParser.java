package zhuanlan.article;

import java.util.Set;
import org.commonmark.node.Text;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/** Keeps Markdown's signs inside {@code $…$} and {@code $$…$$} as they are written. */
final class FormulaParser implements InlineContentParser {

  private static final int LONGEST = 2_000;

  private FormulaParser() {}

  @Override
  public ParsedInline tryParse(InlineParserState state) {
    Scanner scanner = state.scanner();
    Position start = scanner.position();
    int signs = scanner.matchMultiple('$');
    if (signs > 2 || !scanner.hasNext()) {
      return ParsedInline.none();
    }
    for (int i = 0; i < LONGEST && scanner.hasNext(); i++) {
      if (scanner.peek() != '$') {
        scanner.next();
      } else if (scanner.matchMultiple('$') == signs) {
        String written = scanner.getSource(start, scanner.position()).getContent();
        return Formulas.isFormula(written)
            ? ParsedInline.of(new Text(written.replace('\n', ' ')), scanner.position())
            : ParsedInline.none();
      } else {
        return ParsedInline.none();
      }
    }
    return ParsedInline.none();
  }

  /** Makes one for each text that is parsed. */
  static final class Factory implements InlineContentParserFactory {
    @Override
    public Set<Character> getTriggerCharacters() {
      return Set.of('$');
    }

    @Override
    public InlineContentParser create() {
      return new FormulaParser();
    }
  }
}
