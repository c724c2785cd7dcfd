package zhuanlan.article;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A file's text in its two parts.
 *
 * @param front the lines of the front matter, without the dashes; empty when there is none
 * @param frontLine where they start, from 1
 * @param body the rest
 * @param bodyLine where it starts, from 1
 */
record Source(List<String> front, int frontLine, String body, int bodyLine) {

  private static final Pattern FIELD =
      Pattern.compile("[A-Za-z_][A-Za-z0-9_-]{0,30}[ \\t]*:(?!//).*");
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
    boolean dashed = open < lines.size() && isDashes(Spaces.strip(lines.get(open)));
    int first = dashed ? open + 1 : open;
    int end = endOfFields(lines, first);
    boolean named = lines.subList(first, end).stream().anyMatch(line -> line.startsWith("title:"));
    if (end < lines.size() && isDashes(lines.get(end)) && (dashed || named)) {
      return cut(lines, first, end, end + 1);
    }
    if (dashed && end > first) {
      repairs.add(
          open + 1,
          "the front matter has no closing ---; taken to end at line "
              + end
              + ", write --- after it");
      return cut(lines, first, end, end);
    }
    repairs.add(
        0,
        "has no front matter; title and the rest were guessed from the text, write title and date"
            + " between two lines of ---");
    return cut(lines, first, first, first);
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
      boolean field = FIELD.matcher(line).matches();
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

  private static boolean isDashes(String line) {
    String dashes = line.stripTrailing();
    return dashes.length() >= 3 && dashes.length() <= 10 && dashes.chars().allMatch(c -> c == '-');
  }

  private static Source cut(List<String> lines, int first, int end, int body) {
    return new Source(
        lines.subList(first, end),
        first + 1,
        String.join("\n", lines.subList(body, lines.size())),
        body + 1);
  }
}
