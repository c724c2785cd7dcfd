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
import java.util.List;
import java.util.Map;
import java.util.Objects;

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

  /** How often a word occurs in the dictionary's corpus of which nobody thinks twice. */
  private static final int COMMON = 50;

  private final WordPairs words = new WordPairs();
  private final WordPairs terms = new WordPairs();
  private final BitSet simplified = new BitSet();
  private final BitSet traditional = new BitSet();

  TaiwanTable() {
    QuietDictionary.prepare();
    for (String[] pair : own()) {
      terms.add(pair[0], pair[1]);
      words.add(pair[0], pair[1]);
    }
    Map<String, String> forms = forms();
    BitSet written = new BitSet();
    for (String line : dictionary("s2t.txt")) {
      int middle = line.indexOf('=');
      String word = line.substring(0, middle);
      String there = inForms(line.substring(middle + 1), forms);
      there.codePoints().forEach(written::set);
      // 网络技术 would hide that 网络 has a term of its own.
      if (!terms.anyIn(word)) {
        words.add(word, there);
      }
      if (word.codePointCount(0, word.length()) == 1 && !word.equals(there)) {
        simplified.set(word.codePointAt(0));
        traditional.set(there.codePointAt(0));
      }
    }
    forms.forEach(words::add);
    // 后 and 里 are written in both places.
    traditional.andNot(simplified);
    simplified.andNot(written);
  }

  /** Claims that the text has more characters that are traditional only than simplified ones. */
  boolean isTraditional(String text) {
    return text.codePoints().filter(traditional::get).count()
        > text.codePoints().filter(simplified::get).count();
  }

  /**
   * Writes the longest word that begins at a place, else the character.
   *
   * @param borders places that a word may only cross when it is as long in Taiwan
   * @return the place behind it
   */
  int write(String text, int at, BitSet borders, StringBuilder to) {
    int address = Addresses.endOf(text, at);
    if (address > at) {
      to.append(text, at, address);
      return address;
    }
    int length = words.longest(text, at);
    while (length > 0) {
      String there = Objects.requireNonNull(words.becomes(text, at, length));
      int border = borders.nextSetBit(at + 1);
      boolean whole = there.length() == length || border < 0 || border >= at + length;
      if (whole && !cutsAnother(text, at, length)) {
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
   * Claims that a term begins inside the word and ends behind it (驾[驶出]租车), or that the word is
   * hardly one and its last character begins a common one (加强[新干]部).
   */
  private boolean cutsAnother(String text, int at, int length) {
    if (terms.becomes(text, at, length) != null) {
      return false;
    }
    int end = at + length;
    for (int inside = at + 1; inside < end; inside++) {
      if (inside + terms.longest(text, inside) > end) {
        return true;
      }
    }
    return length == 2
        && end < text.length()
        && frequency(text.substring(end - 1, end + 1)) >= COMMON
        && frequency(text.substring(at, end)) == 0;
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

  private static List<String[]> own() {
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
