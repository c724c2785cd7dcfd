package zhuanlan.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopicsTest {

  private static final String TITLE = "青禾超市的小程序撑起了社区团购";

  private static final List<String> HEADINGS = List.of("小程序里的生意", "冷链是一道坎");

  private static final List<String> ARTICLE =
      List.of(
          "3月8日，青禾超市宣布在微信里上线小程序，小程序首日的订单超过两万笔。公司表示，用户增长超出预期。",
          "做社区团购的公司很多。社区团购靠团长，青禾超市却靠小程序，社区团购的团长们因此感到压力。",
          "冷链是难题。冷链车一辆四十万元，青禾超市租了六十辆，冷链的成本占了三成。",
          "一位团长用iPhone 12演示了小程序，另一位团长的iPhone 12里装着三个小程序。5G让直播带货更流畅，直播带货的订单多在晚上，直播带货已占两成。",
          "分析师认为，C2M工厂会跟进，C2M意味着小程序直接连着工厂。");

  private final Topics topics = new Topics();

  @Test
  void the_main_topic_comes_first_and_weighs_one() {
    List<Topic> found = topics.of(TITLE, HEADINGS, ARTICLE, 10);
    assertThat(found.get(0)).isEqualTo(new Topic("小程序", "小程序", 1));
    assertThat(found).extracting(Topic::weight).isSortedAccordingTo((a, b) -> Double.compare(b, a));
    assertThat(found).allMatch(each -> each.weight() > 0 && each.weight() <= 1);
  }

  @Test
  void words_that_no_dictionary_has_are_found_whole() {
    assertThat(topics.of(TITLE, HEADINGS, ARTICLE, 12))
        .extracting(Topic::name)
        .contains("小程序", "青禾超市", "社区团购", "直播带货", "冷链", "团长", "C2M")
        .doesNotContain("程序", "小程", "社区", "团购", "直播", "带货");
  }

  @Test
  void names_of_several_words_and_numbers_are_found_whole() {
    assertThat(topics.of(TITLE, HEADINGS, ARTICLE, 20))
        .extracting(Topic::folded)
        .contains("iphone 12")
        .doesNotContain("12", "iphone");
  }

  @Test
  void everyday_words_numbers_and_dates_are_no_topics() {
    assertThat(topics.of(TITLE, HEADINGS, ARTICLE, 50))
        .extracting(Topic::folded)
        .doesNotContain("公司", "用户", "难题", "成本", "一位", "3月", "8", "表示", "两万", "因此")
        .noneMatch(each -> each.codePoints().allMatch(Character::isDigit));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3, 10})
  void there_are_no_more_than_asked_for(int most) {
    assertThat(topics.of(TITLE, HEADINGS, ARTICLE, most)).hasSize(most);
  }

  @Test
  void no_topic_comes_twice_in_other_writing() {
    List<Topic> found =
        topics.of("ＰＤＤ與PDD", List.of(), List.of("pdd、Pdd、社區團購、社区团购、社區團購、社区团购。"), 10);
    assertThat(found).extracting(Topic::folded).containsOnlyOnce("pdd").containsOnlyOnce("社区团购");
  }

  @Test
  void names_stay_as_the_author_wrote_them() {
    List<Topic> found =
        topics.of("微信小程式上架", List.of(), List.of("小程式很快。用小程式買菜，靠小程式省錢。小程式\u200B便利。"), 5);
    assertThat(found).contains(new Topic("小程式", "小程式", 1));
  }

  @Test
  void traditional_texts_are_about_the_same_as_simplified_ones() {
    List<Topic> found = topics.of("社區團購的寒冬", List.of(), List.of("社區團購遇冷。巨頭退出社區團購。社區團購還有人做嗎？"), 5);
    assertThat(found).contains(new Topic("社區團購", "社区团购", 1));
  }

  @Test
  void characters_beyond_the_first_plane_are_part_of_names() {
    List<Topic> found =
        topics.of("𠮷野家又涨价", List.of(), List.of("𠮷野家昨天涨价。顾客说𠮷野家贵了。记者问𠮷野家，没有回音。"), 5);
    assertThat(found).extracting(Topic::name).contains("𠮷野家");
    assertThat(found).extracting(Topic::name).allMatch(Samples::isWhole);
  }

  @Test
  void a_name_of_which_one_half_is_an_everyday_word_is_a_name() {
    List<Topic> found =
        topics.of("蔚来的换电站", List.of(), List.of("蔚来扩建换电站。业内看好蔚来，蔚来上月交付两万辆。对手向蔚来学习，等蔚来降价。"), 5);
    assertThat(found).extracting(Topic::name).contains("蔚来");
  }

  @Test
  void english_articles_have_topics() {
    List<Topic> found =
        topics.of(
            "Green Market opens in the city",
            List.of(),
            List.of(
                "Green Market is new. The people of the city like Green Market and the vegetables."),
            5);
    assertThat(found.get(0)).isEqualTo(new Topic("Green Market", "green market", 1));
    assertThat(found).extracting(Topic::folded).doesNotContain("the", "is", "in the");
  }

  @Test
  void an_article_of_one_line_has_the_names_of_its_title() {
    assertThat(topics.of("特斯拉降价", List.of(), List.of(), 10)).isNotEmpty();
    assertThat(topics.of("iPhone 12发布", List.of(), List.of(), 10))
        .extracting(Topic::folded)
        .anyMatch(each -> each.startsWith("iphone"));
  }

  @Test
  void nothing_is_about_nothing() {
    assertThat(topics.of("", List.of(), List.of(), 10)).isEmpty();
    assertThat(topics.of("……", List.of("　"), List.of("。", "12 34", "的的的的的的"), 10)).isEmpty();
  }

  @Test
  void whatever_the_text_topics_are_whole_and_folded() {
    Random random = new Random(5);
    for (int round = 0; round < 2_000; round++) {
      List<String> paragraphs =
          IntStream.range(0, 8).mapToObj(i -> Samples.text(random, 40)).toList();
      for (Topic each : topics.of(Samples.text(random, 6), List.of(), paragraphs, 10)) {
        assertThat(each.name()).matches(Samples::isWhole).isNotBlank();
        assertThat(each.folded()).isEqualTo(Fold.of(each.name())).isNotBlank();
        assertThat(each.weight()).isPositive().isLessThanOrEqualTo(1);
      }
    }
  }

  @Test
  void huge_articles_cost_bounded_time() {
    String huge = "青禾超市的小程序".repeat(100_000);
    assertThat(topics.of("题", List.of(), List.of(huge, "a".repeat(1_000_000)), 10)).isNotEmpty();
    assertThat(topics.of("题", List.of(), Collections.nCopies(50_000, "社区团购。"), 10)).isNotEmpty();
  }

  @Test
  void many_threads_find_the_same() throws InterruptedException, ExecutionException {
    List<Topic> expected = topics.of(TITLE, HEADINGS, ARTICLE, 10);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      Callable<List<Topic>> one = () -> topics.of(TITLE, HEADINGS, ARTICLE, 10);
      for (Future<List<Topic>> each : threads.invokeAll(Collections.nCopies(200, one))) {
        assertThat(each.get()).isEqualTo(expected);
      }
    } finally {
      threads.shutdown();
    }
  }
}
