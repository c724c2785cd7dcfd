package zhuanlan.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** Pictures in rich messages: alone, with a caption, several as one (§2.3). */
final class RichFigures {

  private final RichTally tally;
  private final RichInline inline;

  RichFigures(RichTally tally, RichInline inline) {
    this.tally = tally;
    this.inline = inline;
  }

  ObjectNode block(RichNode.Tag tag, int depth) {
    return switch (tag.name()) {
      case "img" -> photo(tag, depth);
      case "figure" -> figure(tag, depth);
      default -> gallery(tag, depth);
    };
  }

  private ObjectNode photo(RichNode.Tag tag, int depth) {
    tally.block(depth);
    RichTags.check(tag);
    String source = tag.attribute("src");
    if (source.isEmpty()) {
      throw RichTags.required("<img> needs src", tag);
    }
    ObjectNode block = Json.object().put("type", "photo");
    block.putArray("photo");
    if (tag.has("tg-spoiler")) {
      block.put("has_spoiler", true);
    }
    tally.picture(source, block);
    return block;
  }

  private ObjectNode figure(RichNode.Tag tag, int depth) {
    List<RichNode.Tag> shown = shown(tag);
    if (shown.size() != 1) {
      throw RichTags.required("<figure> must hold one picture", tag);
    }
    RichTags.check(shown.get(0));
    if (shown.get(0).is("figure") || !RichTags.picture(shown.get(0))) {
      throw RichTags.invalid(shown.get(0).shown() + " cannot be in <figure>", tag);
    }
    ObjectNode block = block(shown.get(0), depth);
    caption(tag, depth).ifPresent(it -> block.set("caption", it));
    return block;
  }

  private ObjectNode gallery(RichNode.Tag tag, int depth) {
    tally.block(depth);
    ObjectNode block = Json.object().put("type", tag.name().substring("tg-".length()));
    ArrayNode blocks = block.putArray("blocks");
    for (RichNode.Tag each : shown(tag)) {
      RichTags.check(each);
      if (!each.name().equals("img")) {
        throw RichTags.invalid(each.shown() + " cannot be in " + tag.shown(), each);
      }
      blocks.add(photo(each, depth + 1));
    }
    if (blocks.isEmpty()) {
      throw RichTags.required(tag.shown() + " is empty", tag);
    }
    caption(tag, depth).ifPresent(it -> block.set("caption", it));
    return block;
  }

  private static List<RichNode.Tag> shown(RichNode.Tag tag) {
    return tag.solid().stream()
        .filter(it -> !it.is("figcaption"))
        .map(
            it -> {
              if (it instanceof RichNode.Tag inner) {
                return inner;
              }
              throw RichTags.invalid("words right in " + tag.shown(), it);
            })
        .toList();
  }

  private Optional<ObjectNode> caption(RichNode.Tag tag, int depth) {
    List<RichNode> captions = tag.solid().stream().filter(it -> it.is("figcaption")).toList();
    if (captions.size() > 1) {
      throw RichTags.invalid(tag.shown() + " has two captions", tag);
    }
    if (captions.isEmpty() || !(captions.get(0) instanceof RichNode.Tag given)) {
      return Optional.empty();
    }
    RichTags.check(given);
    RichBlocks.Credited parts = RichBlocks.credited(given);
    ObjectNode caption = Json.object();
    caption.set("text", inline.required(given, parts.body(), depth));
    parts.cite().ifPresent(it -> caption.set("credit", inline.required(it, it.children(), depth)));
    return Optional.of(caption);
  }
}
