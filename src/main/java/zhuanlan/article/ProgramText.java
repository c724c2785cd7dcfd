package zhuanlan.article;

/**
 * Where a body shows program text: fences, {@code `marks`}, {@code <pre>}. Asked from front to
 * back; one pass.
 */
final class ProgramText {

  private final String body;
  private int start;
  private int end;
  private boolean inlineEnds = true;
  private boolean preEnds = true;

  ProgramText(String body) {
    this.body = body;
  }

  /** Where the program text around the place ends; {@code place} when it is in none. */
  int endAround(int place) {
    while (end <= place && next(place)) {
      // on to the stretch that reaches the place
    }
    return start <= place && place < end ? end : place;
  }

  /** Takes the next stretch that begins before the limit; returns false when there is none. */
  private boolean next(int limit) {
    for (int i = end; i < limit; i++) {
      char c = body.charAt(i);
      int close = -1;
      if (c == '`' || c == '~') {
        int from = i;
        i = endOf(c, i);
        close = i - from >= 3 ? fence(from, i) : c == '`' ? inline(i, i - from) : -1;
        start = from;
        i--;
      } else if (c == '<' && body.regionMatches(true, i, "<pre", 0, 4)) {
        close = pre(i + 4);
        start = i;
      }
      if (close >= 0) {
        end = close;
        return true;
      }
    }
    start = Math.max(end, limit);
    end = start;
    return false;
  }

  private int endOf(char c, int from) {
    int i = from;
    while (i < body.length() && body.charAt(i) == c) {
      i++;
    }
    return i;
  }

  /** A fence that is never closed reaches to the end, as in Markdown. */
  private int fence(int from, int after) {
    int line = body.lastIndexOf('\n', from - 1) + 1;
    if (!body.substring(line, from).isBlank()) {
      return body.charAt(from) == '`' ? inline(after, after - from) : -1;
    }
    String fence = body.substring(from, Math.min(after, from + 3));
    int close = body.indexOf("\n", after);
    while (close >= 0) {
      int text = close + 1;
      while (text < body.length() && body.charAt(text) == ' ') {
        text++;
      }
      if (body.startsWith(fence, text)) {
        return text + fence.length();
      }
      close = body.indexOf('\n', text);
    }
    return body.length();
  }

  private int inline(int after, int marks) {
    if (!inlineEnds) {
      return -1;
    }
    int close = body.indexOf("`".repeat(Math.min(marks, 9)), after);
    inlineEnds = close >= 0;
    int paragraph = close < 0 ? -1 : body.substring(after, close).indexOf("\n\n");
    return close < 0 || paragraph >= 0 ? -1 : close + marks;
  }

  private int pre(int after) {
    if (!preEnds) {
      return -1;
    }
    int close = body.indexOf("</pre", after);
    preEnds = close >= 0;
    return close;
  }
}
