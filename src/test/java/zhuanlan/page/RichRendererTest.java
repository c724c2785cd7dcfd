package zhuanlan.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import zhuanlan.article.Block;
import zhuanlan.article.Line;

class RichRendererTest {

  private static final String SENTENCE = "社区团购的竞争正在从补贴转向履约，谁的仓配更稳，谁就能留下团长和用户。";

  private final Renderer renderer = Renderer.of(Format.RICH);

  @Test
  void a_list_shows_its_cards_with_their_pictures_one_under_the_other() {
    Page list =
        new Page(
            List.of(
                new Part.Headline("最新文章"),
                card(1, "images/1.jpg", "https://example.org/1", "一句话。"),
                card(2, null, null, SENTENCE, SENTENCE, SENTENCE)),
            List.of(),
            new Page.Turning(null, 1));

    assertThat(html(only(list)))
        .isEqualTo(
            "<h2>最新文章</h2>"
                + "<h4>1. <a href=\"https://example.org/1\">第1篇</a></h4>"
                + "<figure><img src=\"images/1.jpg\"/>"
                + "<figcaption><i>商业 · 今天</i></figcaption></figure>"
                + "<p>一句话。</p>"
                + "<h4>2. 第2篇</h4><p><i>商业 · 今天</i></p>"
                + ("<details><summary>" + SENTENCE + "</summary>")
                + ("<p>" + SENTENCE + SENTENCE + "</p></details>"));
    assertThat(withoutPictures(only(list))).contains("</h4><p><i>商业 · 今天</i></p><p>一句话。</p>");
  }

  @Test
  void what_is_pushed_begins_with_a_collage_of_at_most_ten_pictures() {
    Message.Rich message = only(new Page(cards(12, 1, "images/"), List.of(), null));

    assertThat(message.pictures()).hasSize(10);
    assertThat(html(message))
        .startsWith("<h2>最新文章</h2><tg-collage><img src=\"images/1\"/>")
        .contains("<img src=\"images/10\"/></tg-collage><h4>1. 第1篇</h4>")
        .contains("<h4>12. 第12篇</h4>");
    assertThat(withoutPictures(message)).startsWith("<h2>最新文章</h2><h4>1. 第1篇</h4>");
  }

  @Test
  void one_picture_makes_no_collage() {
    Page pushed = new Page(List.of(card(1, "a.jpg", null), card(2, null, null)), List.of(), null);

    assertThat(html(only(pushed))).startsWith("<h4>1. 第1篇</h4><figure><img src=\"a.jpg\"/>");
  }

  @Test
  void what_is_pushed_and_too_long_for_one_document_is_classic() {
    Page pushed = new Page(cards(20, 40, null), List.of(), null);

    assertThat(renderer.render(pushed))
        .isEqualTo(Renderer.of(Format.CLASSIC).render(pushed))
        .hasSizeGreaterThan(1);
  }

  @Test
  void a_list_too_long_for_one_document_leaves_out_sentences_never_a_piece_of_one() {
    Page list = new Page(cards(20, 40, "images/"), List.of(), new Page.Turning(null, 1));

    String said = RichRules.check(only(list));

    assertThat(said.split(SENTENCE, -1)).hasSizeBetween(100, 400);
    assertThat(said.replace(SENTENCE, "")).doesNotContain("社区");
    assertThat(only(list).pictures()).hasSize(20);
  }

  @Test
  void a_long_article_is_turned_and_a_heading_goes_with_what_stands_under_it() {
    Block[] blocks = new Block[40];
    for (int i = 0; i < blocks.length; i += 2) {
      blocks[i] = new Block.Heading(2, Line.of("第" + i + "节"));
      blocks[i + 1] = new Block.Paragraph(Line.of(SENTENCE.repeat(20)));
    }

    Message.Rich first = turned(1, blocks);
    Message.Rich second = turned(2, blocks);

    assertThat(labels(first)).containsExactly("1/2", "▶");
    assertThat(labels(second)).containsExactly("◀", "2/2");
    assertThat(second.buttons().get(0).get(0)).isEqualTo(new Button.Press("◀", "/read 7 p1"));
    assertThat(html(first)).endsWith("</p>");
    assertThat(html(second)).startsWith("<h3>第");
    assertThat(turned(99, blocks)).isEqualTo(second);
  }

  @Test
  void an_article_of_many_pictures_is_turned_before_clients_leave_some_out() {
    Block[] blocks =
        IntStream.range(0, 45)
            .mapToObj(i -> new Block.Picture(i + ".jpg", "图" + i))
            .toArray(Block[]::new);

    assertThat(turned(1, blocks).pictures()).hasSize(20);
    assertThat(turned(3, blocks).pictures()).hasSize(5);
  }

  @Test
  void pictures_side_by_side_without_captions_are_a_collage() {
    Message.Rich message =
        turned(
            1,
            new Block.Picture("a.jpg", null),
            new Block.Picture("https://example.org/b.jpg?x=1&y=2", " "),
            new Block.Picture("c.jpg", "图注"));

    assertThat(html(message))
        .isEqualTo(
            "<tg-collage><img src=\"a.jpg\"/><img src=\"https://example.org/b.jpg?x=1&amp;y=2\"/>"
                + "</tg-collage><figure><img src=\"c.jpg\"/><figcaption>图注</figcaption></figure>");
    assertThat(withoutPictures(message))
        .isEqualTo(
            "<p>🖼 <a href=\"https://example.org/b.jpg?x=1&amp;y=2\">🖼</a></p><p>🖼 <i>图注</i></p>");
  }

  @Test
  void buttons_that_lead_nowhere_are_left_out() {
    Button good = new Button.Open("原文", "https://example.org/");
    Button bad = new Button.Open("原文", "https://localhost");
    Page page =
        new Page(List.of(new Part.Headline("题")), List.of(List.of(bad), List.of(bad, good)), null);

    assertThat(only(page).buttons()).containsExactly(List.of(good));
  }

  @Test
  void a_page_that_says_nothing_is_a_message_all_the_same() {
    assertThat(html(only(new Page(List.of(), List.of(), null)))).isEqualTo("<p>…</p>");
    assertThat(html(turned(1, new Block.Divider()))).isEqualTo("<hr/><p>…</p>");
  }

  private Message.Rich only(Page page) {
    List<Message> messages = renderer.render(page);
    assertThat(messages).hasSize(1);
    return (Message.Rich) messages.get(0);
  }

  private Message.Rich turned(int number, Block... blocks) {
    List<Part> parts = Stream.of(blocks).<Part>map(Part.Passage::new).toList();
    return only(new Page(parts, List.of(), new Page.Turning("/read 7", number)));
  }

  private static List<Part> cards(int cards, int sentences, @Nullable String pictures) {
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Headline("最新文章"));
    String[] summary = Collections.nCopies(sentences, SENTENCE).toArray(String[]::new);
    for (int i = 1; i <= cards; i++) {
      parts.add(card(i, pictures == null ? null : pictures + i, null, summary));
    }
    return parts;
  }

  private static Part card(
      int position, @Nullable String picture, @Nullable String link, String... summary) {
    List<Line> sentences = Stream.of(summary).map(Line::of).toList();
    return new Part.Card(position, "第" + position + "篇", "商业 · 今天", sentences, picture, link);
  }

  private static List<String> labels(Message message) {
    return message.buttons().stream().flatMap(List::stream).map(Button::label).toList();
  }

  private static String html(Message.Rich message) {
    RichRules.check(message);
    return message.html(Optional::of);
  }

  private static String withoutPictures(Message.Rich message) {
    return message.html(picture -> Optional.empty());
  }
}
