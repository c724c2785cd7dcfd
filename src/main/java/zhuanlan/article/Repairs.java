package zhuanlan.article;

import java.util.ArrayList;
import java.util.List;

/** What was wrong in one file and was mended, in the order it was found. */
final class Repairs {

  /** A hostile file could name a million missing pictures. */
  private static final int MOST = 100;

  private final String path;
  private final List<Problem> problems = new ArrayList<>();

  Repairs(String path) {
    this.path = path;
  }

  /**
   * Notes a repair.
   *
   * @param line the line in the file, from 1; 0 for the file as a whole
   * @param what what is wrong, and what was made of it
   */
  void add(int line, String what) {
    if (problems.size() < MOST) {
      problems.add(new Problem(path, line, what));
    } else if (problems.size() == MOST) {
      problems.add(new Problem(path, 0, "there is more of it; mend the above first"));
    }
  }

  /** Claims that nothing more is noted, so that nobody need look for lines. */
  boolean isFull() {
    return problems.size() > MOST;
  }

  List<Problem> all() {
    return List.copyOf(problems);
  }

  /** A value of the file as a message shows it: one line, not too long. */
  static String quoted(String value) {
    String line = Spaces.collapse(value);
    int points = line.codePointCount(0, line.length());
    return '"'
        + (points <= 60 ? line : line.substring(0, line.offsetByCodePoints(0, 60)) + "…")
        + '"';
  }
}
