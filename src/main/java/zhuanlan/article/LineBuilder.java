package zhuanlan.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the text of one block: white space collapsed, runs of one look joined. A line break of
 * the source between two wide characters is no space.
 */
final class LineBuilder {

  private final List<Run> runs = new ArrayList<>();
  private final StringBuilder run = new StringBuilder();
  private Set<Mark> marks = Set.of();
  private @Nullable String link;
  private char last = '\n';
  private boolean gap;
  private boolean wrapped;
  private Set<Mark> gapMarks = Set.of();
  private @Nullable String gapLink;

  void append(String text, Set<Mark> look, @Nullable String address) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Spaces.isInvisible(c)) {
        continue;
      }
      if (Spaces.isSpace(c)) {
        if (!gap) {
          gap = true;
          gapMarks = look;
          gapLink = address;
        }
        wrapped |= c == '\n';
        continue;
      }
      if (gap && last != '\n' && !(wrapped && Spaces.isWide(last) && Spaces.isWide(c))) {
        look(gapMarks, gapLink);
        run.append(' ');
      }
      look(look, address);
      gap = false;
      wrapped = false;
      run.append(c);
      last = c;
    }
  }

  /** Starts a new line in the block; returns false when one has just begun. */
  boolean breakLine() {
    if (last == '\n') {
      return false;
    }
    gap = false;
    wrapped = false;
    run.append('\n');
    last = '\n';
    return true;
  }

  /** Claims that nothing was gathered. */
  boolean isEmpty() {
    return runs.isEmpty() && run.isEmpty();
  }

  /** What was gathered, without breaks at its end; the builder is empty afterwards. */
  Line finish() {
    if (last == '\n' && !run.isEmpty()) {
      run.setLength(run.length() - 1);
    }
    close();
    Line line = new Line(runs);
    runs.clear();
    last = '\n';
    gap = false;
    wrapped = false;
    return line;
  }

  private void look(Set<Mark> look, @Nullable String address) {
    if (!look.equals(marks) || !Objects.equals(address, link)) {
      close();
      marks = Set.copyOf(look);
      link = address;
    }
  }

  private void close() {
    if (!run.isEmpty()) {
      runs.add(new Run(run.toString(), marks, link));
      run.setLength(0);
    }
  }
}
