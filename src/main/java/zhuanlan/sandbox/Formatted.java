package zhuanlan.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;

/** A text with its entities. */
record Formatted(String text, List<Entity> entities) {

  Formatted {
    entities = List.copyOf(entities);
  }

  int codePoints() {
    return text.codePointCount(0, text.length());
  }

  ArrayNode entitiesJson() {
    ArrayNode array = Json.array();
    entities.forEach(each -> array.add(each.json()));
    return array;
  }
}
