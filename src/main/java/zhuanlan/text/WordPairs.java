package zhuanlan.text;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Words and what each becomes, quick to look up at every place of a text. */
final class WordPairs {

  /** A set of lengths must fit an {@code int}; no word is longer. */
  private static final int LONGEST = Integer.SIZE - 1;

  private final Map<String, String> pairs = new HashMap<>();

  /** For each UTF-16 unit the lengths of the words that begin with it, as bits. */
  private final int[] lengths = new int[1 << Character.SIZE];

  /** A word that is too long is left out. */
  void add(String word, String becomes) {
    if (word.length() <= LONGEST) {
      // Most names of a thing are written alike in both places; one string is enough.
      pairs.put(word, word.equals(becomes) ? word : becomes);
      lengths[word.charAt(0)] |= 1 << word.length();
    }
  }

  /** The length in UTF-16 units of the longest word that begins at a place; 0 for none. */
  int longest(String text, int at) {
    return shorter(text, at, LONGEST + 1);
  }

  /** As {@link #longest}, of the words shorter than this. */
  int shorter(String text, int at, int than) {
    int left = lengths[text.charAt(at)];
    while (left != 0) {
      int length = LONGEST - Integer.numberOfLeadingZeros(left);
      left &= ~(1 << length);
      if (length < than && becomes(text, at, length) != null) {
        return length;
      }
    }
    return 0;
  }

  /** What the word at a place becomes; null when it is none. */
  @Nullable String becomes(String text, int at, int length) {
    return at + length > text.length() ? null : pairs.get(text.substring(at, at + length));
  }

  /** Claims that one of the words stands in the text. */
  boolean anyIn(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (longest(text, at) > 0) {
        return true;
      }
    }
    return false;
  }
}
