package zhuanlan.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a paragraph into sentences, Chinese first: after 。！？…… and a line break, and after a full
 * stop that ends an English sentence; not inside quotes and brackets, numbers, abbreviations and
 * addresses. Closing quotes stay with their sentence. Never cuts inside a code point.
 */
public final class Sentences {

  private Sentences() {}

  /** The sentences in order, trimmed; nothing of the text but white space is lost. */
  public static List<String> of(String paragraph) {
    List<String> sentences = new ArrayList<>();
    SentenceEnds ends = new SentenceEnds(paragraph);
    int from = 0;
    for (int to = ends.next(from); from < paragraph.length(); to = ends.next(from)) {
      String sentence = paragraph.substring(from, to).strip();
      if (!sentence.isEmpty()) {
        add(sentences, sentence);
      }
      from = to;
    }
    return sentences;
  }

  private static void add(List<String> sentences, String sentence) {
    int last = sentences.size() - 1;
    if (last >= 0 && sentence.codePoints().noneMatch(Character::isLetterOrDigit)) {
      sentences.set(last, sentences.get(last) + sentence);
    } else {
      sentences.add(sentence);
    }
  }
}
