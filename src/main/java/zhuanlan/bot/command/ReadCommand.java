package zhuanlan.bot.command;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zhuanlan.bot.Access;
import zhuanlan.bot.Command;
import zhuanlan.bot.Reply;
import zhuanlan.bot.Request;
import zhuanlan.catalog.Catalog;
import zhuanlan.catalog.Found;
import zhuanlan.page.Format;
import zhuanlan.page.Manner;
import zhuanlan.page.Page;
import zhuanlan.page.Texts;
import zhuanlan.reading.ArticlePage;
import zhuanlan.reading.Cards;
import zhuanlan.subscription.ChatSettings;
import zhuanlan.subscription.Chats;

/**
 * {@code /read n}: the whole article, in pages turned in place.
 *
 * <p>Opened out of a list it takes the list's place and leads back to it; opened out of a digest,
 * or by its number, it is a message of its own.
 */
public final class ReadCommand implements Command {

  private final Catalog catalog;
  private final ArticlePage articles;
  private final Chats chats;
  private final Access access;

  /**
   * The command over this catalog.
   *
   * @param chats remember which format was chosen
   * @param access tells whose choice of a format counts for a whole chat
   */
  public ReadCommand(Catalog catalog, Cards cards, Chats chats, Access access) {
    this.catalog = catalog;
    this.articles = new ArticlePage(cards);
    this.chats = chats;
    this.access = access;
  }

  @Override
  public String name() {
    return "read";
  }

  @Override
  public Reply run(Request request, Manner manner) {
    Texts texts = manner.texts();
    Words words = Words.of(request.argument());
    Optional<ReadLine> asked = ReadLine.of(words);
    if (asked.isEmpty()) {
      return new Reply.Toast(texts.say("read.which"));
    }
    ReadLine line = asked.get();
    Found found = catalog.find(line.number());
    if (found instanceof Found.Present present) {
      @Nullable Format chosen = line.format();
      if (chosen != null && !words.turned()) {
        remember(chosen, request);
      }
      Format format = chosen == null ? manner.articles() : chosen;
      Page page =
          new Page(
              articles.of(present, manner, line.original()),
              new ArticleButtons(catalog, line, words.page(), format, texts)
                  .under(present.headline()),
              new Page.Turning(line.written(), words.page()));
      boolean inPlace = words.turned() || chosen != null || line.back() != null;
      return inPlace ? new Reply.Show(page, format) : new Reply.Say(page, format);
    }
    return new Reply.Toast(
        found instanceof Found.Withdrawn withdrawn
            ? texts.say("read.withdrawn", Choices.title(withdrawn.title(), texts))
            : texts.say("read.unknown", String.valueOf(line.number())));
  }

  /** In a group anybody may look, but its admins say how the group reads from now on. */
  private void remember(Format chosen, Request request) {
    long chat = request.chat().place().chat();
    ChatSettings settings = chats.settings(chat);
    if (settings.articles() != chosen
        && access.verdict(Right.CHAT_ADMIN, request) == Access.Verdict.MAY) {
      chats.keep(chat, settings.withArticles(chosen));
    }
  }
}
