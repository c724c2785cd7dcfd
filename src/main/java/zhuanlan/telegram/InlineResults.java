package zhuanlan.telegram;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhuanlan.bot.InlineAnswer;
import zhuanlan.bot.InlineAnswer.Offer;
import zhuanlan.page.Button;
import zhuanlan.page.Format;
import zhuanlan.page.Message;
import zhuanlan.page.Renderer;

/** Writes inline answers as Telegram takes them (bot-api.md §8). Thread-safe. */
final class InlineResults {

  private static final Logger log = LoggerFactory.getLogger(InlineResults.class);
  private static final int MOST_OFFERS = 50;
  private static final int MOST_ID_BYTES = 64;

  private final Keyboard keyboard;

  InlineResults(Keyboard keyboard) {
    this.keyboard = keyboard;
  }

  /**
   * The call that answers.
   *
   * @param rich whether offers may be rich
   */
  ApiCall call(String inquiry, InlineAnswer answer, boolean rich) {
    ObjectNode parameters = Json.object().put("inline_query_id", inquiry);
    ArrayNode results = parameters.putArray("results");
    answer.offers().stream().limit(MOST_OFFERS).forEach(offer -> add(results, offer, rich));
    parameters.put("cache_time", answer.keep().toSeconds()).put("is_personal", answer.personal());
    parameters.put("next_offset", bytes(answer.next()) <= MOST_ID_BYTES ? answer.next() : "");
    InlineAnswer.Invitation invitation = answer.invitation();
    if (invitation != null) {
      parameters
          .putObject("button")
          .put("text", invitation.label())
          .put("start_parameter", invitation.start());
    }
    return new ApiCall("answerInlineQuery", parameters);
  }

  /** One that cannot be written down costs the others nothing. */
  private void add(ArrayNode results, Offer offer, boolean rich) {
    try {
      results.add(article(offer, rich));
    } catch (RuntimeException e) {
      log.error("offer {} cannot be written down", offer.id(), e);
    }
  }

  private ObjectNode article(Offer offer, boolean rich) {
    Format format = rich ? offer.format() : Format.CLASSIC;
    Message message = Renderer.of(format).render(offer.page()).get(0);
    ObjectNode article =
        Json.object()
            .put("type", "article")
            .put("id", offer.id())
            .put("title", offer.title())
            .put("description", offer.description());
    address(offer.thumbnail()).ifPresent(it -> article.put("thumbnail_url", it));
    article.set("input_message_content", content(message));
    keyboard.of(links(message)).ifPresent(it -> article.set("reply_markup", Json.write(it)));
    return article;
  }

  private static ObjectNode content(Message message) {
    if (message instanceof Message.Rich document) {
      ObjectNode content = Json.object();
      // Uploads and addresses among declared media are refused here, addresses in the text are not.
      content
          .putObject("rich_message")
          .put("html", document.html(InlineResults::address))
          .put("skip_entity_detection", true);
      return content;
    }
    Message.Classic classic = (Message.Classic) message;
    String preview =
        Stream.concat(Stream.ofNullable(classic.preview()), classic.pictures().stream())
            .flatMap(each -> address(each).stream())
            .findFirst()
            .orElse(null);
    return Letter.content(classic.html(), preview);
  }

  /** Where the message will stand, the bot hears of a press but cannot act on it. */
  private static List<List<Button>> links(Message message) {
    return message.buttons().stream()
        .map(row -> row.stream().filter(Button.Open.class::isInstance).toList())
        .toList();
  }

  private static Optional<String> address(@Nullable String reference) {
    return Optional.ofNullable(reference).map(HttpUrl::parse).map(HttpUrl::toString);
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
