package zhuanlan.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import zhuanlan.article.Block;
import zhuanlan.article.Line;
import zhuanlan.article.Mark;
import zhuanlan.article.Run;
import zhuanlan.catalog.Found;
import zhuanlan.catalog.Headline;
import zhuanlan.page.Manner;
import zhuanlan.page.Part;
import zhuanlan.text.Fold;

/** How a whole article looks to a reader. Immutable and thread-safe. */
public final class ArticlePage {

  private final Cards cards;

  /**
   * Pages of articles.
   *
   * @param cards tells where and when an article was published
   */
  public ArticlePage(Cards cards) {
    this.cards = cards;
  }

  /**
   * Title, meta line, body unless it only repeats the title, and a note where there is no text to
   * read. A chat without pictures gets their captions.
   *
   * @param original claims that the reader wants the author's own script instead of theirs
   */
  public List<Part> of(Found.Present present, Manner manner, boolean original) {
    Headline headline = present.headline();
    Script script = original ? Script.ORIGINAL : Script.of(manner.texts().language());
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Headline(script.write(headline.title())));
    parts.add(new Part.Note(italic(cards.meta(headline, manner, script))));
    blocks(present).stream()
        .flatMap(block -> manner.pictures() ? Stream.of(block) : withoutPicture(block))
        .map(block -> new Part.Passage(script.write(block)))
        .forEach(parts::add);
    Cards.note(headline, manner.texts()).map(Part.Note::of).ifPresent(parts::add);
    return List.copyOf(parts);
  }

  /** Without texts that say nothing but the title, which stands there already. */
  private static List<Block> blocks(Found.Present present) {
    List<Block> blocks = present.body().blocks();
    return letters(present.body().text()).equals(letters(present.headline().title()))
        ? blocks.stream()
            .filter(block -> block instanceof Block.Picture || block instanceof Block.Video)
            .toList()
        : blocks;
  }

  /** What of a text is compared: no blanks, no punctuation, one form for all. */
  private static String letters(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    Fold.of(text).codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
    return letters.toString();
  }

  private static Stream<Block> withoutPicture(Block block) {
    if (!(block instanceof Block.Picture picture)) {
      return Stream.of(block);
    }
    String caption = picture.caption();
    return caption == null || caption.isBlank()
        ? Stream.empty()
        : Stream.of(new Block.Paragraph(italic(caption)));
  }

  private static Line italic(String text) {
    return new Line(List.of(new Run(text, Set.of(Mark.ITALIC), null)));
  }
}
