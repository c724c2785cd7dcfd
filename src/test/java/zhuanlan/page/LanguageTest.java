package zhuanlan.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

  @ParameterizedTest
  @CsvSource({
    "zh-hans, SIMPLIFIED",
    "zh-hant, TRADITIONAL",
    "zh, SIMPLIFIED",
    "zh-TW, TRADITIONAL",
    "zh_HK, TRADITIONAL",
    "zh-Hans-HK, SIMPLIFIED",
    "en-GB, ENGLISH",
    "fr, ENGLISH",
    "'', ENGLISH",
    "?!, ENGLISH"
  })
  void a_clients_tag_finds_the_language_that_serves_it_best(String tag, Language expected) {
    assertThat(Language.ofTag(tag, Language.ENGLISH)).isEqualTo(expected);
  }

  @Test
  void without_a_tag_the_fallback_counts() {
    assertThat(Language.ofTag(null, Language.TRADITIONAL)).isEqualTo(Language.TRADITIONAL);
  }
}
