package zhuanlan.subscription;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A line of words in the form in which the vocabulary is written: half width, lower case,
 * simplified where the words for times and days need it, one blank or comma between two words. What
 * stands in quotation marks is one word that no vocabulary holds.
 */
final class PlainLine {

  private static final String APART = "\\s\\p{Z},，、､;；。";
  private static final Pattern WORD =
      Pattern.compile("\"([^\"]+)\"|“([^”]+)”|「([^」]+)」|([^" + APART + "]+)");
  private static final int BARE = 4;
  private static final Pattern COMMA = Pattern.compile("[,，、､;；。]");
  private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");
  private static final String QUOTED = "\"";

  private static final String TRADITIONAL = "點時週禮實隨兩個後鐘鍾號雙還與發給淩裡裏間準於從–—―‐‑∶’";
  private static final String SIMPLIFIED = "点时周礼实随两个后钟钟号双还与发给凌里里间准于从-----:'";

  private final String text;
  private final List<Word> words = new ArrayList<>();

  private PlainLine(String line) {
    StringBuilder plain = new StringBuilder();
    Matcher word = WORD.matcher(line);
    boolean comma = false;
    int end = 0;
    while (word.find()) {
      comma |= COMMA.matcher(line.substring(end, word.start())).find();
      end = word.end();
      boolean bare = word.group(BARE) != null;
      String written = bare ? word.group() : quoted(word);
      String folded = bare ? plain(written) : QUOTED;
      if (folded.isBlank() || written.isEmpty()) {
        continue;
      }
      if (!words.isEmpty()) {
        plain.append(comma ? ',' : ' ');
      }
      words.add(new Word(written, plain.length(), plain.length() + folded.length()));
      plain.append(folded);
      comma = false;
    }
    text = plain.toString();
  }

  static PlainLine of(String line) {
    return new PlainLine(line);
  }

  String text() {
    return text;
  }

  List<Word> words() {
    return words;
  }

  /** The words as they were written that stand between two places. */
  String written(int from, int to) {
    return String.join(
        " ",
        words.stream().filter(it -> it.from() < to && from < it.to()).map(Word::written).toList());
  }

  /** What stands between the marks of one of the first groups. */
  private static String quoted(MatchResult word) {
    return IntStream.range(1, BARE)
        .mapToObj(word::group)
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow()
        .strip();
  }

  private static String plain(String word) {
    String half = Normalizer.normalize(word, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    StringBuilder plain = new StringBuilder(INVISIBLE.matcher(half).replaceAll(""));
    for (int at = 0; at < plain.length(); at++) {
      int found = TRADITIONAL.indexOf(plain.charAt(at));
      if (found >= 0) {
        plain.setCharAt(at, SIMPLIFIED.charAt(found));
      }
    }
    return plain.toString();
  }

  /**
   * A word.
   *
   * @param written as it stands in the line, without quotation marks
   * @param from where it begins in the plain text
   * @param to where it ends there
   */
  record Word(String written, int from, int to) {}
}
