package zhuanlan.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TitleTextTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '§',
      delimiter = '¦',
      value = {
        "山雨欲来 ¦ 山雨欲来",
        "'山雨欲来' ¦ 山雨欲来",
        "\"山雨欲来\" ¦ 山雨欲来",
        "\"谁说'不行'？\" ¦ 谁说'不行'？",
        "'It''s on' ¦ It's on",
        "\"他说 \\\"好\\\"\" ¦ 他说 \"好\"",
        "2018 ¦ 2018",
        "12_00 ¦ 12:00",
        "1_4 ¦ 1_4",
        "0x1F ¦ 0x1F",
        "true ¦ true",
        "1e3 ¦ 1e3",
        "花括号&#123;x&#125; ¦ 花括号{x}",
        "A &amp;amp; B ¦ A &amp; B",
        "　全角　空格　 ¦ 全角 空格"
      })
  void a_title_is_read_as_it_is_meant_without_ado(String written, String title) {
    Article article = Written.front("title: " + written);
    assertThat(article.title()).isEqualTo(title);
    assertThat(article.repairs()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '§',
      delimiter = '¦',
      value = {
        "\"\"\"\"\"\"\"\"\"'山雨欲来'\"\"\"\"\"\"\"\"\" ¦ 山雨欲来",
        "\"\"\"山雨欲来\"\"\" ¦ 山雨欲来",
        "\"\"\"\"\"\"\"\"\"\"\"'🎀'\"\"\"\"\"\"\"\"\"\"\" ¦ 🎀",
        "\"\"\"\"Rain - 'The Hill'\"\"\"\" ¦ Rain - 'The Hill'",
        "\"\"'Rain' and 'Hill'\"\" ¦ 'Rain' and 'Hill'",
        "@山雨 关注了股票 ¦ @山雨 关注了股票",
        "山雨: 欲来 ¦ 山雨: 欲来",
        "山雨 #欲来 ¦ 山雨 #欲来",
        "#山雨#欲来 ¦ #山雨#欲来",
        "'We are'_ not rain ¦ 'We are': not rain",
        "[山雨] 欲来 ¦ [山雨] 欲来",
        "*山雨欲来 ¦ *山雨欲来",
        "&山雨 ¦ &山雨",
        "- 山雨 ¦ - 山雨",
        "%山雨 ¦ %山雨",
        "\"山雨\"与\"欲来\" ¦ \"山雨\"与\"欲来\"",
        "'山雨'与'欲来' ¦ '山雨'与'欲来'"
      })
  void a_title_that_is_no_yaml_is_read_from_its_line_and_told(String written, String title) {
    Article article = Written.front("title: " + written, "date: 2021-03-19", "categories: 随笔");
    assertThat(article.title()).isEqualTo(title);
    assertThat(article.column()).isEqualTo("随笔");
    assertThat(article.published()).isNotNull();
    assertThat(article.repairs())
        .allSatisfy(each -> assertThat(each.line()).isEqualTo(2))
        .isNotEmpty();
  }

  @Test
  void a_title_over_several_lines_is_one_line() {
    Article article = Written.front("title: 19_15", "      ", "   山雨欲来", "date: 2021-03-19");
    assertThat(article.title()).isEqualTo("19:15 山雨欲来");
    assertThat(Written.repairs(article)).singleElement().asString().startsWith("2: the title runs");
  }

  @Test
  void a_block_of_yaml_is_folded() {
    assertThat(Written.front("title: >-", "  山雨", "  欲来").title()).isEqualTo("山雨 欲来");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"title: #", "title:  ", "title: ''", "title: \"\"", "title: null", "x: y"})
  void without_a_title_the_first_sentence_is_it(String line) {
    assertThat(Written.front(line).title()).isEqualTo("正文第一句");
  }

  @Test
  void the_first_heading_comes_before_the_first_sentence() {
    Article article = Written.article("---\ntitle: #\n---\n<p>开头。</p><h2>山雨</h2><p>正文。</p>");
    assertThat(article.title()).isEqualTo("山雨");
    assertThat(Written.repairs(article))
        .singleElement()
        .asString()
        .startsWith("2: the title is empty");
  }

  @Test
  void without_any_text_column_and_day_are_the_title_and_never_the_file_name() {
    Article article =
        Written.article(
            "---\ntitle: #\ncategories: [图, 鲸图]\ndate: 2021-03-21 23:30:00\n---\n"
                + "<img src=https://p.example/1.jpg>");
    assertThat(article.title()).isEqualTo("鲸图 2021-03-21");
    assertThat(Written.article("<img src=https://p.example/1.jpg>").title()).isEqualTo("无标题");
  }

  @Test
  void an_endless_title_is_cut_between_characters() {
    String title = Written.front("title: " + "🎀".repeat(5000)).title();
    assertThat(title.codePointCount(0, title.length())).isEqualTo(300);
    assertThat(title).endsWith("🎀…");
  }
}
