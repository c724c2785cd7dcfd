package zhuanlan.store;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import zhuanlan.text.Fold;

/**
 * Cuts folded text for Lucene: of a run of Chinese characters every two neighbours, a lone one as
 * it is; runs of letters or digits as a whole. Does what Lucene's own analyzer for Chinese does, in
 * the same time, but leaves a gap where runs part, so that no phrase reaches over a comma.
 */
final class BigramTokenizer extends Tokenizer {

  static final Analyzer ANALYZER =
      new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
          return new TokenStreamComponents(new BigramTokenizer());
        }
      };

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private char[] text = new char[4_096];
  private int length;
  private int at;
  private int runEnd;
  private Kind runKind = Kind.NONE;

  @Override
  public void reset() throws IOException {
    super.reset();
    length = 0;
    for (int read; (read = input.read(text, length, text.length - length)) >= 0; ) {
      length += read;
      if (length == text.length) {
        text = Arrays.copyOf(text, length * 2);
      }
    }
    at = 0;
    runEnd = 0;
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    boolean begins = at >= runEnd;
    if (begins && !findRun()) {
      return false;
    }
    step.setPositionIncrement(begins ? 2 : 1);
    int end = runKind == Kind.HAN ? Math.min(at + 2, runEnd) : runEnd;
    term.copyBuffer(text, at, end - at);
    offset.setOffset(at, end);
    // The last pair ends its run.
    at = end == runEnd ? runEnd : at + 1;
    return true;
  }

  @Override
  public void end() throws IOException {
    super.end();
    offset.setOffset(length, length);
  }

  private boolean findRun() {
    for (runKind = Kind.NONE; at < length; at++) {
      runKind = kind(text[at]);
      if (runKind != Kind.NONE) {
        break;
      }
    }
    runEnd = at;
    while (runEnd < length && kind(text[runEnd]) == runKind) {
      runEnd++;
    }
    return at < length;
  }

  private static Kind kind(char character) {
    if (Fold.isHan(character)) {
      return Kind.HAN;
    }
    if (Character.isDigit(character)) {
      return Kind.DIGITS;
    }
    return Character.isLetter(character) ? Kind.LETTERS : Kind.NONE;
  }

  private enum Kind {
    HAN,
    LETTERS,
    DIGITS,
    NONE
  }
}
