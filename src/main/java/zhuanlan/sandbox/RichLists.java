package zhuanlan.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Lists in rich messages; each item holds blocks, but no pictures of its own (§2.3). */
final class RichLists {

  private final RichTally tally;
  private final RichBlocks blocks;

  RichLists(RichTally tally, RichBlocks blocks) {
    this.tally = tally;
    this.blocks = blocks;
  }

  ObjectNode list(RichNode.Tag tag, int depth) {
    tally.block(depth);
    List<RichNode> entries = tag.solid();
    if (entries.isEmpty()) {
      throw RichTags.required(tag.shown() + " has no items", tag);
    }
    ObjectNode list = Json.object().put("type", "list");
    ArrayNode items = list.putArray("items");
    boolean ordered = tag.name().equals("ol");
    boolean down = tag.has("reversed");
    int number = number(tag, "start", down ? entries.size() : 1);
    for (RichNode each : entries) {
      if (!(each instanceof RichNode.Tag entry) || !entry.name().equals("li")) {
        throw RichTags.invalid("only <li> can be in " + tag.shown(), each);
      }
      RichTags.check(entry);
      tally.block(depth);
      number = number(entry, "value", number);
      ObjectNode item = item(entry, depth).put("label", ordered ? number + "." : "•");
      if (ordered) {
        item.put("value", number).put("type", type(entry, type(tag, "1")));
      }
      items.add(item);
      number += down ? -1 : 1;
    }
    return list;
  }

  private ObjectNode item(RichNode.Tag entry, int depth) {
    ObjectNode item = Json.object();
    List<RichNode> children = entry.children();
    List<RichNode> solid = entry.solid();
    if (!solid.isEmpty()
        && solid.get(0) instanceof RichNode.Tag box
        && box.name().equals("input")) {
      RichTags.check(box);
      if (!box.attribute("type").equals("checkbox")) {
        throw RichTags.invalid("<input> must be a checkbox", box);
      }
      item.put("has_checkbox", true);
      if (box.has("checked")) {
        item.put("is_checked", true);
      }
      children = children.subList(children.indexOf(box) + 1, children.size());
    }
    for (RichNode each : children) {
      if (each instanceof RichNode.Tag tag && RichTags.picture(tag)) {
        throw RichTags.invalid(tag.shown() + " cannot be in <li>", tag);
      }
    }
    item.set("blocks", blocks.filled(entry, children, depth));
    return item;
  }

  private static String type(RichNode.Tag tag, String otherwise) {
    String type = tag.has("type") ? tag.attribute("type") : otherwise;
    if (!type.matches("[1aAiI]")) {
      throw RichTags.invalid("there is no list type " + type, tag);
    }
    return type;
  }

  private static int number(RichNode.Tag tag, String name, int otherwise) {
    if (!tag.has(name)) {
      return otherwise;
    }
    if (!tag.attribute(name).matches("-?[0-9]{1,9}")) {
      throw RichTags.invalid(name + " of " + tag.shown() + " must be a number", tag);
    }
    return Integer.parseInt(tag.attribute(name));
  }
}
