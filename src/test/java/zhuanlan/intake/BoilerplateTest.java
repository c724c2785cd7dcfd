package zhuanlan.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import zhuanlan.article.Block;
import zhuanlan.article.Body;
import zhuanlan.article.Line;
import zhuanlan.article.Mark;
import zhuanlan.article.Run;
import zhuanlan.text.Fold;

class BoilerplateTest {

  private static final String PLEA = "扫码关注街谈公众号，每天早上读一条街。";
  private static final String QR = "https://img.example.org/qr.png?v=2";
  private static final Boilerplate KNOWN =
      new Boilerplate(Set.of("扫码关注街谈公众号,每天早上读一条街。", "点赞支持一下", "关于我们", Sieve.picture(QR)));

  @Test
  void lines_and_pictures_go_wherever_they_stand() {
    Body body = body(prose(1), paragraph(PLEA), prose(2), picture("https://a.example/x.png"));
    assertThat(KNOWN.without(body))
        .isEqualTo(body(prose(1), prose(2), picture("https://a.example/x.png")));
    assertThat(KNOWN.without(body(prose(1), picture("http://img.example.org/qr.png"))))
        .isEqualTo(body(prose(1)));
  }

  @Test
  void a_body_without_any_is_the_very_same() {
    Body body = body(prose(1), new Block.Divider(), heading(2, "关于我们这条街"), prose(2));
    assertThat(KNOWN.without(body)).isSameAs(body);
  }

  @Test
  void entries_of_lists_and_lines_of_quotations_go_too() {
    Block.Item plea = new Block.Item(0, Line.of(PLEA));
    Block.Item other = new Block.Item(0, Line.of("白菜一斤两元。"));
    assertThat(
            KNOWN.without(
                body(
                    prose(1),
                    new Block.Items(false, List.of(other, plea)),
                    new Block.Items(false, List.of(plea)),
                    new Block.Quote(List.of(Line.of(PLEA), Line.of("店主这样说。"))),
                    new Block.Quote(List.of(Line.of(PLEA))))))
        .isEqualTo(
            body(
                prose(1),
                new Block.Items(false, List.of(other)),
                new Block.Quote(List.of(Line.of("店主这样说。")))));
  }

  @Test
  void a_line_of_a_broken_paragraph_goes_and_the_marks_of_the_others_stay() {
    Run bold = new Run("第一行\n", Set.of(Mark.BOLD), null);
    Line line = new Line(List.of(bold, Run.plain(PLEA + "\n\n第三行")));
    assertThat(KNOWN.without(body(prose(1), new Block.Paragraph(line))).blocks().get(1))
        .isEqualTo(
            new Block.Paragraph(
                new Line(
                    List.of(
                        new Run("第一行", Set.of(Mark.BOLD), null),
                        Run.plain("\n\n"),
                        Run.plain("第三行")))));
  }

  @Test
  void a_heading_goes_with_what_stood_under_it_and_stays_with_what_is_left() {
    Body body =
        body(
            heading(2, "一、行情"),
            prose(1),
            new Block.Divider(),
            heading(2, "关于我们"),
            heading(3, "怎样订阅"),
            paragraph(PLEA),
            picture(QR));
    assertThat(KNOWN.without(body)).isEqualTo(body(heading(2, "一、行情"), prose(1)));
    Body kept = body(prose(1), heading(2, "关于我们"), prose(2), paragraph(PLEA));
    assertThat(KNOWN.without(kept)).isEqualTo(body(prose(1), heading(2, "关于我们"), prose(2)));
    Body bare = body(prose(1), heading(2, "关于我们"));
    assertThat(KNOWN.without(bare)).isEqualTo(body(prose(1)));
  }

  @Test
  void short_lines_go_near_the_ends_only() {
    List<Block> blocks =
        new ArrayList<>(
            Stream.iterate(1, it -> it + 1).limit(20).map(BoilerplateTest::prose).toList());
    blocks.set(10, paragraph("点赞支持一下"));
    blocks.set(19, paragraph("点赞支持一下"));
    Body left = KNOWN.without(new Body(blocks));
    assertThat(left.blocks()).hasSize(19);
    assertThat(left.text()).contains("点赞支持一下");
  }

  @Test
  void an_article_of_nothing_else_keeps_it() {
    Body body = body(heading(2, "关于我们"), paragraph(PLEA), picture(QR));
    assertThat(KNOWN.without(body)).isSameAs(body);
  }

  @Test
  void a_story_that_several_articles_tell_is_not_taken_for_boilerplate() {
    List<String> story = MadeUpText.paragraphs(1, 12);
    List<Block> blocks = new ArrayList<>(story.stream().map(BoilerplateTest::paragraph).toList());
    blocks.add(prose(99));
    Body body = new Body(blocks);
    Set<String> marks = new HashSet<>();
    Sieve.sift(body, mark -> !marks.add(mark));
    marks.remove(Fold.of(((Block.Paragraph) prose(99)).line().text()));
    assertThat(new Boilerplate(marks).without(body)).isSameAs(body);
  }

  @Test
  void the_query_of_a_picture_counts_where_its_name_is_not_before_it() {
    assertThat(Sieve.picture("https://a.example/a.JPG?x=1#y"))
        .isEqualTo(Sieve.picture("http://a.example/a.JPG"));
    assertThat(Sieve.picture("https://a.example/show?id=1"))
        .isNotEqualTo(Sieve.picture("https://a.example/show?id=2"));
    assertThat(Sieve.picture("images/a.png")).isEqualTo(Sieve.picture("images/a.png"));
  }

  private static Body body(Block... blocks) {
    return new Body(List.of(blocks));
  }

  private static Block prose(int seed) {
    return paragraph(MadeUpText.paragraphs(seed, 1).get(0));
  }

  private static Block paragraph(String text) {
    return new Block.Paragraph(Line.of(text));
  }

  private static Block heading(int level, String text) {
    return new Block.Heading(level, Line.of(text));
  }

  private static Block picture(String address) {
    return new Block.Picture(address, null);
  }
}
