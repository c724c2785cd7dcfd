package zhuanlan.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhuanlan.article.Article;
import zhuanlan.article.Block;
import zhuanlan.article.Body;
import zhuanlan.article.Byline;
import zhuanlan.article.Line;

class SamenessTest {

  private static final Instant TIME = Instant.parse("2021-03-19T09:04:25Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          黄金的难题                | '黄金的难题'
          黄金的难题                | ""'黄金的难题'""
          坚决把_夹心阶层_消灭掉！   | 坚决把“夹心阶层”消灭掉！
          周报_ 三月               | 周报：三月
          A_B 测试                 | A/B 测试
          ＡＢ测试２０２１          | AB测试2021
          小 程 序的账             | 小程序的账
          IPhone 12               | iphone 12
          這條街                   | 这条街
          """)
  void the_same_title_however_a_crawl_wrote_it(String title, String other) {
    assertThat(of("街谈", title, TIME, "正文")).isEqualTo(of("街谈", other, TIME, "正文"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          行业日报（20210322）茶叶   | 行业日报（20210323）茶叶
          行业日报（20210322）茶叶   | 行业日报（20210322）咖啡
          潮流周刊（第1期）          | 潮流周刊（第11期）
          C++ 入门                  | C# 入门
          UMassCTF                 | UMassCTF 2021
          都2021了还在用旧软件？     | 都2021了还在用旧软件？对的！
          """)
  void different_titles_stay_apart(String title, String other) {
    Sameness one = of("街谈", title, TIME, "正文");
    Sameness two = of("街谈", other, TIME, "正文");
    assertThat(one.identity()).isNotEqualTo(two.identity());
    assertThat(one.occasion()).isNotEqualTo(two.occasion());
  }

  @Test
  void columns_stay_apart() {
    Sameness one = of("首页更新", "日报", TIME, "正文");
    Sameness two = of("标签", "日报", TIME, "正文");
    assertThat(one.identity()).isNotEqualTo(two.identity());
    assertThat(one.occasion()).isNotEqualTo(two.occasion());
  }

  @Test
  void the_time_is_no_part_of_the_identity_and_a_part_of_the_occasion() {
    Sameness one = of("街谈", "日报", TIME, "正文");
    Sameness two = of("街谈", "日报", TIME.plusSeconds(1), "正文");
    assertThat(one.identity()).isEqualTo(two.identity());
    assertThat(one.occasion()).isNotEqualTo(two.occasion());
  }

  @Test
  void without_time_column_or_title_there_is_no_occasion() {
    assertThat(of("街谈", "日报", null, "正文").occasion()).isEmpty();
    assertThat(of(null, "日报", TIME, "正文").occasion()).isEmpty();
    assertThat(of("街谈", "“”", TIME, "正文").occasion()).isEmpty();
  }

  @Test
  void where_there_is_little_text_pictures_tell_articles_apart() {
    assertThat(pictured("a.jpg", "")).isNotEqualTo(pictured("b.jpg", ""));
    assertThat(pictured("a.jpg", "看图。")).isNotEqualTo(pictured("b.jpg", "看图。"));
    String text = String.join("", MadeUpText.paragraphs(1, 10));
    assertThat(pictured("a.jpg", text)).isEqualTo(pictured("b.jpg", text));
  }

  private static String pictured(String picture, String text) {
    Block.Picture block = new Block.Picture("https://example.org/" + picture, null);
    return Sameness.of(
            article("街谈", "每日一图", null, List.of(block, new Block.Paragraph(Line.of(text)))))
        .identity();
  }

  private static Sameness of(
      @Nullable String column, String title, @Nullable Instant time, String text) {
    return Sameness.of(article(column, title, time, List.of(new Block.Paragraph(Line.of(text)))));
  }

  private static Article article(
      @Nullable String column, String title, @Nullable Instant time, List<Block> blocks) {
    return new Article(
        "a.md",
        title,
        null,
        column,
        List.of(),
        Byline.NONE,
        time,
        null,
        null,
        null,
        new Body(blocks),
        List.of());
  }
}
