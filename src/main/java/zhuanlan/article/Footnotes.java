package zhuanlan.article;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Markdown's footnotes ({@code 字[^1]}, {@code [^1]: 注}) written as {@code [1]} and as a list entry
 * at their place, since CommonMark would take a note without spaces for the address of a link.
 */
final class Footnotes {

  private static final Pattern NOTE =
      Pattern.compile("^ {0,3}\\[\\^([^]\\s]{1,40})]:[ \\t]*(.*)$", Pattern.MULTILINE);
  private static final Pattern MENTION = Pattern.compile("\\[\\^([^]\\s]{1,40})]");

  private Footnotes() {}

  static String plain(String markdown) {
    if (!markdown.contains("[^")) {
      return markdown;
    }
    Set<String> labels = new HashSet<>();
    String noted =
        NOTE.matcher(markdown)
            .replaceAll(
                note -> {
                  labels.add(note.group(1));
                  return Matcher.quoteReplacement("- \\[" + note.group(1) + "\\] " + note.group(2));
                });
    return MENTION
        .matcher(noted)
        .replaceAll(
            mention ->
                Matcher.quoteReplacement(
                    labels.contains(mention.group(1))
                        ? "\\[" + mention.group(1) + "\\]"
                        : mention.group()));
  }
}
