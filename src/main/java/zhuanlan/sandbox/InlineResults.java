package zhuanlan.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Checks the results of an inline answer as Telegram does (§8): articles and kept photos. */
final class InlineResults {

  private static final int MOST = 50;
  private static final int ID_BYTES = 64;

  /** Refusals that come from behind the reading of the answer, so without its prefix. */
  private static final Set<String> LATER =
      Set.of("message is too long", "text must be non-empty", "ENTITIES_TOO_LONG");

  private final Realm realm;
  private final RichInput rich;

  InlineResults(Realm realm) {
    this.realm = realm;
    this.rich = new RichInput(realm);
  }

  List<InlineList.Row> checked(JsonNode results) {
    if (!results.isArray()) {
      throw Refusal.bad("expected an Array of inline query results");
    }
    if (results.size() > MOST) {
      throw Refusal.bad("too many inline query results specified");
    }
    List<InlineList.Row> rows = new ArrayList<>();
    for (JsonNode each : results) {
      rows.add(row(each));
    }
    return rows;
  }

  static void requireIds(List<InlineList.Row> rows) {
    Set<String> seen = new HashSet<>();
    for (InlineList.Row row : rows) {
      int bytes = row.id().getBytes(StandardCharsets.UTF_8).length;
      if (bytes == 0) {
        throw Refusal.bad("RESULT_ID_EMPTY");
      }
      if (bytes > ID_BYTES) {
        throw Refusal.bad("RESULT_ID_INVALID");
      }
      if (!seen.add(row.id())) {
        throw Refusal.bad("RESULT_ID_DUPLICATE");
      }
    }
  }

  private InlineList.Row row(JsonNode result) {
    if (!result.isObject()) {
      throw unreadable("Inline query result must be an object");
    }
    String type = required(result, "type").toLowerCase(Locale.ROOT);
    String id = required(result, "id");
    boolean article = type.equals("article");
    if (!article && !type.equals("photo")) {
      throw unreadable("type \"" + type + "\" is unsupported for the inline query result");
    }
    String title = article ? required(result, "title") : result.path("title").asText();
    ObjectNode message = article ? said(content(result)) : photo(result);
    keyboard(result.path("reply_markup"), message);
    if (article && title.isBlank()) {
      throw Refusal.bad("ARTICLE_TITLE_EMPTY");
    }
    String thumbnail = article ? thumbnail(result) : result.path("photo_file_id").asText();
    return new InlineList.Row(
        id, title.strip(), result.path("description").asText(), thumbnail, message);
  }

  private static JsonNode content(JsonNode result) {
    JsonNode content = result.path("input_message_content");
    if (content.isMissingNode() || content.isNull()) {
      throw unreadable("Can't find field \"input_message_content\"");
    }
    if (!content.isObject()) {
      throw unreadable("Field \"input_message_content\" must be of type Object");
    }
    return content;
  }

  private ObjectNode said(JsonNode content) {
    if (content.has("rich_message")) {
      return rich.read(new Params().putAll(content)).content();
    }
    if (!content.has("message_text")) {
      throw unreadable("Input message content is not specified");
    }
    String text = content.path("message_text").asText();
    if (text.isEmpty()) {
      throw unreadable("Message text is empty");
    }
    try {
      return Contents.text(new Params().putAll(content).put("text", text), true);
    } catch (Refusal refusal) {
      String reason =
          refusal.body().path("description").asText().replaceFirst("^Bad Request: ", "");
      throw LATER.contains(reason)
          ? refusal
          : unreadable(reason.substring(0, 1).toUpperCase(Locale.ROOT) + reason.substring(1));
    }
  }

  private ObjectNode photo(JsonNode result) {
    if (!result.hasNonNull("photo_file_id")) {
      throw unreadable("the sandbox offers photos by photo_file_id only; send an article instead");
    }
    if (result.has("input_message_content")) {
      return said(content(result));
    }
    ObjectNode message = Json.object();
    message.set("photo", realm.files().photo(result.path("photo_file_id").asText()).photoSizes());
    message.setAll(Contents.caption(new Params().putAll(result)));
    return message;
  }

  private static void keyboard(JsonNode markup, ObjectNode message) {
    if (markup.isObject() && !markup.isEmpty() && !markup.has("inline_keyboard")) {
      throw Refusal.bad("inline keyboard expected");
    }
    Keyboard.checked(markup, Chat.Kind.PRIVATE).ifPresent(it -> message.set("reply_markup", it));
  }

  private static String thumbnail(JsonNode result) {
    String address = result.path("thumbnail_url").asText(result.path("thumb_url").asText());
    if (address.isEmpty()) {
      return "";
    }
    return Links.checked(address)
        .filter(it -> it.startsWith("http"))
        .orElseThrow(() -> Refusal.bad("WEBDOCUMENT_URL_INVALID"));
  }

  private static String required(JsonNode result, String name) {
    JsonNode value = result.path(name);
    if (value.isMissingNode() || value.isNull()) {
      throw unreadable("Can't find field \"" + name + '"');
    }
    if (!value.isTextual() && !value.isNumber()) {
      throw unreadable("Field \"" + name + "\" must be of type String");
    }
    return value.asText();
  }

  private static Refusal unreadable(String reason) {
    return Refusal.bad("can't parse inline query result: " + reason);
  }
}
