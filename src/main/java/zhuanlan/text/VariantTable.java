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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Which word of the mainland is which word of Taiwan, folded: the dictionary's list (which is
 * OpenCC's) without what would mislead, the program's own, {@code text/variants.txt}, and what
 * readers of Taiwan are shown, which they may type: {@code text/taiwan.txt}.
 */
final class VariantTable {

  private static final String OWN = "/text/variants.txt";

  /** Shorter words of Taiwan occur by chance where other words meet: 很[多工]作, 尽[快取]得. */
  private static final int UNMISTAKABLE = 4;

  private final Map<String, List<String>> mainland = new HashMap<>();
  private final Map<String, List<String>> taiwan = new HashMap<>();
  private int longest;

  VariantTable() {
    Set<String> misleading = new HashSet<>();
    readOwn(misleading);
    QuietDictionary.prepare();
    TaiwanTable.own().forEach(line -> addShown(Fold.of(line[0]), Fold.of(line[1])));
    for (String line : IOUtil.readLineList(HanLP.Config.tcDictionaryRoot + "t2tw.txt")) {
      String[] pair = line.split("=", 2);
      String there = Fold.of(pair[pair.length - 1]);
      if (!misleading.contains(there)) {
        addKnown(Fold.of(pair[0]), there);
      }
    }
  }

  /** The mainland's words for a word of Taiwan. */
  List<String> mainland(String word) {
    return mainland.getOrDefault(word, List.of());
  }

  /** Taiwan's words for a word of the mainland. */
  List<String> taiwan(String word) {
    return taiwan.getOrDefault(word, List.of());
  }

  /** How many UTF-16 units the longest word has. */
  int longest() {
    return longest;
  }

  /** A word that the mainland writes too (资讯) may stand beside others in the articles. */
  private void addShown(String here, String there) {
    if (!here.equals(there)) {
      add(mainland, there, here);
      if (CoreDictionary.contains(there)) {
        add(mainland, there, there);
      }
    }
  }

  /** A word that the mainland knows too means something else there (资料, 面板). */
  private void addKnown(String here, String there) {
    boolean isPlain = !here.equals(there) && here.length() > 1 && there.length() > 1;
    if (isPlain && !CoreDictionary.contains(there)) {
      add(mainland, there, here);
      if (there.length() >= UNMISTAKABLE) {
        add(taiwan, here, there);
      }
    }
  }

  private void readOwn(Set<String> misleading) {
    try (InputStream list =
            Objects.requireNonNull(VariantTable.class.getResourceAsStream(OWN), OWN);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
      for (String line : lines.lines().filter(it -> !it.startsWith("#")).toList()) {
        String[] words = line.split(" ");
        if (words.length == 3) {
          add(mainland, words[2], words[0]);
          if (words[1].equals("=")) {
            add(taiwan, words[0], words[2]);
          }
        } else if (words.length == 2) {
          misleading.add(words[1]);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The list " + OWN + " in the program cannot be read", e);
    }
  }

  private void add(Map<String, List<String>> to, String word, String other) {
    List<String> others = to.computeIfAbsent(word, key -> new ArrayList<>(1));
    if (!others.contains(other)) {
      others.add(other);
    }
    longest = Math.max(longest, word.length());
  }
}
