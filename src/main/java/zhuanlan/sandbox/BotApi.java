package zhuanlan.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers the bot's calls: the method by its name in any case, faults on the way, and the log. */
final class BotApi {

  /**
   * What goes back.
   *
   * @param body JSON, or a gateway's page
   * @param cut claims that the connection breaks instead
   */
  record Answer(int status, String body, boolean json, boolean cut) {}

  private static final Logger LOG = LoggerFactory.getLogger(BotApi.class);
  private static final String GATEWAY =
      """
      <html>
      <head><title>502 Bad Gateway</title></head>
      <body><center><h1>502 Bad Gateway</h1></center><hr><center>nginx/1.18.0</center></body>
      </html>
      """;

  private final Realm realm;
  private final Map<String, Method> methods = new HashMap<>();

  BotApi(Realm realm) {
    this.realm = realm;
    new BotMethods(realm).addTo(methods);
    new SendingMethods(realm).addTo(methods);
    new EditingMethods(realm).addTo(methods);
    new ChatMethods(realm).addTo(methods);
    new InlineMethods(realm).addTo(methods);
    new ProfileMethods(realm).addTo(methods);
  }

  Answer call(String name, Params params) {
    String method = name.toLowerCase(Locale.ROOT);
    Optional<Fault> fault = realm.faults().next(method);
    boolean done = fault.isEmpty() || fault.filter(BotApi::isDoneFirst).isPresent();
    ObjectNode body = done ? result(method, params) : Json.object();
    Answer answer = fault.map(it -> spoilt(it, body)).orElseGet(() -> json(body));
    if (!method.equals("getupdates")) {
      JsonNode logged = answer.json() && !answer.cut() ? Json.readOrMissing(answer.body()) : body;
      realm.calls().add(new Call(realm.clock().instant(), method, params.logged(), logged));
    }
    return answer;
  }

  static Answer json(ObjectNode body) {
    return new Answer(body.path("error_code").asInt(200), body.toString(), true, false);
  }

  private ObjectNode result(String name, Params params) {
    Method method = methods.get(name);
    try {
      if (method == null || realm.faults().unknown(name)) {
        throw Refusal.of(404, "Not Found: method not found");
      }
      ObjectNode body = Json.object().put("ok", true);
      body.set("result", method.answer(params));
      return body;
    } catch (Refusal refusal) {
      if (!refusal.why().isEmpty()) {
        LOG.info("{}: {}: {}", name, refusal.getMessage(), refusal.why());
      }
      return refusal.body();
    }
  }

  private static boolean isDoneFirst(Fault fault) {
    return fault instanceof Fault.DoneButRefused || (fault instanceof Fault.Cut cut && cut.done());
  }

  private static Answer spoilt(Fault fault, ObjectNode body) {
    if (fault instanceof Fault.Refused refused) {
      return json(Refusal.of(refused.code(), refused.description()).body());
    }
    if (fault instanceof Fault.DoneButRefused refused) {
      return json(Refusal.of(refused.code(), refused.description()).body());
    }
    if (fault instanceof Fault.TooMany tooMany) {
      return json(Refusal.tooMany(tooMany.retryAfter().toSeconds()).body());
    }
    if (fault instanceof Fault.Html html) {
      return new Answer(html.code(), GATEWAY, false, false);
    }
    return new Answer(200, body.toString(), true, true);
  }
}
