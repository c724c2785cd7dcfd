package zhuanlan.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One field of the front matter as it is written.
 *
 * @param key in small letters
 * @param line where it starts in the file, from 1
 * @param lines its lines; the first is what follows the colon
 */
record Field(String key, int line, List<String> lines) {

  private static final Pattern START =
      Pattern.compile("[\"']?([A-Za-z_][A-Za-z0-9_-]{0,30})[\"']?[ \\t]*:(?!//)(.*)");
  private static final Pattern ENTRY = Pattern.compile("[ \\t]*-(?:[ \\t]+\\|)?(?:[ \\t]+(.*))?");
  private static final Pattern COMMA = Pattern.compile(",");

  Field {
    lines = List.copyOf(lines);
  }

  /** The fields one after the other; lines before the first one are no field. */
  static List<Field> of(Source source) {
    List<Field> fields = new ArrayList<>();
    List<String> lines = source.front();
    int i = 0;
    while (i < lines.size()) {
      Matcher start = START.matcher(lines.get(i));
      int from = i++;
      if (start.matches()) {
        List<String> own = new ArrayList<>(List.of(start.group(2)));
        while (i < lines.size() && !START.matcher(lines.get(i)).matches()) {
          own.add(lines.get(i++));
        }
        fields.add(
            new Field(start.group(1).toLowerCase(Locale.ROOT), source.frontLine() + from, own));
      }
    }
    return fields;
  }

  /** As a YAML document of its own. */
  String yaml() {
    return key + ": " + String.join("\n", lines);
  }

  /** What is written, as one line. */
  String text() {
    return Spaces.collapse(String.join(" ", lines));
  }

  /** How many lines hold something. */
  long height() {
    return lines.stream().filter(line -> !Spaces.strip(line).isEmpty()).count();
  }

  /** Read without YAML: the entries of a list, else the text; quotes around a value taken off. */
  Object plainly() {
    List<Object> entries =
        lines.stream()
            .skip(1)
            .map(ENTRY::matcher)
            .filter(Matcher::matches)
            .map(entry -> value(entry.group(1) == null ? "" : entry.group(1)))
            .toList();
    return entries.isEmpty() ? value(text()) : entries;
  }

  /** {@code [a, b]}, though its end may be missing, is a list. */
  private static Object value(String written) {
    String text = Spaces.collapse(written);
    if (!text.startsWith("[")) {
      return Quotes.off(text);
    }
    String inner = text.substring(1, text.endsWith("]") ? text.length() - 1 : text.length());
    return COMMA.splitAsStream(inner).map(each -> Quotes.off(Spaces.strip(each))).toList();
  }
}
