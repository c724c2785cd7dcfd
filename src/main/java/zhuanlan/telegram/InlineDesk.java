package zhuanlan.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhuanlan.bot.InlineAnswer;
import zhuanlan.bot.Inquiry;
import zhuanlan.bot.Request.Asker;
import zhuanlan.page.Format;

/** Answers what people type after the bot's name in any chat (bot-api.md §8). Thread-safe. */
final class InlineDesk {

  private static final Logger log = LoggerFactory.getLogger(InlineDesk.class);
  // A request may have 1 MiB (bot-api.md §2.4); rich documents add up.
  private static final int MOST_BYTES = 900_000;
  private static final InlineAnswer NOTHING =
      new InlineAnswer(List.of(), "", Duration.ZERO, true, null);

  private final Telegram telegram;
  private final InlineResults results;
  private final Function<Inquiry, InlineAnswer> handler;

  InlineDesk(Telegram telegram, Keyboard keyboard, Function<Inquiry, InlineAnswer> handler) {
    this.telegram = telegram;
    this.results = new InlineResults(keyboard);
    this.handler = handler;
  }

  /** Answers an {@code inline_query}, with nothing when the handler fails. */
  void answer(JsonNode query) {
    Optional<Inquiry> inquiry = read(query);
    if (inquiry.isEmpty()) {
      return;
    }
    InlineAnswer answer = NOTHING;
    try {
      answer = handler.apply(inquiry.get());
    } finally {
      // Whatever happened: until it is answered, the client shows that it waits.
      send(inquiry.get().id(), answer);
    }
  }

  private void send(String id, InlineAnswer answer) {
    @Nullable Answer told = null;
    if (answer.offers().stream().anyMatch(offer -> offer.format() == Format.RICH)) {
      ApiCall rich = results.call(id, answer, true);
      told = fits(rich) ? telegram.asking().call(rich) : null;
    }
    if (told == null || isRefused(told)) {
      told = telegram.asking().call(results.call(id, answer, false));
    }
    if (told instanceof Answer.No && !Refusal.TOO_LATE.is(told)) {
      log.warn("inline answer refused: {}", told);
    }
  }

  /** Claims that the offers may go another way. */
  private static boolean isRefused(Answer answer) {
    boolean refused =
        answer instanceof Answer.No no && no.code() == 400 && !Refusal.TOO_LATE.is(answer);
    if (refused) {
      log.info("rich offers refused, offered classic: {}", answer);
    }
    return refused;
  }

  private static boolean fits(ApiCall call) {
    return call.parameters().toString().getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES;
  }

  private static Optional<Inquiry> read(JsonNode query) {
    JsonNode from = query.path("from");
    String id = query.path("id").asText("");
    if (id.isEmpty() || !from.path("id").isIntegralNumber()) {
      return Optional.empty();
    }
    Asker asker =
        new Asker(from.path("id").asLong(), from.path("language_code").asText(null), false);
    String words = query.path("query").asText("").strip();
    return Optional.of(new Inquiry(id, asker, words, query.path("offset").asText("")));
  }
}
