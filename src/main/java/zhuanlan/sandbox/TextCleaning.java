package zhuanlan.sandbox;

import java.util.ArrayList;
import java.util.List;

/**
 * Telegram's cleaning of a text: odd characters go, the ends are trimmed, entities follow (§1.5).
 */
final class TextCleaning {

  private TextCleaning() {}

  static Formatted clean(Formatted given) {
    String text = given.text();
    StringBuilder cleaned = new StringBuilder(text.length());
    int[] moved = new int[text.length() + 1];
    for (int at = 0; at < text.length(); at++) {
      moved[at] = cleaned.length();
      char here = text.charAt(at);
      if (!isRemoved(here)) {
        cleaned.append(here < ' ' && here != '\n' ? ' ' : here);
      }
    }
    moved[text.length()] = cleaned.length();
    List<Entity> entities = new ArrayList<>();
    for (Entity each : given.entities()) {
      entities.add(each.range(moved[each.offset()], moved[each.end()]));
    }
    return trimmed(cleaned, entities);
  }

  private static Formatted trimmed(CharSequence text, List<Entity> entities) {
    int end = text.length();
    while (end > 0 && isBlank(text.charAt(end - 1))) {
      end--;
    }
    int firstEntity = entities.stream().mapToInt(Entity::offset).min().orElse(end);
    int start = 0;
    while (start < Math.min(firstEntity, end) && isBlank(text.charAt(start))) {
      start++;
    }
    List<Entity> kept = new ArrayList<>();
    for (Entity each : entities) {
      int to = Math.min(each.end(), end);
      if (to > each.offset() && hasText(text, each.offset(), to)) {
        kept.add(each.range(each.offset() - start, to - start));
      }
    }
    return new Formatted(text.subSequence(start, end).toString(), kept);
  }

  private static boolean hasText(CharSequence text, int from, int to) {
    for (int at = from; at < to; at++) {
      if (!isBlank(text.charAt(at))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBlank(char it) {
    return it == ' ' || it == '\n';
  }

  private static boolean isRemoved(char it) {
    return it == '\r'
        || (it >= '\u2028' && it <= '\u202E')
        || it == '\u0333'
        || it == '\u033F'
        || it == '\u030A';
  }
}
