package zhuanlan.bot;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhuanlan.page.Format;
import zhuanlan.page.Page;

/**
 * Articles to send to a chat (bot-api.md §8).
 *
 * @param offers at most 50
 * @param next what the client hands back to be told more, at most 64 bytes; empty at the end
 * @param keep how long Telegram may give the same answer by itself
 * @param personal claims that the answer is for this asker alone
 * @param invitation a button over the offers; null for none
 */
public record InlineAnswer(
    List<Offer> offers,
    String next,
    Duration keep,
    boolean personal,
    @Nullable Invitation invitation) {

  public InlineAnswer {
    offers = List.copyOf(offers);
  }

  /**
   * One article.
   *
   * @param id 1–64 bytes, unique among the offers
   * @param title what the client shows first
   * @param description what it shows under the title
   * @param thumbnail an {@code http(s)} address; null for none
   * @param page what is sent when it is chosen; shown in one message
   * @param format how the page is written, if it can be
   */
  public record Offer(
      String id,
      String title,
      String description,
      @Nullable String thumbnail,
      Page page,
      Format format) {}

  /**
   * A button that opens the private chat with the bot.
   *
   * @param label what is written on it
   * @param start the payload of its {@code /start}: 1–64 of {@code A-Z a-z 0-9 _ -}
   */
  public record Invitation(String label, String start) {}
}
