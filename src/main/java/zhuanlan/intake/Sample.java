package zhuanlan.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import zhuanlan.article.Body;

/** Some articles of one column, and what recurs in them. Not for several threads. */
final class Sample {

  /** How many articles tell what recurs in a column. */
  static final int FULL = 64;

  /** In fewer articles a line or picture recurs by chance; so nothing is learned of less. */
  private static final int FEWEST = 5;

  private static final double SHARE = 0.3;
  private static final double SHARE_OF_SHORT_LINES = 0.6;

  private final List<String> read = new ArrayList<>();
  private int articles;

  /** Most lines occur once; only those seen twice are worth their characters. */
  private Hashes once = new Hashes();

  private Map<String, Integer> again = new HashMap<>();

  /** Claims that it takes no more articles. */
  boolean isFull() {
    return articles == FULL;
  }

  /** The files of this import that are in it. */
  List<String> read() {
    return List.copyOf(read);
  }

  /** Takes in an article that was just read. */
  void add(String path, Body body, Predicate<String> known) {
    read.add(path);
    add(body, known);
  }

  /** Takes in an article; what is known already is not counted. */
  void add(Body body, Predicate<String> known) {
    articles++;
    for (String mark : marks(body)) {
      if (!known.test(mark) && !once.add(mark)) {
        again.merge(mark, 2, (count, two) -> count + 1);
      }
    }
  }

  /** What recurs. Asked once; frees what was counted. */
  Set<String> recurring() {
    Set<String> recurring =
        again.entrySet().stream()
            .filter(it -> recurs(it.getKey(), it.getValue()))
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    once = new Hashes();
    again = Map.of();
    return recurring;
  }

  private boolean recurs(String mark, int count) {
    double share = Sieve.isShort(mark) ? SHARE_OF_SHORT_LINES : SHARE;
    return count >= FEWEST && count >= share * articles;
  }

  private static Set<String> marks(Body body) {
    Set<String> marks = new HashSet<>();
    Sieve.sift(
        body,
        mark -> {
          marks.add(mark);
          return false;
        });
    return marks;
  }
}
