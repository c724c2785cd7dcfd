package zhuanlan.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

  @ParameterizedTest
  @CsvSource({
    "小城序, 小程序",
    "拼夕夕多, 拼夕夕",
    "拼多多多, 拼多多",
    "多拼多, 拼多多",
    "腾汛, 腾讯",
    "阿理, 阿里",
    "阿里吧吧, 阿里巴巴",
    "淘宝特介版, 淘宝特价版",
    "iphnoe, iphone",
    "facebok, facebook",
    "telsa, tesla",
    "区快连, 区块链",
  })
  void a_slip_is_near(String spelt, String name) {
    assertThat(near(spelt, name)).isBetween(0.3, 0.99);
  }

  @ParameterizedTest
  @CsvSource({
    "小米, 大米",
    "小米, 小鹏",
    "阿里, 百度",
    "小程序, 区块链",
    "ios, iot",
    "ai, ar",
    "5g, 4g",
    "京东, 广东",
    "小程序, ''",
    "'', 小程序",
  })
  void another_word_is_not(String spelt, String name) {
    assertThat(near(spelt, name)).isZero();
  }

  @Test
  void the_nearer_the_higher() {
    assertThat(near("小程序", "小程序")).isEqualTo(1);
    assertThat(near("小城序", "小程序")).isGreaterThan(near("小程", "小程序"));
    assertThat(near("小城序", "小程序")).isGreaterThan(near("小橙书", "小程序"));
  }

  @ParameterizedTest
  @CsvSource({
    "abc, abc, 0",
    "abc, acb, 1",
    "abc, ab, 1",
    "ab, abc, 1",
    "abc, xbc, 1",
    "ca, abc, 3"
  })
  void slips_are_counted(String one, String other, int slips) {
    assertThat(Letters.slips(one.chars().toArray(), other.chars().toArray(), 9)).isEqualTo(slips);
  }

  private static double near(String spelt, String name) {
    return new Spelling(spelt).near(name, Pinyin.key(Pinyin.of(name).full()));
  }
}
