package zhuanlan.page;

import zhuanlan.article.Line;
import zhuanlan.article.Run;

/** What is left of texts for readers, for comparing what is said with what was to be said. */
final class Seen {

  private Seen() {}

  /** The characters that can be seen, one after the other. */
  static String of(String text) {
    return text.codePoints()
        .filter(point -> isSeen(point) && !isReplaced(point))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** The characters of a line that can be seen; halves of characters in two runs make none. */
  static String of(Line line) {
    return line.runs().stream().map(Run::text).map(Seen::of).reduce("", String::concat);
  }

  /** Claims that Telegram takes no such character: a mark stands in its place. */
  private static boolean isReplaced(int point) {
    return point == 0xFFFD || (point & 0xFFFE) == 0xFFFE || point >= 0xFDD0 && point <= 0xFDEF;
  }

  static boolean isSeen(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SPACE_SEPARATOR,
          Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK ->
          false;
      default ->
          switch (point) {
            case 0x115F, 0x1160, 0x2800, 0x3164, 0xFFA0, 0xFFFC -> false;
            default -> true;
          };
    };
  }
}
