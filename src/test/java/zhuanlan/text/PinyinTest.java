package zhuanlan.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinyinTest {

  @ParameterizedTest
  @CsvSource({
    "小程序, xiaochengxu, xcx",
    "重庆, chongqing, cq",
    "银行, yinhang, yh",
    "行业, hangye, hy",
    "女装, nvzhuang, nz",
    "绿色, lvse, ls",
    "长城汽车, changchengqiche, ccqc",
    "成长, chengzhang, cz",
    "朋友圈, pengyouquan, pyq",
    "c2m模式, c2mmoshi, c2mms",
    "iphone 12, iphone12, iphone12",
    "𠮷野家, 𠮷yejia, 𠮷yj",
    "c++, c, c",
    "々, 々, 々",
    "カメラ, カメラ, カメラ",
  })
  void a_word_sounds_like_its_syllables_and_other_scripts_stay(
      String word, String full, String initials) {
    assertThat(Pinyin.of(word)).isEqualTo(new Pinyin(full, initials));
  }

  @Test
  void what_has_no_sound_has_none() {
    assertThat(Pinyin.of("")).isEqualTo(new Pinyin("", ""));
    assertThat(Pinyin.of("……。")).isEqualTo(new Pinyin("", ""));
  }

  @ParameterizedTest
  @CsvSource({
    "xiao cheng xu, xiaochengxu",
    "Xiǎo chéng-xù, xiaochengxu",
    "xi'an, xian",
    "lvse, luse",
    "lüse, luse",
    "LÜ SE, luse",
    "luse, luse",
    "nvzhuang, nuzhuang",
    "vivo, vivo",
    "c2m, c2m",
    "'', ''",
  })
  void what_people_type_is_compared_without_marks_and_blanks(String typed, String key) {
    assertThat(Pinyin.key(typed)).isEqualTo(key);
  }
}
