package zhuanlan.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gathers the lines of a list or of a quotation while its elements are read. */
final class Group {

  private final boolean quote;
  private final boolean ordered;
  private final List<Line> lines = new ArrayList<>();
  private final List<Block.Item> items = new ArrayList<>();
  private int depth;
  private boolean begun;

  private Group(boolean quote, boolean ordered) {
    this.quote = quote;
    this.ordered = ordered;
  }

  static Group quote() {
    return new Group(true, false);
  }

  static Group list(boolean ordered) {
    return new Group(false, ordered);
  }

  boolean isQuote() {
    return quote;
  }

  /** Into a list in the list, or a quotation in the quotation. */
  void deeper() {
    depth++;
    begun = false;
  }

  void higher() {
    depth--;
    begun = false;
  }

  /** The next line begins an entry; those after it belong to it. */
  void beginEntry() {
    begun = false;
  }

  void add(Line line) {
    if (quote) {
      lines.add(line);
    } else if (begun && !items.isEmpty()) {
      Block.Item open = items.remove(items.size() - 1);
      items.add(new Block.Item(open.depth(), Lines.join(List.of(open.line(), line))));
    } else {
      items.add(new Block.Item(depth, line));
      begun = true;
    }
  }

  /** What was gathered; empty for nothing. The group can go on gathering. */
  Optional<Block> finish() {
    Optional<Block> block =
        quote
            ? Optional.of(lines).filter(all -> !all.isEmpty()).map(Block.Quote::new)
            : Optional.of(items)
                .filter(all -> !all.isEmpty())
                .map(all -> new Block.Items(ordered, all));
    lines.clear();
    items.clear();
    begun = false;
    return block;
  }
}
