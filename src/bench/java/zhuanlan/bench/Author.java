package zhuanlan.bench;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Writes made-up articles, the same for the same seed, and remembers which words they use. Not for
 * several threads.
 */
public final class Author {

  private static final long SEED = 20_210_319;

  private final SplittableRandom random = new SplittableRandom(SEED);
  private final Vocabulary vocabulary = new Vocabulary(random);
  private final int[] articlesWith = new int[vocabulary.words().size()];
  private final BitSet used = new BitSet();
  private int articles;

  /** Ends the article before and begins the next. */
  public void begin() {
    used.stream().forEach(word -> articlesWith[word]++);
    used.clear();
    articles++;
  }

  /** A number that is smaller more often than larger. */
  public int choice(int below) {
    return (int) (Math.pow(random.nextDouble(), 2) * below);
  }

  public boolean oneIn(int times) {
    return random.nextInt(times) == 0;
  }

  /** A few words without punctuation. */
  public String clause(int words) {
    return String.join("", words(words));
  }

  /** Words as a text might use them. */
  public List<String> words(int count) {
    List<String> words = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      int word = vocabulary.next(random);
      used.set(word);
      words.add(vocabulary.words().get(word));
    }
    return words;
  }

  /** Two to five sentences. */
  public String paragraph() {
    StringBuilder paragraph = new StringBuilder();
    for (int sentences = 2 + random.nextInt(4); sentences > 0; sentences--) {
      for (int clauses = random.nextInt(3); clauses > 0; clauses--) {
        paragraph.append(clause(3 + random.nextInt(6))).append('，');
      }
      paragraph.append(clause(3 + random.nextInt(6))).append('。');
    }
    return paragraph.toString();
  }

  /**
   * Words that about so large a share of the articles use, the nearest first.
   *
   * @param share 1 for the most common ones
   * @param length of each, in characters
   */
  public List<String> wordsIn(double share, int length, int count) {
    return IntStream.range(0, articlesWith.length)
        .boxed()
        .filter(word -> vocabulary.words().get(word).length() == length)
        .sorted(Comparator.comparing(word -> Math.abs(articlesWith[word] - share * articles)))
        .limit(count)
        .map(vocabulary.words()::get)
        .toList();
  }
}
