package zhuanlan.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Counts what a rich message has of everything that is limited (§2.4). One per message. */
final class RichTally {

  private static final int TEXT = 32_768;
  private static final int BLOCKS = 500;
  private static final int DEPTH = 16;
  private static final int MEDIA = 50;
  private static final int COLUMNS = 20;

  /**
   * A picture the message wants.
   *
   * @param source what it says in {@code src}
   * @param block where the photo is put once it is there
   */
  record Wanted(String source, ObjectNode block) {}

  private final List<Wanted> pictures = new ArrayList<>();
  private int blocks;
  private int characters;
  private boolean words;

  /** Counts a block, a list's item or a table's row. */
  void block(int depth) {
    blocks++;
    depth(depth);
  }

  /** Refuses what lies too deep, formatting and blocks together. */
  void depth(int depth) {
    if (depth > DEPTH) {
      throw Refusal.bad("RICH_MESSAGE_DEPTH_INVALID");
    }
  }

  void words(String text) {
    characters += text.codePointCount(0, text.length());
    words |= !RichWords.blank(text);
  }

  void columns(int columns) {
    if (columns > COLUMNS) {
      throw Refusal.bad("RICH_MESSAGE_TABLE_COLS_TOO_MANY", columns + " columns");
    }
  }

  void picture(String source, ObjectNode block) {
    pictures.add(new Wanted(source, block));
  }

  List<Wanted> pictures() {
    return List.copyOf(pictures);
  }

  /**
   * Looks at the sums.
   *
   * @throws Refusal if one is above its limit, or nothing is there to see
   */
  void check() {
    if (characters > TEXT) {
      throw Refusal.bad("RICH_MESSAGE_TEXT_TOO_LONG", characters + " characters");
    }
    if (blocks > BLOCKS) {
      throw Refusal.bad("RICH_MESSAGE_BLOCKS_TOO_MANY", blocks + " blocks");
    }
    if (pictures.size() > MEDIA) {
      throw Refusal.bad("RICH_MESSAGE_MEDIA_TOO_MANY", pictures.size() + " pictures");
    }
    if (!words && pictures.isEmpty()) {
      throw Refusal.bad("RICH_MESSAGE_CONTENT_REQUIRED", "there is nothing to see");
    }
  }
}
