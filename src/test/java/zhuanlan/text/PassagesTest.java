package zhuanlan.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PassagesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "今天天气好。很多人在用小程序买菜。明天也是。 | 小程序 | 很多人在用[小程序]买菜。",
        "很多人在用「小 程 序」買菜。 | 小程序 | 很多人在用「[小 程 序]」買菜。",
        "社區團購來了，社區團購走了。 | 社区团购 | [社區團購]來了，[社區團購]走了。",
        "工厂做Ｃ２Ｍ。 | c2m | 工厂做[Ｃ２Ｍ]。",
        "他 said 了。这里有 AI 公司。 | ai | 这里有 [AI] 公司。",
        "2016iPhone发布。 | iphone | 2016[iPhone]发布。",
        "15GB不是5G。 | 5g | 15GB不是[5G]。",
        "新的 Moto  Edge 上市。 | moto edge | 新的 [Moto  Edge] 上市。",
        "价格是㈱的。ﬁnance 在此。 | finance | [ﬁnance] 在此。",
        "他点了 cafe\u0301 和茶。 | caf\u00e9 | 他点了 [cafe\u0301] 和茶。",
        "小\u200b程\u200b序上线。 | 小程序 | [小\u200b程\u200b序]上线。",
        "𠮷野家开店了。 | 野家 | 𠮷[野家]开店了。",
        "第一句。第二句说阿里。第三句说阿里和腾讯。 | 阿里,腾讯 | 第三句说[阿里]和[腾讯]。",
        "先说阿里。再说别的。最后说腾讯。 | 阿里,腾讯 | 先说[阿里]。…最后说[腾讯]。",
        "先说阿里。再说腾讯。 | 阿里,腾讯 | 先说[阿里]。再说[腾讯]。",
        "大家用程序员做的程序。 | 程序,程序员 | 大家用[程序员]做的[程序]。",
        "他说：“小程序好。”她走了。 | 小程序 | 他说：“[小程序]好。”",
      })
  void the_sentence_with_the_terms_is_shown_and_they_are_marked(
      String text, String terms, String shown) {
    assertThat(marked(List.of(text), terms, 60)).contains(shown);
  }

  @Test
  void each_name_of_a_term_is_marked() {
    Passage passage =
        Passages.passage(List.of("PDD 就是拼多多。"), List.of(List.of("拼多多", "pdd")), 60).orElseThrow();
    assertThat(marked(passage)).isEqualTo("[PDD] 就是[拼多多]。");
  }

  @Test
  void a_sentence_that_only_announces_another_is_shown_when_there_is_no_other() {
    assertThat(marked(List.of("阿里这样说：", "开店的人多了。", "阿里赚钱了。"), "阿里", 60)).contains("[阿里]赚钱了。");
    assertThat(marked(List.of("阿里这样说：", "开店的人多了。"), "阿里", 60)).contains("[阿里]这样说：");
  }

  @Test
  void the_paragraph_with_most_terms_wins_over_the_earlier() {
    assertThat(marked(List.of("只说阿里。", "又说阿里。", "阿里和腾讯。"), "阿里,腾讯", 60)).contains("[阿里]和[腾讯]。");
  }

  @ParameterizedTest
  @CsvSource({"小程序很好, 区块链", "said, ai", "他说15g, 5g", "'', 阿里", "程序, 小程序"})
  void nothing_found_is_no_passage(String text, String term) {
    assertThat(marked(List.of(text), term, 60)).isEmpty();
  }

  @Test
  void no_paragraphs_terms_or_names_are_no_passage() {
    assertThat(Passages.passage(List.of(), List.of(List.of("阿里")), 60)).isEmpty();
    assertThat(Passages.passage(List.of("阿里"), List.of(), 60)).isEmpty();
    assertThat(Passages.passage(List.of("阿里"), List.of(List.of("")), 60)).isEmpty();
  }

  @Test
  void a_long_sentence_is_cut_at_its_clauses() {
    String text =
        "在过去的很长一段时间里面，大家都在讨论各种各样的话题，其中最热的是小程序带来的机会，不过也有人认为这只是一阵风，" + "过不了多久就会停下来，然后大家又去追新的东西。";
    assertThat(marked(List.of(text), "小程序", 30)).contains("…其中最热的是[小程序]带来的机会…");
    assertThat(marked(List.of(text), "小程序", 50))
        .hasValueSatisfying(
            shown -> assertThat(shown).startsWith("…大家都在讨论").contains("[小程序]带来的机会"));
  }

  @Test
  void a_long_sentence_without_clauses_is_cut_between_characters_and_words() {
    String text = "好".repeat(40) + "international小程序different" + "𠮷".repeat(40);
    Passage passage = Passages.passage(List.of(text), terms("小程序"), 20).orElseThrow();
    assertThat(passage.text()).doesNotContain("nternational小").startsWith("…").endsWith("…");
    assertThat(marked(passage)).contains("[小程序]");
    assertThat(passage.text().codePointCount(0, passage.text().length())).isLessThanOrEqualTo(20);
  }

  @Test
  void the_part_with_most_terms_is_kept() {
    String text = "阿里" + "很".repeat(60) + "，后来阿里和腾讯都来了，" + "好".repeat(60) + "。";
    assertThat(marked(List.of(text), "阿里,腾讯", 30))
        .hasValueSatisfying(shown -> assertThat(shown).startsWith("…后来[阿里]和[腾讯]都来了，好"));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 8, 13, 21, 34, 55})
  void a_passage_fits_whatever_there_is(int most) {
    String text =
        "𠮷".repeat(9)
            + "，ＡI和小 程 序，👩‍👩‍👧 family!"
            + "cafe\u0301".repeat(9)
            + "，阿里"
            + "x".repeat(70);
    for (String term : List.of("阿里", "小程序", "family", "𠮷", "ai", "x".repeat(70))) {
      Passages.passage(List.of(text), terms(term), most)
          .ifPresent(
              passage -> {
                String shown = passage.text();
                assertThat(passage.marks()).isNotEmpty();
                assertThat(shown.codePointCount(0, shown.length()))
                    .isLessThanOrEqualTo(Math.max(3, most));
                assertThat(shown.codePoints()).noneMatch(it -> it >= 0xD800 && it <= 0xDFFF);
                assertThat(passage.marks())
                    .allMatch(it -> it.start() < it.end() && it.end() <= shown.length());
              });
    }
  }

  @Test
  void what_was_looked_for_is_not_cut_off_with_marks_that_join_it() {
    String text = "好".repeat(20) + "，序小程序" + "\u0301".repeat(30) + "好".repeat(20) + "。";
    assertThat(Passages.passage(List.of(text), terms("小程"), 8).orElseThrow().marks()).isNotEmpty();
  }

  @Test
  void hostile_texts_are_answered() {
    String crowd = "阿里".repeat(50_000);
    assertThat(Passages.passage(List.of(crowd), terms("阿里"), 60)).isPresent();
    assertThat(Passages.passage(List.of("(".repeat(50_000) + "阿里"), terms("阿里"), 60)).isPresent();
    assertThat(Passages.passage(List.of("\ud800阿里\udc00"), terms("阿里"), 60)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "苹果 CEO 说：Ｈｅｌｌｏ　World…㈱①",
        "cafe\u0301 e\u0301e\u0301",
        "小 程 序\n\n下一 行",
        "각 한국",
        "",
        "𠮷𠀀 x",
        "a\u0301",
        "ﬁ ½ ㎡ の が か\u3099"
      })
  void a_text_with_places_folds_like_any_other(String text) {
    FoldedText folded = FoldedText.of(text);
    assertThat(folded.folded()).isEqualTo(Fold.of(text));
    for (int i = 0; i < folded.folded().length(); i++) {
      assertThat(folded.start(i)).isLessThan(folded.end(i + 1));
    }
  }

  private static Optional<String> marked(List<String> paragraphs, String terms, int most) {
    return Passages.passage(paragraphs, terms(terms), most).map(PassagesTest::marked);
  }

  private static List<List<String>> terms(String terms) {
    return Stream.of(terms.split(",")).map(List::of).toList();
  }

  private static String marked(Passage passage) {
    StringBuilder text = new StringBuilder(passage.text());
    for (int i = passage.marks().size() - 1; i >= 0; i--) {
      text.insert(passage.marks().get(i).end(), ']').insert(passage.marks().get(i).start(), '[');
    }
    return text.toString();
  }
}
