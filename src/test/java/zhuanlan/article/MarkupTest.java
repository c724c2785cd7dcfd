package zhuanlan.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkupTest {

  @Test
  void markdown_is_read() {
    assertThat(
            Written.outline(
                """
                ## 山雨

                欲来**风**满[楼](https://a.example/)，
                溪云初起。

                - 一
                  - 二

                > 引

                ```java
                int a = 1 < 2 ? 3 : 4;
                ```

                | 时 | 地 |
                | --- | --- |
                | 早 | 东 |

                ![](https://p.example/1.jpg)
                """))
        .containsExactly(
            "## 山雨",
            "欲来**风**满[楼](https://a.example/)，溪云初起。",
            "- 一\n  - 二",
            "> 引",
            "```java\nint a = 1 < 2 ? 3 : 4;",
            "|时|地|\n=\n|早|东|",
            "![](https://p.example/1.jpg)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div>\n\n\n        <p>*山雨*</p>\n\n</div>",
        "<!-- 注 -->\n\n<DIV><p>*山雨*</p>\n\n    </DIV>",
        "\n<p>*山雨*</p>",
        "<table><tr><td>*山雨*</td></tr></table>"
      })
  void a_body_that_starts_as_html_is_html(String body) {
    assertThat(Written.outline(body)).containsExactly("*山雨*");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<b>山</b>*雨*",
        "山<br>\n*雨*",
        "<https://a.example/> *雨*",
        "1 < 2 *雨*",
        "<!-- 注 -->\n\n*雨*"
      })
  void a_body_that_does_not_is_markdown(String body) {
    assertThat(Written.body(body).body().blocks().toString()).contains("marks=[ITALIC]");
  }

  @Test
  void the_ending_says_what_a_file_is() {
    Reading html = Written.file("a.html", "<title>山雨</title><body>*欲来*");
    assertThat(html).isInstanceOf(Reading.Read.class);
    Article page = ((Reading.Read) html).article();
    assertThat(page.title()).isEqualTo("山雨");
    assertThat(page.body().text()).isEqualTo("*欲来*");
  }

  @Test
  void in_plain_text_nothing_is_markup() {
    assertThat(plain("山雨\n欲来\n\n　　# <b>风</b> & *满*\n楼"))
        .containsExactly("山雨欲来", "# <b>风</b> & *满* 楼");
    assertThat(plain("山雨\n欲来\n")).containsExactly("山雨", "欲来");
  }

  private static List<String> plain(String text) {
    Reading reading = Written.file("a.txt", "---\ntitle: t\n---\n" + text);
    return Outline.of(((Reading.Read) reading).article().body().blocks());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '§',
      value = {
        "~~山~~雨 ¦ ~山~雨",
        "见 https://a.example/1 吧 ¦ 见 [https://a.example/1](https://a.example/1) 吧",
        "- [x] 山↵- [ ] 雨 ¦ - ☑ 山↵- ☐ 雨",
        "山[^1]雨[^甲]↵↵[^1]: 一座山。↵[^甲]: https://a.example/ ¦ 山[1]雨[甲]‖- [1] 一座山。↵- [甲] [https://a.example/](https://a.example/)",
        "集合 `[^1]` 与 [^2] ¦ 集合 `[^1]` 与 [^2]",
        "为 $a_1 * b_2 * c$ 时 ¦ 为 a_1 * b_2 * c 时",
        "$$O(n_1) + O(n_2)$$ ¦ O(n_1) + O(n_2)",
        "价 $5 与 *10$* ¦ 价 $5 与 *10$*",
        "![](https://p.example/1.jpg){:align=center} ¦ ![](https://p.example/1.jpg)",
        "[TOC]↵↵山雨 ¦ 山雨",
        "山↵↵<!-- more -->↵↵雨 ¦ 山‖雨",
        "山<!-- more -->雨 ¦ 山雨",
        "```c↵int a&#123;1&#125;;↵``` ¦ ```c↵int a{1};",
        "`a&#123;&#125;`与&#123;&#125; ¦ `a{}`与{}",
        "# 山↵↵<div>↵↵*雨*↵↵</div> ¦ # 山‖*雨*",
        "山<br>雨 <b>风</b> ¦ 山⏎雨 **风**"
      })
  void markdown_is_read_as_bloggers_write_it(String markdown, String outline) {
    assertThat(Written.outline("\n" + markdown.replace('↵', '\n')))
        .containsExactly(outline.replace('↵', '\n').split("‖", -1));
  }

  @Test
  void a_table_too_large_for_the_parser_stays_text() {
    String row = "| 山 ".repeat(200) + "|\n";
    String table = row + "| --- ".repeat(200) + "|\n" + row.repeat(2_000);
    assertThat(Written.body("雨\n\n" + table).body().text().chars().filter(c -> c == '山').count())
        .isEqualTo(200L * 2_001);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '§',
      value = {
        "{% raw %}{{ 山雨 }}{% endraw %} ¦ {{ 山雨 }}",
        "{% youtube abcdefgh %} ¦ video https://www.youtube.com/watch?v=abcdefgh",
        "{% bilibili BV1xx411c7mD %} ¦ video https://www.bilibili.com/video/BV1xx411c7mD",
        "{% post_link 2021 '旧文' %}{% unknown 1 %} ¦ 旧文{% unknown 1 %}",
        "{% codeblock 例 lang:js %}↵if (a < 1) { }↵{% endcodeblock %} ¦ ```js↵if (a < 1) { }",
        "{% code %}没有尾 ¦ {% code %}没有尾",
        "{% img left https://p.example/1.jpg 300 200 '山' %} ¦ ![](https://p.example/1.jpg)",
        "{% note info %}↵山**雨**↵{% endnote %} ¦ > 山**雨**",
        "{% blockquote 许浑 %}↵山雨欲来↵{% endblockquote %} ¦ > 许浑↵> 山雨欲来",
        "{% tabs a %}↵<!-- tab 甲 -->↵山↵<!-- endtab -->↵{% endtabs %} ¦ 山",
        "{% link 山雨 https://a.example/ %} ¦ [山雨](https://a.example/)",
        "{% btn https://a.example/, 山雨 %} ¦ [山雨](https://a.example/)",
        "{% label primary@山雨 %} ¦ 山雨",
        "`{% raw %}`与{% raw %}雨{% endraw %} ¦ `{% raw %}`与雨",
        "```↵{% note %}↵``` ¦ ```↵{% note %}",
        "<pre><code>{% note %}</code></pre> ¦ ```↵{% note %}"
      })
  void hexo_s_tags_steer_and_are_not_shown(String body, String outline) {
    assertThat(Written.outline(body.replace('↵', '\n')))
        .containsExactly(outline.replace('↵', '\n').split("‖", -1));
  }
}
