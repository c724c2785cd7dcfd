package zhuanlan.page;

import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import zhuanlan.article.Line;
import zhuanlan.article.Mark;
import zhuanlan.article.Run;

/** Texts as they come from the wild, and worse. */
final class AnyText {

  private static final String[] SENTENCES = {
    "团长的仓库里堆着还没拆的纸箱。", "谁的仓配更稳，谁就能留下用户，这句话他说了三遍。", "Costs fell by 12% in a year. ", "“真的吗？”她问。"
  };

  private static final String[] NASTY = {
    "<b>&nbsp;</i> <script>alert(\"1\")</script>",
    "&lt;b&gt; &amp;amp; &#60; \" ' `",
    "a\u202Eb\u202Cc\u2066d\u2069\u200F",
    "z\u0333a\u033Fl\u030A" + "\u0315\u0358\u0489".repeat(40),
    "lone \uD83D and \uDE00 halves",
    "\u200B\u00A0\u3000\u2800\uFEFF",
    "tab\tnull\u0000bell\u0007\r\nline\u2028paragraph\u2029end",
    "\uFFFE\uFFFF\uFDD0",
    "👩‍👩‍👧‍👦🇨🇳🫠",
    "\n\n \n",
    "/start @everyone #tag $TAG t.me/x x:a@b.com 4111 1111 1111 1111",
    " "
  };

  private static final String[] LINKS = {
    "https://example.org/?a=1&b=\"2\"<>",
    "https://例子.中国/路 径",
    "http://example.org:80/" + "长".repeat(500),
    "https://example.org/" + "&".repeat(400),
    "https://example.org/" + "x".repeat(4000),
    "https://localhost/",
    "javascript:alert(1)",
    "mailto:a@example.org",
    "tel:+8613800000000",
    "tg://user?id=1",
    ""
  };

  private AnyText() {}

  /** A text, maybe empty. */
  static Arbitrary<String> text() {
    return Arbitraries.frequencyOf(
        Tuple.of(
            12, Arbitraries.of(SENTENCES).list().ofMaxSize(8).map(all -> String.join("", all))),
        Tuple.of(6, Arbitraries.of(NASTY)),
        Tuple.of(2, Arbitraries.strings().all().ofMaxLength(80)),
        Tuple.of(
            1, Arbitraries.of("无", "x", "😀", "<", "&", "\n").map(word -> word.repeat(10_000))));
  }

  /** A line, maybe empty, maybe of hundreds of runs. */
  static Arbitrary<Line> line() {
    Arbitrary<Run> plain = text().filter(text -> !text.isEmpty()).map(Run::plain);
    return Arbitraries.frequencyOf(
        Tuple.of(10, plain.list().ofMaxSize(1).map(Line::new)),
        Tuple.of(6, run().list().ofMaxSize(6).map(Line::new)),
        Tuple.of(1, Arbitraries.of("链接 ", "x").flatMap(AnyText::manyRuns)));
  }

  private static Arbitrary<Run> run() {
    Arbitrary<Set<Mark>> marks = Arbitraries.of(Mark.class).set();
    Arbitrary<String> link = Arbitraries.of(LINKS).injectNull(0.6);
    return Combinators.combine(text().filter(text -> !text.isEmpty()), marks, link).as(Run::new);
  }

  private static Arbitrary<Line> manyRuns(String text) {
    return Combinators.combine(
            Arbitraries.of(Mark.class).set(),
            Arbitraries.of(LINKS).injectNull(0.3),
            Arbitraries.integers().between(50, 400))
        .as(
            (marks, link, times) ->
                List.of(new Run(text, marks, link)).stream()
                    .flatMap(run -> java.util.Collections.nCopies(times, run).stream())
                    .toList())
        .map(Line::new);
  }
}
