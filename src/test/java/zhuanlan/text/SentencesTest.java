package zhuanlan.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "今天下雨。|明天晴！|后天呢？",
        "真的？！|真的！！！|好。",
        "他走了……|后来没有消息。",
        "他走了……，后来没有消息。",
        "甲；乙；丙。|丁",
        "他说：“今天下雨。”|然后走了。",
        "他说：“今天下雨。明天晴。”|然后走了。",
        "“今天下雨。”老王说。|大家都笑了。",
        "“今天下雨。”|大家都笑了。",
        "“谁来负责？”的问题没有答案。|所以要等。",
        "围绕“谁来负责？”这个话题，大家吵了起来。|然后散了。",
        "他说，这叫“下雨”。|大家不信。",
        "「今天下雨。」|『真的！』",
        "价格（含税。不含运费）为三元。|不贵。",
        "跌幅为3.5%。|股价报8.55元。",
        "见http://a.cn/b.html?c=1.5了解。|完。",
        "见 https：//a.cn/item？id=26 了解。|完。",
        "见www.a.cn。|完。",
        "Dr. No met Mr. Smith in the U.S. market. |They talked.",
        "It costs 3.5 dollars, e.g. in Paris. |Really? |Yes!",
        "Node.js is fast. |It runs on V8.",
        "1. 打开小程序。|2. 付款。",
        "𠮷野家涨价了。|😀！|顾客不满。",
        "他打开了“门。|没有关。",
        "他关了门”。|没有开。",
        "第一行\n|第二行",
        "没有句号",
      })
  void paragraphs_are_cut_where_the_bars_stand(String marked) {
    List<String> expected = Arrays.stream(marked.split("\\|")).map(String::strip).toList();
    if (marked.contains("😀")) {
      expected = List.of("𠮷野家涨价了。😀！", "顾客不满。");
    }
    assertThat(Sentences.of(marked.replace("|", ""))).isEqualTo(expected);
  }

  @Test
  void white_space_around_sentences_goes() {
    assertThat(Sentences.of("　　甲说好。　乙说不好。 \n")).containsExactly("甲说好。", "乙说不好。");
  }

  @Test
  void nothing_has_no_sentences() {
    assertThat(Sentences.of("")).isEmpty();
    assertThat(Sentences.of(" 　\n ")).isEmpty();
  }

  @Test
  void nothing_but_white_space_is_lost_and_no_character_is_cut() {
    Random random = new Random(3);
    for (int round = 0; round < 20_000; round++) {
      String text = Samples.text(random, 40);
      List<String> sentences = Sentences.of(text);
      assertThat(bare(String.join("", sentences))).isEqualTo(bare(text));
      if (Samples.isWhole(text)) {
        assertThat(sentences).allMatch(Samples::isWhole).noneMatch(String::isBlank);
      }
    }
  }

  @Test
  void a_hostile_paragraph_takes_no_longer_than_its_length_asks() {
    String text = "“（「".repeat(100_000) + "甲。".repeat(100_000) + "”".repeat(100_000);
    assertThat(bare(String.join("", Sentences.of(text)))).isEqualTo(text);
  }

  private static String bare(String text) {
    return text.codePoints()
        .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
