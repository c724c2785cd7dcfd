package zhuanlan.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Texts, photos and captions in Telegram's HTML.
 *
 * <p>A list is one photo (a contact sheet) with a caption; when that is too long even with one
 * sentence for each article, it is a text. What is pushed goes out whole: a sheet, then as many
 * texts as it takes. An article with pictures is turned as illustrated pages, each photo beside its
 * text; without pictures as long texts.
 */
final class ClassicRenderer implements Renderer {

  @Override
  public List<Message> render(Page page) {
    Page.Turning turning = page.turning();
    if (turning == null) {
      return whole(page);
    }
    String command = turning.command();
    return List.of(command == null ? fitted(page) : turned(page, command, turning.message()));
  }

  /** All of the page, in as many messages as it takes; the buttons stand under the last. */
  private static List<Message> whole(Page page) {
    List<String> pictures = cardPictures(page);
    if (pictures.isEmpty()) {
      return withButtons(
          Packer.pack(Pieces.of(page.parts(), Packer.TEXT), Packer.TEXT, false), page);
    }
    Snippet text = join(page, Integer.MAX_VALUE);
    if (Packer.fits(text, Packer.CAPTION)) {
      return List.of(new Message(text.html(), pictures, null, page.buttons()));
    }
    int head = (int) page.parts().stream().takeWhile(part -> !(part instanceof Part.Card)).count();
    List<Piece> intro = Pieces.of(page.parts().subList(0, head), Packer.CAPTION);
    List<Piece> rest = Pieces.of(page.parts().subList(head, page.parts().size()), Packer.TEXT);
    List<Message> messages = new ArrayList<>(Packer.pack(intro, Packer.CAPTION, false));
    Message last = messages.remove(messages.size() - 1);
    messages.add(new Message(last.html(), pictures, null, List.of()));
    messages.addAll(Packer.pack(rest, Packer.TEXT, false));
    return withButtons(messages, page);
  }

  /** All of the page in one message, with fewer sentences of its summaries if need be. */
  private static Message fitted(Page page) {
    List<String> pictures = cardPictures(page);
    return Stream.of(pictures.isEmpty() ? Packer.TEXT : Packer.CAPTION, Packer.TEXT)
        .flatMap(limit -> shortened(page, limit).stream().map(text -> fitted(page, text, limit)))
        .findFirst()
        .orElseGet(
            () -> {
              List<Piece> pieces = Pieces.of(page.parts(), Packer.TEXT);
              Message first = Packer.pack(pieces, Packer.TEXT, false).get(0);
              return new Message(first.html(), List.of(), null, page.buttons());
            });
  }

  private static Message fitted(Page page, Snippet text, int limit) {
    List<String> pictures = cardPictures(page);
    return limit == Packer.CAPTION
        ? new Message(text.html(), pictures, null, page.buttons())
        : new Message(text.html(), List.of(), preview(pictures), page.buttons());
  }

  private static Optional<Snippet> shortened(Page page, int limit) {
    int most =
        cards(page).map(card -> card.summary().size()).max(Comparator.naturalOrder()).orElse(0);
    int least = Math.min(most, 1);
    return IntStream.iterate(most, sentences -> sentences >= least, sentences -> sentences - 1)
        .mapToObj(sentences -> join(page, sentences))
        .filter(text -> Packer.fits(text, limit))
        .findFirst();
  }

  /** One message of the page, with arrows where there are others. */
  private static Message turned(Page page, String command, int wanted) {
    List<Piece> pieces = Pieces.of(page.parts(), Packer.CAPTION);
    boolean illustrated = pieces.stream().anyMatch(piece -> piece.picture() != null);
    List<Message> all =
        illustrated
            ? Packer.pack(pieces, Packer.CAPTION, true)
            : Packer.pack(Pieces.of(page.parts(), Packer.TEXT), Packer.TEXT, false);
    int shown = Math.max(1, Math.min(wanted, all.size()));
    Message message = all.get(shown - 1);
    List<List<Button>> buttons = new ArrayList<>();
    if (all.size() > 1) {
      buttons.add(arrows(command, shown, all.size()));
    }
    buttons.addAll(page.buttons());
    return new Message(message.html(), message.pictures(), message.preview(), buttons);
  }

  private static List<Button> arrows(String command, int shown, int all) {
    List<Button> arrows = new ArrayList<>();
    if (shown > 2) {
      arrows.add(new Button.Press("⏮", command + " p1"));
    }
    if (shown > 1) {
      arrows.add(new Button.Press("◀", command + " p" + (shown - 1)));
    }
    arrows.add(new Button.Press(shown + "/" + all, Button.Press.NOTHING));
    if (shown < all) {
      arrows.add(new Button.Press("▶", command + " p" + (shown + 1)));
    }
    if (shown < all - 1) {
      arrows.add(new Button.Press("⏭", command + " p" + all));
    }
    return arrows;
  }

  private static Snippet join(Page page, int sentences) {
    return page.parts().stream()
        .flatMap(
            part ->
                part instanceof Part.Card card
                    ? Stream.of(CardText.of(card, sentences))
                    : Pieces.of(List.of(part), Packer.TEXT).stream().map(Piece::snippet))
        .reduce(Snippet.EMPTY, (text, next) -> text.plus("\n\n", next));
  }

  private static List<Message> withButtons(List<Message> messages, Page page) {
    Message last = messages.get(messages.size() - 1);
    List<Message> all = new ArrayList<>(messages.subList(0, messages.size() - 1));
    all.add(new Message(last.html(), last.pictures(), last.preview(), page.buttons()));
    return all;
  }

  private static Stream<Part.Card> cards(Page page) {
    return page.parts().stream().filter(Part.Card.class::isInstance).map(Part.Card.class::cast);
  }

  private static List<String> cardPictures(Page page) {
    return cards(page).flatMap(card -> Stream.ofNullable(card.picture())).toList();
  }

  private static @Nullable String preview(List<String> pictures) {
    return pictures.stream().filter(each -> each.startsWith("http")).findFirst().orElse(null);
  }
}
