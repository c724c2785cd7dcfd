package zhuanlan.article;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Crawlers write {@code _} for what no file name can hold ({@code : / \ ? * “ ” < > | [ ]}), in
 * titles too. What stood there is put back where the article's text says the same words.
 */
final class TitleMarks {

  private static final List<String> PAIRS =
      List.of("“”", "「」", "『』", "《》", "〈〉", "【】", "[]", "<>", "\"\"", "”“", "‘’", "''");

  /** Those of the list above that no file name can hold, and their wide forms. */
  private static final String MARK = "([:：/\\\\|?？*<>“”\"\\[\\]])";

  private static final Pattern LEFT =
      Pattern.compile("(?:[A-Za-z0-9.'’-]{1,40}|[\\p{L}\\p{N}]{2})[ ]?$");
  private static final Pattern RIGHT =
      Pattern.compile("^[ ]?(?:[A-Za-z0-9.'’-]{1,40}|[\\p{L}\\p{N}]{2})");

  /** A hostile title is all underscores, a hostile text endless. */
  private static final int MOST = 24;

  private static final int LONGEST_TEXT = 200_000;

  private final String text;
  private final StringBuilder title;
  private String quotes = "";

  private TitleMarks(String title, String text) {
    this.title = new StringBuilder(title);
    this.text = text;
  }

  /**
   * The title with the marks that the text shows. Underscores that the text has as well are {@link
   * TitleGaps#HELD}, those of which it says nothing stay.
   *
   * @param text the article, white space as it comes
   */
  static String restored(String title, String text) {
    List<Integer> gaps = gaps(title);
    if (gaps.isEmpty() || gaps.size() > MOST) {
      return title;
    }
    String start = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    TitleMarks marks = new TitleMarks(title, Spaces.collapse(start));
    if (marks.text.contains(title)) {
      return title.replace('_', TitleGaps.HELD);
    }
    return marks.whole() ? marks.title.toString() : marks.oneByOne(gaps);
  }

  private static List<Integer> gaps(String title) {
    List<Integer> gaps = new ArrayList<>();
    for (int at = title.indexOf('_'); at >= 0; at = title.indexOf('_', at + 1)) {
      gaps.add(at);
    }
    return gaps;
  }

  /** The text says the whole title: a heading, or news whose title is all there is. */
  private boolean whole() {
    String words = title.toString();
    if (words.codePoints().filter(Character::isLetterOrDigit).count() < 2) {
      return false;
    }
    StringBuilder pattern = new StringBuilder();
    for (String part : words.split("_", -1)) {
      pattern.append(pattern.length() == 0 ? "" : MARK).append(Pattern.quote(part));
    }
    Matcher match = Pattern.compile(edged(words, pattern.toString())).matcher(text);
    if (!match.find()) {
      return false;
    }
    title.setLength(0);
    title.append(match.group());
    return true;
  }

  private String oneByOne(List<Integer> gaps) {
    for (int i = 0; i < gaps.size(); i++) {
      int gap = gaps.get(i);
      int next = i + 1 < gaps.size() ? gaps.get(i + 1) : -1;
      if (title.charAt(gap) != '_' || name(gap)) {
        continue;
      }
      if (next >= 0 && pair(gap, next)) {
        i++;
      } else {
        single(gap);
      }
    }
    likeTheOthers();
    return title.toString();
  }

  /** Where the text quotes some words of the title, other words that are wrapped are quoted too. */
  private void likeTheOthers() {
    List<Integer> left = gaps(title.toString());
    if (quotes.isEmpty() || left.size() % 2 != 0) {
      return;
    }
    for (int i = 0; i < left.size(); i += 2) {
      String inner = title.substring(left.get(i) + 1, left.get(i + 1));
      if (!inner.isEmpty() && inner.indexOf(' ') < 0) {
        wrap(left.get(i), left.get(i + 1), quotes);
      }
    }
  }

  private void wrap(int open, int close, String pair) {
    title.setCharAt(open, pair.charAt(0));
    title.setCharAt(close, pair.charAt(1));
  }

  /** A name of a program that the text has as well, such as {@code MAX_VALUE}. */
  private boolean name(int gap) {
    int from = gap;
    int to = gap + 1;
    while (from > 0 && isNamePart(title.charAt(from - 1))) {
      from--;
    }
    while (to < title.length() && isNamePart(title.charAt(to))) {
      to++;
    }
    String name = title.substring(from, to);
    if (name.chars().allMatch(c -> c == '_') || !text.contains(name)) {
      return false;
    }
    title.replace(from, to, name.replace('_', TitleGaps.HELD));
    return true;
  }

  private static boolean isNamePart(char c) {
    return isLatin(c) || c == '_' || c == TitleGaps.HELD;
  }

  private boolean pair(int open, int close) {
    String inner = title.substring(open + 1, close);
    if (inner.isBlank() || !inner.equals(inner.strip())) {
      return false;
    }
    for (String pair : PAIRS) {
      if (text.contains(pair.charAt(0) + inner + pair.charAt(1))) {
        // Straight, single and turned quotes can be in a file name, so the title had others.
        quotes = PAIRS.indexOf(pair) < PAIRS.indexOf("\"\"") ? pair : "“”";
        wrap(open, close, quotes);
        return true;
      }
    }
    return false;
  }

  private void single(int gap) {
    String left = found(LEFT, title.substring(0, gap));
    String right = found(RIGHT, title.substring(gap + 1));
    String mark = "";
    if (!left.isEmpty() && !right.isEmpty()) {
      mark = between(left, right);
    } else if (right.isEmpty() && gap == title.length() - 1) {
      mark = ends(title.substring(Math.max(0, gap - 12), gap));
    }
    if (mark.isEmpty() && right.length() > 1 && text.contains("*" + right)) {
      mark = "*";
    }
    if (!mark.isEmpty()) {
      title.setCharAt(gap, mark.charAt(0));
    }
  }

  private String between(String left, String right) {
    String words = left.strip() + right.strip();
    String pattern =
        Pattern.quote(left.strip()) + " ?" + MARK + " ?" + Pattern.quote(right.strip());
    Matcher match = Pattern.compile(edged(words, pattern)).matcher(text);
    return match.find() ? match.group(1) : "";
  }

  private String ends(String tail) {
    Matcher match = Pattern.compile(Pattern.quote(tail) + "([?*])").matcher(text);
    return tail.length() >= 4 && match.find() ? match.group(1) : "";
  }

  /** Latin words and numbers are whole ones. */
  private static String edged(String words, String pattern) {
    String before = isLatin(words.charAt(0)) ? "(?<![A-Za-z0-9])" : "";
    return before + pattern + (isLatin(words.charAt(words.length() - 1)) ? "(?![A-Za-z0-9])" : "");
  }

  private static boolean isLatin(char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }

  private static String found(Pattern pattern, String in) {
    Matcher match = pattern.matcher(in);
    return match.find() ? match.group() : "";
  }
}
