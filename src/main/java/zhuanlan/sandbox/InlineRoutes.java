package zhuanlan.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import java.time.Duration;
import java.util.Optional;

/** What the page's input field does behind the bot's name, and where links lead. */
final class InlineRoutes {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final World world;

  InlineRoutes(World world) {
    this.world = world;
  }

  void addTo(RoutesConfig routes) {
    PageRoutes.answer(routes, "inline", this::ask);
    PageRoutes.answer(routes, "choose", this::choose);
    PageRoutes.answer(routes, "follow", this::follow);
  }

  /** Waits for the bot's answer; says why there is none. */
  private ObjectNode ask(JsonNode body) {
    Optional<String> query =
        world
            .inline()
            .ask(
                body.path("person").asLong(),
                body.path("chat").asLong(),
                body.path("text").asText(),
                body.path("offset").asText());
    if (query.isEmpty()) {
      return Json.object().put("none", "unwanted");
    }
    world.realm().gate().await(() -> world.inline().list(query.get()).isPresent(), PATIENCE);
    return world
        .inline()
        .list(query.get())
        .map(InlineRoutes::json)
        .orElseGet(() -> Json.object().put("none", "silent"));
  }

  private static ObjectNode json(InlineList list) {
    ObjectNode json =
        Json.object()
            .put("query", list.query())
            .put("next", list.next())
            .put("button", list.button())
            .put("start", list.start());
    ArrayNode rows = json.putArray("rows");
    for (InlineList.Row row : list.rows()) {
      rows.addObject()
          .put("id", row.id())
          .put("title", row.title())
          .put("description", row.description())
          .put("thumbnail", row.thumbnail());
    }
    return json;
  }

  private ObjectNode choose(JsonNode body) {
    long person = body.path("person").asLong();
    long chat = body.path("chat").asLong();
    int thread = body.path("thread").asInt();
    int reply = body.path("reply").asInt();
    String query = body.path("query").asText();
    String result = body.path("result").asText();
    InlineDesk desk = world.inline();
    int message =
        body.has("as")
            ? desk.chooseAs(body.path("as").asLong(), person, chat, thread, reply, query, result)
            : desk.choose(person, chat, thread, reply, query, result);
    return Json.object().put("message", message);
  }

  private ObjectNode follow(JsonNode body) {
    DeepLinks.Lead lead =
        world
            .links()
            .follow(
                body.path("person").asLong(),
                body.path("address").asText(),
                body.path("chosen").asLong());
    ObjectNode json =
        Json.object()
            .put("chat", lead.chat())
            .put("thread", lead.thread())
            .put("message", lead.message());
    ArrayNode choices = json.putArray("choices");
    lead.choices().forEach(choices::add);
    return json;
  }
}
