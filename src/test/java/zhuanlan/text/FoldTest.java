package zhuanlan.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          苹果 CEO         , 苹果ceo
          小 程 序         , 小程序
          小　程　序       , 小程序
          ＡＢＣ１２３     , abc123
          小程式與微信支付 , 小程式与微信支付
          社區團購         , 社区团购
          社区团购         , 社区团购
          看著後來麼       , 看著后来么
          Moto  Edge    S  , moto edge s
          iPhone 12 手机   , iphone 12手机
          3 月 16 日       , 3月16日
          ㈱①½            , (株)11⁄2
          等等……           , 等等......
          カﾞｷﾞ           , ガギ
          café             , café
          𠮷 野 家         , 𠮷野家
          𝐂𝟐𝐌             , c2m
          한국 뉴스        , 한국 뉴스
          '你好， World'   , '你好,world'
          Ünïcode ÄÖ       , ünïcode äö
          """)
  void texts_fold(String text, String folded) {
    assertThat(Fold.of(text)).isEqualTo(folded);
  }

  @Test
  void nothing_stays_nothing() {
    assertThat(Fold.of("")).isEmpty();
    assertThat(Fold.of(" \u3000\n\t\u200B\uFEFF")).isEmpty();
  }

  @Test
  void line_breaks_stay_as_one() {
    assertThat(Fold.of("\n标题 A \r\n\r\n 正文\u2028末行\n")).isEqualTo("标题a\n正文\n末行");
  }

  @Test
  void invisible_characters_go() {
    assertThat(Fold.of("小\u200B程\u00AD序\uFEFF\u0000 \uFE0F5G")).isEqualTo("小程序5g");
  }

  @Test
  void marks_join_even_over_invisible_characters() {
    assertThat(Fold.of("cafe\u0301")).isEqualTo("café");
    assertThat(Fold.of("CAFE\u200B\u0301")).isEqualTo("café");
  }

  @Test
  void traditional_characters_beyond_the_first_plane_are_simplified() {
    assertThat(Fold.of("𣗙㰙")).isEqualTo("𣗙𣗙");
    assertThat(Fold.of("𠁞")).isEqualTo("𠀾");
  }

  @Test
  void half_characters_go() {
    assertThat(Fold.of("小\uD842程\uDFB7序")).isEqualTo("小程序");
    assertThat(Fold.of("\uD83D\u200B\uDE00")).isEmpty();
  }

  @Test
  void every_character_folds_to_what_folds_no_further() {
    for (int each = 0; each <= 0x323AF; each++) {
      String once = Fold.of("一" + Character.toString(each) + "a");
      assertThat(Fold.of(once)).as("U+%X", each).isEqualTo(once);
    }
  }

  @Test
  void folding_twice_changes_nothing() {
    Random random = new Random(20210319);
    for (int round = 0; round < 20_000; round++) {
      String text = Samples.text(random, 24);
      String once = Fold.of(text);
      assertThat(Fold.of(once)).isEqualTo(once);
    }
  }

  @Test
  void no_half_character_comes_out() {
    Random random = new Random(7);
    for (int round = 0; round < 5_000; round++) {
      assertThat(Samples.isWhole(Fold.of(Samples.text(random, 24)))).isTrue();
    }
  }

  @Test
  void what_is_part_of_a_chinese_text_is_part_of_its_folded_form() {
    String text = "乾隆 年間，阿里巴巴（BABA）的 𠮷野家 小程序著名于 iPhone 12……";
    String folded = Fold.of(text);
    for (int from = 0; from < text.length(); from++) {
      for (int to = from; to <= text.length(); to++) {
        assertThat(folded).contains(Fold.of(text.substring(from, to)));
      }
    }
  }

  @Test
  void characters_of_all_planes_are_told_to_be_han() {
    assertThat("汉々〇㐀𠮷".codePoints()).allMatch(Fold::isHan);
    assertThat("a1，。あ한😀".codePoints()).noneMatch(Fold::isHan);
  }
}
