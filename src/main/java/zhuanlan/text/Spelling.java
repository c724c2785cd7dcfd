package zhuanlan.text;

/**
 * How near other names are to one that somebody has spelt, perhaps wrongly: a wrong, missing or
 * extra character, swapped neighbours, other characters of the same sound. For any number of
 * threads.
 */
public final class Spelling {

  private static final double SAME_SOUND = 0.95;
  private static final double WRITTEN_ALIKE = 0.9;
  private static final double SOUNDS_ALIKE = 0.75;

  /** Sounds with fewer letters than this are too easily alike. */
  private static final int TELLING_SOUND = 5;

  private static final int LONG_SOUND = 12;

  private final String wanted;
  private final boolean hasHan;
  private final String sound;
  private final Letters characters;
  private final Letters letters;

  /** Of a name as somebody has spelt it, folded. */
  public Spelling(String folded) {
    this.wanted = folded;
    this.hasHan = folded.codePoints().anyMatch(Fold::isHan);
    this.sound = Pinyin.key(Pinyin.of(folded).full());
    this.characters = new Letters(folded);
    this.letters = new Letters(sound);
  }

  /**
   * How near a name is: 1 for the same, 0 for none that anybody would take for it.
   *
   * @param folded the other name
   * @param key its {@link Pinyin#key}
   */
  public double near(String folded, String key) {
    if (folded.equals(wanted)) {
      return 1;
    }
    if (!sound.isEmpty() && key.equals(sound)) {
      return SAME_SOUND;
    }
    return Math.max(written(folded), spoken(key));
  }

  private double written(String folded) {
    int most = hasHan ? chineseSlips(characters.count()) : latinSlips(characters.count());
    return characters.alike(folded, most) * WRITTEN_ALIKE;
  }

  private double spoken(String key) {
    int most = letters.count() < TELLING_SOUND ? 0 : letters.count() < LONG_SOUND ? 1 : 2;
    return letters.alike(key, most) * SOUNDS_ALIKE;
  }

  /** Two characters of which one is wrong are another word. */
  private static int chineseSlips(int length) {
    return length < 3 ? 0 : length < 6 ? 1 : 2;
  }

  private static int latinSlips(int length) {
    return length < 4 ? 0 : length < 8 ? 1 : 2;
  }
}
