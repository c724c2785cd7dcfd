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
      return List.copyOf(whole(page));
    }
    String command = turning.command();
    return List.of(command == null ? fitted(page) : turned(page, command, turning.message()));
  }

  /** All of the page, in as many messages as it takes; the buttons stand under the last. */
  private static List<Message.Classic> whole(Page page) {
    List<String> pictures = cardPictures(page);
    if (pictures.isEmpty()) {
      return withButtons(
          Packer.pack(Pieces.of(page.parts(), Packer.TEXT), Packer.TEXT, false), page);
    }
    Snippet text = join(page, Integer.MAX_VALUE);
    if (Packer.fits(text, Packer.CAPTION)) {
      String html = Packer.said(text, pictures);
      return List.of(new Message.Classic(html, pictures, null, Keyboard.of(page)));
    }
    int head = (int) page.parts().stream().takeWhile(part -> !(part instanceof Part.Card)).count();
    List<Piece> intro = Pieces.of(page.parts().subList(0, head), Packer.CAPTION);
    List<Piece> rest = Pieces.of(page.parts().subList(head, page.parts().size()), Packer.TEXT);
    List<Message.Classic> messages = new ArrayList<>(Packer.pack(intro, Packer.CAPTION, false));
    Message.Classic last = messages.remove(messages.size() - 1);
    messages.add(new Message.Classic(last.html(), pictures, null, List.of()));
    messages.addAll(Packer.pack(rest, Packer.TEXT, false));
    return withButtons(messages, page);
  }

  /** All of the page in one message, with fewer sentences of its summaries if need be. */
  private static Message.Classic fitted(Page page) {
    List<String> pictures = cardPictures(page);
    return Stream.of(pictures.isEmpty() ? Packer.TEXT : Packer.CAPTION, Packer.TEXT)
        .flatMap(limit -> shortened(page, limit, 1).map(text -> fitted(page, text, limit)).stream())
        .findFirst()
        .or(() -> shortened(page, Packer.TEXT, 0).map(text -> fitted(page, text, Packer.TEXT)))
        .orElseGet(
            () -> {
              List<Piece> pieces = Pieces.of(page.parts(), Packer.TEXT);
              Message.Classic first = Packer.pack(pieces, Packer.TEXT, false).get(0);
              return new Message.Classic(first.html(), List.of(), null, Keyboard.of(page));
            });
  }

  private static Message.Classic fitted(Page page, Snippet text, int limit) {
    List<String> pictures = cardPictures(page);
    List<String> shown = limit == Packer.CAPTION ? pictures : List.of();
    String preview = limit == Packer.CAPTION ? null : preview(pictures);
    return new Message.Classic(Packer.said(text, shown), shown, preview, Keyboard.of(page));
  }

  /** As many sentences of each summary as fit, but at least so many. */
  private static Optional<Snippet> shortened(Page page, int limit, int least) {
    int most =
        cards(page).map(card -> card.summary().size()).max(Comparator.naturalOrder()).orElse(0);
    int last = Math.min(most, least);
    return IntStream.iterate(most, sentences -> sentences >= last, sentences -> sentences - 1)
        .mapToObj(sentences -> join(page, sentences))
        .filter(text -> Packer.fits(text, limit))
        .findFirst();
  }

  /** One message of the page, with arrows where there are others. */
  private static Message.Classic turned(Page page, String command, int wanted) {
    List<Piece> pieces = Pieces.of(page.parts(), Packer.CAPTION);
    boolean illustrated = pieces.stream().anyMatch(piece -> piece.picture() != null);
    List<Message.Classic> all =
        illustrated
            ? Packer.pack(pieces, Packer.CAPTION, true)
            : Packer.pack(Pieces.of(page.parts(), Packer.TEXT), Packer.TEXT, false);
    int shown = Math.max(1, Math.min(wanted, all.size()));
    Message.Classic message = all.get(shown - 1);
    List<List<Button>> buttons = Keyboard.turning(page, command, shown, all.size());
    return new Message.Classic(message.html(), message.pictures(), message.preview(), buttons);
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

  private static List<Message.Classic> withButtons(List<Message.Classic> messages, Page page) {
    Message.Classic last = messages.get(messages.size() - 1);
    List<Message.Classic> all = new ArrayList<>(messages.subList(0, messages.size() - 1));
    all.add(new Message.Classic(last.html(), last.pictures(), last.preview(), Keyboard.of(page)));
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
