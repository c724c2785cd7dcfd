package zhuanlan.text;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds what an article is about: words of the dictionary that name something, names and new words
 * that no dictionary has (they repeat, with changing neighbours), words of other scripts. Words of
 * everyday text, numbers and dates are no topics. Stateless; for any number of threads.
 */
public final class Topics {

  private static final int LONGEST_TEXT = 20_000;

  private record Weighed(Gram gram, double weight) {}

  /**
   * The topics of an article, the heaviest first.
   *
   * @param title its title, which counts most
   * @param headings its headings, which count more than prose
   * @param paragraphs its prose; of very long articles the beginning is looked at
   * @param most how many topics at most
   */
  public List<Topic> of(String title, List<String> headings, List<String> paragraphs, int most) {
    Units units = new Units();
    // Twice, so that what stands in the title repeats.
    units.add(title);
    units.add(title);
    int titleEnd = units.size();
    headings.forEach(units::add);
    int headingsEnd = units.size();
    for (int i = 0; i < paragraphs.size() && units.size() < LONGEST_TEXT; i++) {
      units.add(paragraphs.get(i));
    }
    WordRow words = new WordRow(units);
    Grams grams = new Grams(units, words, titleEnd, headingsEnd);
    TopicRules rules = new TopicRules(units, words, grams);
    List<Weighed> weighed =
        grams.accepted(rules::accept).stream()
            .map(each -> new Weighed(each, rules.weight(each)))
            .filter(each -> each.weight() > 0)
            .sorted(Comparator.comparingDouble(Weighed::weight).reversed())
            .toList();
    return named(units, words, grams, weighed, most);
  }

  private static List<Topic> named(
      Units units, WordRow words, Grams grams, List<Weighed> weighed, int most) {
    Map<String, Topic> topics = new LinkedHashMap<>();
    for (Weighed each : weighed) {
      if (topics.size() == most) {
        break;
      }
      int first = grams.usual(each.gram());
      int begin = words.begin(first);
      int end = words.begin(first + each.gram().length);
      String name = units.text(begin, end - begin);
      String folded = Fold.of(name);
      topics.putIfAbsent(folded, new Topic(name, folded, each.weight() / weighed.get(0).weight()));
    }
    return List.copyOf(topics.values());
  }
}
