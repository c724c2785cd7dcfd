package zhuanlan.article;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Elements and comments without end that would swallow the rest of a page: prose that speaks of
 * {@code <script>} without escaping it, a player's frame that is never closed. One pass.
 */
final class StrayTags {

  private static final Pattern OPEN =
      Pattern.compile(
          "<(?:(?:script|style|iframe|textarea|title|xmp|noframes|noscript|plaintext)\\b|!--)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern PROSE =
      Pattern.compile(
          "</(?:p|li|div|td|h[1-6]|blockquote|section|article)\\s*>|<br", Pattern.CASE_INSENSITIVE);
  private static final int NONE = Integer.MAX_VALUE;

  private final String html;
  private final String small;
  private final Map<String, Integer> nextOf = new HashMap<>();
  private final Matcher prose;
  private int nextProse = -1;

  private StrayTags(String html) {
    this.html = html;
    this.small = inSmallLetters(html);
    this.prose = PROSE.matcher(html);
  }

  /** The page with such tags made text, or closed. */
  static String mend(String html, Source source, Repairs repairs) {
    return OPEN.matcher(html).find() ? new StrayTags(html).mended(source, repairs) : html;
  }

  private String mended(Source source, Repairs repairs) {
    StringBuilder mended = new StringBuilder(html.length() + 64);
    Matcher open = OPEN.matcher(html);
    int done = 0;
    int from = 0;
    while (from <= html.length() && open.find(from)) {
      int start = open.start();
      String name = small.substring(start + 1, open.end());
      int end = next(name.equals("!--") ? "-->" : "</" + name, open.end());
      from = open.end();
      if (!swallowsProse(name, from, end)) {
        if (end == NONE) {
          break;
        }
        from = end;
        continue;
      }
      mended.append(html, done, start);
      done = start;
      if (name.equals("iframe")) {
        from = Math.max(from, html.indexOf('>', from) + 1);
        mended.append(html, done, from).append("</iframe>");
        done = from;
      } else {
        mended.append("&lt;");
        done++;
      }
      if (!repairs.isFull()) {
        repairs.add(
            source.lineOf(html.substring(start, Math.min(from + 20, html.length()))),
            "the tag " + open.group() + " has no end and was read as text; write &lt; for <");
      }
    }
    return mended.append(html, done, html.length()).toString();
  }

  /** Claims that there is no end, or one of a later element, and prose before it. */
  private boolean swallowsProse(String name, int from, int end) {
    int again = name.equals("!--") ? NONE : next("<" + name, from);
    if (end != NONE && again > end) {
      return false;
    }
    if (nextProse < from) {
      nextProse = prose.find(from) ? prose.start() : NONE;
    }
    return nextProse < (end == NONE ? html.length() : again);
  }

  /** Where the text occurs next; remembered, so that nothing is searched twice. */
  private int next(String text, int from) {
    int known = nextOf.getOrDefault(text, -1);
    if (known < from) {
      int found = small.indexOf(text, from);
      known = found < 0 ? NONE : found;
      nextOf.put(text, known);
    }
    return known;
  }

  /** Keeps every character in its place, which {@code toLowerCase} does not. */
  private static String inSmallLetters(String text) {
    char[] small = text.toCharArray();
    for (int i = 0; i < small.length; i++) {
      if (small[i] >= 'A' && small[i] <= 'Z') {
        small[i] = (char) (small[i] + 'a' - 'A');
      }
    }
    return new String(small);
  }
}
