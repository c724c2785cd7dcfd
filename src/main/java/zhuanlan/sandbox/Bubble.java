package zhuanlan.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A message as somebody in the chat sees it.
 *
 * @param fromBot claims that the bot wrote it
 * @param text the text, or the caption under a photo; empty for what has none
 * @param keyboard rows of buttons
 * @param json the message as the Bot API tells it
 */
public record Bubble(
    long chat,
    int id,
    boolean fromBot,
    String text,
    List<Entity> entities,
    List<List<Button>> keyboard,
    ObjectNode json) {

  /**
   * A button under a message.
   *
   * @param data callback data; empty where the button does something else
   * @param url empty where the button opens nothing
   */
  public record Button(String text, String data, String url) {}

  public Bubble {
    entities = List.copyOf(entities);
    keyboard = keyboard.stream().map(List::copyOf).toList();
  }

  /** The topic it is in. */
  public Optional<Integer> thread() {
    return json.path("is_topic_message").asBoolean()
        ? Optional.of(json.path("message_thread_id").asInt())
        : Optional.empty();
  }

  /** The message it answers. */
  public Optional<Integer> replyTo() {
    JsonNode reply = json.path("reply_to_message");
    return reply.isObject() && !reply.has("forum_topic_created")
        ? Optional.of(reply.path("message_id").asInt())
        : Optional.empty();
  }

  /** Claims to be a rich message; it has no text, but {@link #richText}. */
  public boolean rich() {
    return json.has("rich_message");
  }

  /** The words of a rich message, a line for each block, list item and table row. */
  public String richText() {
    return RichWords.lines(json.path("rich_message"));
  }

  /** The addresses of all links in a rich message, in order. */
  public List<String> richLinks() {
    return RichWords.all(json.path("rich_message"), "url").stream()
        .map(it -> it.path("url").asText())
        .toList();
  }

  /** The largest sizes' file_unique_ids of all pictures in a rich message, in order. */
  public List<String> richPhotos() {
    return RichWords.all(json.path("rich_message"), "photo").stream()
        .map(it -> it.path("photo"))
        .map(it -> it.path(it.size() - 1).path("file_unique_id").asText())
        .toList();
  }

  /** The file_unique_id of the largest size of its photo. */
  public Optional<String> photo() {
    JsonNode sizes = json.path("photo");
    return sizes.isEmpty()
        ? Optional.empty()
        : Optional.of(sizes.path(sizes.size() - 1).path("file_unique_id").asText());
  }

  /** The address whose preview is shown. */
  public Optional<String> previewUrl() {
    return Optional.of(json.path("link_preview_options").path("url").asText())
        .filter(it -> !it.isEmpty());
  }

  /** Claims that a person sent it through the bot. */
  public boolean viaBot() {
    return json.has("via_bot");
  }

  /** Claims that the bot has changed it since. */
  public boolean edited() {
    return json.has("edit_date");
  }

  /** The texts of all buttons, row after row. */
  public List<String> labels() {
    return keyboard.stream().flatMap(List::stream).map(Button::text).toList();
  }

  /** The addresses of all links in the text, in order. */
  public List<String> links() {
    return entities.stream()
        .filter(it -> it.type().equals("text_link"))
        .flatMap(it -> Optional.ofNullable(it.value()).stream())
        .toList();
  }

  static Bubble of(Chat chat, Post post, long bot) {
    ObjectNode json = post.json().deepCopy();
    boolean captioned = json.has("caption");
    List<Entity> entities = new ArrayList<>();
    for (JsonNode each : json.path(captioned ? "caption_entities" : "entities")) {
      entities.add(Entity.of(each));
    }
    List<List<Button>> rows = new ArrayList<>();
    for (JsonNode row : json.path("reply_markup").path("inline_keyboard")) {
      List<Button> buttons = new ArrayList<>();
      for (JsonNode it : row) {
        buttons.add(
            new Button(
                it.path("text").asText(),
                it.path("callback_data").asText(),
                it.path("url").asText()));
      }
      rows.add(buttons);
    }
    return new Bubble(
        chat.id(),
        post.id(),
        post.author() == bot,
        json.path(captioned ? "caption" : "text").asText(),
        entities,
        rows,
        json);
  }
}
