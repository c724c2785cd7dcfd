package zhuanlan.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import zhuanlan.article.Block;
import zhuanlan.article.Line;
import zhuanlan.article.Mark;
import zhuanlan.article.Run;

/** How each kind of block looks in each format. */
class BlocksTest {

  static Stream<Arguments> blocks() {
    return Stream.of(
        argumentSet(
            "a high heading",
            new Block.Heading(2, Line.of("一、背景")),
            "<b>一、背景</b>",
            "<h3>一、背景</h3>"),
        argumentSet(
            "a low heading", new Block.Heading(5, Line.of("1.1")), "<b>1.1</b>", "<h4>1.1</h4>"),
        argumentSet("a paragraph", paragraph(Run.plain("甲\n乙")), "甲\n乙", "<p>甲<br/>乙</p>"),
        argumentSet(
            "marks",
            paragraph(
                new Run("粗斜", Set.of(Mark.BOLD, Mark.ITALIC), null),
                new Run("划", Set.of(Mark.UNDERLINE, Mark.STRIKE), null),
                new Run("码", Set.of(Mark.CODE, Mark.BOLD), null)),
            "<i><b>粗斜</b></i><s><u>划</u></s><code>码</code>",
            "<p><i><b>粗斜</b></i><s><u>划</u></s><code>码</code></p>"),
        argumentSet(
            "a link",
            paragraph(new Run("链", Set.of(), "https://example.org/?a=1&b=\"2\"")),
            "<a href=\"https://example.org/?a=1&amp;b=%222%22\">链</a>",
            "<p><a href=\"https://example.org/?a=1&amp;b=%222%22\">链</a></p>"),
        argumentSet(
            "a link to nowhere",
            paragraph(new Run("链", Set.of(), "javascript:x")),
            "链",
            "<p>链</p>"),
        argumentSet(
            "a picture",
            new Block.Picture("https://example.org/a.jpg", "图注"),
            "🖼 <i>图注</i>",
            "<p><a href=\"https://example.org/a.jpg\">🖼</a> <i>图注</i></p>"),
        argumentSet(
            "a numbered list",
            items(true, item(0, "甲"), item(1, "乙"), item(2, "丙"), item(0, "丁")),
            "1. 甲\n　• 乙\n　　• 丙\n2. 丁",
            "<ol><li>甲<ul><li>乙<ul><li>丙</li></ul></li></ul></li><li>丁</li></ol>"),
        argumentSet(
            "a list whose depths jump",
            items(false, item(2, "甲"), item(0, "乙"), item(9, "丙"), item(1, "丁")),
            "　　• 甲\n• 乙\n　　　　　　• 丙\n　• 丁",
            "<ul><li>甲</li></ul><ul><li>乙<ul><li>丙</li></ul><ul><li>丁</li></ul></li></ul>"),
        argumentSet(
            "a list with an empty entry",
            items(true, item(0, "甲"), item(0, " "), item(0, "乙")),
            "1. 甲\n2. 乙",
            "<ol><li>甲</li><li>乙</li></ol>"),
        argumentSet(
            "a quotation",
            new Block.Quote(List.of(Line.of("一"), Line.of("二"))),
            "<blockquote>一\n二</blockquote>",
            "<blockquote><p>一</p><p>二</p></blockquote>"),
        argumentSet(
            "program text",
            new Block.Code("java", "if (a < b) {\n\n\tc();\n}\n"),
            "<pre><code class=\"language-java\">if (a &lt; b) {\n\n    c();\n}</code></pre>",
            "<pre><code class=\"language-java\">if (a &lt; b) {\n\n    c();\n}</code></pre>"),
        argumentSet(
            "program text in an odd language",
            new Block.Code("\"><b>", "x"),
            "<pre>x</pre>",
            "<pre>x</pre>"),
        argumentSet(
            "a table",
            new Block.Table(List.of(row("年", "量"), row("2020"), row("", "")), true),
            "<b>年 │ 量</b>\n2020",
            "<table bordered><tr><th>年</th><th>量</th></tr>"
                + "<tr><td>2020</td><td></td></tr></table>"),
        argumentSet(
            "a table with cells that others cover",
            new Block.Table(
                List.of(
                    row("时间", "科目", "人数", "地点"),
                    row("", "会计", "", "东楼"),
                    row("", "", "3", ""),
                    row("午休", "", "", "")),
                true),
            "<b>时间 │ 科目 │ 人数 │ 地点</b>\n│ 会计 │ │ 东楼\n│ │ 3\n午休",
            "<table bordered>"
                + "<tr><th>时间</th><th>科目</th><th>人数</th><th>地点</th></tr>"
                + "<tr><td></td><td>会计</td><td></td><td>东楼</td></tr>"
                + "<tr><td></td><td></td><td>3</td><td></td></tr>"
                + "<tr><td>午休</td><td></td><td></td><td></td></tr></table>"),
        argumentSet(
            "a table with too many columns",
            new Block.Table(
                List.of(row(Collections.nCopies(21, "x").toArray(String[]::new))), false),
            "x" + " │ x".repeat(20),
            "<p>x" + " │ x".repeat(20) + "</p>"),
        argumentSet("a divider", new Block.Divider(), "———", "<hr/><p>…</p>"),
        argumentSet(
            "a video",
            new Block.Video("https://example.org/v", "发布会"),
            "<a href=\"https://example.org/v\">▶ 发布会</a>",
            "<p><a href=\"https://example.org/v\">▶ 发布会</a></p>"),
        argumentSet(
            "an untitled video elsewhere",
            new Block.Video("movie.mp4", null),
            "▶ movie.mp4",
            "<p>▶ movie.mp4</p>"));
  }

  @ParameterizedTest
  @MethodSource("blocks")
  void a_block_looks_like_this(Block block, String classic, String rich) {
    Page page =
        new Page(List.of(new Part.Passage(block)), List.of(), new Page.Turning("/read 7", 1));

    assertThat(Renderer.of(Format.CLASSIC).render(page))
        .extracting(message -> ((Message.Classic) message).html())
        .containsExactly(classic);
    assertThat(Renderer.of(Format.RICH).render(page))
        .extracting(message -> ((Message.Rich) message).html(picture -> Optional.empty()))
        .containsExactly(rich);
  }

  private static Block paragraph(Run... runs) {
    return new Block.Paragraph(new Line(List.of(runs)));
  }

  private static Block items(boolean ordered, Block.Item... items) {
    return new Block.Items(ordered, List.of(items));
  }

  private static Block.Item item(int depth, String text) {
    return new Block.Item(depth, Line.of(text));
  }

  private static List<Line> row(String... cells) {
    return Stream.of(cells).map(Line::of).toList();
  }
}
