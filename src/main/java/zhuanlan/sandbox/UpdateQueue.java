package zhuanlan.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;

/** What waits for the bot, and its long polls (§4). */
final class UpdateQueue {

  private static final int MOST_SECONDS = 50;
  private static final int MOST_UPDATES = 100;
  private static final Duration PRESS_LIFE = Duration.ofSeconds(150);
  private static final Duration CHOICE_LIFE = Duration.ofMinutes(10);
  private static final Duration LIFE = Duration.ofDays(1);
  private static final Set<String> KNOWN =
      Set.of(
          "message",
          "edited_message",
          "channel_post",
          "edited_channel_post",
          "callback_query",
          "inline_query",
          "chosen_inline_result",
          "my_chat_member",
          "chat_member");

  private record Waiting(long id, ObjectNode json, Instant dies) {}

  private final Gate gate;
  private final Clock clock;
  private final Deque<Waiting> waiting = new ArrayDeque<>();
  private Set<String> allowed = Set.of();
  private long next = 700_000_001;
  private long polls;
  private String webhook = "";

  UpdateQueue(Gate gate, Clock clock) {
    this.gate = gate;
    this.clock = clock;
  }

  /**
   * Puts an update in line, if the bot wants its kind.
   *
   * @return whether it does
   */
  boolean add(String type, ObjectNode content) {
    return gate.hold(
        () -> {
          boolean wanted = allowed.isEmpty() ? !type.equals("chat_member") : allowed.contains(type);
          if (wanted) {
            ObjectNode update = Json.object();
            update.set(type, content);
            add(update, life(type));
          }
          return wanted;
        });
  }

  private static Duration life(String type) {
    return switch (type) {
      case "callback_query" -> PRESS_LIFE;
      case "inline_query" -> InlineQueries.LIFE;
      case "chosen_inline_result" -> CHOICE_LIFE;
      default -> LIFE;
    };
  }

  /** Puts anything in line as it is, with an id if it has none. */
  void addRaw(ObjectNode update) {
    gate.run(() -> add(update, LIFE));
  }

  private void add(ObjectNode update, Duration life) {
    long id = update.path("update_id").asLong(next);
    next = Math.max(next, id) + 1;
    ObjectNode numbered = Json.object().put("update_id", id);
    ObjectNode rest = update.deepCopy();
    rest.remove("update_id");
    numbered.setAll(rest);
    waiting.add(new Waiting(id, numbered, clock.instant().plus(life)));
    gate.ring();
  }

  /** The next update gets this id, smaller than before or not. */
  void base(long id) {
    gate.run(() -> next = id);
  }

  int size() {
    return gate.hold(waiting::size);
  }

  /** How many times the bot has asked. */
  long polls() {
    return gate.hold(() -> polls);
  }

  void webhook(String address, boolean drop) {
    gate.run(
        () -> {
          webhook = address;
          if (drop) {
            waiting.clear();
          }
          gate.ring();
        });
  }

  ObjectNode webhookInfo() {
    return gate.hold(
        () ->
            Json.object()
                .put("url", webhook)
                .put("has_custom_certificate", false)
                .put("pending_update_count", waiting.size()));
  }

  void allow(JsonNode names) {
    if (!names.isArray()) {
      return;
    }
    Set<String> wanted = new LinkedHashSet<>();
    names.forEach(it -> wanted.add(it.asText()));
    wanted.retainAll(KNOWN);
    gate.run(() -> allowed = Set.copyOf(wanted));
  }

  /** Answers a poll, after a while if nothing is there; a newer poll ends an older one. */
  ArrayNode poll(long offset, long limit, long seconds) {
    return gate.hold(
        () -> {
          requireNoWebhook();
          long mine = ++polls;
          gate.ring();
          confirm(offset);
          Duration patience = Duration.ofSeconds(Math.max(0, Math.min(seconds, MOST_SECONDS)));
          gate.await(() -> mine != polls || !webhook.isEmpty() || alive(), patience);
          requireNoWebhook();
          if (mine != polls) {
            throw Refusal.conflict(
                "terminated by other getUpdates request; "
                    + "make sure that only one bot instance is running");
          }
          ArrayNode answer = Json.array();
          alive();
          waiting.stream()
              .limit(Math.max(1, Math.min(limit, MOST_UPDATES)))
              .forEach(it -> answer.add(it.json()));
          return answer;
        });
  }

  private void requireNoWebhook() {
    if (!webhook.isEmpty()) {
      throw Refusal.conflict(
          "can't use getUpdates method while webhook is active; "
              + "use deleteWebhook to delete the webhook first");
    }
  }

  private void confirm(long offset) {
    if (offset < 0) {
      while (waiting.size() > -offset) {
        waiting.remove();
      }
    } else if (offset <= next) {
      waiting.removeIf(it -> it.id() < offset);
    }
  }

  private boolean alive() {
    Instant now = clock.instant();
    waiting.removeIf(it -> it.dies().isBefore(now));
    return !waiting.isEmpty();
  }
}
