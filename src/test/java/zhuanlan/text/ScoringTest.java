package zhuanlan.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScoringTest {

  private static String likeliest(String title, String... paragraphs) {
    return new Scoring(title, Prose.of(List.of(paragraphs))).likeliestFirst().get(0).text();
  }

  @Test
  void what_the_article_comes_back_to_is_likely() {
    String message = "冷链决定了生鲜超市的利润。";
    assertThat(likeliest("", "天气很好，阳光灿烂。", "路上有许多车。", message, "冷链很贵，车也不好买。", "利润很薄，店也不好开。"))
        .isEqualTo(message);
  }

  @Test
  void what_the_title_says_is_likely() {
    String message = "青禾超市在城西开店。";
    assertThat(likeliest("青禾超市开店", "阳光照在湖面上。", "白云停在山顶上。", message, "小狗睡在门口。", "孩子坐在树下。"))
        .isEqualTo(message);
  }

  @Test
  void an_article_opens_and_closes_with_its_message() {
    List<Candidate> likeliest =
        new Scoring("", Prose.of(List.of("阳光照在湖面。", "白云停在山顶。", "小狗睡在门口。", "孩子坐在树下。", "河水流过村庄。")))
            .likeliestFirst();
    assertThat(likeliest.subList(0, 2)).extracting(Candidate::at).containsExactlyInAnyOrder(0, 4);
  }

  @Test
  void conclusions_are_likelier_and_examples_less_likely() {
    List<Candidate> likeliest =
        new Scoring("", Prose.of(List.of("比如小狗睡在门口。", "这说明河水退了。", "孩子们坐在树下。"))).likeliestFirst();
    assertThat(likeliest).extracting(Candidate::at).endsWith(0);
  }

  @Test
  void what_was_told_tells_nothing_again() {
    Telling telling = new Telling(List.of(new BigramSet(new int[] {0, 1}, 2)), new double[] {3, 1});
    assertThat(telling.add(0)).isEqualTo(1);
    assertThat(telling.add(0)).isZero();
  }

  @Test
  void no_sentence_is_nothing_to_score() {
    assertThat(new Scoring("题", Prose.of(List.of())).likeliestFirst()).isEmpty();
  }
}
