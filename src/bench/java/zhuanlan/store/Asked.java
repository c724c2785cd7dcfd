package zhuanlan.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import zhuanlan.bench.Author;

/**
 * What a reader asks for.
 *
 * @param all words that must occur
 * @param none words that must not
 */
record Asked(List<String> all, List<String> none) {

  private static final int WORDS = 100;

  /** So many questions of each kind that what they find is more than is kept in memory. */
  static Map<String, List<Asked>> about(Author author) {
    List<String> rare = author.wordsIn(0.001, 2, WORDS);
    List<String> middling = author.wordsIn(0.05, 2, WORDS);
    List<String> common = author.wordsIn(1, 2, WORDS + 1);
    Map<String, List<Asked>> asked = new LinkedHashMap<>();
    asked.put("rare", one(rare));
    asked.put("middling", one(middling));
    asked.put("very common", one(common));
    asked.put("three characters, rare", one(author.wordsIn(0.001, 3, WORDS)));
    asked.put("three characters, common", one(author.wordsIn(1, 3, WORDS)));
    asked.put("common and middling", pairs(common, middling, true));
    asked.put("common and common", pairs(common, common.subList(1, WORDS + 1), true));
    asked.put("common, not middling", pairs(common, middling, false));
    asked.put("middling, not common", pairs(middling, common, false));
    return asked;
  }

  /** As it is typed into a chat. */
  String typed() {
    List<String> words = new ArrayList<>(all);
    none.forEach(word -> words.add("-" + word));
    return String.join(" ", words);
  }

  private static List<Asked> one(List<String> words) {
    return words.stream().map(word -> new Asked(List.of(word), List.of())).toList();
  }

  private static List<Asked> pairs(List<String> some, List<String> others, boolean both) {
    return IntStream.range(0, WORDS)
        .mapToObj(
            i ->
                both
                    ? new Asked(List.of(some.get(i), others.get(i)), List.of())
                    : new Asked(List.of(some.get(i)), List.of(others.get(i))))
        .toList();
  }
}
