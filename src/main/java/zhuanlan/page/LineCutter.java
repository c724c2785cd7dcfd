package zhuanlan.page;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import zhuanlan.article.Line;
import zhuanlan.article.Run;

/**
 * Cuts lines that are too long for a message: after a sentence, else after a word or character;
 * never inside a code point.
 */
final class LineCutter {

  private final int maxLength;
  private final int maxRuns;

  /**
   * @param maxLength the most UTF-16 units of a piece, at least 2
   * @param maxRuns the most runs of a piece
   */
  LineCutter(int maxLength, int maxRuns) {
    this.maxLength = maxLength;
    this.maxRuns = maxRuns;
  }

  /** The line in pieces, in order; the line itself when it is short enough. */
  List<Line> cut(Line line) {
    if (fits(line.runs())) {
      return List.of(line);
    }
    List<Line> pieces = new ArrayList<>();
    List<Run> piece = new ArrayList<>();
    int room = maxLength;
    for (Run run : line.runs()) {
      String rest = run.text();
      while (!rest.isEmpty()) {
        int end = piece.size() < maxRuns ? cutAt(rest, room, piece.isEmpty()) : 0;
        if (end > 0) {
          piece.add(new Run(rest.substring(0, end), run.marks(), run.link()));
          room -= end;
          rest = rest.substring(end);
        }
        if (!rest.isEmpty()) {
          pieces.add(new Line(piece));
          piece.clear();
          room = maxLength;
        }
      }
    }
    if (!piece.isEmpty()) {
      pieces.add(new Line(piece));
    }
    return pieces;
  }

  private boolean fits(List<Run> runs) {
    return runs.size() <= maxRuns
        && runs.stream().mapToInt(run -> run.text().length()).sum() <= maxLength;
  }

  /** Where to cut, at most {@code room}; 0 when it is better to begin a new piece. */
  private static int cutAt(String text, int room, boolean mustTake) {
    if (text.length() <= room) {
      return text.length();
    }
    int end = lastBoundary(BreakIterator.getSentenceInstance(Locale.CHINESE), text, room);
    if (end > 0 || !mustTake) {
      return end;
    }
    end = lastBoundary(BreakIterator.getLineInstance(Locale.CHINESE), text, room);
    return end > 0 ? end : text.offsetByCodePoints(0, text.codePointCount(0, room - 1));
  }

  private static int lastBoundary(BreakIterator breaks, String text, int room) {
    breaks.setText(text);
    int end = breaks.preceding(room + 1);
    return end == BreakIterator.DONE ? 0 : end;
  }
}
