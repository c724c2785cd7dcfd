package zhuanlan.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The parameters of a call, whichever way they came: address, form, multipart or JSON. */
final class Params {

  private static final Set<String> TRUE = Set.of("true", "True", "yes", "1");

  private final Map<String, JsonNode> values = new LinkedHashMap<>();
  private final Map<String, Upload> uploads = new LinkedHashMap<>();

  Params put(String name, String value) {
    values.put(name, TextNode.valueOf(value));
    return this;
  }

  Params put(String name, Upload upload) {
    uploads.put(name, upload);
    return this;
  }

  Params putAll(JsonNode object) {
    object.properties().forEach(it -> values.put(it.getKey(), it.getValue()));
    return this;
  }

  boolean has(String name) {
    return values.containsKey(name) && !values.get(name).isNull();
  }

  /** A text; empty if it is not there. */
  String text(String name) {
    JsonNode value = node(name);
    return value.isContainerNode() ? value.toString() : value.asText();
  }

  /** A tree; texts are read as JSON. Missing if it is not there or no JSON. */
  JsonNode json(String name) {
    JsonNode value = node(name);
    return value.isTextual() ? Json.readOrMissing(value.asText()) : value;
  }

  long number(String name, long otherwise) {
    try {
      String text = text(name);
      return text.isEmpty() ? otherwise : Long.parseLong(text);
    } catch (NumberFormatException notOne) {
      return otherwise;
    }
  }

  boolean flag(String name) {
    return TRUE.contains(text(name));
  }

  Optional<Upload> upload(String name) {
    return Optional.ofNullable(uploads.get(name));
  }

  /** All of it, for the log. */
  ObjectNode logged() {
    ObjectNode logged = Json.object();
    values.forEach(
        (name, value) -> {
          JsonNode tree = json(name);
          logged.set(name, tree.isContainerNode() ? tree : value);
        });
    uploads.forEach((name, file) -> logged.put(name, "<" + file.bytes().length + " bytes>"));
    return logged;
  }

  private JsonNode node(String name) {
    JsonNode value = values.get(name);
    return value == null || value.isNull() ? MissingNode.getInstance() : value;
  }
}
