package zhuanlan.text;

/** Which repeated rows of words may be topics, and how much they weigh. */
final class TopicRules {

  private static final int FEWEST_TIMES = 3;
  private static final double MUST_STAND_ALONE = 0.3;
  private static final int OFTEN = 4;
  private static final double IN_TITLE = 4;
  private static final double IN_HEADING = 1.5;
  private static final double NEW = 1.15;
  private static final int SHORTEST_NAME = 3;
  private static final double DOING = 0.8;

  private final Units units;
  private final WordRow words;
  private final Grams grams;
  private final Edges edges;

  TopicRules(Units units, WordRow words, Grams grams) {
    this.units = units;
    this.words = words;
    this.grams = grams;
    this.edges = new Edges(words, grams);
  }

  /** Claims that this may be a topic; asked once the longer ones are known. */
  boolean accept(Gram gram) {
    return gram.alone >= 2
        && (gram.alone >= MUST_STAND_ALONE * gram.count || gram.alone >= OFTEN)
        && (gram.length == 1
            ? isNaming(gram.first) && !words.isGeneric(gram.first)
            : isNew(gram) && !words.isGeneric(gram.first, gram.length));
  }

  /** How much of the article it stands for, by itself and not as a part of longer topics. */
  double weight(Gram gram) {
    double times = gram.alone + IN_HEADING * gram.inHeadings;
    boolean title = gram.inTitle > 0;
    if (title) {
      times += Math.min(IN_TITLE, 1.5 + gram.count - gram.inTitle) - gram.inTitle / 2.0;
    }
    return Math.pow(times, 0.75)
        * Math.pow(gram.blocks, 0.35)
        * (gram.length > 1 ? NEW * together(gram) : known(gram.first))
        * (title ? 1.3 : 1);
  }

  /** Claims that a word of the dictionary, or of another script, names something. */
  private boolean isNaming(int word) {
    if (!words.isHan(word)) {
      String written = units.text(words.begin(word), 1);
      return written.length() >= 2 && written.codePoints().anyMatch(Character::isLetter);
    }
    return words.length(word) >= 2 && kind(word) > 0 && !words.contains(word, '的');
  }

  private double known(int word) {
    double rarity = Words.rarity(words.frequency(word));
    return rarity * rarity * kind(word);
  }

  private double kind(int word) {
    if (!words.isHan(word)) {
      return 1;
    }
    double naming = words.naming(word);
    return switch (words.kind(word)) {
      case 'n', 'j', 'i', 'l', 'x', 'g' -> 0.5 + 0.5 * naming;
      case 'v' -> edges.isComplement(word) || words.isPlainVerb(word) ? 0 : 0.55 + 0.4 * naming;
      default -> 0;
    };
  }

  /** Claims that this is a word or name that no dictionary has. */
  private boolean isNew(Gram gram) {
    int last = gram.first + gram.length - 1;
    if (words.isNumber(last)) {
      return gram.length == 2 && !words.isHan(gram.first) && edges.begins(gram);
    }
    boolean often =
        gram.count >= FEWEST_TIMES || (edges.isAlwaysTogether(gram) && gram.inTitle == 0);
    return often
        && gram.left >= 2
        && gram.right >= 2
        && (edges.isPerson(gram) || isPhrase(gram) || isUnknownName(gram));
  }

  /**
   * Claims that it is a row of single characters, each time between others, like an unknown name.
   */
  private boolean isUnknownName(Gram gram) {
    for (int i = gram.first; i < gram.first + gram.length; i++) {
      if (!words.isHan(i) || words.length(i) > 1) {
        return false;
      }
    }
    return gram.length >= SHORTEST_NAME
        && gram.count >= FEWEST_TIMES
        && gram.left == gram.count
        && gram.right == gram.count
        && !edges.isClause(gram)
        && !edges.isCounting(gram);
  }

  private boolean isPhrase(Gram gram) {
    return !isOnlyTitle(gram)
        && !(gram.length > 2 && isDoing(gram))
        && !edges.isClause(gram)
        && !edges.isCounting(gram)
        && edges.fit(gram);
  }

  /** Claims that it is a long piece of the title, which the body hardly takes up. */
  private boolean isOnlyTitle(Gram gram) {
    int longWords = 0;
    int others = 0;
    for (int i = gram.first; i < gram.first + gram.length; i++) {
      longWords += words.length(i) > 1 ? 1 : 0;
      others += words.isHan(i) ? 0 : 1;
    }
    boolean mixed = others < gram.length;
    return longWords + (mixed ? others : 0) > 2 && gram.count - gram.inTitle < 2;
  }

  /** Claims that it says what is done to something, rather than names it. */
  private boolean isDoing(Gram gram) {
    return words.length(gram.first) > 1
        && words.kind(gram.first) == 'v'
        && words.naming(gram.first) < 0.3;
  }

  /** Words that are often apart are less of a topic together. */
  private double together(Gram gram) {
    int last = gram.first + gram.length - 1;
    double apart = Math.sqrt((double) grams.count(gram.first, 1) * grams.count(last, 1));
    double share = Math.min(1, gram.count / apart);
    return (0.6 + 0.4 * share) * (isDoing(gram) ? DOING : 1);
  }
}
