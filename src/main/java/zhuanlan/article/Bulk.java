package zhuanlan.article;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How much a text may hold. Each mark can become an element of the page with a hundred bytes and
 * more, so that a few megabytes of {@code <p>} would fill the memory of a small machine.
 */
final class Bulk {

  /** Twice the longest of the classic novels. */
  static final int MOST_CHARACTERS = 2_000_000;

  /** Ten times what the largest real pages have. */
  static final int MOST_MARKS = 300_000;

  private static final String BASE64 = ";base64,";
  private static final Pattern INLINE_FILE =
      Pattern.compile("data:[A-Za-z]{1,20}/[A-Za-z0-9.+-]{1,60};base64,[A-Za-z0-9+/=%]++");

  private Bulk() {}

  /** The text with the files that are written into it emptied; they are never shown. */
  static String withoutInlineFiles(String text) {
    return text.contains(BASE64) ? INLINE_FILE.matcher(text).replaceAll("data:,") : text;
  }

  /** What there is too much of and what to do; empty when the text can be read. */
  static Optional<String> excess(String text) {
    if (text.length() > MOST_CHARACTERS) {
      return Optional.of(tooMany(text.length(), "characters", MOST_CHARACTERS));
    }
    int marks = (int) text.chars().filter(Bulk::isMark).count();
    return marks > MOST_MARKS
        ? Optional.of(tooMany(marks, "tags, marks and lines", MOST_MARKS))
        : Optional.empty();
  }

  private static String tooMany(int count, String what, int most) {
    return String.format(
        Locale.ROOT,
        "holds %,d %s (at most %,d are read); split it or move it out of the store",
        count,
        what,
        most);
  }

  /** Whatever HTML or Markdown might make an element of. */
  private static boolean isMark(int c) {
    boolean word = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    return c == '\n' || (c > ' ' && c < 0x7f && !word);
  }
}
