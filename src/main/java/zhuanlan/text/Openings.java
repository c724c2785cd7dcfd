package zhuanlan.text;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Set;
import java.util.stream.Collectors;

/** How a sentence begins that says nothing without the one before it. */
final class Openings {

  private static final Set<String> WORDS =
      words(
          """
          但 因此 因而 为此 所以 故而 而 此 其 该 这 那 他 她 它 后者 前者 两者 二者 双方 同时 与此 对此 另 最后 于是 然而
          不过 可是 可见 只是 并且 并非 以及 也 又 却 则 还是 还有 还要 还会 还能 还在 还不 就是 就连 就在 就这 再加 再次 再说
          再看 再者 再到 上述 上面 以上 如此 如上 换句 换言 除此 除了这 一方面 首先 其次 第一 第二 第三 第四 第五 一是 二是 三是 例如
          比如 譬如 甚至 尤其 特别是 尽管如此 即便如此 即使如此 反之 相反 反而 否则 不然 当然 总之 总的来 综上 由此 从而 接着
          接下来 随后 之后 此后 后来 到时 那时 当时 当天 同样 类似 显然 毕竟 至于 至少 具体 简单 事实上 实际上 其实 更 同年 同期
          同日 一时间 有的 有些 或者 或许 结果 原因 答案 不得不说 让人 很快
          """);

  private static final Set<String> ENGLISH =
      words(
          """
          But However This That These Those They He She It Therefore Thus So And Also Moreover Then
          Instead Meanwhile Or Yet Still His Her Their Its
          """);

  /** What points to something said before, if it stands near the beginning. */
  private static final Set<String> POINTING = words("上述 那个 那些 该公 该方");

  private static final int NEAR = 10;
  private static final int LONGEST = 4;
  private static final BitSet FIRSTS = new BitSet();

  static {
    WORDS.forEach(each -> FIRSTS.set(each.charAt(0)));
  }

  private Openings() {}

  /** Claims that the sentence leans on the one before it. */
  static boolean lean(String sentence) {
    char first = sentence.charAt(0);
    if (first < 0x80) {
      return ENGLISH.contains(word(sentence)) || pointsBack(sentence);
    }
    if (FIRSTS.get(first)) {
      for (int length = 1; length <= Math.min(LONGEST, sentence.length()); length++) {
        if (WORDS.contains(sentence.substring(0, length))) {
          return true;
        }
      }
    }
    return pointsBack(sentence);
  }

  /** Claims that its first words point to something that another sentence tells. */
  private static boolean pointsBack(String sentence) {
    char before = 0;
    for (int i = 0; i <= Math.min(NEAR, sentence.length() - 1); i++) {
      char each = sentence.charAt(i);
      if (each == '，' || each == '。') {
        return false;
      }
      boolean pronoun = "这此他她它".indexOf(each) >= 0 && before != '其';
      boolean pair =
          "上那该".indexOf(each) >= 0
              && i + 1 < sentence.length()
              && POINTING.contains(sentence.substring(i, i + 2));
      if (pronoun || pair) {
        return true;
      }
      before = each;
    }
    return false;
  }

  private static String word(String sentence) {
    int end = 0;
    while (end < sentence.length() && Character.isLetter(sentence.charAt(end))) {
      end++;
    }
    return sentence.substring(0, end);
  }

  private static Set<String> words(String list) {
    return Arrays.stream(list.strip().split("\\s+")).collect(Collectors.toUnmodifiableSet());
  }
}
