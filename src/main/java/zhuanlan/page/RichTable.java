package zhuanlan.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import zhuanlan.article.Block;
import zhuanlan.article.Line;

/** Tables: cut between rows under the same column names; as lines of text when too wide. */
final class RichTable {

  private static final int MOST_COLUMNS = 20;
  private static final int MOST_ROWS = 60;

  private RichTable() {}

  /** The pieces of a table. */
  static List<RichPiece> of(Block.Table table) {
    List<List<Snippet>> rows =
        table.rows().stream()
            .map(row -> row.stream().map(Inline::of).toList())
            .filter(row -> row.stream().anyMatch(Snippet::isVisible))
            .toList();
    int columns = rows.stream().mapToInt(List::size).max().orElse(0);
    boolean named = table.header() && rows.size() > 1;
    List<String> written = new ArrayList<>();
    for (List<Snippet> row : rows) {
      written.add(row(row, columns, named && written.isEmpty() ? "th" : "td"));
    }
    if (columns > MOST_COLUMNS || written.stream().anyMatch(row -> row.length() > MOST_ROW)) {
      return lines(table);
    }
    String names = named ? written.get(0) : "";
    List<String> body = named ? written.subList(1, written.size()) : written;
    return Groups.of(body, String::length, MOST_ROWS).stream()
        .map(group -> piece(names, group))
        .toList();
  }

  private static final int MOST_ROW = Groups.MOST_BYTES / 3;

  private static List<RichPiece> lines(Block.Table table) {
    List<RichPiece> pieces = new ArrayList<>();
    for (Line line : BlockText.rows(table)) {
      RichBlocks.snippets(line).stream()
          .map(text -> table.header() && pieces.isEmpty() ? text.in("b") : text)
          .map(text -> RichPiece.of("p", text))
          .forEach(pieces::add);
    }
    return pieces;
  }

  private static RichPiece piece(String names, List<String> rows) {
    String html = "<table bordered>" + names + String.join("", rows) + "</table>";
    return RichPiece.of(html, rows.size() + 2);
  }

  /** A row, filled up to the width of the table. */
  private static String row(List<Snippet> cells, int columns, String tag) {
    StringBuilder html = new StringBuilder("<tr>");
    Stream.concat(cells.stream(), Stream.generate(() -> Snippet.EMPTY))
        .limit(columns)
        .forEach(cell -> html.append(RichPiece.in(tag, cell)));
    return html.append("</tr>").toString();
  }
}
