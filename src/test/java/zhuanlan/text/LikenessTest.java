package zhuanlan.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import zhuanlan.intake.MadeUpText;

class LikenessTest {

  private static final String TEXT = text(1);

  @Test
  void a_text_is_a_copy_of_itself() {
    assertThat(Likeness.of(TEXT)).isEqualTo(Likeness.of(text(1)));
  }

  @Test
  void a_notice_or_a_corrected_word_leaves_it_a_copy() {
    assertThat(copies(TEXT, TEXT + "\n声明:本文仅代表作者观点,不代表本报立场。")).isTrue();
    assertThat(copies(TEXT, "文/晨报记者\n" + TEXT)).isTrue();
    assertThat(copies(TEXT, TEXT.replace("老陈", "老程"))).isTrue();
  }

  @Test
  void other_articles_are_no_copies_though_they_use_the_same_words() {
    List<Long> likenesses =
        LongStream.range(1, 25).mapToObj(seed -> Likeness.of(text(seed))).toList();
    for (int i = 0; i < likenesses.size(); i++) {
      for (int j = 0; j < i; j++) {
        assertThat(Likeness.areCopies(likenesses.get(i), likenesses.get(j))).isFalse();
      }
    }
  }

  @Test
  void of_short_texts_only_the_very_same_are_copies() {
    assertThat(copies("收盘涨了3%。", "收盘涨了3%。")).isTrue();
    assertThat(copies("收盘涨了3%。", "收盘涨了4%。")).isFalse();
    assertThat(copies("", "。")).isFalse();
    assertThat(copies("\n\n", "\n")).isFalse();
  }

  @Test
  void a_short_text_is_no_copy_of_a_long_one() {
    assertThat(copies(TEXT, TEXT.substring(0, 150))).isFalse();
  }

  private static boolean copies(String text, String other) {
    return Likeness.areCopies(Likeness.of(text), Likeness.of(other));
  }

  private static String text(long seed) {
    return String.join("\n", MadeUpText.paragraphs(seed, 12));
  }
}
