package zhuanlan.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import zhuanlan.bot.ChatEvents;
import zhuanlan.bot.InlineAnswer;
import zhuanlan.bot.Inquiry;
import zhuanlan.bot.Request;
import zhuanlan.page.Shortcuts;

/**
 * Receives updates by long polling and hands each on, in order, before the next is looked at. What
 * has been handed on is confirmed by the next poll, so an update is handed on at least once; one
 * that cannot be read or handled is logged and passed over. Rounds are called by one thread; the
 * other methods by any.
 */
public final class UpdateReceiver {

  private static final Logger log = LoggerFactory.getLogger(UpdateReceiver.class);
  private static final Duration TIMEOUT = Duration.ofSeconds(50);
  private static final Duration BREATH = Duration.ofMillis(500);
  private static final int MOST_UPDATES = 100;
  private static final int MOST_TOAST = 200;
  // Fewer in a row are the everyday life of a network.
  private static final int SERIOUS_FAILURES = 3;
  // Between two rivals polls succeed now and then, so a success outweighs a conflict in part only.
  private static final int CONFLICT = 2;
  private static final int RIVALRY = SERIOUS_FAILURES * CONFLICT;
  private static final List<String> KINDS =
      List.of("message", "channel_post", "callback_query", "inline_query", "my_chat_member");

  private final Telegram telegram;
  private final RequestReader requests;
  private final InlineDesk inline;
  private final ChatEventReader events;
  private final Function<Request, Optional<String>> handler;
  private final Duration timeout;
  private final Backoff backoff = new Backoff();
  private long offset;
  private long confirmed;
  private volatile @Nullable String trouble;
  private volatile int conflicts;
  private volatile boolean stopped;

  /**
   * Receives from this connection.
   *
   * @param botName the bot's user name without {@code @}
   * @param handler gets every request; for a pressed button it returns the note that is shown over
   *     the chat, or nothing. Should return soon: the next update waits for it
   * @param offers answers every inline query; should return soon as well
   * @param events is told what happens to chats
   */
  public UpdateReceiver(
      Telegram telegram,
      String botName,
      Shortcuts shortcuts,
      Function<Request, Optional<String>> handler,
      Function<Inquiry, InlineAnswer> offers,
      ChatEvents events) {
    this(telegram, botName, shortcuts, handler, offers, events, TIMEOUT);
  }

  UpdateReceiver(
      Telegram telegram,
      String botName,
      Shortcuts shortcuts,
      Function<Request, Optional<String>> handler,
      Function<Inquiry, InlineAnswer> offers,
      ChatEvents events,
      Duration timeout) {
    this.telegram = telegram;
    this.requests = new RequestReader(botName, shortcuts);
    this.inline = new InlineDesk(telegram, new Keyboard(shortcuts), offers);
    this.events = new ChatEventReader(events);
    this.handler = handler;
    this.timeout = timeout;
  }

  /**
   * One round: a poll, and the updates it brings. Never throws.
   *
   * @return how long to wait before the next round
   */
  public Duration receive() {
    try {
      return round();
    } catch (RuntimeException | Error e) {
      log.error("a round of polling failed", e);
      return backoff.after(new Answer.Silence("failed", false));
    }
  }

  /** What keeps updates from coming in, in words for operators; empty while all is well. */
  public Optional<String> trouble() {
    return Optional.ofNullable(trouble);
  }

  /**
   * Claims that another instance receives the bot's updates, and not only for the moment in which
   * one takes over from the other.
   */
  public boolean hasRival() {
    return conflicts >= RIVALRY;
  }

  /**
   * Breaks off a hanging poll and begins no other. An update that is being handled is finished and
   * confirmed; those behind it come again after the next start.
   */
  public void stop() {
    stopped = true;
    telegram.polling().close();
  }

  private Duration round() {
    if (stopped) {
      return BREATH;
    }
    Answer answer = telegram.polling().call(poll(timeout));
    if (answer instanceof Answer.Done done && done.result().isArray()) {
      confirmed = offset;
      backoff.reset();
      trouble = null;
      conflicts = Math.max(0, conflicts - 1);
      return handle(done.result());
    }
    return stopped ? BREATH : failed(answer);
  }

  private Duration handle(JsonNode updates) {
    long before = offset;
    for (JsonNode update : updates) {
      if (stopped) {
        break;
      }
      handle(update, update.path("update_id"));
    }
    if (stopped && offset != confirmed) {
      // The handled updates would come again after the next start.
      telegram.asking().call(poll(Duration.ZERO));
    }
    // A server that answers at once with nothing new must not be asked in a circle.
    return offset == before ? BREATH : Duration.ZERO;
  }

  private void handle(JsonNode update, JsonNode id) {
    try {
      dispatch(update);
    } catch (RuntimeException | Error e) {
      log.error("update {} could not be handled and is passed over", id, e);
    }
    if (id.isIntegralNumber()) {
      // Also when it is lower than before: after a quiet week ids start anew (bot-api.md §4).
      offset = id.asLong() + 1;
    }
  }

  private void dispatch(JsonNode update) {
    if (update.has("message")) {
      message(update.path("message"));
    } else if (update.has("channel_post")) {
      message(update.path("channel_post"));
    } else if (update.has("callback_query")) {
      press(update.path("callback_query"));
    } else if (update.has("inline_query")) {
      inline.answer(update.path("inline_query"));
    } else if (update.has("my_chat_member")) {
      events.membership(update.path("my_chat_member"));
    }
  }

  private void message(JsonNode message) {
    if (!events.service(message)) {
      // There is nothing to show a note over.
      Optional<String> unused = requests.typed(message).flatMap(handler);
    }
  }

  private void press(JsonNode query) {
    String toast = "";
    try {
      toast = requests.pressed(query).flatMap(handler).orElse("");
    } finally {
      // Whatever happened: until it is answered, the client shows that it waits.
      AnswerCallbackQuery answer = new AnswerCallbackQuery(query.path("id").asText());
      answer.setText(Cut.to(MOST_TOAST, toast));
      telegram.asking().call(answer);
    }
  }

  private ApiCall poll(Duration wait) {
    GetUpdates method = new GetUpdates();
    method.setLimit(MOST_UPDATES);
    method.setTimeout((int) wait.toSeconds());
    method.setAllowedUpdates(KINDS);
    ApiCall call = ApiCall.of(method);
    if (offset != 0) {
      call.parameters().put("offset", offset);
    }
    return call;
  }

  private Duration failed(Answer answer) {
    Duration wait = backoff.after(answer);
    String reason = answer instanceof Answer.Done ? "an answer without updates" : answer.toString();
    if (answer instanceof Answer.No no && no.isAboutToken()) {
      trouble = "Telegram does not accept the token (" + reason + "); set bot.token anew";
    } else if (answer instanceof Answer.No no && no.code() == 409) {
      conflicts = Math.min(RIVALRY, conflicts + CONFLICT);
      trouble =
          "somebody else receives this bot's updates; stop the other instance (" + reason + ")";
    } else if (backoff.failures() >= SERIOUS_FAILURES) {
      trouble = "Telegram does not send updates: " + reason;
    }
    log.warn("polling failed, next try in {}: {}", wait, reason);
    return wait;
  }
}
