package zhuanlan.text;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.corpus.io.IOUtil;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * How characters and words are written in Taiwan. The characters are the dictionary's, which are
 * OpenCC's; the terms are the program's own, {@code text/taiwan.txt}, for the dictionary's are
 * meant for programs and make 面板 of everybody's 皮肤.
 */
final class TaiwanTable {

  private static final String OWN = "/text/taiwan.txt";

  /** Where readers of Taiwan are used to another form than the dictionary's. */
  private static final Map<String, String> USUAL =
      Map.of("臺", "台", "賬", "帳", "幷", "並", "兇", "兇", "曬", "曬", "污", "污");

  /** How characters are written alone whose usual form the dictionary has only in words. */
  private static final Map<String, String> ALONE = Map.of("签", "簽");

  /** Longer words do not occur by chance where others meet. */
  private static final int LONGEST_ACCIDENT = 3;

  /** How often a word occurs in the dictionary's corpus that is likelier than two halves. */
  private static final int COMMON = 50;

  /** How far from a term the words may stand that show what it means. */
  private static final int NEARBY = 40;

  private final WordPairs words = new WordPairs();
  private final WordPairs terms = new WordPairs();

  /** Short words that hold a character with several forms: 里面, 公里. */
  private final Set<String> choosing = new HashSet<>();

  /** Terms that are meant only near one of these words. */
  private final Map<String, List<String>> near = new HashMap<>();

  private final BitSet simplified = new BitSet();
  private final BitSet traditional = new BitSet();

  TaiwanTable() {
    QuietDictionary.prepare();
    for (String[] line : own()) {
      terms.add(line[0], line[1]);
      words.add(line[0], line[1]);
      if (line.length > 2) {
        near.put(line[0], List.of(line[2].split(",")));
      }
    }
    Map<String, String> forms = forms();
    Map<String, String> pairs = new LinkedHashMap<>();
    BitSet written = new BitSet();
    for (String line : dictionary("s2t.txt")) {
      int middle = line.indexOf('=');
      String word = line.substring(0, middle);
      String there = inForms(line.substring(middle + 1), forms);
      pairs.put(word, there);
      there.codePoints().forEach(written::set);
      if (word.codePointCount(0, word.length()) == 1 && !word.equals(there)) {
        simplified.set(word.codePointAt(0));
        traditional.set(there.codePointAt(0));
      }
    }
    pairs.putAll(ALONE);
    BitSet several = new BitSet();
    pairs.forEach((word, there) -> markDifferent(word, inForms(word, pairs), there, several));
    pairs.forEach(
        (word, there) -> {
          // 网络技术 would hide that 网络 has a term of its own.
          if (!terms.anyIn(word)) {
            words.add(word, there);
          }
          if (word.length() <= LONGEST_ACCIDENT && word.codePoints().anyMatch(several::get)) {
            choosing.add(word);
          }
        });
    forms.forEach(words::add);
    // 后 and 里 are written in both places.
    traditional.andNot(simplified);
    simplified.andNot(written);
  }

  /** Marks each character of a word that is written otherwise there than alone. */
  private static void markDifferent(String word, String alone, String there, BitSet to) {
    for (int i = 0; i < word.length() && there.length() == word.length(); i++) {
      if (alone.length() == word.length() && alone.charAt(i) != there.charAt(i)) {
        to.set(word.charAt(i));
      }
    }
  }

  /** Claims that the text has more characters that are traditional only than simplified ones. */
  boolean isTraditional(String text) {
    return text.codePoints().filter(traditional::get).count()
        > text.codePoints().filter(simplified::get).count();
  }

  /**
   * Writes the longest word that begins at a place, else the character.
   *
   * @return the place behind it
   */
  int write(Source source, int at, StringBuilder to) {
    String text = source.text();
    int address = Addresses.endOf(text, at);
    if (address > at) {
      to.append(text, at, address);
      return address;
    }
    int length = words.longest(text, at);
    while (length > 0) {
      String there = Objects.requireNonNull(words.becomes(text, at, length));
      int border = source.pieces().nextSetBit(at + 1);
      boolean whole = there.length() == length || border < 0 || border >= at + length;
      if (whole && isMeant(source, at, at + length)) {
        to.append(there);
        return at + length;
      }
      length = words.shorter(text, at, length);
    }
    int end = text.offsetByCodePoints(at, 1);
    to.append(text, at, end);
    return end;
  }

  /**
   * Claims that the word does not stand there by chance: no term begins inside it and ends behind
   * it (驾[驶出]租车), it is not made of parts of other words (聪[明了]), and a term with two meanings has
   * the one that is looked for.
   */
  private boolean isMeant(Source source, int at, int end) {
    String text = source.text();
    String word = text.substring(at, end);
    if (terms.becomes(text, at, end - at) != null) {
      return source.hasNear(at, end, near.getOrDefault(word, List.of()));
    }
    for (int inside = at + 1; inside < end; inside++) {
      if (inside + terms.longest(text, inside) > end) {
        return false;
      }
    }
    return !choosing.contains(word)
        || end == at + 1
        || source.isWhole(at, end)
        || frequency(word) >= COMMON;
  }

  /**
   * A text to be written.
   *
   * @param pieces places that a word may only cross when it is as long in Taiwan
   * @param words the places between its words
   */
  record Source(String text, BitSet pieces, BitSet words) {

    static Source of(String text) {
      return new Source(text, new BitSet(text.length() + 1), WordRow.borders(text));
    }

    /** Claims that no word reaches over one of the two places, but for one that holds both. */
    private boolean isWhole(int at, int end) {
      return (words.get(at) && words.get(end)) || words.nextSetBit(at + 1) >= end;
    }

    /** Claims that one of these words stands in the neighbourhood; true when there are none. */
    private boolean hasNear(int at, int end, List<String> any) {
      String around =
          text.substring(Math.max(0, at - NEARBY), Math.min(text.length(), end + NEARBY))
              .toLowerCase(Locale.ROOT);
      return any.isEmpty() || any.stream().anyMatch(around::contains);
    }
  }

  private static int frequency(String word) {
    CoreDictionary.Attribute known = CoreDictionary.get(word);
    return known == null ? 0 : known.totalFrequency;
  }

  /** Which form of a traditional character is Taiwan's: 裡 for 裏. */
  private static Map<String, String> forms() {
    Map<String, String> forms = new HashMap<>();
    for (String line : dictionary("t2tw.txt")) {
      String[] pair = line.split("=", 2);
      if (pair[0].length() == 1 && pair[1].length() == 1) {
        forms.put(pair[0], pair[1]);
      }
    }
    forms.putAll(USUAL);
    return forms;
  }

  private static String inForms(String text, Map<String, String> forms) {
    StringBuilder written = new StringBuilder(text.length());
    text.codePoints()
        .mapToObj(Character::toString)
        .forEach(each -> written.append(forms.getOrDefault(each, each)));
    return written.toString();
  }

  private static List<String> dictionary(String file) {
    return IOUtil.readLineList(HanLP.Config.tcDictionaryRoot + file);
  }

  /** The program's own list: the mainland's word, Taiwan's, and near which words it is meant. */
  static List<String[]> own() {
    try (InputStream list =
            Objects.requireNonNull(TaiwanTable.class.getResourceAsStream(OWN), OWN);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .map(line -> line.split(" "))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The list " + OWN + " in the program cannot be read", e);
    }
  }
}
