package zhuanlan.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExcerptTest {

  @ParameterizedTest
  @CsvSource({
    "excerpt: 雨要来了, 雨要来了",
    "description: 雨要来了, 雨要来了",
    "summary: 雨要来了, 雨要来了",
    "excerpt: <p>雨<b>要</b>来了</p>, 雨要来了",
    "excerpt: 3 &lt; 4, 3 < 4"
  })
  void the_front_matter_gives_it(String line, String excerpt) {
    assertThat(Written.front("title: t", line).excerpt()).isEqualTo(excerpt);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "溪云**初起**。\n\n日沉阁。\n\n<!-- more -->\n\n山雨欲来。",
        "溪云初起。\n\n日沉阁。\n<!--more-->\n山雨欲来。",
        "溪云初起。\n\n日沉阁。\n\n<!-- MORE -->\n山雨欲来。",
        "<p>溪云初起。<p>日沉阁。<a id=\"more\"></a><p>山雨欲来。",
        "<div><p>溪云初起。</p><div><p>日沉阁。</p><!-- more --><p>山雨</p></div><p>欲来。</p></div>",
        "文/许某\n\n溪云初起。\n\n日沉阁。\n\n![](https://p.example/1.jpg)\n\n<!-- more -->\n\n山雨欲来。"
      })
  void the_text_before_the_mark_is_it(String body) {
    assertThat(Written.body(body).excerpt()).isEqualTo("溪云初起。 日沉阁。");
  }

  @Test
  void the_front_matter_comes_before_the_mark() {
    Article article =
        Written.article("---\ntitle: t\nexcerpt: 雨\n---\n溪云。\n\n<!-- more -->\n\n山雨。");
    assertThat(article.excerpt()).isEqualTo("雨");
    assertThat(article.body().text()).isEqualTo("溪云。\n山雨。");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "溪云初起。",
        "<!-- more -->\n\n溪云初起。",
        "```\n<!-- more -->\n```\n\n溪云初起。",
        "写 `<!-- more -->` 就能截断。",
        "<!-- read more here --> 溪云初起。"
      })
  void else_there_is_none(String body) {
    assertThat(Written.body(body).excerpt()).isNull();
  }

  @Test
  void an_endless_one_is_cut_between_characters() {
    String excerpt = Written.body("🎀".repeat(5000) + "\n\n<!-- more -->\n\n山雨").excerpt();
    assertThat(excerpt).endsWith("🎀…").hasSizeLessThan(2500);
  }
}
