package zhuanlan.article;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jsoup.nodes.Element;

/** Reads a table into rows of cells; a table that only places things is taken apart. */
final class TableReader {

  /** So many characters in a cell are an article, not a datum. */
  private static final int LONGEST_DATUM = 600;

  /** A hostile file could ask for any number of empty cells. */
  private static final int MOST_PADDING = 20_000;

  private static final int WIDEST = 100;
  private static final Line EMPTY = new Line(List.of());

  private final List<List<Element>> rows = new ArrayList<>();
  private final List<List<List<Block>>> cells = new ArrayList<>();
  private int padding;

  private TableReader() {}

  /**
   * The table, with its pictures after it; or, for a layout table, what is in its cells.
   *
   * @param contents reads the blocks of a cell
   */
  static List<Block> read(Element table, Function<Element, List<Block>> contents) {
    TableReader reader = new TableReader();
    List<Block> blocks = new ArrayList<>();
    for (Element part : table.children()) {
      if (part.normalName().equals("caption")) {
        blocks.addAll(contents.apply(part));
      } else {
        reader.rowsOf(part);
      }
    }
    if (reader.rows.isEmpty()) {
      return contents.apply(table);
    }
    for (List<Element> row : reader.rows) {
      reader.cells.add(row.stream().map(contents).toList());
    }
    if (reader.isLayout(table)) {
      reader.cells.forEach(row -> row.forEach(blocks::addAll));
      return blocks;
    }
    blocks.add(new Block.Table(reader.grid(), reader.hasHeader(table)));
    reader.cells.forEach(
        row ->
            row.forEach(
                cell ->
                    cell.stream()
                        .filter(block -> !BodyText.isReadable(block))
                        .forEach(blocks::add)));
    return blocks;
  }

  private void rowsOf(Element part) {
    if (part.normalName().equals("tr")) {
      List<Element> row =
          part.children().stream()
              .filter(cell -> cell.normalName().equals("td") || cell.normalName().equals("th"))
              .filter(cell -> !Tags.isUnseen(cell))
              .toList();
      if (!row.isEmpty()) {
        rows.add(row);
      }
    } else if (part.normalName().startsWith("t")) {
      part.children().stream().filter(row -> row.normalName().equals("tr")).forEach(this::rowsOf);
    }
  }

  private boolean isLayout(Element table) {
    boolean narrow = rows.stream().allMatch(row -> row.size() == 1);
    boolean titled = table.selectFirst("th") != null;
    return narrow
        || table.attr("role").equals("presentation")
        || cells.stream()
            .flatMap(List::stream)
            .flatMap(List::stream)
            .anyMatch(block -> placesThings(block, titled))
        || cells.stream()
            .flatMap(List::stream)
            .anyMatch(cell -> BodyText.of(cell).length() > LONGEST_DATUM);
  }

  private static boolean placesThings(Block block, boolean titled) {
    return block instanceof Block.Table
        || block instanceof Block.Code
        || block instanceof Block.Video
        || (!titled && (block instanceof Block.Picture || block instanceof Block.Heading));
  }

  private boolean hasHeader(Element table) {
    return table.children().stream()
            .anyMatch(part -> part.normalName().equals("thead") && part.selectFirst("tr") != null)
        || rows.get(0).stream().allMatch(cell -> cell.normalName().equals("th"));
  }

  private List<List<Line>> grid() {
    List<List<Line>> grid = new ArrayList<>();
    int[] covered = new int[WIDEST];
    for (int i = 0; i < rows.size(); i++) {
      List<Line> line = new ArrayList<>();
      for (int j = 0; j < rows.get(i).size(); j++) {
        coveredCells(covered, line);
        Element cell = rows.get(i).get(j);
        int from = line.size();
        line.add(lineOf(cells.get(i).get(j)));
        int width = span(cell, "colspan", WIDEST - from);
        pad(line, from + width);
        int height = span(cell, "rowspan", rows.size() - i);
        for (int column = from; column < Math.min(line.size(), WIDEST); column++) {
          covered[column] = height - 1;
        }
      }
      coveredCells(covered, line);
      grid.add(line);
    }
    int widest = grid.stream().mapToInt(List::size).max().orElse(0);
    grid.forEach(line -> pad(line, Math.min(widest, WIDEST)));
    return grid;
  }

  private void coveredCells(int[] covered, List<Line> line) {
    while (line.size() < WIDEST && covered[line.size()] > 0 && padding < MOST_PADDING) {
      covered[line.size()]--;
      pad(line, line.size() + 1);
    }
  }

  private void pad(List<Line> line, int width) {
    while (line.size() < width && padding < MOST_PADDING) {
      line.add(EMPTY);
      padding++;
    }
  }

  private static int span(Element cell, String key, int most) {
    String written = cell.attr(key).strip();
    boolean number =
        !written.isEmpty()
            && written.length() <= 6
            && written.chars().allMatch(c -> c >= '0' && c <= '9');
    return number ? Math.max(1, Math.min(Integer.parseInt(written), most)) : 1;
  }

  private static Line lineOf(List<Block> cell) {
    return Lines.join(cell.stream().map(TableReader::lines).flatMap(List::stream).toList());
  }

  private static List<Line> lines(Block block) {
    if (block instanceof Block.Paragraph paragraph) {
      return List.of(paragraph.line());
    }
    if (block instanceof Block.Quote quote) {
      return quote.lines();
    }
    if (block instanceof Block.Items items) {
      return items.entries().stream().map(Block.Item::line).toList();
    }
    return block instanceof Block.Heading heading ? List.of(heading.line()) : List.of();
  }
}
