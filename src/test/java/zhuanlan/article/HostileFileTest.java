package zhuanlan.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HostileFileTest {

  private static final int MANY = 30_000;

  private static final Map<String, String> BODIES =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("nested divisions", "<div>".repeat(MANY) + "雨"),
              Map.entry("nested marks", "<p>" + "<b>".repeat(MANY) + "雨"),
              Map.entry("nested fonts", "<div>" + "<font color=red>山".repeat(MANY) + "雨"),
              Map.entry("nested lists", "<ul><li>".repeat(MANY) + "雨"),
              Map.entry("nested tables", "<table><tr><td>".repeat(MANY / 10) + "雨"),
              Map.entry("nested captions", "<div>" + "<figure><figcaption>".repeat(MANY) + "雨"),
              Map.entry("nested quotations in Markdown", ">".repeat(MANY) + " 雨"),
              Map.entry("nested lists in Markdown", "- ".repeat(MANY) + "雨"),
              Map.entry("nested marks in Markdown", "*a **b ".repeat(MANY) + "雨"),
              Map.entry("open brackets in Markdown", "![".repeat(MANY) + "雨"),
              Map.entry("open tags", "<div>" + "<script>".repeat(MANY) + "雨</div>"),
              Map.entry("open comments", "<div>" + "<!--".repeat(MANY) + "<p>雨</p>"),
              Map.entry("angles", "<div>" + "<".repeat(MANY) + " 雨"),
              Map.entry("missing pictures", "<div>" + "<img src=a.jpg>".repeat(MANY) + "雨"),
              Map.entry(
                  "wide cells",
                  "<table>" + "<tr><td colspan=9999 rowspan=9999>山<td>雨</tr>".repeat(MANY / 10)),
              Map.entry("nested spans", "<p>" + "<span>".repeat(MANY) + "雨"),
              Map.entry("nested quotations", "<blockquote>".repeat(MANY) + "雨"),
              Map.entry("nested players", "<div>" + "<object>".repeat(MANY) + "雨"),
              Map.entry("an open style", "<div><style>p{}<p>雨</p>"),
              Map.entry("an open text field", "<div><textarea><p>雨</p>"),
              Map.entry("an open comment", "<div><!-- <p>雨</p>"),
              Map.entry("an open button", "<div><button class=x>按<p>雨</p>"),
              Map.entry("an open choice", "<div><select name=x><p>雨</p>"),
              Map.entry("an open video", "<div><video src=x><p>雨</p>"),
              Map.entry("an open menu", "<div><nav class=x><p>雨</p>"),
              Map.entry("open players", "<div>" + "<object data=x>".repeat(MANY) + "<p>雨</p>"),
              Map.entry("a paragraph of a megabyte", "<p>" + "山雨欲来，".repeat(200_000) + "</p>"),
              Map.entry("breaks", "<div>雨" + "<br>".repeat(100_000)),
              Map.entry("lines", "<p>" + "雨<br>".repeat(100_000)),
              Map.entry("notices", "<p>雨</p>" + "<p>欢迎关注山</p>".repeat(MANY)),
              Map.entry("long attributes", "<p style='" + "a:b;".repeat(300_000) + "'>雨</p>"),
              Map.entry("long classes", "<p class='" + "a ".repeat(500_000) + "'>雨</p>"),
              Map.entry(
                  "long pictures",
                  "<div><img style='"
                      + "a:b;".repeat(300_000)
                      + "' src='"
                      + "x".repeat(1_000_000)
                      + "'>雨"),
              Map.entry("cells", "<table>" + "<tr><td>雨<td>山</tr>".repeat(50_000)),
              Map.entry("a row of cells", "<table><tr>" + "<td>雨".repeat(100_000)),
              Map.entry("tags of Hexo", "{% codeblock %}雨".repeat(MANY)),
              Map.entry("open fences", "雨\n\n" + "```\n{% note %}\n".repeat(MANY)),
              Map.entry("open ticks", "雨 " + "` {% note %} `` ".repeat(MANY)),
              Map.entry("signs of formulas", "雨 " + "$ $$ a$b ".repeat(MANY)),
              Map.entry("signs of formulas in HTML", "<p>雨 " + "$a $$ \\( \\[ ".repeat(MANY)),
              Map.entry("braces", "<p>雨" + "{: a=".repeat(MANY) + "!?!".repeat(MANY)),
              Map.entry("footnotes", "雨[^1]\n\n" + "[^1]: 山\n".repeat(MANY)),
              Map.entry("numbers", "<p>雨</p>" + "<p>1</p>".repeat(MANY)),
              Map.entry("references", "<p>雨</p><p>参考文献</p>" + "<p>[1] 山</p>".repeat(MANY)),
              Map.entry(
                  "captions",
                  "<div>雨" + "<img src=//p.example/1.jpg><p align=center>山</p>".repeat(MANY)),
              Map.entry("a long line", "来源：" + "雨".repeat(MANY * 30)),
              Map.entry("blanks", " ".repeat(MANY * 30) + "雨")));

  private static final Map<String, String> FRONTS =
      new TreeMap<>(
          Map.of(
              "bombs of aliases",
              "a: &a [x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b]\ntags: [*c,*c,*c,*c,*c]",
              "lists that hold themselves",
              "categories: &a [山, *a]\ntags: &b {x: *b}",
              "nested lists",
              "categories: " + "[".repeat(MANY),
              "fields without end",
              "k: v\n".repeat(MANY),
              "lines without end",
              "k: v\n" + " x x x\n".repeat(MANY),
              "quotes",
              "k: " + "\"".repeat(MANY)));

  static Stream<String> bodies() {
    return BODIES.keySet().stream();
  }

  static Stream<String> fronts() {
    return FRONTS.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void a_hostile_body_is_read_in_bounded_time(String what) {
    Article article =
        assertTimeoutPreemptively(
            Duration.ofSeconds(20), () -> Written.body(BODIES.getOrDefault(what, "")));
    assertThat(article.title()).isEqualTo("题目");
    assertThat(article.body().text()).contains("雨");
    assertThat(article.repairs()).hasSizeLessThanOrEqualTo(101);
  }

  @ParameterizedTest
  @MethodSource("fronts")
  void a_hostile_front_matter_is_read_in_bounded_time(String what) {
    Article article =
        assertTimeoutPreemptively(
            Duration.ofSeconds(20),
            () -> Written.front("title: 题目", FRONTS.getOrDefault(what, "")));
    assertThat(article.title()).isEqualTo("题目");
    assertThat(article.tags()).hasSizeLessThanOrEqualTo(100);
    assertThat(article.body().text()).startsWith("正文");
  }
}
