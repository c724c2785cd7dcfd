package zhuanlan.article;

import java.util.ArrayList;
import java.util.List;

/** Lines of text put together with breaks between them, and taken apart again. */
final class Lines {

  private Lines() {}

  static Line join(List<Line> lines) {
    if (lines.size() == 1) {
      return lines.get(0);
    }
    List<Run> runs = new ArrayList<>();
    for (Line line : lines) {
      if (!runs.isEmpty()) {
        runs.add(Run.plain("\n"));
      }
      runs.addAll(line.runs());
    }
    return new Line(runs);
  }

  static List<Line> split(Line line) {
    if (line.runs().stream().noneMatch(run -> run.text().indexOf('\n') >= 0)) {
      return List.of(line);
    }
    List<Line> lines = new ArrayList<>();
    List<Run> open = new ArrayList<>();
    for (Run run : line.runs()) {
      String[] parts = run.text().split("\n", -1);
      for (int i = 0; i < parts.length; i++) {
        if (i > 0) {
          lines.add(new Line(open));
          open.clear();
        }
        if (!parts[i].isEmpty()) {
          open.add(new Run(parts[i], run.marks(), run.link()));
        }
      }
    }
    lines.add(new Line(open));
    return lines;
  }

  /** The line up to that many characters. */
  static Line head(Line line, int length) {
    List<Run> runs = new ArrayList<>();
    int left = length;
    for (Run run : line.runs()) {
      if (left <= 0) {
        break;
      }
      String text = run.text().substring(0, Math.min(left, run.text().length()));
      left -= text.length();
      runs.add(new Run(text, run.marks(), run.link()));
    }
    return new Line(runs);
  }
}
