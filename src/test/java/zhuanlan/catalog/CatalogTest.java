package zhuanlan.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhuanlan.article.Line;
import zhuanlan.article.Mark;
import zhuanlan.article.Run;

class CatalogTest {

  @TempDir private Path folder;
  private final ArticlesInMemory articles = new ArticlesInMemory();
  private Catalog catalog;

  @BeforeEach
  void catalog() throws IOException {
    Path file = folder.resolve("topics.aliases");
    Files.writeString(file, "拼多多 = PDD, 拼夕夕");
    AliasFile aliases = new AliasFile(file);
    aliases.reload();
    catalog = new Catalog(articles, aliases);
  }

  @ParameterizedTest
  @ValueSource(strings = {"小程序", "小程式", "小 程 序", "「小程式」"})
  void a_thing_is_found_by_each_of_its_names_and_marked_where_it_stands(String words) {
    articles.add("买菜", "2021-04-01", "天气好。\n大家用小程序买菜。");
    Findings found = catalog.topic(words, 0, 5);
    assertThat(found.total()).isEqualTo(1);
    assertThat(found.hits())
        .extracting(Hit::passage)
        .containsExactly(
            new Line(
                List.of(
                    Run.plain("大家用"), new Run("小程序", Set.of(Mark.BOLD), null), Run.plain("买菜。"))));
  }

  @Test
  void a_thing_is_found_by_its_aliases() {
    articles.add("财报", "2021-04-01", "拼多多赚钱了。");
    articles.add("观察", "2021-04-02", "PDD 又赚钱了。");
    assertThat(titles(catalog.topic("拼夕夕", 0, 5).listing().articles())).containsExactly("观察", "财报");
    assertThat(catalog.topic("赚钱 -pdd", 0, 5).hits()).isEmpty();
  }

  @Test
  void what_stands_in_the_title_alone_has_no_passage() {
    articles.add("小程序", "2021-04-01", "小程序\n别的话。");
    assertThat(catalog.topic("小程序", 0, 5).hits()).extracting(Hit::passage).containsOnlyNulls();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "*", "\"*^", "-小程序", "　"})
  void nothing_to_look_for_finds_nothing(String words) {
    articles.add("小程序", "2021-04-01", "别的话。", "小程序:10");
    assertThat(catalog.topic(words, 0, 5).hits()).isEmpty();
    assertThat(catalog.near(words, 5)).isEmpty();
    assertThat(catalog.beside(words, 5)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"xiaochengxu", "xcx", "小城序"})
  void near_topics_are_offered(String words) {
    articles.add("一", "2021-04-01", "文", "小程序:10", "芯片:5");
    assertThat(catalog.near(words, 5)).extracting(TopicUse::name).containsExactly("小程序");
  }

  @Test
  void related_topics_are_not_the_words_themselves() {
    for (int i = 0; i < 3; i++) {
      articles.add("一", "2021-04-01", "小程序和拼多多", "小程序:10", "程序:5", "PDD:4", "下沉市场:3");
    }
    articles.add("二", "2021-04-01", "小程序", "小程序:10", "直播:5");
    assertThat(catalog.beside("小程式", 5))
        .extracting(TopicUse::name)
        .containsExactly("PDD", "下沉市场", "直播");
    assertThat(catalog.beside("拼多多", 1)).extracting(TopicUse::name).containsExactly("下沉市场");
  }

  @Test
  void what_is_wanted_is_wanted_by_any_of_its_names() {
    catalog.arrived(new Selection(List.of("小程式", "PDD"), List.of("专栏"), List.of("軟體")), 7, 5);
    assertThat(articles.wanted)
        .isEqualTo(
            new Selection(
                List.of("小程式", "小程序", "pdd", "拼多多", "拼夕夕"), List.of("专栏"), List.of("软体", "软件")));
  }

  @Test
  void a_wish_without_a_word_is_not_a_wish_for_everything() {
    catalog.arrived(new Selection(List.of("***"), List.of(), List.of()), 7, 5);
    assertThat(articles.wanted).isNull();
  }

  @Test
  void hot_topics_are_those_of_the_week_and_rising_ones_are_marked() {
    articles.topicsOfDays.put(
        7, uses("阿里:9:9", "小程序:6:1", "新词:3:0", "直播:4:4", "芯片:3:3", "云:2:3", "一次:1:0"));
    assertThat(catalog.topics(6))
        .containsExactly(
            new HotTopic("阿里", 9, false),
            new HotTopic("小程序", 6, true),
            new HotTopic("新词", 3, true),
            new HotTopic("直播", 4, false),
            new HotTopic("芯片", 3, false),
            new HotTopic("云", 2, false));
  }

  @Test
  void where_everything_grows_nothing_rises() {
    articles.topicsOfDays.put(7, uses("甲:40:4", "乙:30:3", "丙:20:2", "丁:20:2", "戊:20:2"));
    assertThat(catalog.topics(5)).noneMatch(HotTopic::rising);
  }

  @Test
  void in_a_store_without_a_time_before_nothing_rises() {
    articles.topicsOfDays.put(7, uses("甲:9:0", "乙:8:0", "丙:7:0", "丁:6:0", "戊:5:0"));
    assertThat(catalog.topics(5)).hasSize(5).noneMatch(HotTopic::rising);
  }

  @Test
  void a_slow_store_is_looked_at_over_a_longer_time() {
    articles.topicsOfDays.put(7, uses("甲:2:0", "乙:1:0"));
    articles.topicsOfDays.put(30, uses("丙:5:0", "甲:4:0", "乙:3:0", "丁:2:0", "戊:2:0"));
    assertThat(catalog.topics(10))
        .extracting(HotTopic::name)
        .containsExactly("丙", "甲", "乙", "丁", "戊");
    articles.topicsOfDays.clear();
    articles.topicsOfDays.put(30, uses("独:1:0"));
    assertThat(catalog.topics(10)).extracting(HotTopic::name).containsExactly("独");
  }

  @Test
  void a_thing_is_hot_once() {
    articles.topicsOfDays.put(
        7, uses("拼多多:9:9", "拼多:9:9", "PDD:5:5", "淘宝:8:8", "淘宝特价版:2:2", "京东:2:2"));
    assertThat(catalog.topics(9))
        .extracting(HotTopic::name)
        .containsExactly("拼多多", "淘宝", "淘宝特价版", "京东");
  }

  @Test
  void articles_on_one_story_are_found_and_others_are_not() {
    int one =
        articles.add("某团推出买菜新业务", "2021-04-02", "", "某团:10", "社区团购:8", "生鲜:6", "优选:5", "补贴:3");
    articles.add("某团买菜新业务上线，生鲜再起战火", "2021-04-03", "", "某团:9", "生鲜:10", "社区团购:7", "优选:4", "供应链:5");
    articles.add("某团财报：亏损扩大", "2021-04-03", "", "某团:10", "财报:9", "亏损:7", "外卖:6", "酒旅:4");
    articles.add("团长的一天", "2021-04-03", "", "社区团购:10", "团长:9", "县城:7", "微信群:5");
    articles.add("某团推出买菜新业务：回顾", "2021-05-03", "", "某团:10", "社区团购:8", "生鲜:6", "优选:5");
    articles.add("无关", "2021-04-02", "", "芯片:10");
    for (int i = 0; i < 20; i++) {
      articles.add("某团的事", "2020-04-01", "", "某团:10");
    }
    assertThat(titles(catalog.story(one, 5))).containsExactly("某团买菜新业务上线，生鲜再起战火");
  }

  @Test
  void two_issues_of_a_daily_series_are_not_one_story() {
    int one = articles.add("早报｜四月二日财经要闻", "2021-04-02", "", "财经:10", "芯片:8", "汽车:6", "缺货:4");
    articles.add("早报｜四月三日财经要闻", "2021-04-03", "", "财经:10", "航运:8", "运河:7", "货轮:5");
    assertThat(catalog.story(one, 5)).isEmpty();
  }

  @Test
  void an_article_without_time_or_topics_or_that_is_not_there_has_no_story() {
    int timeless = articles.add("甲", null, "", "芯片:10");
    int themeless = articles.add("乙", "2021-04-02", "");
    assertThat(catalog.story(timeless, 5)).isEmpty();
    assertThat(catalog.story(themeless, 5)).isEmpty();
    assertThat(catalog.story(99, 5)).isEmpty();
  }

  private static List<TopicUse> uses(String... topics) {
    return Stream.of(topics)
        .map(it -> it.split(":"))
        .map(
            it ->
                new TopicUse(
                    it[0], Query.folded(it[0]), Integer.parseInt(it[1]), Integer.parseInt(it[2])))
        .toList();
  }

  private static List<String> titles(List<Headline> articles) {
    return articles.stream().map(Headline::title).toList();
  }
}
