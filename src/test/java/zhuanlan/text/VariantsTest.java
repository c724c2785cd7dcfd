package zhuanlan.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VariantsTest {

  @ParameterizedTest
  @CsvSource({
    "小程序, 小程式",
    "软件, 軟體",
    "硬件, 硬體",
    "网络, 網路",
    "移动网络, 行動網路",
    "互联网, 網際網路",
    "人工智能, 人工智慧",
    "智能手机, 智慧型手機",
    "移动支付, 行動支付",
    "短视频, 短影片",
    "芯片, 晶片",
    "集成电路, 積體電路",
    "服务器, 伺服器",
    "数据库, 資料庫",
    "知识产权, 智慧財產權",
    "出租车, 計程車",
    "沙特阿拉伯, 沙烏地阿拉伯",
    "微信小程序, 微信小程式",
    "网络软件, 網路軟體",
    "3D打印, 3D列印",
  })
  void a_word_is_found_by_readers_of_the_mainland_and_of_taiwan(String here, String there) {
    String mainland = Fold.of(here);
    String taiwan = Fold.of(there);
    assertThat(Variants.of(taiwan)).startsWith(taiwan).contains(mainland);
    assertThat(Variants.of(mainland)).startsWith(mainland).contains(taiwan);
  }

  @ParameterizedTest
  @CsvSource({
    "影片, 视频",
    "數位, 数字",
    "智慧型, 智能",
    "登入, 登录",
    "線上教育, 在线教育",
    "執行長, 首席执行官",
    "的士, 出租车",
    "智慧城市, 智能城市",
    "公車, 公交车",
  })
  void a_word_that_has_other_meanings_is_looked_for_in_one_direction(String word, String other) {
    assertThat(Variants.of(Fold.of(word))).contains(other);
    assertThat(Variants.of(other)).doesNotContain(Fold.of(word));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "拼多多",
        "淘宝特价版",
        "资料",
        "面板",
        "档案",
        "文件",
        "社群",
        "社区团购",
        "用户",
        "支持",
        "项目",
        "软体动物",
        "流程序列",
        "质量",
        "c2m",
        "iphone 12",
        "ai",
        "多任务",
        "缓存",
        "𠮷野家",
        ""
      })
  void a_word_that_means_one_thing_everywhere_or_two_things_is_alone(String word) {
    assertThat(Variants.of(word)).containsExactly(word);
  }

  @Test
  void variants_are_few_and_a_hostile_term_is_cheap() {
    assertThat(Variants.of("程序接口网络".repeat(10))).hasSizeLessThanOrEqualTo(8);
    assertThat(Variants.of("程序".repeat(2000))).hasSize(1);
  }
}
