package zhuanlan.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The chat page and what its buttons do. Only a page of this very server may ask: the Host must be
 * this machine's, against other sites that point their names here, and what changes something must
 * come as JSON from the same origin.
 */
final class PageRoutes {

  private static final Duration PATIENCE = Duration.ofSeconds(25);
  private static final Set<String> HOSTS = Set.of("127.0.0.1", "localhost", "[::1]");
  private static final Map<String, String> ASSETS =
      Map.of(
          "index.html", "text/html; charset=utf-8",
          "inline.js", "text/javascript; charset=utf-8",
          "sandbox.css", "text/css; charset=utf-8",
          "sandbox.js", "text/javascript; charset=utf-8",
          "render.js", "text/javascript; charset=utf-8",
          "rich.js", "text/javascript; charset=utf-8",
          "rich.css", "text/css; charset=utf-8");

  private final World world;
  private final Realm realm;
  private final PageView view;

  PageRoutes(World world) {
    this.world = world;
    this.realm = world.realm();
    this.view = new PageView(realm);
  }

  void addTo(RoutesConfig routes) {
    routes.get("/", context -> asset(context, "index.html"));
    routes.get("/sandbox/assets/{name}", context -> asset(context, context.pathParam("name")));
    routes.get("/sandbox/state", this::state);
    routes.get("/sandbox/menu", this::menu);
    routes.get("/sandbox/file/{id}", this::file);
    new InlineRoutes(world).addTo(routes);
    act(routes, "say", this::say);
    act(routes, "press", this::press);
    act(routes, "clock", this::clock);
    act(routes, "fault", this::fault);
    act(routes, "bot", this::bot);
    act(routes, "topic", this::topic);
    act(routes, "anonymous", this::anonymous);
    act(routes, "old", body -> world.olderThanRich(body.path("on").asBoolean()));
    act(routes, "flood", body -> world.flood(body.path("on").asBoolean()));
  }

  private void asset(Context context, String name) {
    String type = ASSETS.get(name);
    if (!guarded(context) || type == null) {
      context.status(type == null ? 404 : 403).result(type == null ? "没有这个文件" : "只限本机");
      return;
    }
    try (InputStream asset = PageRoutes.class.getResourceAsStream("/sandbox/" + name)) {
      if (asset == null) {
        throw new IllegalStateException("the jar lacks /sandbox/" + name + ": build it again");
      }
      context
          .header(
              "Content-Security-Policy",
              "default-src 'self'; img-src * data:; base-uri 'none'; frame-ancestors 'none'")
          .header("X-Content-Type-Options", "nosniff")
          .header("Cache-Control", "no-cache")
          .contentType(type)
          .result(asset.readAllBytes());
    } catch (IOException broken) {
      throw new UncheckedIOException("cannot read /sandbox/" + name + " from the jar", broken);
    }
  }

  private void state(Context context) {
    if (!guarded(context)) {
      context.status(403);
      return;
    }
    long since = number(context.queryParam("since"));
    realm.gate().await(() -> realm.gate().version() > since, PATIENCE);
    ObjectNode state = realm.gate().hold(() -> view.since(since));
    context.contentType("application/json").result(state.toString());
  }

  private void menu(Context context) {
    if (!guarded(context)) {
      context.status(403);
      return;
    }
    JsonNode menu =
        realm
            .gate()
            .hold(
                () -> {
                  Chat chat = realm.chats().get(number(context.queryParam("chat")));
                  Person person = realm.people().get(number(context.queryParam("person")));
                  return chat == null || person == null
                      ? Json.array()
                      : realm.commands().offered(chat, person);
                });
    context.contentType("application/json").result(menu.toString());
  }

  private void file(Context context) {
    StoredFile file =
        guarded(context) ? realm.files().find(context.pathParam("id")).orElse(null) : null;
    if (file == null) {
      context.status(404);
      return;
    }
    context
        .header("X-Content-Type-Options", "nosniff")
        .header("Cache-Control", "max-age=3600")
        .contentType(file.kind().mime())
        .result(file.bytes());
  }

  private static void act(RoutesConfig routes, String name, Consumer<JsonNode> act) {
    answer(
        routes,
        name,
        body -> {
          act.accept(body);
          return Json.object();
        });
  }

  /** Lets the page do something and tells it what came of it. */
  static void answer(RoutesConfig routes, String name, Function<JsonNode, ObjectNode> act) {
    routes.post(
        "/sandbox/" + name,
        context -> {
          String type = context.contentType();
          if (!guarded(context) || type == null || !type.startsWith("application/json")) {
            context.status(403);
            return;
          }
          ObjectNode answer = Json.object();
          try {
            answer = act.apply(Json.readOrMissing(context.body()));
          } catch (IllegalArgumentException | IllegalStateException | DateTimeException refused) {
            context.status(409);
            answer.put("error", refused.getMessage());
          }
          context.contentType("application/json").result(answer.toString());
        });
  }

  private void say(JsonNode body) {
    long person = body.path("person").asLong();
    long chat = body.path("chat").asLong();
    int thread = body.path("thread").asInt();
    int reply = body.path("reply").asInt();
    String text = body.path("text").asText();
    if (body.has("as")) {
      world.sayAs(body.path("as").asLong(), person, chat, thread, reply, text);
    } else if (reply == 0) {
      world.say(person, chat, thread, text);
    } else {
      world.reply(person, chat, reply, text);
    }
  }

  private void press(JsonNode body) {
    world.press(
        body.path("person").asLong(),
        body.path("chat").asLong(),
        body.path("message").asInt(),
        body.path("data").asText());
  }

  private void clock(JsonNode body) {
    ZonedDateTime now = realm.clock().instant().atZone(realm.clock().getZone());
    Duration step;
    if (body.has("step")) {
      step = Duration.parse(body.path("step").asText());
    } else if (body.has("tomorrow")) {
      LocalTime hour = LocalTime.parse(body.path("tomorrow").asText());
      step =
          Duration.between(
              now, now.toLocalDate().plusDays(1).atTime(hour).atZone(realm.clock().getZone()));
    } else {
      LocalDateTime target = LocalDateTime.parse(body.path("to").asText());
      step = Duration.between(now, target.atZone(realm.clock().getZone()));
    }
    world.moveClock(step);
  }

  private void fault(JsonNode body) {
    Fault fault =
        switch (body.path("kind").asText()) {
          case "429" -> Fault.tooMany(5);
          case "500" -> Fault.serverError();
          case "502" -> new Fault.Html(502);
          case "cut" -> Fault.cutBefore();
          case "cut-after" -> Fault.cutAfter();
          default -> throw new IllegalArgumentException("no such fault: " + body.path("kind"));
        };
    world.inject("(send|edit).*", 1, fault);
  }

  private void bot(JsonNode body) {
    long chat = body.path("chat").asLong();
    switch (body.path("to").asText()) {
      case "block" -> world.block(chat);
      case "unblock" -> world.unblock(chat);
      case "remove" -> world.removeBot(chat);
      case "member" -> world.setBot(chat, Member.member());
      case "administrator" ->
          world.setBot(
              chat,
              Member.administrator(
                  "can_post_messages",
                  "can_edit_messages",
                  "can_delete_messages",
                  "can_manage_topics"));
      case "silent" -> world.setBot(chat, Member.administrator());
      case "migrate" -> world.migrate(chat);
      default -> throw new IllegalArgumentException("no such place: " + body.path("to"));
    }
  }

  private void topic(JsonNode body) {
    long chat = body.path("chat").asLong();
    int thread = body.path("thread").asInt();
    if (body.path("close").asBoolean()) {
      world.closeTopic(chat, thread);
    } else {
      world.reopenTopic(chat, thread);
    }
  }

  private void anonymous(JsonNode body) {
    long chat = body.path("chat").asLong();
    Member owner = Member.creator();
    world.setMember(
        chat, World.GROUP_ADMIN, body.path("on").asBoolean() ? owner.anonymously() : owner);
  }

  private static boolean guarded(Context context) {
    String host = String.valueOf(context.header("Host")).toLowerCase(Locale.ROOT);
    String origin = context.header("Origin");
    return HOSTS.contains(host.replaceFirst(":[0-9]+$", ""))
        && (origin == null || origin.equalsIgnoreCase("http://" + host));
  }

  private static long number(@Nullable String text) {
    return text != null && text.matches("-?[0-9]{1,18}") ? Long.parseLong(text) : 0;
  }
}
