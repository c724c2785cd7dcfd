package zhuanlan.article;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The underscores of a title of which the article's text says nothing: times get their colon back,
 * names in programs keep them, readers do not see the others.
 */
final class TitleGaps {

  private static final Pattern TIME =
      Pattern.compile(
          "(?<![A-Za-z0-9_])([01]\\d|2[0-3])_([0-5]\\d)(?:_([0-5]\\d))?(?![A-Za-z0-9_])");

  /** {@code snake_case}, {@code __init__}, {@code 1_4}. */
  private static final Pattern KEPT =
      Pattern.compile(
          "(?<![A-Za-z0-9_])(?:[a-z][a-z0-9]*(?:_[a-z0-9]+)+|__[a-z0-9]+__|\\d+(?:_\\d+)+)(?![A-Za-z0-9_])");

  private static final Pattern WRAPPED =
      Pattern.compile("(?<![\\p{L}\\p{N}_])_([^\\s_](?:[^_]*[^\\s_])?)_(?![\\p{L}\\p{N}])");

  /** A word, the mark, a blank: no other of the marks is written so. */
  private static final Pattern COLON = Pattern.compile("(?<=[A-Za-z0-9.!'’)])_ (?=\\S)");

  private static final Pattern WIDE_COLON =
      Pattern.compile("^([^_]*[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}])_ (?=[^\\s_])(?=[^_]*$)");

  private static final Pattern REST = Pattern.compile("_+");

  /** Stands for an underscore that is to stay; no title has this character. */
  static final char HELD = '\u0001';

  private TitleGaps() {}

  /**
   * The title as a reader would write it.
   *
   * @param title without white space at its ends
   */
  static String closed(String title) {
    if (title.indexOf('_') < 0) {
      return title.replace(HELD, '_');
    }
    String text = TIME.matcher(title).replaceAll(TitleGaps::time);
    text = KEPT.matcher(text).replaceAll(name -> name.group().replace('_', HELD));
    text = WRAPPED.matcher(text).replaceAll("$1");
    text = COLON.matcher(text).replaceAll(": ");
    text = WIDE_COLON.matcher(text).replaceAll("$1：");
    Matcher rest = REST.matcher(text);
    StringBuilder closed = new StringBuilder();
    while (rest.find()) {
      rest.appendReplacement(closed, isBetweenWords(text, rest.start(), rest.end()) ? " " : "");
    }
    return Spaces.collapse(rest.appendTail(closed).toString().replace(HELD, '_'));
  }

  private static String time(MatchResult time) {
    return time.group().replace('_', ':');
  }

  private static boolean isBetweenWords(String text, int start, int end) {
    return start > 0
        && end < text.length()
        && Character.isLetterOrDigit(text.codePointBefore(start))
        && Character.isLetterOrDigit(text.codePointAt(end));
  }
}
