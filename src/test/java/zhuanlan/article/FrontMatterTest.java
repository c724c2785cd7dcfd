package zhuanlan.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
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
        "  ---\n  title: 山雨\n  ---\n正文",
        "{\n\"title\": \"山雨\",\n\"tags\": [\n\"雨\",\n\"山\"\n]\n}\n;;;\n正文",
        "\"title\": \"山雨\",\n\"comments\": false\n;;;\n正文",
        "+++\ntitle = \"山雨\"\ntags = [\"雨\", \"山\"]\n[extra]\nx = 1\n+++\n正文",
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
    assertThat(Outline.of(article.body().blocks())).containsExactly("正文。", "---", "尾声。");
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
  @CsvSource({
    "tags: 雨, 雨",
    "'tags: [雨, 山]', 雨;山",
    "'tags: [雨, 山, 雨]', 雨;山",
    "'tags: {a: 雨}', 雨",
    "'tags: [[雨], [山, [溪]]]', 雨;山;溪",
    "'tags: 雨, 山，溪、云', 雨;山;溪;云",
    "'tags: [雨, C#, @山]', 雨;C#;@山",
    "'tags: [2021, 1_0]', 2021;1_0",
    "tag: 雨, 雨",
    "tags:, ''",
    "tags: [], ''"
  })
  void tags_come_in_any_form(String line, String tags) {
    assertThat(Written.front("title: t", line).tags())
        .isEqualTo(tags.isEmpty() ? List.of() : List.of(tags.split(";", -1)));
  }

  @ParameterizedTest
  @CsvSource({
    "published: false, draft: line 3 says published: false",
    "published: 'False', draft: line 3 says published: false",
    "published: no, draft: line 3 says published: false",
    "layout: draft, draft: line 3 says layout: draft",
    "draft: true, draft: line 3 says draft: true",
    "password: 1234, protected: line 3 gives a password",
    "password: 0, protected: line 3 gives a password",
    "password: @geheim, protected: line 3 gives a password",
    "Password: geheim, protected: line 3 gives a password",
    "'password: [a, b]', protected: line 3 gives a password",
    "'password: {a: b}', protected: line 3 gives a password",
    "encrypt: true, protected: line 3 says encrypt",
    "secret: geheim, protected: line 3 says secret"
  })
  void what_is_not_for_readers_is_skipped(String line, String why) {
    assertThat(Written.file("a.md", "---\ntitle: t\n" + line + "\n---\n正文"))
        .isEqualTo(new Reading.Skipped(why));
    assertThat(Written.file("a.md", "---\ntitle: @t\n" + line + "\n---\n正文"))
        .as("beside a title that is no YAML")
        .isEqualTo(new Reading.Skipped(why));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"password\": geheim",
        "'password': geheim",
        "password:geheim",
        "password：geheim",
        "password:\npassword: geheim",
        "password: geheim\npassword:",
        "x: y\n%s\npassword: geheim",
        "k: [a\npassword: geheim"
      })
  void what_is_protected_is_not_shown_whatever_else_is_wrong(String lines) {
    String many = "k: v\n".repeat(500).strip();
    assertThat(
            Written.file(
                "a.md", "---\ntitle: t\n" + String.format(Locale.ROOT, lines, many) + "\n---\n正文"))
        .isInstanceOf(Reading.Skipped.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "published: true",
        "published: 2021-03-19",
        "layout: post",
        "layout: page",
        "layout: false",
        "password: ",
        "password: ''",
        "password: null",
        "encrypt: false",
        "secret: false",
        "draft: false",
        "sticky: 100",
        "lang: zh-Hant",
        "comments: false"
      })
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
  void what_lists_in_brackets_hold_is_read_though_a_bracket_or_quotes_are_missing() {
    Article article = Written.front("title: t", "tags: [雨, @山", "categories: [随笔, @溪云]");
    assertThat(article.tags()).containsExactly("雨", "@山");
    assertThat(article.column()).isEqualTo("@溪云");
    assertThat(Written.repairs(article))
        .containsExactly(
            "3: tags is no YAML; read as \"雨, @山\", put it in quotes",
            "4: categories is no YAML; read as \"随笔, @溪云\", put it in quotes");
  }

  @Test
  void several_authors_are_named_and_their_pages_not() {
    assertThat(Written.front("title: t", "author: [王一, 李二]").byline().writer()).isEqualTo("王一、李二");
    assertThat(
            Written.front("title: t", "author: {name: 王一, url: 'https://a.example'}")
                .byline()
                .writer())
        .isEqualTo("王一");
  }

  @Test
  void a_source_that_is_no_address_is_a_name() {
    assertThat(Written.front("title: t", "source: 山雨日报").byline().source()).isEqualTo("山雨日报");
    assertThat(Written.front("title: t", "source: /a.html").byline().source()).isNull();
    assertThat(
            Written.article("---\ntitle: t\nsource: 山雨日报\n---\n<p>来源：晚报</p><p>雨。</p>")
                .byline()
                .source())
        .isEqualTo("晚报");
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
  void a_field_that_is_written_twice_is_told_and_the_first_counts() {
    Article article =
        Written.front("title: t", "link: https://a.example/", "link: https://b.example/");
    assertThat(article.link()).isEqualTo("https://a.example/");
    assertThat(Written.repairs(article))
        .containsExactly("4: link is written before, in line 3; delete one of them");
  }

  @Test
  void the_colon_of_a_chinese_keyboard_is_one_and_told() {
    Article article = Written.front("date: 2021-03-19", "title：山雨", "tags： [雨, 山]");
    assertThat(article.title()).isEqualTo("山雨");
    assertThat(article.tags()).containsExactly("雨", "山");
    assertThat(article.published()).isNotNull();
    assertThat(Written.repairs(article))
        .containsExactly(
            "3: title is followed by ： and was read as a field; write a : and a space",
            "4: tags is followed by ： and was read as a field; write a : and a space");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "!!int 山",
        "!!timestamp x",
        "!!binary '@'",
        "!!float ''",
        "!!set {a}",
        "!!omap [a]"
      })
  void tags_of_yaml_harm_nothing(String value) {
    assertThat(Written.front("title: t", "date: " + value, "tags: [雨]").tags())
        .containsExactly("雨");
  }

  @Test
  void objects_of_other_languages_are_never_made() {
    Article article = Written.front("title: t", "date: !!java.io.File [/etc]", "author: 王一");
    assertThat(article.published()).isNull();
    assertThat(article.byline().writer()).isEqualTo("王一");
  }
}
