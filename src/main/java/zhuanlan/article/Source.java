package zhuanlan.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file's text in its two parts.
 *
 * @param front the lines of the front matter as YAML, without the dashes; empty when there is none
 * @param frontLine where they start, from 1
 * @param body the rest
 * @param bodyLine where it starts, from 1
 */
record Source(List<String> front, int frontLine, String body, int bodyLine) {

  private static final Pattern FIELD =
      Pattern.compile("[\"']?[A-Za-z_][A-Za-z0-9_-]{0,30}[\"']?[ \\t]*:(?!//).*");
  private static final Pattern WIDE_COLON = Pattern.compile("([a-z_]{3,15})：[ \\t\\u3000]*(.*)");
  private static final Pattern MORE_OF_A_FIELD = Pattern.compile("(?:[ \\t\\u3000]|- |-$|#).*");

  Source {
    front = List.copyOf(front);
  }

  /** Cuts the text where the front matter ends, or plainly should have ended. */
  static Source of(String text, Repairs repairs) {
    List<String> lines = text.lines().toList();
    int open = 0;
    while (open < lines.size() && Spaces.strip(lines.get(open)).isEmpty()) {
      open++;
    }
    Optional<Foreign> foreign =
        open < lines.size() ? Foreign.of(lines.get(open)) : Optional.empty();
    Optional<Source> cut = foreign.flatMap(dialect -> foreign(dialect, lines));
    return cut.isPresent() ? cut.get() : yaml(lines, open, repairs);
  }

  private static Optional<Source> foreign(Foreign dialect, List<String> lines) {
    int open = 0;
    while (Spaces.strip(lines.get(open)).isEmpty()) {
      open++;
    }
    int first = dialect.isEnd(lines.get(open)) ? open + 1 : open;
    int end = first;
    while (end < lines.size() && !dialect.isEnd(lines.get(end))) {
      end++;
    }
    return end < lines.size()
        ? Optional.of(cut(dialect.asYaml(lines.subList(first, end)), first, lines, end + 1))
        : Optional.empty();
  }

  private static Source yaml(List<String> text, int open, Repairs repairs) {
    boolean dashed = open < text.size() && isDashes(Spaces.strip(text.get(open)));
    List<String> lines = dashed ? outdented(text, open) : text;
    int first = dashed ? open + 1 : open;
    int end = endOfFields(lines, first);
    boolean named = lines.subList(first, end).stream().anyMatch(Source::isTitle);
    boolean closed = end < lines.size() && isDashes(lines.get(end)) && (dashed || named);
    if (!closed && !(dashed && end > first)) {
      repairs.add(
          0,
          "has no front matter; title and the rest were guessed from the text, write title and date"
              + " between two lines of ---");
      return cut(List.of(), first, text, first);
    }
    if (!closed) {
      repairs.add(
          open + 1,
          "the front matter has no closing ---; taken to end at line "
              + end
              + ", write --- after it");
    }
    List<String> front = withColons(lines.subList(first, end), first + 1, repairs);
    return cut(front, first, text, closed ? end + 1 : end);
  }

  /** The line of the file that a text of the body stands in; the body's first if unknown. */
  int lineOf(String text) {
    int at = text.isEmpty() ? -1 : body.indexOf(text);
    return bodyLine
        + (at < 0 ? 0 : (int) body.substring(0, at).chars().filter(c -> c == '\n').count());
  }

  /**
   * The first line that is dashes, or cannot belong to front matter: it follows a blank line, or
   * opens a tag, and is no field.
   */
  private static int endOfFields(List<String> lines, int first) {
    boolean afterBlank = false;
    for (int i = first; i < lines.size(); i++) {
      String line = lines.get(i);
      if (isDashes(line)) {
        return i;
      }
      boolean blank = Spaces.strip(line).isEmpty();
      boolean field = FIELD.matcher(line).matches() || WIDE_COLON.matcher(line).matches();
      boolean heading = afterBlank && line.startsWith("#");
      boolean front = field || MORE_OF_A_FIELD.matcher(line).matches();
      boolean foreign = heading || !front;
      if (!blank && foreign && (afterBlank || i == first || line.startsWith("<"))) {
        return lastNotBlank(lines, first, i);
      }
      afterBlank = blank;
    }
    return lastNotBlank(lines, first, lines.size());
  }

  private static int lastNotBlank(List<String> lines, int first, int end) {
    int last = end;
    while (last > first && Spaces.strip(lines.get(last - 1)).isEmpty()) {
      last--;
    }
    return last;
  }

  private static boolean isTitle(String line) {
    return line.startsWith("title:") || line.startsWith("title：");
  }

  private static boolean isDashes(String line) {
    String dashes = line.stripTrailing();
    return dashes.length() >= 3 && dashes.length() <= 10 && dashes.chars().allMatch(c -> c == '-');
  }

  /** Where the first dashes are indented, the lines after them are, as far. */
  private static List<String> outdented(List<String> lines, int open) {
    int indent = indent(lines.get(open), Integer.MAX_VALUE);
    return indent == 0
        ? lines
        : lines.stream().map(line -> line.substring(indent(line, indent))).toList();
  }

  private static int indent(String line, int most) {
    int indent = 0;
    while (indent < Math.min(line.length(), most) && Spaces.isSpace(line.charAt(indent))) {
      indent++;
    }
    return indent;
  }

  /** The colon of a Chinese keyboard is none to YAML, which would join such lines. */
  private static List<String> withColons(List<String> lines, int firstLine, Repairs repairs) {
    List<String> mended = new ArrayList<>(lines.size());
    for (String line : lines) {
      Matcher wide = WIDE_COLON.matcher(line);
      if (wide.matches()) {
        repairs.add(
            firstLine + mended.size(),
            wide.group(1) + " is followed by ： and was read as a field; write a : and a space");
        mended.add(wide.group(1) + ": " + wide.group(2));
      } else {
        mended.add(line);
      }
    }
    return mended;
  }

  private static Source cut(List<String> front, int first, List<String> lines, int body) {
    return new Source(
        front, first + 1, String.join("\n", lines.subList(body, lines.size())), body + 1);
  }
}
