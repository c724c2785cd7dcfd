package zhuanlan.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhuanlan.article.Block;
import zhuanlan.article.Line;
import zhuanlan.article.Mark;
import zhuanlan.article.Run;

class ClassicRendererTest {

  private static final String SENTENCE = "社区团购的竞争正在从补贴转向履约，谁的仓配更稳，谁就能留下团长和用户。";

  private final Renderer renderer = Renderer.of(Format.CLASSIC);

  @Test
  void a_short_list_is_one_sheet_with_the_whole_list_as_its_caption() {
    Message.Classic message = only(list(5, 2, "images/"));

    assertThat(message.pictures())
        .containsExactly("images/1", "images/2", "images/3", "images/4", "images/5");
    assertThat(message.html())
        .startsWith("<b>最新文章</b>\n\n<b>1. 第1篇</b>\n<i>商业 · 今天</i>\n" + SENTENCE)
        .contains("<b>5. 第5篇</b>");
    assertThat(visible(message)).hasSizeLessThanOrEqualTo(Packer.CAPTION);
  }

  @Test
  void a_list_too_long_for_a_caption_leaves_out_sentences_never_a_piece_of_one() {
    Message.Classic message = only(list(8, 4, "images/"));

    assertThat(message.pictures()).hasSize(8);
    assertThat(visible(message)).hasSizeLessThanOrEqualTo(Packer.CAPTION);
    assertThat(visible(message).split(SENTENCE, -1)).hasSizeBetween(9, 25);
    assertThat(visible(message).replace(SENTENCE, "")).doesNotContain("社区");
  }

  @Test
  void a_list_too_long_for_any_caption_is_a_text_under_the_first_public_picture() {
    Message.Classic message = only(list(20, 3, "https://example.org/"));

    assertThat(message.pictures()).isEmpty();
    assertThat(message.preview()).isEqualTo("https://example.org/1");
    assertThat(visible(message)).hasSizeBetween(Packer.CAPTION, Packer.TEXT).contains("20. 第20篇");
  }

  @Test
  void a_list_without_pictures_is_a_text() {
    Message.Classic message = only(list(5, 4, null));

    assertThat(message.pictures()).isEmpty();
    assertThat(message.preview()).isNull();
    assertThat(visible(message).split(SENTENCE, -1)).hasSize(21);
  }

  @Test
  void what_is_pushed_goes_out_whole_a_sheet_first_and_buttons_under_the_last_message() {
    Page list = list(20, 4, "images/");
    Page pushed = new Page(list.parts(), list.buttons(), null);

    List<Message.Classic> messages = rendered(pushed);

    assertThat(messages.get(0).pictures()).hasSize(20);
    assertThat(messages.get(0).html()).isEqualTo("<b>最新文章</b>");
    assertThat(messages).hasSizeGreaterThan(1).allSatisfy(ClassicRendererTest::isWithinLimits);
    assertThat(messages.stream().skip(1)).allMatch(message -> message.pictures().isEmpty());
    assertThat(messages.get(messages.size() - 1).buttons()).isEqualTo(list.buttons());
    assertThat(
            String.join("", messages.stream().map(Message.Classic::html).toList())
                .split(SENTENCE, -1))
        .hasSize(81);
  }

  @Test
  void an_article_with_pictures_is_turned_as_illustrated_pages() {
    Block[] blocks = {
      new Block.Picture("a.jpg", "图注"),
      paragraph(SENTENCE.repeat(20)),
      paragraph(SENTENCE.repeat(20)),
      new Block.Picture("b.jpg", null),
      paragraph(SENTENCE.repeat(20))
    };

    Message.Classic first = turned(1, blocks);
    Message.Classic second = turned(2, blocks);
    Message.Classic last = turned(99, blocks);

    assertThat(first.pictures()).containsExactly("a.jpg");
    assertThat(first.html()).contains("<i>图注</i>");
    assertThat(second.pictures()).containsExactly("a.jpg");
    assertThat(last.pictures()).containsExactly("b.jpg");
    assertThat(labels(first)).containsExactly("1/3", "▶", "⏭");
    assertThat(labels(second)).containsExactly("◀", "2/3", "▶");
    assertThat(labels(last)).containsExactly("⏮", "◀", "3/3");
    assertThat(second.buttons().get(0).get(2)).isEqualTo(new Button.Press("▶", "/read 7 p3"));
    assertThat(List.of(first, second, last)).allSatisfy(ClassicRendererTest::isWithinLimits);
  }

  @Test
  void a_heading_goes_with_what_stands_under_it() {
    Block[] blocks = {
      paragraph(SENTENCE.repeat(100)),
      new Block.Heading(2, Line.of("第一节")),
      new Block.Heading(3, Line.of("第一小节")),
      paragraph(SENTENCE.repeat(40))
    };

    assertThat(visible(turned(1, blocks))).isEqualTo(SENTENCE.repeat(100));
    assertThat(visible(turned(2, blocks))).isEqualTo("第一节\n\n第一小节\n\n" + SENTENCE.repeat(40));
  }

  @Test
  void nothing_is_lost_between_the_pages_of_many_paragraphs_and_headings() {
    Block[] blocks = new Block[120];
    StringBuilder written = new StringBuilder();
    for (int i = 0; i < blocks.length; i++) {
      String text = "第" + i + "段：" + SENTENCE.repeat(1 + i % 7);
      blocks[i] = i % 5 == 3 ? new Block.Heading(2, Line.of(text)) : paragraph(text);
      written.append(text);
    }
    StringBuilder read = new StringBuilder();
    for (int page = 1; page <= 5; page++) {
      Message.Classic message = turned(page, blocks);
      isWithinLimits(message);
      read.append(visible(message).replace("\n", ""));
    }
    assertThat(read.toString()).isEqualTo(written.toString());
  }

  @Test
  void nothing_but_headings_is_shown_all_the_same() {
    Block[] blocks = new Block[60];
    Arrays.fill(blocks, new Block.Heading(2, Line.of(SENTENCE.repeat(3))));
    StringBuilder read = new StringBuilder();
    for (int page = 1; page <= 2; page++) {
      read.append(visible(turned(page, blocks)).replace("\n", ""));
    }
    assertThat(read.toString()).isEqualTo(SENTENCE.repeat(180));
  }

  @Test
  void an_article_without_pictures_is_turned_as_long_texts() {
    Message.Classic message =
        turned(1, paragraph(SENTENCE.repeat(30)), paragraph(SENTENCE.repeat(30)));

    assertThat(message.pictures()).isEmpty();
    assertThat(visible(message).split(SENTENCE, -1)).hasSize(61);
    assertThat(labels(message)).isEmpty();
  }

  @Test
  void nothing_is_lost_over_the_pages_of_an_endless_paragraph() {
    Block endless = paragraph(SENTENCE.repeat(400));
    StringBuilder read = new StringBuilder();
    for (int page = 1; page <= 4; page++) {
      Message.Classic message = turned(page, endless);
      isWithinLimits(message);
      assertThat(visible(message)).endsWith("。");
      read.append(visible(message));
    }
    assertThat(read.toString()).isEqualTo(SENTENCE.repeat(400));
  }

  @Test
  void a_word_without_end_is_cut_between_code_points() {
    Message.Classic first = turned(1, paragraph("😀".repeat(5000)));
    Message.Classic second = turned(2, paragraph("😀".repeat(5000)));

    assertThat(first.html()).matches("(😀)+");
    assertThat(second.html()).matches("(😀)+");
  }

  @Test
  void a_short_list_is_not_torn_apart_by_the_end_of_a_message() {
    Block filling = new Block.Paragraph(Line.of("字".repeat(Packer.TEXT - 200)));
    Block list =
        new Block.Items(
            true, IntStream.rangeClosed(1, 8).mapToObj(i -> item(0, "项".repeat(60))).toList());

    assertThat(turned(1, filling, list).html()).endsWith("字");
    assertThat(turned(2, filling, list).html()).startsWith("1. 项").contains("\n8. 项");
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 60})
  void a_list_that_no_message_holds_fills_the_room_there_is(int entries) {
    Block filling = new Block.Paragraph(Line.of("字".repeat(Packer.TEXT - 1_000)));
    Block list =
        new Block.Items(
            true,
            IntStream.rangeClosed(1, entries)
                .mapToObj(i -> item(0, "项".repeat(4_800 / entries)))
                .toList());

    assertThat(turned(1, filling, list).html()).contains("1. 项");
  }

  @Test
  void every_kind_of_block_is_shown() {
    Message.Classic message =
        turned(
            1,
            new Block.Heading(2, Line.of("标题")),
            new Block.Items(true, List.of(item(0, "甲"), item(1, "乙"), item(0, "丙"))),
            new Block.Items(false, List.of(item(0, "丁"))),
            new Block.Quote(List.of(Line.of("引文"))),
            new Block.Code("java", "if (a < b) {\n  c();\n}"),
            new Block.Table(
                List.of(
                    List.of(Line.of("年"), Line.of("量")), List.of(Line.of("2020"), Line.of("7"))),
                true),
            new Block.Divider(),
            new Block.Video("https://example.org/v", "发布会"),
            new Block.Paragraph(
                new Line(
                    List.of(
                        new Run("粗斜", Set.of(Mark.BOLD, Mark.ITALIC), null),
                        new Run("链", Set.of(), "https://example.org/?a=1&b=\"2\""),
                        new Run("码", Set.of(Mark.CODE), null)))));

    assertThat(message.html())
        .isEqualTo(
            """
            <b>标题</b>

            1. 甲
            \u3000• 乙
            2. 丙

            • 丁

            <blockquote>引文</blockquote>

            <pre><code class="language-java">if (a &lt; b) {
              c();
            }</code></pre>

            <b>年 │ 量</b>
            2020 │ 7

            ———

            <a href="https://example.org/v">▶ 发布会</a>

            <i><b>粗斜</b></i><a href="https://example.org/?a=1&amp;b=%222%22">链</a><code>码</code>""");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<b>&nbsp;</i> <script>alert(1)</script>",
        "a\u202Eb\u0000c\td",
        "lone \uD83D surrogate",
        "\u200B",
        "&lt;already escaped&gt;"
      })
  void what_articles_say_is_text_never_markup(String hostile) {
    Message.Classic message = turned(1, paragraph(hostile), paragraph("完"));

    assertThat(message.html())
        .doesNotContain("<")
        .doesNotContain("\u202E")
        .doesNotContain("\u0000");
    assertThat(message.html().codePoints())
        .noneMatch(point -> Character.getType(point) == Character.SURROGATE);
  }

  @Test
  void a_message_keeps_within_a_hundred_formatted_stretches() {
    Block busy =
        new Block.Paragraph(
            new Line(
                IntStream.range(0, 300)
                    .mapToObj(i -> new Run("链" + i + " ", Set.of(), "https://example.org/" + i))
                    .toList()));

    for (int page = 1; page <= 5; page++) {
      isWithinLimits(turned(page, busy));
    }
  }

  @Test
  void a_picture_alone_still_has_a_text_for_when_it_cannot_be_had() {
    Message.Classic message =
        rendered(
                new Page(
                    List.of(new Part.Passage(new Block.Picture("a.jpg", null))),
                    List.of(),
                    new Page.Turning("/read 7", 1)))
            .get(0);

    assertThat(message.html()).isEqualTo("🖼");
  }

  private Message.Classic only(Page page) {
    assertThat(rendered(page)).hasSize(1);
    return rendered(page).get(0);
  }

  private Message.Classic turned(int number, Block... blocks) {
    List<Part> parts = Stream.of(blocks).<Part>map(Part.Passage::new).toList();
    return only(new Page(parts, List.of(), new Page.Turning("/read 7", number)));
  }

  private List<Message.Classic> rendered(Page page) {
    return renderer.render(page).stream().map(Message.Classic.class::cast).toList();
  }

  private static Page list(int cards, int sentences, @Nullable String pictures) {
    List<Line> summary = Collections.nCopies(sentences, Line.of(SENTENCE));
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Headline("最新文章"));
    for (int i = 1; i <= cards; i++) {
      @Nullable String picture = pictures == null ? null : pictures + i;
      parts.add(new Part.Card(i, "第" + i + "篇", "商业 · 今天", summary, picture, null));
    }
    return new Page(
        parts, List.of(List.of(new Button.Press("1", "/read 1"))), new Page.Turning(null, 1));
  }

  private static Block paragraph(String text) {
    return new Block.Paragraph(Line.of(text));
  }

  private static Block.Item item(int depth, String text) {
    return new Block.Item(depth, Line.of(text));
  }

  private static List<String> labels(Message.Classic message) {
    return message.buttons().stream().flatMap(List::stream).map(Button::label).toList();
  }

  private static void isWithinLimits(Message.Classic message) {
    int limit = message.pictures().isEmpty() ? Packer.TEXT : Packer.CAPTION;
    assertThat(visible(message)).hasSizeLessThanOrEqualTo(limit).isNotBlank();
    assertThat(message.html().split("<[a-z]", -1)).hasSizeLessThanOrEqualTo(101);
  }

  private static String visible(Message.Classic message) {
    return Jsoup.parse(message.html().replace("\n", "&#10;")).wholeText();
  }
}
