package zhuanlan.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SummarizerTest {

  private static final String TITLE = "青禾超市把生鲜小程序开进了社区";

  private static final List<String> ARTICLE =
      List.of(
          "欢迎关注“零售观察”的微信订阅号：lsgc-demo",
          "3月8日，青禾超市宣布生鲜小程序进入全国一百个社区，下单半小时送到家门口。消息传出后，同行议论纷纷。",
          "但是，生鲜小程序的利润并不高。青禾超市去年在生鲜配送上亏损两亿元，主要花在冷链和骑手上。这笔钱值得吗？",
          "“我每天都用它买菜。”一位住户说。她觉得价格比菜市场还低。",
          "分析人士指出，社区的生鲜生意关键在于密度，订单够多，配送成本才能降下来。",
          "因此，青禾超市选择从老社区开始。",
          "总体来看，青禾超市的生鲜小程序必须先证明自己能赚钱，社区扩张才有意义。",
          "（声明：本文仅代表作者观点，不代表本报立场。）");

  private final Summarizer summarizer = new Summarizer();

  @Test
  void a_summary_is_a_few_whole_sentences_in_reading_order() {
    List<String> summary = summarizer.summarize(TITLE, ARTICLE, 120);
    assertThat(summary).hasSizeBetween(2, 4);
    assertThat(String.join("", ARTICLE)).contains(summary);
    List<Integer> places = summary.stream().map(String.join("", ARTICLE)::indexOf).toList();
    assertThat(places).isSorted();
  }

  @Test
  void it_tells_what_happened_and_what_it_means() {
    assertThat(String.join("", summarizer.summarize(TITLE, ARTICLE, 120)))
        .contains("3月8日，青禾超市宣布")
        .contains("社区扩张才有意义");
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 40, 60, 80, 120, 300})
  void it_keeps_to_its_length(int most) {
    int length =
        summarizer.summarize(TITLE, ARTICLE, most).stream()
            .mapToInt(each -> each.codePointCount(0, each.length()))
            .sum();
    assertThat(length).isPositive().isLessThanOrEqualTo(most);
  }

  @Test
  void pleas_questions_and_disclaimers_never_stand_in_it() {
    assertThat(String.join("", summarizer.summarize(TITLE, ARTICLE, 500)))
        .doesNotContain("关注", "值得吗", "声明");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "欢迎关注我们的微信公众号。",
        "扫码进群领取更多优惠信息。",
        "文/青禾观察员一号。",
        "来源：青禾观察（ID：qinghe）。",
        "（声明：本文仅代表作者观点，不代表本站立场。）",
        "未经授权不得转载本站的文章。",
        "应受访者要求，文中人物均为化名。",
        "点击阅读原文查看完整榜单和数据。",
        "Click here to subscribe to our newsletter.",
      })
  void what_a_publisher_says_about_itself_is_left_out(String plea) {
    assertThat(summarizer.summarize("青禾超市", List.of(plea), 120)).isEmpty();
    assertThat(summarizer.summarize("青禾超市", List.of(plea, "青禾超市今天在南城开出了第一家门店。"), 120))
        .containsExactly("青禾超市今天在南城开出了第一家门店。");
  }

  @Test
  void a_sentence_that_leans_on_another_comes_only_behind_it() {
    List<String> paragraphs = List.of("青禾超市亏损两亿元，这是十年来的第一次亏损。因此青禾超市关闭了一百家门店，裁员两千人。");
    assertThat(summarizer.summarize("青禾超市关店", paragraphs, 40))
        .allMatch(each -> !each.startsWith("因此"));
    assertThat(summarizer.summarize("青禾超市关店", paragraphs, 120)).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "因此青禾超市关闭了一百家门店，裁员两千人。",
        "这让青禾超市在冬天关闭了一百家门店。",
        "第二，青禾超市关闭了城西的一百家门店。",
        "在他看来，青禾超市关闭门店并不意外。",
        "But Green Market closed one hundred stores.",
        "It closed one hundred stores in the west of the city.",
      })
  void a_sentence_that_points_back_does_not_stand_alone(String leaning) {
    List<String> paragraphs = List.of("谁也没有料到？" + leaning, "青禾超市今天在南城开出了第一家门店。");
    assertThat(summarizer.summarize("青禾超市关店", paragraphs, 120))
        .containsExactly("青禾超市今天在南城开出了第一家门店。");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "便利店里的青禾超市货架卖掉了一百万箱苹果。",
        "其他城市的青禾超市还没有关闭任何一家门店。",
        "再生纸做的青禾超市购物袋卖掉了一百万个。",
        "Items of Green Market sell well in the whole city.",
      })
  void a_word_that_only_looks_like_pointing_back_does_no_harm(String sentence) {
    assertThat(summarizer.summarize("青禾超市", List.of("谁也没有料到？" + sentence), 120))
        .containsExactly(sentence);
  }

  @ParameterizedTest
  @ValueSource(strings = {"“青禾超市今天在南城开出了第一家门店。", "青禾超市今天在南城开出了第一家门店。”", "他说：‘青禾超市今天在南城开店。"})
  void half_a_quotation_stands_in_it_only_for_want_of_better(String half) {
    List<String> paragraphs = List.of(half, "冷链成本仍然是生鲜生意最大的难题。");
    assertThat(summarizer.summarize("青禾超市开店", paragraphs, 120))
        .containsExactly("冷链成本仍然是生鲜生意最大的难题。");
  }

  @Test
  void near_duplicates_do_not_stand_together() {
    List<String> paragraphs = List.of("青禾超市宣布进入一百个老社区开店。", "青禾超市昨日宣布进入一百个老社区开店。", "冷链成本仍然是最大的难题。");
    assertThat(summarizer.summarize("青禾超市", paragraphs, 120)).hasSize(2);
  }

  @Test
  void an_example_gives_way_to_what_it_shows() {
    List<String> paragraphs =
        List.of("谁也没有料到？", "比如青禾超市的生鲜小程序在城西亏损了两亿元。", "青禾超市的生鲜小程序在全国的社区都在亏损。", "后来呢？");
    assertThat(summarizer.summarize("青禾超市的生鲜小程序", paragraphs, 30))
        .containsExactly("青禾超市的生鲜小程序在全国的社区都在亏损。");
  }

  @Test
  void what_tells_something_new_is_preferred_to_what_repeats() {
    List<String> paragraphs =
        List.of(
            "青禾超市的冷链成本太高，冷链成本拖累了利润。",
            "冷链成本太高，这也是青禾超市利润下降的原因。",
            "青禾超市靠团长在社区卖菜，团长越来越少。",
            "社区的团长说卖菜不赚钱，冷链成本让利润消失。");
    assertThat(String.join("", summarizer.summarize("青禾超市", paragraphs, 50)))
        .contains("冷链成本", "团长");
  }

  @Test
  void a_teaser_that_repeats_the_title_has_no_summary() {
    assertThat(summarizer.summarize("青禾超市：小程序来了", List.of("青禾超市_小程序来了。"), 120)).isEmpty();
    assertThat(summarizer.summarize("青禾超市", List.of("青禾 超市"), 120)).isEmpty();
  }

  @Test
  void a_teaser_of_one_sentence_is_its_own_summary() {
    assertThat(summarizer.summarize("快讯", List.of("青禾超市今天开业了，排队三小时"), 120))
        .containsExactly("青禾超市今天开业了，排队三小时");
  }

  @Test
  void no_text_has_no_summary() {
    assertThat(summarizer.summarize("", List.of(), 120)).isEmpty();
    assertThat(summarizer.summarize("标题", List.of("", "　", "！！！", "——"), 120)).isEmpty();
  }

  @Test
  void a_sentence_that_is_too_long_is_taken_whole_or_not_at_all() {
    String half = "甲乙丙丁戊己庚辛壬癸".repeat(15) + "。";
    String twice = "甲乙丙丁戊己庚辛壬癸".repeat(30) + "。";
    assertThat(summarizer.summarize("题", List.of(twice, half), 120)).containsExactly(half);
    assertThat(summarizer.summarize("题", List.of(twice), 120)).isEmpty();
  }

  @Test
  void characters_beyond_the_first_plane_count_as_one() {
    String sentence = "𠮷".repeat(119) + "。";
    assertThat(summarizer.summarize("题", List.of(sentence), 120)).containsExactly(sentence);
  }

  @Test
  void english_articles_have_summaries_too() {
    List<String> paragraphs =
        List.of(
            "Green Market opened one hundred stores on Monday. It was raining.",
            "The stores deliver vegetables within 30 minutes, said Dr. Moss of Green Market.");
    assertThat(summarizer.summarize("Green Market opens stores", paragraphs, 240))
        .contains("Green Market opened one hundred stores on Monday.");
  }

  @Test
  void whatever_the_text_summaries_are_whole_and_within_bounds() {
    Random random = new Random(11);
    for (int round = 0; round < 2_000; round++) {
      List<String> paragraphs =
          IntStream.range(0, 12).mapToObj(i -> Samples.text(random, 40)).toList();
      List<String> summary = summarizer.summarize(Samples.text(random, 6), paragraphs, 120);
      assertThat(summary).hasSizeLessThanOrEqualTo(4);
      assertThat(summary.stream().mapToInt(s -> s.codePointCount(0, s.length())).sum())
          .isLessThanOrEqualTo(180);
      List<String> sentences =
          paragraphs.stream().flatMap(each -> Sentences.of(each).stream()).toList();
      assertThat(sentences).containsAll(summary);
    }
  }

  @Test
  void huge_articles_cost_bounded_time() {
    String[] many = new String[50_000];
    Arrays.setAll(many, i -> "青禾超市在第" + i + "个社区开出了新的门店，居民们十分高兴。");
    assertThat(summarizer.summarize(TITLE, List.of(many), 120)).isNotEmpty();
    assertThat(summarizer.summarize(TITLE, Collections.nCopies(3, String.join("", many)), 120))
        .isNotEmpty();
  }
}
