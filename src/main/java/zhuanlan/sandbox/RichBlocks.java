package zhuanlan.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns the tree of a rich message into its blocks, as the sent message has them (§2.3). */
final class RichBlocks {

  /**
   * What a block is without its trailing {@code cite}, and that one.
   *
   * @param body everything before it
   */
  record Credited(List<RichNode> body, Optional<RichNode.Tag> cite) {}

  private final RichTally tally;
  private final RichInline inline;
  private final RichFigures figures;
  private final RichLists lists;
  private final RichTables tables;

  RichBlocks(RichTally tally, RichInline inline) {
    this.tally = tally;
    this.inline = inline;
    this.figures = new RichFigures(tally, inline);
    this.lists = new RichLists(tally, this);
    this.tables = new RichTables(tally, inline);
  }

  /**
   * The blocks of some nodes; words outside of tags make paragraphs.
   *
   * @param depth of what they are in; 0 for the message
   */
  ArrayNode flow(List<RichNode> nodes, int depth) {
    ArrayNode blocks = Json.array();
    List<RichNode> run = new ArrayList<>();
    for (RichNode node : nodes) {
      if (RichTags.inline(node)) {
        run.add(node);
      } else if (node instanceof RichNode.Tag tag) {
        paragraph(run, depth + 1, blocks);
        RichTags.check(tag);
        if (!RichTags.block(tag)) {
          throw RichTags.invalid(tag.shown() + " is out of its place", tag);
        }
        blocks.add(block(tag, depth + 1));
      }
    }
    paragraph(run, depth + 1, blocks);
    return blocks;
  }

  private void paragraph(List<RichNode> run, int depth, ArrayNode blocks) {
    List<RichNode> solid = run.stream().filter(it -> !it.blank()).toList();
    if (!solid.isEmpty() && solid.stream().allMatch(RichTags::anchor)) {
      for (RichNode each : solid) {
        tally.block(depth);
        blocks.add(inline.text(List.of(each), depth, "the message"));
      }
    } else {
      JsonNode text = inline.text(run, depth, "a paragraph");
      if (!RichInline.empty(text)) {
        tally.block(depth);
        blocks.add(with("paragraph", text));
      }
    }
    run.clear();
  }

  private ObjectNode block(RichNode.Tag tag, int depth) {
    return switch (tag.name()) {
      case "h1", "h2", "h3", "h4", "h5", "h6" ->
          words("heading", tag, depth).put("size", tag.name().charAt(1) - '0');
      case "p" -> words("paragraph", tag, depth);
      case "footer" -> words("footer", tag, depth);
      case "pre" -> preformatted(tag, depth);
      case "blockquote" -> quotation(tag, depth);
      case "aside" -> pullQuotation(tag, depth);
      case "details" -> details(tag, depth);
      case "ul", "ol" -> lists.list(tag, depth);
      case "table" -> tables.table(tag, depth);
      case "img", "figure", "tg-collage", "tg-slideshow" -> figures.block(tag, depth);
      default -> divider(tag, depth);
    };
  }

  private ObjectNode words(String type, RichNode.Tag tag, int depth) {
    tally.block(depth);
    return with(type, inline.required(tag, tag.children(), depth));
  }

  private ObjectNode divider(RichNode.Tag tag, int depth) {
    tally.block(depth);
    if (!tag.children().isEmpty()) {
      throw RichTags.invalid(tag.shown() + " must be empty", tag);
    }
    return Json.object().put("type", "divider");
  }

  private ObjectNode preformatted(RichNode.Tag tag, int depth) {
    tally.block(depth);
    List<RichNode> solid = tag.solid();
    boolean code = solid.size() == 1 && solid.get(0).is("code");
    RichNode.Tag holder = code && solid.get(0) instanceof RichNode.Tag inner ? inner : tag;
    RichTags.check(holder);
    StringBuilder text = new StringBuilder();
    for (RichNode node : holder.children()) {
      if (!(node instanceof RichNode.Words words)) {
        throw RichTags.invalid("a tag in <pre>", node);
      }
      text.append(words.text());
    }
    String source = text.toString().replaceFirst("^\n", "").stripTrailing();
    if (RichWords.blank(source)) {
      throw RichTags.required("<pre> is empty", tag);
    }
    tally.words(source);
    ObjectNode block = Json.object().put("type", "pre").put("text", source);
    String language = holder.attribute("class");
    if (language.startsWith("language-")) {
      block.put("language", language.substring("language-".length()));
    } else if (!language.isEmpty()) {
      throw RichTags.invalid("the class of <code> must be language-…", holder);
    }
    return block;
  }

  private ObjectNode quotation(RichNode.Tag tag, int depth) {
    tally.block(depth);
    Credited parts = credited(tag);
    ObjectNode block = Json.object().put("type", "blockquote");
    block.set("blocks", filled(tag, parts.body(), depth));
    parts.cite().ifPresent(it -> block.set("credit", inline.required(it, it.children(), depth)));
    return block;
  }

  private ObjectNode pullQuotation(RichNode.Tag tag, int depth) {
    tally.block(depth);
    Credited parts = credited(tag);
    ObjectNode block = with("pullquote", inline.required(tag, parts.body(), depth));
    parts.cite().ifPresent(it -> block.set("credit", inline.required(it, it.children(), depth)));
    return block;
  }

  private ObjectNode details(RichNode.Tag tag, int depth) {
    tally.block(depth);
    List<RichNode> solid = tag.solid();
    if (solid.isEmpty()
        || !(solid.get(0) instanceof RichNode.Tag summary)
        || !summary.name().equals("summary")) {
      throw RichTags.required("<details> must begin with <summary>", tag);
    }
    RichTags.check(summary);
    ObjectNode block = Json.object().put("type", "details");
    block.set("summary", inline.required(summary, summary.children(), depth));
    block.set("blocks", filled(tag, solid.subList(1, solid.size()), depth));
    if (tag.has("open")) {
      block.put("is_open", true);
    }
    return block;
  }

  /** Blocks of which there must be one. */
  ArrayNode filled(RichNode.Tag tag, List<RichNode> nodes, int depth) {
    ArrayNode blocks = flow(nodes, depth);
    if (blocks.isEmpty()) {
      throw RichTags.required(tag.shown() + " is empty", tag);
    }
    return blocks;
  }

  static Credited credited(RichNode.Tag tag) {
    List<RichNode> solid = tag.solid();
    RichNode last = solid.isEmpty() ? tag : solid.get(solid.size() - 1);
    return last instanceof RichNode.Tag cite && cite.name().equals("cite")
        ? new Credited(
            tag.children().subList(0, tag.children().lastIndexOf(last)), Optional.of(cite))
        : new Credited(tag.children(), Optional.empty());
  }

  private static ObjectNode with(String type, JsonNode text) {
    ObjectNode block = Json.object().put("type", type);
    block.set("text", text);
    return block;
  }
}
