package zhuanlan.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Native documents (bot-api.md §2).
 *
 * <p>A list shows its cards one under the other, each with its picture. What is pushed begins with
 * a collage of the day instead. An article stands as its author built it, pictures in place, and is
 * turned only when one document cannot hold it.
 */
final class RichRenderer implements Renderer {

  private static final int COLLAGE = 10;

  /** For a message that would be empty, which Telegram refuses. */
  private static final RichPiece SOMETHING = RichPiece.of("<p>…</p>", 1);

  private final Renderer classic;

  /**
   * A renderer.
   *
   * @param classic writes what is too long to be pushed as one document
   */
  RichRenderer(Renderer classic) {
    this.classic = classic;
  }

  @Override
  public List<Message> render(Page page) {
    Page.Turning turning = page.turning();
    if (turning == null) {
      List<RichPiece> pieces = withCollage(page.parts());
      return RichPacker.fit(pieces)
          ? List.of(message(pieces, Keyboard.of(page)))
          : classic.render(page);
    }
    String command = turning.command();
    return List.of(command == null ? fitted(page) : turned(page, command, turning.message()));
  }

  /** The page under a collage of its cards' pictures, if there are several. */
  private static List<RichPiece> withCollage(List<Part> parts) {
    List<String> pictures =
        cards(parts).flatMap(card -> Stream.ofNullable(card.picture())).limit(COLLAGE).toList();
    if (pictures.size() < 2) {
      return RichPieces.of(parts, RichCards.WHOLE);
    }
    int head = (int) parts.stream().takeWhile(part -> !(part instanceof Part.Card)).count();
    RichCards bare = new RichCards(Integer.MAX_VALUE, false);
    List<RichPiece> pieces = new ArrayList<>(RichPieces.of(parts.subList(0, head), bare));
    pieces.add(RichPiece.of(pictures, Snippet.EMPTY, ""));
    pieces.addAll(RichPieces.of(parts.subList(head, parts.size()), bare));
    return pieces;
  }

  /** All of the page in one message, with fewer sentences and then without pictures if need be. */
  private static Message fitted(Page page) {
    int most =
        cards(page.parts())
            .map(card -> card.summary().size())
            .max(Comparator.naturalOrder())
            .orElse(0);
    List<RichPiece> pieces =
        IntStream.iterate(most, sentences -> sentences >= 0, sentences -> sentences - 1)
            .mapToObj(sentences -> new RichCards(sentences, true))
            .map(cards -> RichPieces.of(page.parts(), cards))
            .filter(RichPacker::fit)
            .findFirst()
            .orElseGet(() -> first(page));
    return message(pieces, Keyboard.of(page));
  }

  private static List<RichPiece> first(Page page) {
    return RichPacker.pack(RichPieces.of(page.parts(), new RichCards(0, false))).get(0);
  }

  /** One message of the page, with arrows where there are others. */
  private static Message turned(Page page, String command, int wanted) {
    List<List<RichPiece>> all = RichPacker.pack(RichPieces.of(page.parts(), RichCards.WHOLE));
    int shown = Math.max(1, Math.min(wanted, all.size()));
    return message(all.get(shown - 1), Keyboard.turning(page, command, shown, all.size()));
  }

  private static Message message(List<RichPiece> pieces, List<List<Button>> buttons) {
    boolean silent =
        pieces.stream()
            .map(piece -> piece.chunk().html(picture -> Optional.empty()))
            .allMatch(html -> html.isEmpty() || html.equals("<hr/>"));
    Stream<RichPiece> said = silent ? Stream.of(SOMETHING) : Stream.empty();
    return new Message.Rich(
        Stream.concat(pieces.stream(), said).map(RichPiece::chunk).toList(), buttons);
  }

  private static Stream<Part.Card> cards(List<Part> parts) {
    return parts.stream().filter(Part.Card.class::isInstance).map(Part.Card.class::cast);
  }
}
