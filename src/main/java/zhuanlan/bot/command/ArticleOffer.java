package zhuanlan.bot.command;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhuanlan.article.Block;
import zhuanlan.article.Body;
import zhuanlan.article.Line;
import zhuanlan.bot.InlineAnswer;
import zhuanlan.catalog.Found;
import zhuanlan.catalog.Headline;
import zhuanlan.page.Button;
import zhuanlan.page.Format;
import zhuanlan.page.Manner;
import zhuanlan.page.Page;
import zhuanlan.page.Part;
import zhuanlan.reading.ArticlePage;
import zhuanlan.reading.Cards;
import zhuanlan.reading.DeepLinks;
import zhuanlan.reading.Script;

/** Writes an article so that it can be sent to any chat in one message. */
final class ArticleOffer {

  /** Characters of the beginning of an article without a summary; the rest is read in the bot. */
  private static final int BEGINNING = 300;

  /** Title and meta line, over which nothing else stands. */
  private static final int HEAD = 2;

  private final ArticlePage articles;
  private final Cards cards;
  private final DeepLinks links;

  ArticleOffer(Cards cards, DeepLinks links) {
    this.articles = new ArticlePage(cards);
    this.cards = cards;
    this.links = links;
  }

  /**
   * The offer, in the asker's script.
   *
   * @param passage what was found of it; null for what nobody searched for
   */
  InlineAnswer.Offer of(Found.Present article, @Nullable Line passage, Manner manner) {
    Headline headline = article.headline();
    Script script = Script.of(manner.texts().language());
    return new InlineAnswer.Offer(
        String.valueOf(headline.number()),
        script.write(headline.title()),
        passage == null ? description(headline, manner) : script.write(passage).text(),
        thumbnail(headline, manner),
        page(article, manner),
        // Lists are rich only where somebody has said so, and so is what goes to other chats.
        manner.lists());
  }

  private String description(Headline headline, Manner manner) {
    return headline.summary().stream()
        .findFirst()
        .map(Script.of(manner.texts().language())::write)
        .or(() -> Cards.note(headline, manner.texts()))
        .orElse(cards.meta(headline, manner));
  }

  /** The summary, or the beginning of what has none: both would say the same twice. */
  private Page page(Found.Present article, Manner manner) {
    Headline headline = article.headline();
    List<Block> shown =
        article.body().blocks().stream().filter(block -> isShown(block, manner)).toList();
    List<Block> body =
        headline.summary().isEmpty()
            ? beginning(shown)
            : shown.stream().filter(Block.Picture.class::isInstance).limit(1).toList();
    List<Part> whole = articles.of(new Found.Present(headline, new Body(body)), manner, false);
    List<Part> parts = new ArrayList<>(whole);
    if (!headline.summary().isEmpty()) {
      // What has a summary is not said to have no text: cards do not say so either.
      parts.subList(HEAD, parts.size()).removeIf(Part.Note.class::isInstance);
      parts.add(HEAD, Part.Note.of(summary(headline, Script.of(manner.texts().language()))));
    }
    return new Page(parts, buttons(headline, manner), new Page.Turning(null, 1));
  }

  /** Its sentences, with a blank between those of a script that has blanks. */
  private static String summary(Headline headline, Script script) {
    StringBuilder summary = new StringBuilder();
    for (String sentence : headline.summary()) {
      boolean spaced =
          !summary.isEmpty()
              && summary.charAt(summary.length() - 1) > ' '
              && summary.charAt(summary.length() - 1) < 0x80;
      summary.append(spaced ? " " : "").append(script.write(sentence));
    }
    return summary.toString();
  }

  private List<List<Button>> buttons(Headline headline, Manner manner) {
    List<Button> row = new ArrayList<>();
    links
        .article(headline.number())
        .ifPresent(link -> row.add(new Button.Open(manner.say("inline.whole"), link)));
    String original = headline.link();
    if (original != null) {
      row.add(new Button.Open(manner.say("read.original"), original));
    }
    return row.isEmpty() ? List.of() : List.of(row);
  }

  /** Whole blocks, and an ellipsis where others follow; no heading without what it is over. */
  private static List<Block> beginning(List<Block> blocks) {
    List<Block> beginning = new ArrayList<>();
    int length = 0;
    for (Block block : blocks) {
      length += new Body(List.of(block)).text().length();
      boolean isFirst = beginning.isEmpty() && block instanceof Block.Paragraph;
      if (length > BEGINNING && !isFirst) {
        break;
      }
      beginning.add(block);
    }
    while (!beginning.isEmpty() && isOverOthers(beginning.get(beginning.size() - 1))) {
      beginning.remove(beginning.size() - 1);
    }
    if (!beginning.isEmpty() && beginning.size() < blocks.size()) {
      beginning.add(new Block.Paragraph(Line.of("…")));
    }
    return beginning;
  }

  private static boolean isOverOthers(Block block) {
    return block instanceof Block.Heading || block instanceof Block.Divider;
  }

  /** A classic message shows no pictures in its text, and files of the store cannot be sent so. */
  private static boolean isShown(Block block, Manner manner) {
    return !(block instanceof Block.Picture picture)
        || (manner.lists() == Format.RICH && isPublic(picture.address()));
  }

  private static boolean isPublic(String address) {
    return address.startsWith("https://") || address.startsWith("http://");
  }

  /** Telegram fetches thumbnails itself, so a file of the store is of no use. */
  private static @Nullable String thumbnail(Headline headline, Manner manner) {
    String picture = headline.picture();
    return manner.pictures() && picture != null && isPublic(picture) ? picture : null;
  }
}
