package zhuanlan.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import zhuanlan.article.Block;

/** Lists, nested as deep as their entries are, cut between entries. */
final class RichList {

  private static final int MOST_ENTRIES = 60;

  /** A level takes two of the sixteen that Telegram allows, marks take five (bot-api.md §2.4). */
  private static final int DEEPEST = 3;

  /** The tags around an entry. */
  private static final int TAGS = 40;

  private RichList() {}

  /** The pieces of a list; the outermost level is numbered when it has an order. */
  static List<RichPiece> of(Block.Items items) {
    List<RichPiece> pieces = new ArrayList<>();
    List<Entry> entries = new ArrayList<>();
    int number = 0;
    for (Block.Item item : items.entries()) {
      List<Snippet> lines = RichBlocks.snippets(item.line());
      if (lines.isEmpty()) {
        continue;
      }
      boolean numbered = items.ordered() && item.depth() == 0;
      number += numbered ? 1 : 0;
      entries.add(new Entry(Math.min(item.depth(), DEEPEST), numbered ? number : 0, lines.get(0)));
      if (lines.size() > 1) {
        pieces.addAll(lists(entries));
        entries.clear();
        lines.stream().skip(1).map(text -> RichPiece.of("p", text)).forEach(pieces::add);
      }
    }
    pieces.addAll(lists(entries));
    return pieces;
  }

  private static List<RichPiece> lists(List<Entry> entries) {
    return Groups.of(entries, entry -> entry.text().bytes() + TAGS, MOST_ENTRIES).stream()
        .map(group -> RichPiece.of(list(group), 3 * group.size()))
        .toList();
  }

  private static String list(List<Entry> entries) {
    StringBuilder html = new StringBuilder();
    Deque<Entry> open = new ArrayDeque<>();
    for (Entry entry : entries) {
      while (!open.isEmpty() && open.element().depth() > entry.depth()) {
        html.append(open.remove().end());
      }
      if (!open.isEmpty() && open.element().depth() == entry.depth()) {
        html.append("</li>");
      } else {
        html.append(entry.start());
        open.addFirst(entry);
      }
      html.append("<li>").append(RichPiece.text(entry.text()));
    }
    open.forEach(entry -> html.append(entry.end()));
    return html.toString();
  }

  /**
   * An entry.
   *
   * @param number its number, 0 for none
   */
  private record Entry(int depth, int number, Snippet text) {

    String start() {
      if (number == 0) {
        return "<ul>";
      }
      return number == 1 ? "<ol>" : "<ol start=\"" + number + "\">";
    }

    String end() {
      return number == 0 ? "</li></ul>" : "</li></ol>";
    }
  }
}
