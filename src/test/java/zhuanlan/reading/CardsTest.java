package zhuanlan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import zhuanlan.article.BodyKind;
import zhuanlan.article.Line;
import zhuanlan.article.Mark;
import zhuanlan.article.Run;
import zhuanlan.catalog.Headline;
import zhuanlan.catalog.Hit;
import zhuanlan.page.Button;
import zhuanlan.page.Format;
import zhuanlan.page.Language;
import zhuanlan.page.Manner;
import zhuanlan.page.Part;
import zhuanlan.page.Shortcuts;
import zhuanlan.page.Texts;

class CardsTest {

  private static final String PICTURE = "https://example.org/a.jpg";

  private final Cards cards =
      new Cards(Clock.fixed(Instant.parse("2021-06-01T00:00:00Z"), ZoneOffset.UTC));

  @Test
  void a_card_tells_title_place_and_summary_in_the_readers_script() {
    assertThat(cards.of(List.of(article(7, "软件", BodyKind.PROSE)), manner(Language.SIMPLIFIED)))
        .containsExactly(card("软件", "网络 · #7", Line.of("第一句在里面。"), null));
    assertThat(cards.of(List.of(article(7, "软件", BodyKind.PROSE)), manner(Language.TRADITIONAL)))
        .containsExactly(card("軟體", "網路 · #7", Line.of("第一句在裡面。"), null));
  }

  @Test
  void the_passage_that_was_found_stands_in_for_the_summary_with_its_mark() {
    Line passage =
        new Line(List.of(Run.plain("好"), new Run("软件", Set.of(Mark.BOLD), null), Run.plain("。")));
    Line written =
        new Line(List.of(Run.plain("好"), new Run("軟體", Set.of(Mark.BOLD), null), Run.plain("。")));

    assertThat(
            cards.ofHits(
                List.of(new Hit(article(7, "软件", BodyKind.PROSE), passage)),
                manner(Language.TRADITIONAL)))
        .containsExactly(card("軟體", "網路 · #7", written, null));
  }

  @Test
  void a_linked_card_opens_its_article_once_the_bots_name_is_known() {
    List<Headline> articles = List.of(article(7, "软件", BodyKind.PROSE));

    assertThat(cards.linked(articles, manner(Language.ENGLISH), links("my_bot")))
        .containsExactly(card("软件", "网络 · #7", Line.of("第一句在里面。"), "https://t.me/my_bot?start=a7"));
    assertThat(cards.linked(articles, manner(Language.ENGLISH), links(null)))
        .containsExactly(card("软件", "网络 · #7", Line.of("第一句在里面。"), null));
  }

  @Test
  void a_chat_without_pictures_gets_none() {
    Manner manner =
        new Manner(
            Texts.of(Language.SIMPLIFIED), ZoneOffset.UTC, false, Format.CLASSIC, Format.CLASSIC);

    assertThat(cards.of(List.of(article(7, "软件", BodyKind.PROSE)), manner))
        .allMatch(card -> ((Part.Card) card).picture() == null);
  }

  @Test
  void what_is_no_prose_says_so_when_it_has_no_summary() {
    Headline video =
        new Headline(1, "软件", null, null, null, null, null, BodyKind.VIDEO, List.of(), null, null);

    assertThat(
            ((Part.Card) cards.of(List.of(video), manner(Language.TRADITIONAL)).get(0)).summary())
        .containsExactly(
            new Line(
                List.of(
                    new Run(
                        Texts.of(Language.TRADITIONAL).say("kind.video"),
                        Set.of(Mark.ITALIC),
                        null))));
  }

  @Test
  void number_buttons_stand_five_in_a_row_and_open_their_articles() {
    List<Headline> seven =
        List.of(11, 12, 13, 14, 15, 16, 17).stream()
            .map(number -> article(number, "文", BodyKind.PROSE))
            .toList();

    List<List<Button>> rows = Cards.numbers(seven);

    assertThat(rows).hasSize(2);
    assertThat(rows.get(1))
        .containsExactly(new Button.Press("6", "/read 16"), new Button.Press("7", "/read 17"));
  }

  private static Part.Card card(String title, String meta, Line summary, @Nullable String link) {
    return new Part.Card(1, title, meta, List.of(summary), PICTURE, link);
  }

  private static Headline article(int number, String title, BodyKind kind) {
    return new Headline(
        number, title, null, "网络", null, null, null, kind, List.of("第一句在里面。"), PICTURE, null);
  }

  private static Manner manner(Language language) {
    return new Manner(Texts.of(language), ZoneOffset.UTC, true, Format.CLASSIC, Format.CLASSIC);
  }

  private static DeepLinks links(@Nullable String name) {
    return new DeepLinks(
        () -> Optional.ofNullable(name),
        new Shortcuts() {
          @Override
          public String idOf(String command) {
            return "x1";
          }

          @Override
          public Optional<String> commandOf(String id) {
            return Optional.empty();
          }
        });
  }
}
