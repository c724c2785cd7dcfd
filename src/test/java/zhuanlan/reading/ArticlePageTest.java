package zhuanlan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhuanlan.article.Block;
import zhuanlan.article.Body;
import zhuanlan.article.BodyKind;
import zhuanlan.article.Line;
import zhuanlan.article.Mark;
import zhuanlan.article.Run;
import zhuanlan.catalog.Found;
import zhuanlan.catalog.Headline;
import zhuanlan.page.Format;
import zhuanlan.page.Language;
import zhuanlan.page.Manner;
import zhuanlan.page.Part;
import zhuanlan.page.Texts;

class ArticlePageTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2021-06-01T00:00:00Z"), ZoneOffset.UTC);
  private static final List<Block> BLOCKS =
      List.of(
          new Block.Paragraph(Line.of("软件在网络里。")),
          new Block.Picture("https://example.org/a.jpg", "后台的头发"),
          new Block.Picture("https://example.org/b.jpg", null),
          new Block.Picture("https://example.org/c.jpg", " "),
          new Block.Code(null, "软件"));

  private final ArticlePage pages = new ArticlePage(new Cards(CLOCK));

  @Test
  void an_article_is_its_title_where_and_when_and_its_blocks() {
    List<Part> parts = pages.of(article(BodyKind.PROSE), manner(Language.SIMPLIFIED, true), false);

    assertThat(parts).hasSize(2 + BLOCKS.size());
    assertThat(parts.get(0)).isEqualTo(new Part.Headline("软件的历史"));
    assertThat(parts.get(1)).isEqualTo(new Part.Note(italic("互联网周刊 · 张发财 · 3月26日 08:00 · #7")));
    assertThat(parts.subList(2, parts.size()))
        .isEqualTo(BLOCKS.stream().map(Part.Passage::new).toList());
  }

  @Test
  void readers_in_taiwan_read_it_in_their_script() {
    List<Part> parts = pages.of(article(BodyKind.PROSE), manner(Language.TRADITIONAL, true), false);

    assertThat(parts)
        .startsWith(
            new Part.Headline("軟體的歷史"),
            new Part.Note(italic("網際網路週刊 · 張發財 · 3月26日 08:00 · #7")),
            new Part.Passage(new Block.Paragraph(Line.of("軟體在網路裡。"))),
            new Part.Passage(new Block.Picture("https://example.org/a.jpg", "後台的頭髮")))
        .endsWith(new Part.Passage(new Block.Code(null, "软件")));
  }

  @Test
  void the_original_is_the_authors_script_and_the_readers_words_of_the_bot() {
    List<Part> parts = pages.of(article(BodyKind.TEASER), manner(Language.TRADITIONAL, true), true);

    assertThat(parts.get(0)).isEqualTo(new Part.Headline("软件的历史"));
    assertThat(parts.get(1).toString()).contains("互联网周刊");
    assertThat(parts.subList(2, 2 + BLOCKS.size()))
        .isEqualTo(BLOCKS.stream().map(Part.Passage::new).toList());
    assertThat(parts).endsWith(Part.Note.of(Texts.of(Language.TRADITIONAL).say("kind.teaser")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"软件的历史", "【軟件 的歷史】", "软件的历史。", "软件的\n历史"})
  void a_body_that_only_repeats_the_title_is_left_out_and_its_pictures_stay(String text) {
    Block picture = new Block.Picture("https://example.org/a.jpg", null);
    Found.Present repeating =
        new Found.Present(
            article(BodyKind.TEASER).headline(),
            new Body(List.of(new Block.Paragraph(Line.of(text)), picture)));

    assertThat(pages.of(repeating, manner(Language.SIMPLIFIED, true), false))
        .hasSize(4)
        .contains(new Part.Passage(picture))
        .endsWith(Part.Note.of(Texts.of(Language.SIMPLIFIED).say("kind.teaser")));
  }

  @Test
  void a_body_that_says_more_than_the_title_is_shown_whole() {
    List<Block> blocks =
        List.of(new Block.Paragraph(Line.of("软件的历史")), new Block.Paragraph(Line.of("从打孔卡说起。")));
    Found.Present more = new Found.Present(article(BodyKind.PROSE).headline(), new Body(blocks));

    assertThat(pages.of(more, manner(Language.SIMPLIFIED, true), false)).hasSize(4);
  }

  @Test
  void without_pictures_their_captions_stay() {
    List<Part> parts =
        pages.of(article(BodyKind.PROSE), manner(Language.TRADITIONAL, false), false);

    assertThat(parts.subList(2, parts.size()))
        .containsExactly(
            new Part.Passage(new Block.Paragraph(Line.of("軟體在網路裡。"))),
            new Part.Passage(new Block.Paragraph(italic("後台的頭髮"))),
            new Part.Passage(new Block.Code(null, "软件")));
  }

  @ParameterizedTest
  @EnumSource(value = BodyKind.class, mode = EnumSource.Mode.EXCLUDE, names = "PROSE")
  void what_has_no_text_says_so(BodyKind kind) {
    List<Part> parts = pages.of(article(kind), manner(Language.ENGLISH, true), false);

    assertThat(parts.get(parts.size() - 1)).isInstanceOf(Part.Note.class);
  }

  @ParameterizedTest
  @CsvSource({
    "SIMPLIFIED, 2021-03-26T00:00:00Z, 3月26日 08:00",
    "SIMPLIFIED, 2019-12-31T17:30:00Z, 2020年1月1日 01:30",
    "TRADITIONAL, 2021-03-26T00:00:00Z, 3月26日 08:00",
    "TRADITIONAL, 2019-12-31T17:30:00Z, 2020年1月1日 01:30",
    "ENGLISH, 2021-03-26T00:00:00Z, 26 Mar 08:00",
    "ENGLISH, 2019-12-31T17:30:00Z, 1 Jan 2020 01:30"
  })
  void times_are_written_as_readers_write_them(Language language, Instant time, String written) {
    assertThat(new Cards(CLOCK).time(time, manner(language, true))).isEqualTo(written);
  }

  private static Line italic(String text) {
    return new Line(List.of(new Run(text, Set.of(Mark.ITALIC), null)));
  }

  private static Manner manner(Language language, boolean pictures) {
    return new Manner(
        Texts.of(language), ZoneId.of("Asia/Shanghai"), pictures, Format.CLASSIC, Format.RICH);
  }

  private static Found.Present article(BodyKind kind) {
    Headline headline =
        new Headline(
            7,
            "软件的历史",
            "资讯",
            "互联网周刊",
            "张发财",
            null,
            Instant.parse("2021-03-26T00:00:00Z"),
            kind,
            List.of("软件在网络里。"),
            null,
            null);
    return new Found.Present(headline, new Body(BLOCKS));
  }
}
