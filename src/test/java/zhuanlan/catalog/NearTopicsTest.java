package zhuanlan.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhuanlan.text.Fold;
import zhuanlan.text.Pinyin;

class NearTopicsTest {

  private static final List<String> TOPICS =
      List.of(
          "小程序",
          "拼多多",
          "淘宝特价版",
          "区块链",
          "腾讯",
          "绿色能源",
          "重庆",
          "社区团购",
          "C2M",
          "iPhone",
          "Facebook",
          "特斯拉",
          "人工智能",
          "女装",
          "云计算",
          "阿里",
          "OpenAI",
          "没有文章");

  @ParameterizedTest
  @CsvSource({
    "xiaochengxu, 小程序",
    "xiao cheng xu, 小程序",
    "Xiǎo chéng xù, 小程序",
    "xiao3cheng2xu4, 小程序",
    "xiaochengx, 小程序",
    "xiaochenxu, 小程序",
    "xiaocheng, 小程序",
    "xcx, 小程序",
    "XCX, 小程序",
    "小城序, 小程序",
    "小程徐, 小程序",
    "pdd, 拼多多",
    "拼多多多, 拼多多",
    "多多, 拼多多",
    "特价版, 淘宝特价版",
    "淘宝特价板, 淘宝特价版",
    "tbtjb, 淘宝特价版",
    "qukuailian, 区块链",
    "腾迅, 腾讯",
    "luse, 绿色能源",
    "lüse, 绿色能源",
    "lvse nengyuan, 绿色能源",
    "chongqing, 重庆",
    "cq, 重庆",
    "sqtg, 社区团购",
    "c2m2, C2M",
    "iphon, iPhone",
    "ihpone, iPhone",
    "facebok, Facebook",
    "特斯啦, 特斯拉",
    "nvzhuang, 女装",
    "nuzhuang, 女装",
    "小程序 天气, 小程序",
    "拼多多电商 xyz, 拼多多",
  })
  void the_topic_that_was_meant_comes_first(String words, String topic) {
    assertThat(near(words)).startsWith(topic);
  }

  @ParameterizedTest
  @CsvSource({"x", "天气预报", "zzzzzz", "小", "q", "大米", "''", "没有文章", "'*'", "gpt"})
  void what_nobody_could_have_meant_is_not_offered(String words) {
    assertThat(near(words)).isEmpty();
  }

  @Test
  void the_more_used_comes_first_among_equals() {
    NearTopics near = new NearTopics(List.of("xcx"), 5);
    List.of("小程序", "相册秀", "新春学").forEach(name -> near.add(topic(name)));
    assertThat(near.best(names -> Map.of("小程序", 1, "相册秀", 9)))
        .extracting(TopicUse::name)
        .containsExactly("相册秀", "小程序");
  }

  @Test
  void a_hostile_query_is_answered() {
    assertThat(near("小".repeat(4096))).isEmpty();
    assertThat(near("x1".repeat(2048))).isEmpty();
  }

  private static List<String> near(String words) {
    List<String> wanted =
        Query.terms(words, Aliases.NONE).all().stream().map(it -> it.names().get(0)).toList();
    NearTopics near = new NearTopics(wanted, 3);
    TOPICS.forEach(name -> near.add(topic(name)));
    return near.best(NearTopicsTest::counts).stream().map(TopicUse::name).toList();
  }

  private static Map<String, Integer> counts(Collection<String> names) {
    Map<String, Integer> counts = new HashMap<>();
    names.forEach(name -> counts.put(name, name.equals("没有文章") ? 0 : name.length()));
    return counts;
  }

  private static TopicName topic(String name) {
    String folded = Fold.of(name);
    Pinyin sound = Pinyin.of(folded);
    return new TopicName(name, folded, sound.full(), sound.initials());
  }
}
