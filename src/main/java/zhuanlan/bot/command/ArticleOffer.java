package zhuanlan.bot.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import zhuanlan.article.Block;
import zhuanlan.article.Body;
import zhuanlan.article.Line;
import zhuanlan.article.Mark;
import zhuanlan.article.Run;
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

  /** Characters of the beginning of an article; the rest is read in the bot. */
  private static final int BEGINNING = 600;

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

  /** The offer, in the asker's script. */
  InlineAnswer.Offer of(Found.Present article, Manner manner) {
    Headline headline = article.headline();
    Script script = Script.of(manner.texts().language());
    List<String> summary = headline.summary().stream().map(script::write).toList();
    String description =
        summary.isEmpty()
            ? Cards.note(headline, manner.texts()).orElse(cards.meta(headline, manner))
            : summary.get(0);
    return new InlineAnswer.Offer(
        String.valueOf(headline.number()),
        script.write(headline.title()),
        description,
        thumbnail(headline, manner),
        page(article, summary, manner),
        // Lists are rich only where somebody has said so, and so is what goes to other chats.
        manner.lists());
  }

  private Page page(Found.Present article, List<String> summary, Manner manner) {
    Body beginning =
        new Body(
            beginning(article.body().blocks().stream().filter(it -> isShown(it, manner)).toList()));
    List<Part> whole = articles.of(new Found.Present(article.headline(), beginning), manner, false);
    List<Part> parts = new ArrayList<>(whole.subList(0, HEAD));
    summary.stream()
        .map(sentence -> new Line(List.of(new Run(sentence, Set.of(Mark.BOLD), null))))
        .reduce(ArticleOffer::joined)
        .ifPresent(line -> parts.add(new Part.Note(line)));
    parts.addAll(whole.subList(HEAD, whole.size()));
    return new Page(parts, buttons(article.headline(), manner), new Page.Turning(null, 1));
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

  private static List<Block> beginning(List<Block> blocks) {
    List<Block> beginning = new ArrayList<>();
    int length = 0;
    for (Block block : blocks) {
      length += new Body(List.of(block)).text().length();
      if (length > BEGINNING && !beginning.isEmpty()) {
        return beginning;
      }
      beginning.add(block);
    }
    return beginning;
  }

  /** A classic message shows no pictures in its text, and files of the store cannot be sent so. */
  private static boolean isShown(Block block, Manner manner) {
    return !(block instanceof Block.Picture picture)
        || (manner.lists() == Format.RICH && isPublic(picture.address()));
  }

  private static boolean isPublic(String address) {
    return address.startsWith("https://") || address.startsWith("http://");
  }

  private static Line joined(Line one, Line other) {
    List<Run> runs = new ArrayList<>(one.runs());
    runs.addAll(other.runs());
    return new Line(runs);
  }

  /** Telegram fetches thumbnails itself, so a file of the store is of no use. */
  private static @Nullable String thumbnail(Headline headline, Manner manner) {
    String picture = headline.picture();
    return manner.pictures() && picture != null && isPublic(picture) ? picture : null;
  }
}
