package zhuanlan.digest;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.IntStream;

/**
 * Which articles a destination was told, by their numbers. Of very many only the newest are
 * remembered: who was told as much has long gone past the others. Immutable and thread-safe.
 */
public final class Told {

  /** So many are remembered. */
  public static final int MOST = 500;

  /** Nothing yet. */
  public static final Told NOTHING = new Told(new int[0]);

  /** Ascending, each once. */
  private final int[] articles;

  private Told(int[] articles) {
    this.articles = articles;
  }

  /** These articles, in any order. */
  public static Told of(IntStream articles) {
    int[] ascending = articles.sorted().distinct().toArray();
    return new Told(
        Arrays.copyOfRange(ascending, Math.max(0, ascending.length - MOST), ascending.length));
  }

  /** Claims that this article was told. */
  public boolean has(int article) {
    return Arrays.binarySearch(articles, article) >= 0;
  }

  /** Their numbers, ascending. */
  public IntStream articles() {
    return IntStream.of(articles);
  }

  /** These and others. */
  public Told with(Collection<Integer> more) {
    return more.isEmpty()
        ? this
        : of(IntStream.concat(articles(), more.stream().mapToInt(Integer::intValue)));
  }

  /** These and others. */
  public Told with(Told more) {
    return of(IntStream.concat(articles(), more.articles()));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Told told && Arrays.equals(articles, told.articles);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(articles);
  }

  @Override
  public String toString() {
    return "told " + Arrays.toString(articles);
  }
}
