package zhuanlan.page;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What a piece of a rich message takes of its limits (bot-api.md §2.4). The limit of 32,768
 * characters needs no count of its own, for every character takes a byte.
 *
 * @param bytes of the source, with all of its pictures or with none, whichever takes more
 * @param blocks blocks, entries of lists and rows of tables, nested ones too
 * @param pictures pictures
 */
record RichSize(int bytes, int blocks, int pictures) {

  static final RichSize NONE = new RichSize(0, 0, 0);

  /** Telegram cuts longer sources off without a word. */
  private static final int MOST_BYTES = 29_900;

  private static final int MOST_BLOCKS = 490;

  /** Telegram takes 50, but clients were seen to show no more than these. */
  private static final int MOST_PICTURES = 20;

  /** Longer than any reference to a picture that is sent along, such as tg://photo?id=p50. */
  private static final String REFERENCE = "x".repeat(32);

  static RichSize of(Chunk chunk, int blocks) {
    int with = bytes(chunk.html(picture -> Optional.of(longest(picture))));
    int without = bytes(chunk.html(picture -> Optional.empty()));
    return new RichSize(Math.max(with, without), blocks, chunk.pictures().size());
  }

  RichSize plus(RichSize that) {
    return new RichSize(bytes + that.bytes, blocks + that.blocks, pictures + that.pictures);
  }

  /** Claims that one message holds it. */
  boolean fits() {
    return bytes <= MOST_BYTES && blocks <= MOST_BLOCKS && pictures <= MOST_PICTURES;
  }

  private static String longest(String picture) {
    return picture.startsWith("http") && picture.length() > REFERENCE.length()
        ? picture
        : REFERENCE;
  }

  private static int bytes(String html) {
    return html.getBytes(StandardCharsets.UTF_8).length;
  }
}
