package zhuanlan.intake;

import java.util.ArrayList;
import java.util.List;
import zhuanlan.article.Line;
import zhuanlan.article.Run;

/** The lines that an author broke a paragraph into. */
final class LineBreaks {

  private LineBreaks() {}

  /** How many lines there are. */
  static int count(Line paragraph) {
    return 1 + (int) paragraph.text().chars().filter(it -> it == '\n').count();
  }

  /** The lines, each with its marks and links; the paragraph itself when it is unbroken. */
  static List<Line> split(Line paragraph) {
    if (paragraph.text().indexOf('\n') < 0) {
      return List.of(paragraph);
    }
    List<Line> lines = new ArrayList<>();
    List<Run> line = new ArrayList<>();
    for (Run run : paragraph.runs()) {
      String[] parts = run.text().split("\n", -1);
      for (int i = 0; i < parts.length; i++) {
        if (i > 0) {
          lines.add(new Line(line));
          line.clear();
        }
        if (!parts[i].isEmpty()) {
          line.add(new Run(parts[i], run.marks(), run.link()));
        }
      }
    }
    lines.add(new Line(line));
    return lines;
  }

  /** One paragraph of lines, without blank ones at its beginning and end. */
  static Line join(List<Line> lines) {
    List<Run> runs = new ArrayList<>();
    int breaks = 0;
    for (Line line : lines) {
      if (!line.isBlank()) {
        if (!runs.isEmpty()) {
          runs.add(Run.plain("\n".repeat(breaks)));
        }
        runs.addAll(line.runs());
        breaks = 0;
      }
      breaks++;
    }
    return new Line(runs);
  }
}
