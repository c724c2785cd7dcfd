package zhuanlan.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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

  @Test
  void hexo_s_tags_steer_and_are_not_shown() {
    assertThat(
            Written.outline(
                "<p>{% raw %}{{ 山雨 }}{% endraw %}</p>\n{% youtube abc %}\n"
                    + "<p>{% post_link 2021 '旧文' %}{% unknown 1 %}</p>"))
        .containsExactly(
            "{{ 山雨 }}", "video https://www.youtube.com/embed/abc", "旧文{% unknown 1 %}");
  }
}
