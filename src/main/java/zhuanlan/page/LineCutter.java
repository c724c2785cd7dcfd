package zhuanlan.page;

import java.text.BreakIterator;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import zhuanlan.article.Line;
import zhuanlan.article.Run;

/**
 * Cuts lines that are too long for a message: after a sentence, else after a word or character;
 * never inside a code point.
 */
final class LineCutter {

  private static final int LEAST = 2;

  private final int maxLength;
  private final int maxRuns;
  private final Predicate<Snippet> fits;

  /**
   * A cutter.
   *
   * @param maxLength the most UTF-16 units of a piece, at least 2
   * @param maxRuns the most runs of a piece
   * @param fits what else a written piece must fulfil; the shorter the piece, the sooner it does
   */
  LineCutter(int maxLength, int maxRuns, Predicate<Snippet> fits) {
    this.maxLength = maxLength;
    this.maxRuns = maxRuns;
    this.fits = fits;
  }

  /** The line in pieces, in order and written down, without those of which nobody sees anything. */
  List<Snippet> snippets(Line line) {
    return cut(line, maxLength, maxRuns).filter(Snippet::isVisible).toList();
  }

  private Stream<Snippet> cut(Line line, int length, int runs) {
    return pieces(line.runs(), length, runs).flatMap(piece -> written(piece, length, runs));
  }

  private Stream<Snippet> written(Line piece, int length, int runs) {
    Snippet snippet = Inline.of(piece);
    return fits.test(snippet) || length == LEAST && runs == 1
        ? Stream.of(snippet)
        : cut(piece, Math.max(LEAST, length / 2), Math.max(1, runs / 2));
  }

  private static Stream<Line> pieces(List<Run> line, int length, int runs) {
    Stream.Builder<Line> pieces = Stream.builder();
    Deque<Run> rest = new ArrayDeque<>(line);
    while (!rest.isEmpty()) {
      // One run more than may be taken, to see whether a sentence ends before it.
      List<Run> next = rest.stream().limit(runs + 1L).toList();
      int room = Math.min(length, length(next.subList(0, Math.min(runs, next.size()))));
      boolean isLast = next.size() == rest.size() && room == length(next);
      int end = isLast ? room : lastCut(text(next, room + 1), room);
      pieces.add(new Line(taken(rest, end)));
    }
    return pieces.build();
  }

  /** The best place to cut, at most {@code room}. */
  private static int lastCut(String text, int room) {
    int end = lastBoundary(BreakIterator.getSentenceInstance(Locale.CHINESE), text, room);
    end = end > 0 ? end : lastBoundary(BreakIterator.getLineInstance(Locale.CHINESE), text, room);
    boolean torn = Character.isHighSurrogate(text.charAt(room - 1)) && room > 1;
    return end > 0 ? end : room - (torn ? 1 : 0);
  }

  private static int lastBoundary(BreakIterator breaks, String text, int room) {
    breaks.setText(text);
    int end = breaks.preceding(room + 1);
    return end == BreakIterator.DONE ? 0 : end;
  }

  /** Takes so many characters off the front. */
  private static List<Run> taken(Deque<Run> rest, int length) {
    List<Run> taken = new ArrayList<>();
    int left = length;
    while (left > 0) {
      Run run = rest.remove();
      String text = run.text();
      if (text.length() > left) {
        rest.addFirst(new Run(text.substring(left), run.marks(), run.link()));
        run = new Run(text.substring(0, left), run.marks(), run.link());
      }
      taken.add(run);
      left -= run.text().length();
    }
    return taken;
  }

  /** The first characters. */
  private static String text(List<Run> runs, int length) {
    StringBuilder text = new StringBuilder();
    for (Run run : runs) {
      text.append(run.text(), 0, Math.min(run.text().length(), length - text.length()));
    }
    return text.toString();
  }

  private static int length(List<Run> runs) {
    return runs.stream().mapToInt(run -> run.text().length()).sum();
  }
}
