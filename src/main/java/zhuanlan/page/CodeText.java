package zhuanlan.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import zhuanlan.article.Block;
import zhuanlan.article.Line;

/** Program text, cut between its lines. */
final class CodeText {

  private CodeText() {}

  /**
   * The text in pieces, in order.
   *
   * @param fits claims that a message holds a piece
   * @param cutter cuts lines that none holds
   */
  static List<Snippet> pieces(Block.Code code, Predicate<Snippet> fits, LineCutter cutter) {
    List<Snippet> pieces = new ArrayList<>();
    Snippet piece = Snippet.EMPTY;
    // A tab would become one space.
    for (String row : code.text().replace("\t", "    ").stripTrailing().split("\n")) {
      Snippet whole = Snippet.text(row);
      List<Snippet> parts = fits.test(whole) ? List.of(whole) : cutter.snippets(Line.of(row));
      for (Snippet part : parts) {
        Snippet grown = piece.isVisible() ? piece.plus(Snippet.text("\n")).plus(part) : part;
        if (!fits.test(grown)) {
          pieces.add(piece);
          grown = part;
        }
        piece = grown;
      }
    }
    pieces.add(piece);
    return pieces.stream().filter(Snippet::isVisible).toList();
  }

  /** The class that names its language; empty when it has no name that Telegram takes. */
  static Optional<String> languageClass(Block.Code code) {
    return Optional.ofNullable(code.language())
        .filter(name -> name.matches("[A-Za-z0-9+#-]{1,20}"))
        .map(name -> "class=\"language-" + name + "\"");
  }
}
