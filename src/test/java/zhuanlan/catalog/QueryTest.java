package zhuanlan.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "小程序 | 小程序 | ''",
        "小程序 拼多多 | 小程序,拼多多 | ''",
        "阿里 -拼多多 | 阿里 | 拼多多",
        "阿里　－拼多多 | 阿里 | 拼多多",
        "小 程 序 | 小程序 | ''",
        "小 程 序 阿里 | 小程序,阿里 | ''",
        "Ｃ2Ｍ | c2m | ''",
        "iPhone 12 | iphone,12 | ''",
        "社區團購 | 社区团购 | ''",
        "芯片 芯片 | 芯片 | ''",
      })
  void words_apply_together_and_a_minus_excludes(String query, String all, String none) {
    Terms terms = Query.terms(query);
    assertThat(String.join(",", terms.all())).isEqualTo(all);
    assertThat(String.join(",", terms.none())).isEqualTo(none);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "-", "　", "\n\t", "\u200B"})
  void nothing_to_look_for_is_no_term(String query) {
    assertThat(Query.terms(query).all()).isEmpty();
  }

  @Test
  void a_hostile_query_stays_cheap() {
    assertThat(Query.terms("字 词x ".repeat(4000)).all()).hasSizeLessThanOrEqualTo(16);
  }
}
