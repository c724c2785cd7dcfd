package zhuanlan.page;

/** What becomes of single characters on their way to Telegram (bot-api.md §1.5). */
final class Characters {

  /** Stands for a character that is left out. */
  static final int NOTHING = -1;

  private Characters() {}

  /**
   * The character that stands for this one, or {@link #NOTHING}: what Telegram refuses, alters or
   * removes, and what turns the direction of the text around it.
   */
  static int cleaned(int point) {
    if (point == '\n') {
      return point;
    }
    if (point == '\r' || point >= 0x202A && point <= 0x202E) {
      return NOTHING;
    }
    if ((point & 0xFFFE) == 0xFFFE || point >= 0xFDD0 && point <= 0xFDEF) {
      return 0xFFFD;
    }
    return switch (Character.getType(point)) {
      case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> ' ';
      case Character.SURROGATE -> 0xFFFD;
      default -> point;
    };
  }

  /** Claims that a reader sees it: Telegram refuses texts of invisible characters only. */
  static boolean isVisible(int point) {
    if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
      return false;
    }
    return switch (Character.getType(point)) {
      case Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> false;
      default -> !isBlankLetter(point);
    };
  }

  /** Letters and symbols that are drawn as nothing. */
  private static boolean isBlankLetter(int point) {
    return switch (point) {
      case 0x115F, 0x1160, 0x2800, 0x3164, 0xFFA0, 0xFFFC -> true;
      default -> false;
    };
  }
}
