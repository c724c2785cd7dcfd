package zhuanlan.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fills messages with pieces, in order, none torn apart. */
final class Packer {

  /** Telegram's limits (bot-api.md §1.5). */
  static final int TEXT = 4096;

  static final int CAPTION = 1024;

  private static final int ENTITIES = 100;
  // Telegram cuts off at 32,768 bytes of source, and at about 9.5 kB of entity data, addresses
  // included.
  private static final int SOURCE_BYTES = 24_000;

  private Packer() {}

  /**
   * Messages of at most {@code limit} characters.
   *
   * @param illustrated claims that every message shows a picture: those that stand in its text,
   *     else the one shown last, so that a reader who turns pages stays in a photo message, which
   *     Telegram cannot turn into a text
   */
  static List<Message> pack(List<Piece> pieces, int limit, boolean illustrated) {
    List<Message> messages = new ArrayList<>();
    Snippet text = Snippet.EMPTY;
    // Headings at the end, which go with what follows, and the text before them.
    Snippet headings = Snippet.EMPTY;
    Snippet beforeHeadings = Snippet.EMPTY;
    List<String> pictures = new ArrayList<>();
    // A picture without caption belongs to the text that follows it.
    List<String> ahead = new ArrayList<>();
    @Nullable String shownLast = illustrated ? firstPicture(pieces) : null;
    for (Piece piece : pieces) {
      if (illustrated && piece.picture() != null) {
        ahead.add(piece.picture());
      }
      if (piece.snippet().length() == 0) {
        continue;
      }
      Snippet grown = text.plus(piece.tight() ? "\n" : "\n\n", piece.snippet());
      if (!fits(grown, limit) && text.length() > 0) {
        Snippet carried = headings.plus("\n\n", piece.snippet());
        boolean carries =
            headings.length() > 0 && beforeHeadings.length() > 0 && fits(carried, limit);
        messages.add(message(carries ? beforeHeadings : text, pictures, shownLast));
        shownLast = pictures.isEmpty() ? shownLast : pictures.get(pictures.size() - 1);
        pictures.clear();
        grown = carries ? carried : piece.snippet();
        headings = carries ? headings : Snippet.EMPTY;
        text = Snippet.EMPTY;
      }
      beforeHeadings = headings.length() == 0 ? text : beforeHeadings;
      headings = piece.heading() ? headings.plus("\n\n", piece.snippet()) : Snippet.EMPTY;
      text = grown;
      pictures.addAll(ahead);
      ahead.clear();
    }
    pictures.addAll(ahead);
    messages.add(message(text, pictures, shownLast));
    return messages;
  }

  /** Claims that one message holds it. */
  static boolean fits(Snippet text, int limit) {
    return text.length() <= limit && text.entities() <= ENTITIES && text.bytes() <= SOURCE_BYTES;
  }

  private static @Nullable String firstPicture(List<Piece> pieces) {
    return pieces.stream()
        .map(Piece::picture)
        .filter(each -> each != null)
        .findFirst()
        .orElse(null);
  }

  private static Message message(Snippet text, List<String> pictures, @Nullable String shownLast) {
    List<String> shown =
        pictures.isEmpty() && shownLast != null ? List.of(shownLast) : List.copyOf(pictures);
    // A message whose picture cannot be had is sent as text, and a text must say something.
    String html = text.isVisible() ? text.html() : "🖼";
    return new Message(html, shown, null, List.of());
  }
}
