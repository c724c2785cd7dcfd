package zhuanlan.text;

import com.hankcs.hanlp.corpus.tag.Nature;
import java.util.stream.IntStream;

/** Which repeated rows of units may be topics, and how much they weigh. */
final class TopicRules {

  private static final int FEWEST_TIMES = 3;
  private static final double MUST_STAND_ALONE = 0.3;
  private static final double NEARLY_ALWAYS = 0.8;
  private static final double IN_TITLE = 4;
  private static final double IN_HEADING = 2;

  private final Grams grams;
  private final Units units;
  private final WordMarks marks;

  TopicRules(Units units, WordMarks marks, Grams grams) {
    this.grams = grams;
    this.units = units;
    this.marks = marks;
  }

  /** Claims that this may be a topic; asked once the longer ones are known. */
  boolean accept(Gram gram) {
    if (gram.alone < MUST_STAND_ALONE * gram.count || gram.aligned * 2 < gram.alone) {
      return false;
    }
    int end = gram.sample + gram.length;
    if (GenericWords.contain(folded(gram.sample, end))) {
      return false;
    }
    return words(gram.sample, end) == 1 ? isNaming(gram) : isNew(gram, end);
  }

  /** How much of the article it stands for, by itself and not as a part of longer topics. */
  double weight(Gram gram) {
    double times = gram.alone + IN_HEADING * gram.inHeadings;
    boolean title = gram.inTitle > 0;
    if (title) {
      times += Math.min(IN_TITLE, 1.5 + gram.count - gram.inTitle) - gram.inTitle / 2.0;
    }
    double rarity = Words.rarity(folded(gram.sample, gram.sample + gram.length));
    return Math.pow(times, 0.75) * rarity * rarity * kind(gram) * size(gram) * (title ? 1.3 : 1);
  }

  /** Claims that this is a word or name that no dictionary has. */
  private boolean isNew(Gram gram, int end) {
    if (isCounting(gram.sample)) {
      return false;
    }
    if (gram.length == 2 && isNumbered(gram.sample)) {
      return true;
    }
    if (gram.count < FEWEST_TIMES || gram.left < 2 || gram.right < 2) {
      return false;
    }
    boolean begins = isEdge(gram.sample);
    boolean ends = isEdge(marks.before(end));
    return (begins && ends) || ((begins || ends) && gram.length <= 3 && isName(gram));
  }

  /** Claims that a word of another script and a number stand here (iPhone 12). */
  private boolean isNumbered(int place) {
    return isEdge(place) && !units.isHan(place) && isNumber(place + 1);
  }

  private boolean isNumber(int place) {
    return !units.isHan(place) && units.text(place, 1).codePoints().noneMatch(Character::isLetter);
  }

  /** Claims that the rarest of its characters occurs nearly nowhere else (蔚来). */
  private boolean isName(Gram gram) {
    int rarest =
        IntStream.range(gram.sample, gram.sample + gram.length).map(grams::count).min().orElse(0);
    return gram.count > FEWEST_TIMES && gram.count >= NEARLY_ALWAYS * rarest;
  }

  private boolean isNaming(Gram gram) {
    if (!units.isHan(gram.sample)) {
      String word = units.text(gram.sample, 1);
      return word.length() >= 2 && word.codePoints().anyMatch(Character::isLetter);
    }
    return gram.length >= 2 && kind(gram) > 0;
  }

  private double kind(Gram gram) {
    int end = gram.sample + gram.length;
    if (!units.isHan(gram.sample) || words(gram.sample, end) > 1) {
      return 1;
    }
    Nature nature = marks.nature(gram.sample);
    return switch (nature.firstChar()) {
      case 'n', 'j', 'i', 'l', 'x' -> nature.toString().length() > 1 ? 1.1 : 1;
      case 'g' -> 1;
      case 'v' -> nature == Nature.vn ? 0.9 : 0.7;
      case 'a' -> 0.3;
      default -> 0;
    };
  }

  private static double size(Gram gram) {
    return gram.length == 2 ? 0.9 : 1;
  }

  /** Claims that the word here may begin or end a topic of several words. */
  private boolean isEdge(int place) {
    int end = marks.end(place);
    if (!units.isHan(place)) {
      return !GenericWords.contain(folded(place, end));
    }
    return "upcryweo".indexOf(marks.nature(place).firstChar()) < 0
        && !GenericWords.contain(folded(place, end));
  }

  /** Claims that a number and its measure stand here. */
  private boolean isCounting(int place) {
    return isNumber(place)
        || (marks.nature(place).startsWith('m') && marks.nature(marks.end(place)).startsWith('q'));
  }

  private int words(int from, int end) {
    int words = 0;
    for (int i = from; i < end; i = marks.end(i)) {
      words++;
    }
    return words;
  }

  private String folded(int from, int end) {
    return Fold.of(units.text(from, end - from));
  }
}
