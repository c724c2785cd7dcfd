package zhuanlan.text;

/**
 * Where a topic of several words may begin and end: not with a word that holds a sentence together,
 * and with a common word only when it belongs to its neighbour more than to others.
 */
final class Edges {

  /** From this share on a word counts as bound to its neighbour. */
  private static final double BOUND = 0.7;

  private static final double ALWAYS = 0.9;

  private static final int OFTEN = 5;
  private static final int RARE = 25;
  private static final int SELDOM = 60;
  private static final int EVERYWHERE = 900;

  /** Kinds that hold a sentence together: particles, conjunctions, prepositions, cries. */
  private static final String HOLDING = "ucpyweo";

  /** Kinds that are seldom a part of a name: times, places, numbers, measures, adverbs. */
  private static final String SMALL = "tfmqd";

  /** The most common family names that are one character. */
  private static final String SURNAMES =
      "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏"
          + "钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文";

  /** What ends a verb that needs an object or a place behind it. */
  private static final String COMPLEMENTS = "在成到出上下来去起给为入进回过住掉得于";

  private final WordRow words;
  private final Grams grams;

  Edges(WordRow words, Grams grams) {
    this.words = words;
    this.grams = grams;
  }

  /** Claims that it is a family name and a given name that hardly occurs without it. */
  boolean isPerson(Gram gram) {
    int given = gram.length - 1;
    if (given > 2 || !words.isHan(gram.first) || SURNAMES.indexOf(words.lastUnit(gram.first)) < 0) {
      return false;
    }
    for (int i = gram.first; i <= gram.first + given; i++) {
      if (words.length(i) > 1 || !words.isHan(i)) {
        return false;
      }
    }
    return gram.count >= BOUND * grams.count(gram.first + 1, given);
  }

  /** Claims that the first and the last word may be where they are. */
  boolean fit(Gram gram) {
    int last = gram.first + gram.length - 1;
    boolean begins = begins(gram);
    boolean ends = ends(last);
    return (begins && ends)
        || (begins && isRareCharacter(gram.first, gram.first))
        || (ends && isRareCharacter(last, last - 1) && isPair(gram));
  }

  /** Claims that the first word may be where it is. */
  boolean begins(Gram gram) {
    int word = gram.first;
    if (!words.isHan(word)) {
      return !words.isGeneric(word);
    }
    char kind = words.kind(word);
    if (isMeasure(word) || kind == 't' || isComplement(word)) {
      return false;
    }
    boolean single = words.length(word) == 1;
    if (kind == 'v' && single && !isPair(gram)) {
      boolean apart = words.length(word + 1) > 1 || endsVerb(word + 1);
      boolean common = words.frequency(word) > SELDOM && apart;
      return (!common && own(word, word) >= BOUND) || isDrawn(word + 1, word);
    }
    if (single && words.naming(word) >= 0.5 && !isPair(gram) && words.length(word + 1) > 1) {
      return own(word, word) >= 0.5;
    }
    return may(
        word, Math.max(own(word, word), (double) grams.count(word, 2) / grams.count(word + 1, 1)));
  }

  private boolean ends(int word) {
    if (!words.isHan(word)) {
      return !words.isGeneric(word);
    }
    char kind = words.kind(word);
    if (kind == 't' || isComplement(word) || (isSmall(word) && words.isGeneric(word))) {
      return false;
    }
    if (kind == 'v' && words.length(word) == 1) {
      return (words.frequency(word) <= SELDOM && own(word, word - 1) >= BOUND)
          || isDrawn(word, word - 1)
          || isDrawn(word - 1, word - 1);
    }
    double bound =
        Math.max(own(word, word - 1), (double) grams.count(word - 1, 2) / grams.count(word - 1, 1));
    return (kind != 'a' || bound >= BOUND) && may(word, bound);
  }

  private boolean may(int word, double bound) {
    boolean small = isSmall(word);
    char kind = words.kind(word);
    if ((small && kind == 'd') || (kind == 'v' && words.isGeneric(word))) {
      return false;
    }
    if (bound >= (small ? ALWAYS : BOUND)) {
      return true;
    }
    return !small
        && !words.isGeneric(word)
        && (words.length(word) > 1 || words.naming(word) >= 0.5 || words.frequency(word) <= 3);
  }

  /** Claims that no word of it nearly ever stands without its neighbour in it. */
  boolean isAlwaysTogether(Gram gram) {
    int last = gram.first + gram.length - 1;
    double first =
        Math.max(
            (double) gram.count / grams.count(gram.first, 1),
            (double) grams.count(gram.first, 2) / grams.count(gram.first + 1, 1));
    double end =
        Math.max(
            (double) gram.count / grams.count(last, 1),
            (double) grams.count(last - 1, 2) / grams.count(last - 1, 1));
    return first >= ALWAYS && end >= ALWAYS;
  }

  /** Claims that one of the words holds a sentence together, and is no part of a name. */
  boolean isClause(Gram gram) {
    int last = gram.first + gram.length - 1;
    for (int i = gram.first; i <= last; i++) {
      boolean named =
          gram.length == 2
              && (i == last
                  ? isRareCharacter(gram.first, gram.first)
                  : isRareCharacter(last, gram.first));
      // 自 by itself holds a sentence together; before others it makes words (自提柜).
      boolean prefix = i == gram.first && words.length(i) == 1 && words.lastUnit(i) == '自';
      if (words.isHan(i) && isHolding(i) && !named && !prefix) {
        return true;
      }
    }
    return false;
  }

  /** Claims that a number stands at the beginning, and nothing or a measure behind it. */
  boolean isCounting(Gram gram) {
    int end = gram.first + gram.length;
    int next = gram.first;
    while (next < end && (words.isNumeral(next) || words.kind(next) == 'm')) {
      next++;
    }
    if (next == gram.first) {
      return false;
    }
    return next == end
        || words.length(next) == 1
        || "qtf".indexOf(words.kind(next)) >= 0
        || words.isGeneric(end - 1)
        || (own(gram.first, gram.first) < ALWAYS && gram.count < 0.5 * grams.count(next, 1));
  }

  /** Claims that this verb needs something behind it, or stands behind another. */
  boolean isComplement(int word) {
    return words.kind(word) == 'v' && endsVerb(word);
  }

  private boolean endsVerb(int word) {
    return COMPLEMENTS.indexOf(words.lastUnit(word)) >= 0;
  }

  private boolean isPair(Gram gram) {
    return gram.length == 2 && words.length(gram.first) == 1 && words.length(gram.first + 1) == 1;
  }

  private boolean isMeasure(int word) {
    return words.kind(word) == 'q' && words.frequency(word) > 3;
  }

  /** Claims that the word nearly always stands in this pair, and not by chance. */
  private boolean isDrawn(int word, int pair) {
    return grams.count(pair, 2) >= OFTEN && own(word, pair) >= ALWAYS;
  }

  /** The share of the word's occurrences that are in this pair of words. */
  private double own(int word, int pair) {
    return (double) grams.count(pair, 2) / grams.count(word, 1);
  }

  /** Claims that it is a rare character that occurs nearly nowhere else (蔚来). */
  private boolean isRareCharacter(int word, int pair) {
    return words.isHan(word)
        && words.length(word) == 1
        && words.frequency(word) < RARE
        && own(word, pair) >= BOUND;
  }

  private boolean isHolding(int word) {
    char kind = words.kind(word);
    int frequency = words.frequency(word);
    return kind == 'r'
        || ((kind == 'v' || kind == 'd') && frequency > EVERYWHERE && words.length(word) == 1)
        || (frequency > SELDOM && HOLDING.indexOf(kind) >= 0);
  }

  private boolean isSmall(int word) {
    return words.frequency(word) > SELDOM && SMALL.indexOf(words.kind(word)) >= 0;
  }
}
