package zhuanlan.article;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Elements and comments without end that would swallow the rest of a page: prose that speaks of
 * {@code <script>} without escaping it, a player's frame that is never closed. One pass.
 */
final class StrayTags {

  private static final Pattern OPEN =
      Pattern.compile(
          "<(?:(?:script|style|textarea|title|xmp|noframes|plaintext|iframe|noscript|template|button"
              + "|select|canvas|nav|object|video|audio|datalist|progress|svg)\\b|!--)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern PROSE =
      Pattern.compile(
          "</(?:p|li|div|td|h[1-6]|blockquote|section|article)\\s*>|<br", Pattern.CASE_INSENSITIVE);

  /** What stands in them is text whatever it looks like, so that without end they are text too. */
  private static final Set<String> RAW =
      Set.of("!--", "script", "style", "textarea", "title", "xmp", "noframes", "plaintext");

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
      if (!RAW.contains(name) && !isMentioned(start, from)) {
        from = Math.max(from, html.indexOf('>', from) + 1);
        mended.append(html, done, from).append("</").append(name).append('>');
        done = from;
      } else {
        mended.append("&lt;");
        done++;
      }
      if (!repairs.isFull()) {
        repairs.add(
            source.lineOf(html.substring(start, Math.min(from + 20, html.length()))),
            "the tag "
                + html.substring(start, Math.min(start + 1 + name.length(), html.length()))
                + " has no end and "
                + (done == from ? "was closed" : "was read as text; write &lt; for <"));
      }
    }
    return mended.append(html, done, html.length()).toString();
  }

  /** Claims that a sentence speaks of the tag: it has no attributes, and words on both sides. */
  private boolean isMentioned(int start, int from) {
    return from < html.length()
        && html.charAt(from) == '>'
        && isWord(html, start - 1, -1)
        && isWord(html, from + 1, 1);
  }

  private static boolean isWord(String text, int place, int step) {
    int at = place;
    while (at >= 0 && at < text.length() && text.charAt(at) == ' ') {
      at += step;
    }
    return at >= 0
        && at < text.length()
        && (Character.isLetterOrDigit(text.charAt(at)) || Spaces.isWide(text.charAt(at)));
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
