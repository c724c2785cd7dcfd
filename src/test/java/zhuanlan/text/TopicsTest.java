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
import org.junit.jupiter.params.provider.CsvSource;
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

  @ParameterizedTest
  @ValueSource(strings = {"①第一步", "面积是10m²的小店", "第Ⅷ章", "Ⓐ座大堂", "H₂O与CO₂", "㎡½ℵ🅰"})
  void numbers_and_letters_in_circles_and_above_the_line_end_like_others(String text) {
    assertThat(topics.of(text, List.of(text), List.of(text), 5)).isNotNull();
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

  @ParameterizedTest
  @CsvSource({
    // A name is whole, whichever part of it the dictionary knows.
    "新能源汽车, 能源 汽车, 新能源汽车卖得好。老刘买了新能源汽车。新能源汽车的车主不多，修新能源汽车的人更少。",
    "团团买菜, 团团买 买菜, 团团买菜进了县城。老刘用团团买菜。团团买菜很快，邻居也说团团买菜便宜。",
    "末位淘汰, 淘汰 位淘汰, 末位淘汰伤人。厂里废除末位淘汰。老刘怕末位淘汰，末位淘汰却回来了。",
    "任长非, 任长 长非, 任长非开了店。老刘认识任长非。记者问任长非，任长非没有回答。",
    // What is counted or measured is no part of the name.
    "芯片, 颗芯片 一颗芯片, 一颗芯片两块钱。这颗芯片缺货。三颗芯片坏了，那颗芯片还好。芯片涨价，芯片厂扩产。",
    "网格仓, 座网格仓, 一座网格仓开了。这座网格仓在城北，三座网格仓在城南。网格仓缺人，网格仓招工。",
    // Verbs and particles beside a name are no part of it, either.
    "退货率, 退货率是 的退货率, 女装的退货率是四成。食品的退货率是半成。退货率高的店，退货率是一道难题。",
    "储物柜, 卖储物柜 进储物柜, 老刘把菜放进储物柜。柜厂卖储物柜。菜进储物柜，人开储物柜，储物柜真好。",
  })
  void a_name_is_found_whole_and_alone(String name, String pieces, String text) {
    assertThat(topics.of("一则短讯", List.of(), List.of(text), 10))
        .extracting(Topic::name)
        .contains(name)
        .doesNotContain(pieces.split(" "));
  }

  @Test
  void verbs_that_need_something_behind_them_are_no_topics() {
    String text = "老刘走上讲台。小王走上讲台。他们把书放在桌上，把笔放在桌上，把它当成礼物，又当成教训。";
    assertThat(topics.of("走上讲台", List.of(), List.of(text), 20))
        .extracting(Topic::name)
        .doesNotContain("走上", "放在", "当成", "走上讲台");
  }

  @Test
  void a_name_that_begins_with_a_number_is_none_of_the_countings() {
    String text = "百亿补贴开始了。百亿补贴烧钱。对手怕百亿补贴，百亿补贴却停了。三百公里、三百公里、三百公里。";
    assertThat(topics.of("一则短讯", List.of(), List.of(text), 20))
        .extracting(Topic::name)
        .contains("百亿补贴")
        .doesNotContain("三百公里", "百公里", "三百");
  }

  @Test
  void a_long_piece_of_the_title_is_no_topic_by_itself() {
    assertThat(topics.of(TITLE, HEADINGS, ARTICLE, 20))
        .extracting(Topic::name)
        .noneMatch(each -> each.contains("的"))
        .doesNotContain("撑起社区团购", "小程序撑起");
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

  @ParameterizedTest
  @CsvSource({
    "青禾跌破260 USDT, USDT, 青禾跌破260 USDT",
    "关注了股票 禾积电, 禾积电, 关注了股票 禾积电",
  })
  void an_article_of_one_line_is_not_about_its_whole_line(String line, String topic, String all) {
    assertThat(topics.of(line, List.of(), List.of(line), 10))
        .extracting(Topic::name)
        .contains(topic)
        .doesNotContain(all);
  }

  @Test
  void words_that_begin_with_self_are_found_whole() {
    String text = "小区里有了自提柜。自提柜很方便，居民爱用自提柜，自提柜装满了。";
    assertThat(topics.of("一则短讯", List.of(), List.of(text), 10))
        .extracting(Topic::name)
        .contains("自提柜");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://shop.example/qinghe", "http：//shop.example/qinghe", "WWW.shop.example"})
  void web_addresses_are_no_topics(String address) {
    String text = "见" + address + "，又见" + address + "。";
    assertThat(topics.of("青禾超市", List.of(), List.of(text, text), 10))
        .extracting(Topic::folded)
        .doesNotContain("shop", "qinghe", "shop.example", "www.shop.example");
  }

  @Test
  void a_name_in_latin_letters_is_written_as_most_often() {
    String text = "QINGHE来了。Qinghe开店，Qinghe卖菜，qinghe关店，Qinghe降价。";
    assertThat(topics.of("一则短讯", List.of(), List.of(text), 10))
        .extracting(Topic::name)
        .contains("Qinghe");
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
