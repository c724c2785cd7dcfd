package zhuanlan.text;

import com.hankcs.hanlp.seg.common.Term;
import com.hankcs.hanlp.tokenizer.SpeedTokenizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * The other forms of a word that readers of the mainland, Taiwan and Hong Kong write: 小程式 is 小程序,
 * 行動支付 is 移动支付. Only what hardly means anything else, and what {@link Taiwan} writes; a word
 * without such forms is alone. For any number of threads; the first call reads the lists (20 ms).
 */
public final class Variants {

  /** No name is longer. */
  private static final int LONGEST = 64;

  private static final int MOST = 8;

  private static final VariantTable TABLE = new VariantTable();

  private Variants() {}

  /** The folded word itself, then its other forms, folded: eight at most. */
  public static List<String> of(String folded) {
    if (folded.length() > LONGEST || folded.codePoints().noneMatch(Fold::isHan)) {
      return List.of(folded);
    }
    BitSet borders = borders(folded);
    Set<String> names = new LinkedHashSet<>();
    names.add(folded);
    names.addAll(rewritten(folded, borders, false, TABLE::mainland));
    names.addAll(rewritten(folded, borders, true, TABLE::taiwan));
    return names.stream().limit(MOST).toList();
  }

  /**
   * The text with every word that has other forms in all of these.
   *
   * @param inside claims that a word may be replaced within a longer one of the dictionary, which
   *     is right for the mainland's own: 互联网 in 互联网金融, but not 软体 in 软体动物
   */
  private static List<String> rewritten(
      String text, BitSet borders, boolean inside, Function<String, List<String>> forms) {
    List<String> names = List.of("");
    int kept = 0;
    for (int at = 0; at < text.length(); ) {
      int end = endOfWord(text, at, borders, inside, forms);
      if (end > at) {
        names = joined(names, text.substring(kept, at), forms.apply(text.substring(at, end)));
        kept = end;
        at = end;
      } else {
        at++;
      }
    }
    return joined(names, text.substring(kept), List.of(""));
  }

  private static List<String> joined(List<String> heads, String between, List<String> tails) {
    List<String> all = new ArrayList<>();
    for (String head : heads) {
      for (String tail : tails) {
        if (all.size() < MOST) {
          all.add(head + between + tail);
        }
      }
    }
    return all;
  }

  /** Where the longest word with other forms ends that begins here; {@code at} for none. */
  private static int endOfWord(
      String text, int at, BitSet borders, boolean inside, Function<String, List<String>> forms) {
    for (int end = Math.min(text.length(), at + TABLE.longest()); end > at + 1; end--) {
      if (!forms.apply(text.substring(at, end)).isEmpty()) {
        boolean whole = borders.get(at) && borders.get(end);
        boolean within = borders.nextSetBit(at + 1) >= end;
        if (whole || (inside && within)) {
          return end;
        }
      }
    }
    return at;
  }

  /** The places between the words of the dictionary. */
  private static BitSet borders(String text) {
    BitSet borders = new BitSet(text.length() + 1);
    int at = 0;
    borders.set(0);
    for (Term word : SpeedTokenizer.segment(text)) {
      at += word.word.length();
      borders.set(at);
    }
    return borders;
  }
}
