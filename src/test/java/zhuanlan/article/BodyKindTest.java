package zhuanlan.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyKindTest {

  private static final String LONG =
      "<p>山雨欲来风满楼，溪云初起日沉阁，一上高城万里愁，蒹葭杨柳似汀洲，行人莫问当年事，故国东来渭水流，鸟下绿芜秦苑夕，蝉鸣黄叶汉宫秋，此句凑足字数。</p>";

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '§',
      value = {
        "<p>题目</p> ¦ TEASER",
        "<p>「题 目」！</p> ¦ TEASER",
        "<p>熟悉的雨声</p><img src=https://p.example/1.jpg> ¦ TEASER",
        "<p>雨停了，现报两点五十九分，一日之内小了百分之三。</p> ¦ TEASER",
        "<img src=https://p.example/1.jpg> ¦ PICTURES",
        "<p>山中</p><img src=https://p.example/1.jpg><img src=https://p.example/2.jpg><img src=https://p.example/3.jpg> ¦ PICTURES",
        "<iframe src=https://www.youtube.com/embed/abcdefgh></iframe> ¦ VIDEO",
        "<p>看雨</p><video src=https://v.example/1.mp4></video><img src=https://p.example/1.jpg> ¦ VIDEO",
        "LONG ¦ PROSE",
        "LONG<iframe src=https://www.youtube.com/embed/abcdefgh></iframe> ¦ PROSE",
        "<ul><li>LONG</ul> ¦ PROSE",
        "<pre><code>rain(rain(rain(rain(rain(rain(rain(rain(rain(rain(rain(rain(rain(rain(rain(rain(1))))))))))))))));</code></pre> ¦ PROSE"
      })
  void a_body_is_what_most_of_it_is(String html, String kind) {
    assertThat(kind("<div>" + html.replace("LONG", LONG))).isEqualTo(BodyKind.valueOf(kind));
  }

  @Test
  void headlines_that_lead_elsewhere_are_links() {
    String link = "<p><a href=https://a.example/1>今日山中消息：溪云初起，雨落三寸</a></p>";
    assertThat(kind("<p>早报</p>" + link.repeat(12))).isEqualTo(BodyKind.LINKS);
    assertThat(kind(LONG.repeat(4) + link.repeat(6))).isEqualTo(BodyKind.PROSE);
    assertThat(kind("<ul>" + link.replace("p>", "li>").repeat(12) + "</ul>"))
        .isEqualTo(BodyKind.LINKS);
  }

  @Test
  void a_page_of_cells_is_a_table() {
    String row = "<tr><td>东山<td>三寸<td>一至九时</tr>";
    assertThat(kind("<p>各地雨量</p><table>" + row.repeat(20) + "</table>")).isEqualTo(BodyKind.TABLE);
    assertThat(kind(LONG.repeat(4) + "<table>" + row.repeat(60) + "</table>"))
        .isEqualTo(BodyKind.PROSE);
  }

  @Test
  void nothing_is_empty() {
    assertThat(new Body(List.of(new Block.Divider())).kind("题目")).isEqualTo(BodyKind.EMPTY);
  }

  private static BodyKind kind(String html) {
    return Written.body(html).body().kind("题目");
  }
}
