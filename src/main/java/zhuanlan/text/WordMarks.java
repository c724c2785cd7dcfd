package zhuanlan.text;

import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.seg.common.Term;
import org.jspecify.annotations.Nullable;

/** Where the dictionary's words begin in a row of units, and of what kind they are. */
final class WordMarks {

  private final @Nullable Nature[] natures;

  WordMarks(Units units) {
    natures = new Nature[units.size()];
    char[] text = new char[2 * units.size()];
    int length = 0;
    for (int i = 0; i < units.size(); i++) {
      if (units.isHan(i)) {
        length += Character.toChars(units.at(i), text, length);
      } else {
        text[length++] = units.at(i) == Units.BOUNDARY ? '。' : '、';
      }
    }
    char[] exact = new char[length];
    System.arraycopy(text, 0, exact, 0, length);
    int place = 0;
    for (Term word : Words.of(exact)) {
      if (place < natures.length) {
        // The dictionary takes characters it does not know for punctuation.
        boolean known = word.nature != null && word.nature != Nature.w;
        natures[place] = known ? word.nature : Nature.n;
      }
      place += word.word.codePointCount(0, word.word.length());
    }
  }

  /** Claims that a word begins here. */
  boolean beginsAt(int place) {
    return natures[place] != null;
  }

  /** The kind of the word that begins here; words that no dictionary has count as nouns. */
  Nature nature(int place) {
    Nature nature = natures[place];
    return nature == null ? Nature.n : nature;
  }

  /** Where the word ends that begins here: the place of the next. */
  int end(int place) {
    int end = place + 1;
    while (end < natures.length && natures[end] == null) {
      end++;
    }
    return end;
  }

  /** Where the last word before this place begins. */
  int before(int place) {
    int begin = place - 1;
    while (begin > 0 && natures[begin] == null) {
      begin--;
    }
    return begin;
  }
}
