package zhuanlan.catalog;

import java.util.regex.Pattern;
import zhuanlan.text.Fold;
import zhuanlan.text.Pinyin;
import zhuanlan.text.Spelling;

/** How near topics are to what somebody typed. Not for several threads. */
final class Nearness {

  private static final double INITIALS = 0.85;
  private static final double BEGINS = 0.5;
  private static final double CONTAINS = 0.35;

  /** What is longer is no name. */
  private static final int LONGEST = 48;

  /** One letter begins everything. */
  private static final int TELLING_LETTERS = 2;

  private static final int TELLING_INITIALS = 3;

  /** {@code xiao3cheng2xu4}: the digits say how to sing it. */
  private static final Pattern TONES = Pattern.compile("(?<=[a-z])[1-5](?=[a-z]|$)");

  private final String wanted;
  private final boolean hasHan;
  private final Spelling spelling;
  private final String letters;
  private final Spelling sung;
  private final String sungLetters;

  Nearness(String folded) {
    wanted = folded.length() > LONGEST ? "" : folded;
    hasHan = wanted.codePoints().anyMatch(Fold::isHan);
    spelling = new Spelling(wanted);
    letters = hasHan ? "" : Pinyin.key(wanted);
    sungLetters = TONES.matcher(letters).replaceAll("");
    sung = new Spelling(sungLetters);
  }

  /** 1 for the very topic, 0 for one that has nothing to do with what was typed. */
  double of(TopicName topic) {
    if (wanted.isEmpty() || topic.folded().isEmpty()) {
      return 0;
    }
    String key = Pinyin.key(topic.pinyin());
    double nearness = spelling.near(topic.folded(), key);
    nearness = Math.max(nearness, containing(topic.folded()));
    if (!letters.isEmpty()) {
      nearness = Math.max(nearness, typed(letters, topic, key));
      if (!sungLetters.equals(letters)) {
        nearness = Math.max(nearness, sung.near(topic.folded(), key));
        nearness = Math.max(nearness, typed(sungLetters, topic, key));
      }
    }
    return nearness;
  }

  private static double typed(String letters, TopicName topic, String key) {
    if (letters.length() < TELLING_LETTERS) {
      return 0;
    }
    if (letters.equals(topic.initials())) {
      return INITIALS;
    }
    double nearness = 0;
    if (key.startsWith(letters)) {
      nearness = BEGINS + 0.3 * letters.length() / key.length();
    }
    if (letters.length() >= TELLING_INITIALS && topic.initials().startsWith(letters)) {
      nearness = Math.max(nearness, BEGINS * letters.length() / topic.initials().length());
    }
    return nearness;
  }

  /** One in the other; words of letters only from their beginning. */
  private double containing(String topic) {
    String longer = topic.length() > wanted.length() ? topic : wanted;
    String shorter = topic.length() > wanted.length() ? wanted : topic;
    boolean contains = hasHan ? longer.contains(shorter) : longer.startsWith(shorter);
    return shorter.length() < TELLING_LETTERS || !contains
        ? 0
        : CONTAINS + 0.35 * shorter.length() / longer.length();
  }
}
