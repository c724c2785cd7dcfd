package zhuanlan.text;

import java.util.ArrayList;
import java.util.List;

/**
 * The sentences of an article that are looked at, in reading order. Of a long one the beginning and
 * the end, so that the time a summary takes has an upper bound.
 */
final class Prose {

  private static final int FIRST = 140;
  private static final int LAST = 60;
  private static final int LONGEST_PARAGRAPH = 20_000;

  /**
   * A sentence and where it stands.
   *
   * @param paragraph the number of its paragraph
   * @param inParagraph its number in its paragraph
   */
  record Place(String sentence, int paragraph, int inParagraph) {}

  private Prose() {}

  /** The sentences of these paragraphs that are looked at. */
  static List<Place> of(List<String> paragraphs) {
    List<Place> places = new ArrayList<>();
    int next = 0;
    while (next < paragraphs.size() && places.size() < FIRST) {
      add(places, paragraphs.get(next), next++);
    }
    if (next == paragraphs.size()) {
      return shortened(places);
    }
    List<Place> end = new ArrayList<>();
    int last = paragraphs.size();
    int count = 0;
    while (last > next && count < LAST) {
      last--;
      List<Place> found = new ArrayList<>();
      add(found, paragraphs.get(last), last);
      count += found.size();
      end.addAll(0, found);
    }
    places.addAll(end);
    return shortened(places);
  }

  private static void add(List<Place> places, String paragraph, int number) {
    String looked =
        paragraph.length() <= LONGEST_PARAGRAPH
            ? paragraph
            : paragraph.substring(0, paragraph.offsetByCodePoints(0, LONGEST_PARAGRAPH / 2));
    List<String> sentences = Sentences.of(looked);
    for (int i = 0; i < sentences.size(); i++) {
      places.add(new Place(sentences.get(i), number, i));
    }
  }

  private static List<Place> shortened(List<Place> places) {
    if (places.size() <= FIRST + LAST) {
      return places;
    }
    List<Place> both = new ArrayList<>(places.subList(0, FIRST));
    both.addAll(places.subList(places.size() - LAST, places.size()));
    return both;
  }
}
