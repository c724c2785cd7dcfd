package zhuanlan.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;

/** Tables in rich messages: rows of cells with formatted words in them, nothing else (§2.3). */
final class RichTables {

  private static final Set<String> ALIGN = Set.of("left", "center", "right");
  private static final Set<String> VALIGN = Set.of("top", "middle", "bottom");

  private final RichTally tally;
  private final RichInline inline;

  RichTables(RichTally tally, RichInline inline) {
    this.tally = tally;
    this.inline = inline;
  }

  ObjectNode table(RichNode.Tag tag, int depth) {
    tally.block(depth);
    ObjectNode table = Json.object().put("type", "table");
    ArrayNode cells = table.putArray("cells");
    List<RichNode> solid = tag.solid();
    for (RichNode each : solid) {
      if (each == solid.get(0) && each instanceof RichNode.Tag it && it.name().equals("caption")) {
        RichTags.check(it);
        table.set("caption", inline.required(it, it.children(), depth));
      } else if (each instanceof RichNode.Tag row && row.name().equals("tr")) {
        cells.add(row(row, depth));
      } else {
        throw RichTags.invalid("only a first <caption> and <tr> can be in <table>", each);
      }
    }
    if (cells.isEmpty()) {
      throw RichTags.required("<table> has no rows", tag);
    }
    tally.columns(columns(cells));
    if (tag.has("bordered")) {
      table.put("is_bordered", true);
    }
    if (tag.has("striped")) {
      table.put("is_striped", true);
    }
    return table;
  }

  private ArrayNode row(RichNode.Tag row, int depth) {
    RichTags.check(row);
    tally.block(depth);
    ArrayNode cells = Json.array();
    for (RichNode each : row.solid()) {
      if (!(each instanceof RichNode.Tag cell)
          || !(cell.name().equals("td") || cell.name().equals("th"))) {
        throw RichTags.invalid("only <td> and <th> can be in <tr>", each);
      }
      RichTags.check(cell);
      cells.add(cell(cell, depth));
    }
    if (cells.isEmpty()) {
      throw RichTags.required("<tr> is empty", row);
    }
    return cells;
  }

  private ObjectNode cell(RichNode.Tag tag, int depth) {
    ObjectNode cell = Json.object();
    JsonNode text = inline.text(tag.children(), depth, tag.shown());
    if (!RichInline.empty(text)) {
      cell.set("text", text);
    }
    boolean header = tag.name().equals("th");
    if (header) {
      cell.put("is_header", true);
    }
    for (String name : List.of("colspan", "rowspan")) {
      if (span(tag, name) > 1) {
        cell.put(name, span(tag, name));
      }
    }
    return cell.put("align", choice(tag, "align", ALIGN, header ? "center" : "left"))
        .put("valign", choice(tag, "valign", VALIGN, "top"));
  }

  private static int span(RichNode.Tag tag, String name) {
    if (tag.has(name) && !tag.attribute(name).matches("[1-9][0-9]{0,3}")) {
      throw RichTags.invalid(name + " of " + tag.shown() + " must be a number", tag);
    }
    return tag.has(name) ? Integer.parseInt(tag.attribute(name)) : 1;
  }

  private static String choice(
      RichNode.Tag tag, String name, Set<String> choices, String otherwise) {
    String choice = tag.has(name) ? tag.attribute(name) : otherwise;
    if (!choices.contains(choice)) {
      throw RichTags.invalid(name + " of " + tag.shown() + " cannot be " + choice, tag);
    }
    return choice;
  }

  /** The columns of the widest row, with what hangs into it from rows above. */
  private static int columns(ArrayNode rows) {
    int[] hanging = new int[rows.size()];
    int widest = 0;
    for (int row = 0; row < rows.size(); row++) {
      int width = hanging[row];
      for (JsonNode cell : rows.get(row)) {
        int columns = cell.path("colspan").asInt(1);
        width += columns;
        int last = Math.min(rows.size(), row + cell.path("rowspan").asInt(1));
        for (int below = row + 1; below < last; below++) {
          hanging[below] += columns;
        }
      }
      widest = Math.max(widest, width);
    }
    return widest;
  }
}
