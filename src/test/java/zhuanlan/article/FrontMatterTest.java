package zhuanlan.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrontMatterTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "---\ntitle: 山雨\n---\n正文",
        "\n---\ntitle: 山雨\n---\n正文",
        "\ufeff\n  \n---\ntitle: 山雨\n---\n正文",
        "\r\n---\r\ntitle: 山雨\r\n---\r\n正文\r\n",
        "  ---\ntitle: 山雨\n---  \n正文",
        "---\ntitle: 山雨\n\n\n-----\n正文",
        "title: 山雨\n---\n正文"
      })
  void front_matter_is_found_however_it_begins(String text) {
    Article article = Written.article(text);
    assertThat(article.title()).isEqualTo("山雨");
    assertThat(article.body().text()).isEqualTo("正文");
    assertThat(article.repairs()).isEmpty();
  }

  @Test
  void a_blank_line_does_not_end_it() {
    Article article =
        Written.front("categories: ", "    - 编程", "    - ACM", "", "author: ACM", "title: 山雨");
    assertThat(article.title()).isEqualTo("山雨");
    assertThat(article.column()).isEqualTo("ACM");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "---\ntitle: 山雨\ndate: 2021-03-19\n\n<div>正文</div>",
        "---\ntitle: 山雨\ndate: 2021-03-19\n<div>正文</div>",
        "---\ntitle: 山雨\ncategories:\n  - 随笔\n\n正文",
        "---\ntitle: 山雨\n\n正文\n\n---\n"
      })
  void where_its_end_is_missing_it_ends_where_the_fields_end(String text) {
    Article article = Written.article(text);
    assertThat(article.title()).isEqualTo("山雨");
    assertThat(article.body().text()).isEqualTo("正文");
    assertThat(Written.repairs(article))
        .singleElement()
        .asString()
        .startsWith("1: the front matter has no closing ---");
  }

  @Test
  void without_any_the_text_is_read_and_told() {
    Article article = Written.article("# 山雨\n\n正文。\n\n---\n\n尾声。");
    assertThat(article.title()).isEqualTo("山雨");
    assertThat(Outline.of(article.body().blocks())).containsExactly("# 山雨", "正文。", "---", "尾声。");
    assertThat(Written.repairs(article))
        .singleElement()
        .asString()
        .startsWith("0: has no front matter");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '§',
      value = {
        "categories: 随笔 ¦ 随笔 ¦ 随笔",
        "categories: [技术, Java] ¦ 技术 ¦ Java",
        "categories:⏎  - 技术⏎  - Java ¦ 技术 ¦ Java",
        "categories: ⏎ - 技术⏎ - Java ¦ 技术 ¦ Java",
        "categories:⏎  - [技术, Java]⏎  - [生活] ¦ 技术 ¦ Java",
        "categories:⏎  - - 技术⏎    - Java ¦ 技术 ¦ Java",
        "categories:⏎  - 新闻⏎  - 晚报⏎  - 副刊 ¦ 新闻 ¦ 晚报 - 副刊",
        "categories:⏎  - 新闻⏎  - 晚报 - 副刊 ¦ 新闻 ¦ 晚报 - 副刊",
        "categories:⏎  - 新闻⏎  - 晚报⏎  - ¦ 新闻 ¦ 晚报",
        "categories:⏎ - 新闻⏎ - | 晚报 ¦ 新闻 ¦ 晚报",
        "categories:⏎ - '新闻'⏎ - @晚报 ¦ 新闻 ¦ @晚报",
        "category: 2021 ¦ 2021 ¦ 2021",
        "Categories: 随笔 ¦ 随笔 ¦ 随笔",
        "categories: ¦ ¦ ",
        "categories: [] ¦ ¦ "
      })
  void the_first_category_is_the_section_the_rest_the_column(
      String lines, String section, String column) {
    Article article = Written.front(("title: 山雨⏎" + lines).split("⏎", -1));
    assertThat(article.section()).isEqualTo(section);
    assertThat(article.column()).isEqualTo(column);
  }

  @ParameterizedTest
  @CsvSource({"tags: 雨, 雨", "'tags: [雨, 山]', 雨;山", "'tags: {a: 雨}', 雨", "tag: 雨, 雨", "tags:, ''"})
  void tags_come_in_any_form(String line, String tags) {
    assertThat(Written.front("title: t", line).tags())
        .isEqualTo(tags.isEmpty() ? List.of() : List.of(tags.split(";", -1)));
  }

  @ParameterizedTest
  @CsvSource({
    "published: false, draft (published: false)",
    "published: 'False', draft (published: false)",
    "layout: draft, draft",
    "draft: true, draft",
    "password: 1234, protected by a password",
    "encrypt: true, protected by a password"
  })
  void what_is_not_for_readers_is_skipped(String line, String why) {
    assertThat(Written.file("a.md", "---\ntitle: t\n" + line + "\n---\n正文"))
        .isEqualTo(new Reading.Skipped(why));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"published: true", "layout: post", "password: ", "encrypt: false", "draft: false"})
  void what_is_for_readers_is_read(String line) {
    assertThat(Written.front("title: t", line).title()).isEqualTo("t");
  }

  @ParameterizedTest
  @CsvSource({
    "link: https://a.example/1, https://a.example/1",
    "source: https://a.example/1?a=1&amp;b=2, https://a.example/1?a=1&b=2",
    "permalink: /2021/1.html, ",
    "url: javascript:alert(1), ",
    "link: 'ftp://a.example/', "
  })
  void the_original_is_an_address_on_the_web(String line, String link) {
    assertThat(Written.front("title: t", line).link()).isEqualTo(link);
  }

  @Test
  void the_author_is_the_writer_unless_it_is_the_feed() {
    assertThat(Written.front("title: t", "author: 王一").byline().writer()).isEqualTo("王一");
    assertThat(
            Written.front("title: t", "author: 晚报", "categories: [新闻, 晚报, 副刊]").byline().writer())
        .isNull();
    assertThat(
            Written.front("title: t", "author: 晚报 - 副刊", "categories: [新闻, 晚报 - 副刊]")
                .byline()
                .writer())
        .isNull();
  }

  @Test
  void excerpts_are_kept() {
    assertThat(Written.front("title: t", "description: 雨要来了").excerpt()).isEqualTo("雨要来了");
  }

  @Test
  void one_broken_field_stops_no_other_and_is_told_with_its_line() {
    Article article =
        Written.front(
            "title: t",
            "excerpt: @雨",
            "date: 2021-03-19",
            "tags: [雨, 山",
            "link: https://a.example/");
    assertThat(article.excerpt()).isEqualTo("@雨");
    assertThat(article.link()).isEqualTo("https://a.example/");
    assertThat(article.published()).isNotNull();
    assertThat(Written.repairs(article))
        .extracting(each -> each.substring(0, 9))
        .containsExactly("3: excerp", "5: tags i");
  }

  @Test
  void objects_of_other_languages_are_never_made() {
    Article article = Written.front("title: t", "date: !!java.io.File [/etc]", "author: 王一");
    assertThat(article.published()).isNull();
    assertThat(article.byline().writer()).isEqualTo("王一");
  }
}
