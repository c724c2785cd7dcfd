package zhuanlan.text;

import java.util.BitSet;
import java.util.List;

/**
 * What is shown of a sentence that is too long.
 *
 * @param cutBefore claims that something of the sentence stands before the part
 * @param cutBehind claims that something stands behind it
 */
record Clip(Stretch part, boolean cutBefore, boolean cutBehind) {

  private static final String CLAUSE_ENDS = "，、；：,;:。！？!?\n";
  private static final int SIGNS = 2;

  /** Around so many occurrences the best place is looked for. */
  private static final int MOST_TRIED = 32;

  /** The part with most terms, at most so many code points with the signs of what is left out. */
  static Clip of(String text, Stretch sentence, List<Occurrence> occurrences, int most) {
    int room = Math.max(1, most - SIGNS);
    Stretch best = around(text, sentence, occurrences.get(0), room);
    int had = terms(best, occurrences);
    for (Occurrence each : occurrences.subList(1, Math.min(MOST_TRIED, occurrences.size()))) {
      Stretch part = around(text, sentence, each, room);
      int has = terms(part, occurrences);
      if (has > had) {
        best = part;
        had = has;
      }
    }
    Stretch part = trimmedToClause(text, sentence, best, occurrences, room);
    return new Clip(part, part.start() > sentence.start(), part.end() < sentence.end());
  }

  /**
   * As much as there is room for, a clause of it before the occurrence where it is not too long.
   */
  private static Stretch around(String text, Stretch sentence, Occurrence wanted, int room) {
    int ahead = room - text.codePointCount(wanted.start(), wanted.end());
    int first = back(text, sentence.start(), wanted.start(), Math.max(0, ahead / 2));
    int start = first;
    while (start > sentence.start() && start < wanted.start() && !isClauseEnd(text, start - 1)) {
      start++;
    }
    if (start == wanted.start() && start > sentence.start() && !isClauseEnd(text, start - 1)) {
      start = forwardToBorder(text, first, wanted.start());
    }
    return new Stretch(start, end(text, start, sentence.end(), wanted.end(), room)).trimmed(text);
  }

  /** Ends at a clause when that costs nothing that was looked for, nor half of the text. */
  private static Stretch trimmedToClause(
      String text, Stretch sentence, Stretch part, List<Occurrence> occurrences, int room) {
    if (part.end() >= sentence.end()) {
      return part;
    }
    int least = text.offsetByCodePoints(part.start(), Math.min(part.length(text), room / 2));
    for (Occurrence each : occurrences) {
      least = each.start() < part.end() ? Math.max(least, each.end()) : least;
    }
    for (int end = part.end() - 1; end >= least; end--) {
      if (isClauseEnd(text, end)) {
        return new Stretch(part.start(), end);
      }
    }
    return part;
  }

  private static int end(String text, int start, int sentenceEnd, int wantedEnd, int room) {
    if (text.codePointCount(start, sentenceEnd) <= room) {
      return sentenceEnd;
    }
    int last = text.offsetByCodePoints(start, room);
    int least = Math.min(wantedEnd, last);
    int end = last;
    while (end > least && !isBorder(text, end)) {
      end--;
    }
    return isBorder(text, end) ? end : last;
  }

  private static int back(String text, int least, int at, int codePoints) {
    int from = at;
    for (int i = 0; i < codePoints && from > least; i++) {
      from -= Character.charCount(text.codePointBefore(from));
    }
    return from;
  }

  private static int forwardToBorder(String text, int from, int most) {
    int at = from;
    while (at < most && !isBorder(text, at)) {
      at++;
    }
    return at;
  }

  /** Claims that a text may be cut here: not inside a word, number or character with its marks. */
  private static boolean isBorder(String text, int at) {
    if (at == 0 || at == text.length()) {
      return true;
    }
    int before = text.codePointBefore(at);
    int after = text.codePointAt(at);
    boolean inPair =
        Character.isLowSurrogate(text.charAt(at)) && Character.isHighSurrogate(text.charAt(at - 1));
    return !inPair && !joins(before, after) && !(isWord(before) && isWord(after));
  }

  private static boolean isWord(int codePoint) {
    return Occurrence.isLetter(codePoint) || Occurrence.isDigit(codePoint) || codePoint == '.';
  }

  private static boolean joins(int before, int after) {
    int type = Character.getType(after);
    return before == 0x200D
        || after == 0x200D
        || type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  private static boolean isClauseEnd(String text, int at) {
    return CLAUSE_ENDS.indexOf(text.charAt(at)) >= 0;
  }

  private static int terms(Stretch part, List<Occurrence> occurrences) {
    BitSet terms = new BitSet();
    occurrences.stream().filter(each -> holds(part, each)).forEach(each -> terms.set(each.term()));
    return terms.cardinality();
  }

  private static boolean holds(Stretch part, Occurrence each) {
    return each.start() >= part.start() && each.end() <= part.end();
  }
}
