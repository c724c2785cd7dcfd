package zhuanlan.text;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Where the sentences of a paragraph end. */
final class SentenceEnds {

  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "mr", "mrs", "ms", "dr", "prof", "st", "no", "vs", "etc", "inc", "ltd", "co", "corp",
          "jr", "sr", "fig", "vol", "approx", "dept", "est", "al", "e.g", "i.e", "gen", "rep",
          "sen");

  /** After a quotation that opens a sentence: who said it. */
  private static final Pattern SAYING = Pattern.compile("[^。！？\\n]{0,14}(说|道|称|表示|指出|认为|问|透露|强调)");

  private static final int LONGEST_ABBREVIATION = 12;
  private static final String CONTINUING = "，、；：,;:的";

  private final String text;
  private final Brackets brackets;

  SentenceEnds(String text) {
    this.text = text;
    this.brackets = new Brackets(text);
  }

  /** The end of the sentence that begins here: the place behind its last character. */
  int next(int from) {
    int begin = skipSpace(from);
    for (int i = begin; i < text.length(); i++) {
      char each = text.charAt(i);
      if (Fold.isHan(each)) {
        continue; // most are, and end nothing
      }
      int partner = brackets.partner(i);
      if (partner > i) {
        i = partner;
        if (endsWithQuote(begin, i)) {
          return behind(i);
        }
      } else if (each == '\n') {
        return i + 1;
      } else if (isAddress(i)) {
        i = endOfAddress(i) - 1;
      } else if (isMark(each)) {
        int behind = behind(i);
        if (isEnd(i, behind)) {
          return behind;
        }
        i = behind - 1;
      } else if ((each == '.' || each == '．') && isFullStop(begin, i)) {
        return behind(i);
      }
    }
    return text.length();
  }

  /** Behind all marks and closing quotes that follow the end of a sentence. */
  private int behind(int end) {
    int i = end + 1;
    while (i < text.length() && (isMark(text.charAt(i)) || isTail(i))) {
      i++;
    }
    return i;
  }

  private boolean isTail(int at) {
    char each = text.charAt(at);
    return Brackets.isClosing(each) || (each == '"' && (at + 1 == text.length() || isGap(at + 1)));
  }

  private boolean isEnd(int at, int behind) {
    return switch (text.charAt(at)) {
      case '！', '？' -> !continues(behind);
      case '…' -> behind > at + 1 && !continues(behind);
      case '!', '?' -> isGap(at + 1) || behind > at + 1 || isHan(at + 1);
      default -> true;
    };
  }

  private boolean isFullStop(int begin, int at) {
    if (at > 0 && isHan(at - 1)) {
      return isGap(behind(at)) || isHan(at + 1);
    }
    if (!isGap(behind(at))) {
      return false;
    }
    int word = at;
    while (word > begin && at - word < LONGEST_ABBREVIATION && isWord(text.charAt(word - 1))) {
      word--;
    }
    String before = text.substring(word, at).toLowerCase(Locale.ROOT);
    boolean listNumber = word == begin && before.chars().allMatch(Character::isDigit);
    boolean initial = before.length() == 1 && Character.isLetter(before.charAt(0));
    int next = skipSpace(behind(at));
    if (listNumber || next == text.length()) {
      return !listNumber;
    }
    return !initial
        && !ABBREVIATIONS.contains(before)
        && !Character.isLowerCase(text.codePointAt(next));
  }

  /** Claims that the quotation that closes here ends the sentence. */
  private boolean endsWithQuote(int begin, int closing) {
    char mark = text.charAt(closing - 1);
    int open = brackets.partner(closing);
    int next = closing + 1;
    if ("“「『‘".indexOf(text.charAt(open)) < 0 || "。！？…".indexOf(mark) < 0 || continues(next)) {
      return false;
    }
    if (next == text.length() || isMark(text.charAt(next))) {
      return next == text.length();
    }
    if (open == begin) {
      return !SAYING.matcher(text).region(next, text.length()).lookingAt();
    }
    return mark == '。' || "：，:,".indexOf(text.charAt(open - 1)) >= 0;
  }

  private boolean continues(int at) {
    return at < text.length()
        && (CONTINUING.indexOf(text.charAt(at)) >= 0 || Brackets.isClosing(text.charAt(at)));
  }

  private boolean isAddress(int at) {
    char each = text.charAt(at);
    return (each == 'h' && text.startsWith("http", at))
        || (each == 'w' && text.startsWith("www.", at));
  }

  private int endOfAddress(int at) {
    int end = at;
    while (end < text.length() && (isAddressPart(end) || isWideInAddress(end))) {
      end++;
    }
    while (end > at + 1 && ".!?".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }

  private boolean isAddressPart(int at) {
    return text.charAt(at) > ' ' && text.charAt(at) < 0x7F && brackets.partner(at) < 0;
  }

  private boolean isWideInAddress(int at) {
    return "：？".indexOf(text.charAt(at)) >= 0 && at + 1 < text.length() && isAddressPart(at + 1);
  }

  private static boolean isMark(char each) {
    return "。！？…!?｡".indexOf(each) >= 0;
  }

  private static boolean isWord(char each) {
    return each < 0x80 && (Character.isLetterOrDigit(each) || each == '.');
  }

  private boolean isHan(int at) {
    return at < text.length() && Fold.isHan(text.codePointAt(at));
  }

  private boolean isGap(int at) {
    return at >= text.length() || isSpace(text.charAt(at));
  }

  private int skipSpace(int from) {
    int at = from;
    while (at < text.length() && isSpace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isSpace(char each) {
    return Character.isWhitespace(each) || Character.isSpaceChar(each);
  }
}
