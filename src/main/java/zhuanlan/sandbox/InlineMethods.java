package zhuanlan.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The bot's answer to an inline query (§8). */
final class InlineMethods {

  private static final int OFFSET_BYTES = 64;
  private static final int PARAMETER = 64;
  private static final long KEPT_SECONDS = 300;
  private static final Duration KEPT_AT_MOST = Duration.ofDays(1);

  private final Realm realm;

  InlineMethods(Realm realm) {
    this.realm = realm;
  }

  void addTo(Map<String, Method> methods) {
    methods.put("answerinlinequery", this::answer);
  }

  private JsonNode answer(Params params) {
    JsonNode button = params.json("button");
    boolean old = !params.has("button") && params.has("switch_pm_text");
    String label = old ? params.text("switch_pm_text") : label(button);
    String start =
        old ? params.text("switch_pm_parameter") : button.path("start_parameter").asText();
    List<InlineList.Row> rows =
        new InlineResults(realm)
            .checked(params.has("results") ? params.json("results") : Json.array());
    if (old || button.has("start_parameter")) {
      checkStart(start);
    }
    String next = params.text("next_offset");
    InlineList list = new InlineList(params.text("inline_query_id"), rows, next, label, start);
    Duration kept =
        Duration.ofSeconds(
            Math.max(
                0, Math.min(params.number("cache_time", KEPT_SECONDS), KEPT_AT_MOST.toSeconds())));
    realm
        .gate()
        .run(
            () -> {
              if (!realm.inlineQueries().closed(list.query())) {
                InlineResults.requireIds(rows);
                requireOffset(next);
              }
              realm.inlineQueries().answer(list, kept, params.flag("is_personal"));
              realm.gate().ring();
            });
    return BooleanNode.TRUE;
  }

  private static String label(JsonNode button) {
    if (button.isMissingNode() || button.isNull()) {
      return "";
    }
    String reason = "can't parse inline query results button: ";
    if (!button.isObject()) {
      throw Refusal.bad(reason + "InlineQueryResultsButton must be an Object");
    }
    if (!button.has("text")) {
      throw Refusal.bad(reason + "Can't find field \"text\"");
    }
    if (button.has("start_parameter") == button.has("web_app")) {
      throw Refusal.bad(reason + "InlineQueryResultsButton must have exactly one optional field");
    }
    String label = button.path("text").asText();
    if (label.isBlank()) {
      throw Refusal.bad("SWITCH_PM_TEXT_EMPTY");
    }
    return label;
  }

  private static void checkStart(String parameter) {
    if (parameter.isEmpty()) {
      throw Refusal.bad("can't use empty start_parameter");
    }
    if (parameter.length() > PARAMETER) {
      throw Refusal.bad("too long start_parameter specified");
    }
    if (!parameter.matches("[A-Za-z0-9_-]+")) {
      throw Refusal.bad("unallowed characters in start_parameter are used");
    }
  }

  private static void requireOffset(String next) {
    if (next.getBytes(StandardCharsets.UTF_8).length > OFFSET_BYTES) {
      throw Refusal.bad("NEXT_OFFSET_INVALID");
    }
  }
}
