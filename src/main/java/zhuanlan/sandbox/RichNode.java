package zhuanlan.sandbox;

import java.util.List;
import java.util.Map;

/** A piece of a rich message's source, as it was written. */
sealed interface RichNode {

  /** Where it begins in the source. */
  int at();

  /** Claims that it is white space only. */
  default boolean blank() {
    return false;
  }

  /** Words, character references already replaced. */
  record Words(String text, int at) implements RichNode {

    @Override
    public boolean blank() {
      return text.chars().allMatch(it -> it == ' ' || it == '\n' || it == '\t' || it == '\f');
    }
  }

  /**
   * A tag with what is in it.
   *
   * @param name in lower case
   */
  record Tag(String name, Map<String, String> attributes, List<RichNode> children, int at)
      implements RichNode {

    public Tag {
      attributes = Map.copyOf(attributes);
      children = List.copyOf(children);
    }

    boolean has(String attribute) {
      return attributes.containsKey(attribute);
    }

    /** An attribute's value; empty if it is not there. */
    String attribute(String attribute) {
      return attributes.getOrDefault(attribute, "");
    }

    /** The name as it stands in messages. */
    String shown() {
      return '<' + name + '>';
    }

    /** The children that are not just white space between tags. */
    List<RichNode> solid() {
      return children.stream().filter(it -> !it.blank()).toList();
    }
  }

  /** Claims to be a tag of this name. */
  default boolean is(String tag) {
    return this instanceof Tag it && it.name().equals(tag);
  }
}
