package zhuanlan.text;

import java.util.ArrayList;
import java.util.List;

/** A passage being written. */
final class PassageText {

  private static final char GAP = '…';

  private final StringBuilder text = new StringBuilder();
  private final List<Passage.Mark> marks = new ArrayList<>();

  /** Something is left out here. */
  void addGap() {
    if (text.isEmpty() || text.charAt(text.length() - 1) != GAP) {
      text.append(GAP);
    }
  }

  /**
   * A part of a text and what stands in it; what reaches over its ends is marked as far as here.
   */
  void add(String source, Stretch part, List<Occurrence> occurrences) {
    int shift = text.length() - part.start();
    text.append(source, part.start(), part.end());
    for (Occurrence each : occurrences) {
      int start = Math.max(each.start(), part.start());
      int end = Math.min(each.end(), part.end());
      if (start < end) {
        mark(start + shift, end + shift);
      }
    }
  }

  /** A part of a sentence, with signs of what is left out of it. */
  void add(String source, Clip clip, List<Occurrence> occurrences) {
    if (clip.cutBefore()) {
      addGap();
    }
    add(source, clip.part(), occurrences);
    if (clip.cutBehind()) {
      addGap();
    }
  }

  Passage passage() {
    return new Passage(text.toString(), marks);
  }

  private void mark(int start, int end) {
    int last = marks.size() - 1;
    if (last >= 0 && marks.get(last).end() >= start) {
      Passage.Mark before = marks.get(last);
      marks.set(last, new Passage.Mark(before.start(), Math.max(before.end(), end)));
    } else {
      marks.add(new Passage.Mark(start, end));
    }
  }
}
