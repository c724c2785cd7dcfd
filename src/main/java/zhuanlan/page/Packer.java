package zhuanlan.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Fills classic messages with pieces, in order, none torn apart. */
final class Packer {

  /** Telegram's limits (bot-api.md §1.5). */
  static final int TEXT = 4096;

  static final int CAPTION = 1024;

  private static final int ENTITIES = 100;

  /** Telegram refuses 32,768 bytes of source. */
  private static final int SOURCE_BYTES = 30_000;

  /** Telegram refuses about 9.5 kB of entities: addresses, and some bytes for each. */
  private static final int ENTITY_BYTES = 8_500;

  private static final int BYTES_OF_ENTITY = 16;

  /** More on one contact sheet could not be made out. */
  private static final int PICTURES = 9;

  private final int limit;
  private final boolean illustrated;
  private final List<Message.Classic> messages = new ArrayList<>();
  private Snippet text = Snippet.EMPTY;

  /** Headings at the end, which go with what follows, and the text before them. */
  private Snippet headings = Snippet.EMPTY;

  private Snippet beforeHeadings = Snippet.EMPTY;
  private final List<String> pictures = new ArrayList<>();

  /** Pictures without caption, which belong to the text that follows them. */
  private final List<String> ahead = new ArrayList<>();

  private @Nullable String shownLast;

  private Packer(int limit, @Nullable String firstPicture) {
    this.limit = limit;
    this.illustrated = firstPicture != null;
    this.shownLast = firstPicture;
  }

  /**
   * Messages of at most {@code limit} characters.
   *
   * @param illustrated claims that every message shows a picture if there is any: those that stand
   *     in its text, else the one shown last, so that a reader who turns pages stays in a photo
   *     message, which Telegram cannot turn into a text
   */
  static List<Message.Classic> pack(List<Piece> pieces, int limit, boolean illustrated) {
    String first =
        pieces.stream().map(Piece::picture).filter(Objects::nonNull).findFirst().orElse(null);
    Packer packer = new Packer(limit, illustrated ? first : null);
    pieces.forEach(packer::add);
    packer.pictures.addAll(packer.ahead);
    if (packer.messages.isEmpty() || packer.text.length() > 0 || !packer.pictures.isEmpty()) {
      packer.end(packer.text);
    }
    return packer.messages;
  }

  /** Claims that one message holds it. */
  static boolean fits(Snippet text, int limit) {
    return text.length() <= limit
        && text.entities() <= ENTITIES
        && text.addressBytes() + BYTES_OF_ENTITY * text.entities() <= ENTITY_BYTES
        && text.bytes() <= SOURCE_BYTES;
  }

  /** The source of a message; one whose picture cannot be had is a text, and must say something. */
  static String said(Snippet text, List<String> pictures) {
    String nothing = pictures.isEmpty() ? "…" : "🖼";
    return text.isVisible() ? text.html() : nothing;
  }

  private void add(Piece piece) {
    if (illustrated && piece.picture() != null) {
      if (pictures.size() + ahead.size() == PICTURES) {
        pictures.addAll(ahead);
        ahead.clear();
        end(text);
        begin(Snippet.EMPTY, Snippet.EMPTY);
      }
      ahead.add(piece.picture());
    }
    if (piece.snippet().length() > 0) {
      add(piece.snippet(), piece.tight() ? "\n" : "\n\n", piece.heading());
    }
  }

  private void add(Snippet snippet, String separator, boolean heading) {
    if (text.length() > 0 && !fits(text.plus(separator, snippet), limit)) {
      boolean carries =
          beforeHeadings.length() > 0
              && headings.length() > 0
              && fits(headings.plus("\n\n", snippet), limit);
      end(carries ? beforeHeadings : text);
      begin(carries ? headings : Snippet.EMPTY, carries ? headings : Snippet.EMPTY);
    }
    if (headings.length() == 0) {
      beforeHeadings = text;
    }
    headings = heading ? headings.plus("\n\n", snippet) : Snippet.EMPTY;
    text = text.plus(separator, snippet);
    pictures.addAll(ahead);
    ahead.clear();
  }

  private void begin(Snippet text, Snippet headings) {
    this.text = text;
    this.headings = headings;
    this.beforeHeadings = Snippet.EMPTY;
  }

  private void end(Snippet text) {
    String last = shownLast;
    List<String> shown = pictures.isEmpty() && last != null ? List.of(last) : List.copyOf(pictures);
    messages.add(new Message.Classic(said(text, shown), shown, null, List.of()));
    shownLast = illustrated && !pictures.isEmpty() ? pictures.get(pictures.size() - 1) : last;
    pictures.clear();
  }
}
