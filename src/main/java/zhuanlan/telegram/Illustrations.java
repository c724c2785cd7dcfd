package zhuanlan.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import zhuanlan.page.Message;
import zhuanlan.telegram.ApiCall.Upload;

/**
 * The pictures of one rich message on their way, each on its own step of the ladder. Used by one
 * thread.
 */
final class Illustrations {

  // Each costs the chat a call, and somebody waits.
  private static final int MOST_REFUSALS = 4;

  private final PhotoLadder ladder;
  private final List<String> references;
  private final Map<String, Set<Step>> open = new LinkedHashMap<>();
  private final Map<String, Photo> chosen = new LinkedHashMap<>();
  private int refusals;

  Illustrations(PhotoLadder ladder, List<String> references) {
    this.ladder = ladder;
    this.references = references;
    references.forEach(each -> open.put(each, EnumSet.allOf(Step.class)));
    choose();
  }

  /** Claims that any of them can be had. */
  boolean any() {
    return !chosen.isEmpty();
  }

  int count() {
    return chosen.size();
  }

  /** What {@code src} says for a picture. */
  Optional<String> source(String reference) {
    return chosen.containsKey(reference)
        ? Optional.of("tg://photo?id=" + name(reference))
        : Optional.empty();
  }

  /** What {@link #source} refers to (bot-api.md §2.5). */
  ArrayNode media() {
    ArrayNode media = Json.array();
    chosen.forEach(
        (reference, photo) ->
            media
                .addObject()
                .put("id", name(reference))
                .putObject("media")
                .put("type", "photo")
                .put("media", photo.source()));
    return media;
  }

  /** What {@link #media} refers to. */
  List<Upload> files() {
    List<Upload> files = new ArrayList<>();
    chosen.values().stream()
        .filter(Photo.Fresh.class::isInstance)
        .forEach(photo -> files.add(((Photo.Fresh) photo).file()));
    return files;
  }

  /** Telegram refuses the message for one of them: the culprits go another way or are left out. */
  void refused(Answer.No no) {
    if (Refusal.NOT_AS_PHOTO.is(no) || ++refusals >= MOST_REFUSALS) {
      chosen.clear();
      return;
    }
    Map<String, Photo> culprits =
        Culprits.of(no.description(), chosen, this::name).stream()
            .collect(Collectors.toMap(each -> each, each -> chosen(each)));
    culprits.forEach(
        (reference, photo) -> {
          chosen.remove(reference);
          // What was kept can be had again; the others are not blamed for what one of them did.
          if (photo instanceof Photo.Kept || culprits.size() == 1) {
            ladder.refused(photo, no.toString());
          }
        });
    choose();
  }

  /**
   * The message has arrived: Telegram keeps its pictures from now on.
   *
   * @param result the message as Telegram tells it; when it does not show the same pictures in the
   *     same places, nothing is learned
   */
  void arrived(Message.Rich message, JsonNode result) {
    List<String> shown =
        message.chunks().stream()
            .flatMap(chunk -> chunk.pictures().stream())
            .filter(chosen::containsKey)
            .toList();
    List<JsonNode> photos = new ArrayList<>();
    collect(result.path("rich_message").path("blocks"), photos);
    if (photos.size() == shown.size()) {
      for (int i = 0; i < shown.size(); i++) {
        ladder.arrived(chosen(shown.get(i)), photos.get(i));
      }
    }
  }

  private void choose() {
    for (Step step : Step.values()) {
      List<String> wanting =
          references.stream()
              .filter(each -> !chosen.containsKey(each) && steps(each).remove(step))
              .toList();
      if (!wanting.isEmpty()) {
        chosen.putAll(ladder.photos(step, wanting, this::name));
      }
    }
  }

  private Photo chosen(String reference) {
    return Objects.requireNonNull(chosen.get(reference));
  }

  private Set<Step> steps(String reference) {
    return Objects.requireNonNull(open.get(reference));
  }

  private static void collect(JsonNode node, List<JsonNode> photos) {
    if (node.path("type").asText("").equals("photo")) {
      photos.add(node.path("photo"));
    } else {
      node.forEach(child -> collect(child, photos));
    }
  }

  private String name(String reference) {
    return "p" + (references.indexOf(reference) + 1);
  }
}
