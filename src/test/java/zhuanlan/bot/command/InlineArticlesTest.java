package zhuanlan.bot.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhuanlan.article.Article;
import zhuanlan.article.Block;
import zhuanlan.article.Body;
import zhuanlan.article.Line;
import zhuanlan.bot.InlineAnswer;
import zhuanlan.bot.Inquiry;
import zhuanlan.bot.Request;
import zhuanlan.catalog.Entry;
import zhuanlan.page.Button;
import zhuanlan.page.Format;
import zhuanlan.page.FormatChoice;
import zhuanlan.page.Language;
import zhuanlan.page.Message;
import zhuanlan.page.Part;
import zhuanlan.page.Renderer;
import zhuanlan.subscription.ChatSettings;

class InlineArticlesTest {

  @TempDir Path folder;
  private Talk talk;

  @BeforeEach
  void open() throws Exception {
    talk = new Talk(folder).withArticles();
  }

  @AfterEach
  void close() {
    talk.close();
  }

  @Test
  void no_words_give_the_newest_kept_for_a_short_while() {
    InlineAnswer answer = ask("  ", "");
    assertThat(answer.offers()).hasSize(10);
    assertThat(answer.offers().get(0).title()).isEqualTo("芯片笔记之6");
    assertThat(answer.offers().get(0).description()).isEqualTo("关于芯片笔记之6，今年的账与去年不同。");
    assertThat(answer.offers().get(0).thumbnail()).isEqualTo("https://pictures.example/11.jpg");
    assertThat(answer.keep()).isLessThanOrEqualTo(Duration.ofSeconds(30));
    assertThat(answer.personal()).isTrue();
    assertThat(answer.invitation()).isNull();
  }

  @Test
  void words_are_searched_for_and_kept_longer() {
    InlineAnswer answer = ask("芯片", "");
    assertThat(titles(answer)).hasSize(6).allMatch(it -> it.startsWith("芯片"));
    assertThat(answer.next()).isEmpty();
    assertThat(answer.keep()).isGreaterThan(ask("", "").keep());
  }

  @Test
  void all_is_paged_to_the_end_and_each_article_comes_once() {
    Entry[] many = new Entry[30];
    for (int i = 0; i < many.length; i++) {
      many[i] = Talk.article("年货" + i, "平台观察", 40 + i, "年货");
    }
    talk.load(many);
    List<String> ids = new ArrayList<>();
    String offset = "";
    do {
      InlineAnswer answer = ask("年货", offset);
      answer.offers().forEach(it -> ids.add(it.id()));
      offset = answer.next();
    } while (!offset.isEmpty());
    assertThat(ids).hasSize(30);
    assertThat(new HashSet<>(ids)).hasSize(30);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"x", "-10", "1e3", "99999999999999999999", "9999", "0x10", "10 ", "１０", "null"})
  void an_odd_offset_is_the_beginning(String offset) {
    assertThat(titles(ask("", offset))).isEqualTo(titles(ask("", "")));
  }

  @Test
  void an_offset_behind_the_end_gives_nothing_more() {
    InlineAnswer answer = ask("芯片", "190");
    assertThat(answer.offers()).isEmpty();
    assertThat(answer.next()).isEmpty();
    assertThat(answer.invitation()).isNull();
  }

  @Test
  void where_nothing_is_found_the_bot_is_one_tap_away() {
    InlineAnswer answer = ask("量子纠缠", "");
    assertThat(answer.offers()).isEmpty();
    assertThat(invitation(answer).label()).contains("量子纠缠");
    assertThat(talk.says(Talk.READER, "/start " + invitation(answer).start()).text())
        .contains("没有找到", "量子纠缠");
  }

  @Test
  void the_nearest_topic_is_answered_instead_and_says_so() {
    InlineAnswer answer = ask("xcx", "");
    assertThat(titles(answer)).isNotEmpty().allMatch(it -> it.startsWith("小程序"));
    assertThat(invitation(answer).label()).contains("xcx", "“小程序”");
    assertThat(talk.says(Talk.READER, "/start " + invitation(answer).start()).text())
        .contains("小程序 · 6 篇");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"量子", "🙂🙂", "\"*^ OR NEAR(", "<b>", "%s", "量子量子量子量子量子量子量子量子量子量子量子量子量子量子"})
  void whatever_is_typed_the_payload_keeps_to_its_alphabet(String words) {
    InlineAnswer answer = ask(words, "");
    assertThat(invitation(answer).start()).matches("[A-Za-z0-9_-]{1,64}");
    assertThat(invitation(answer).label()).hasSizeLessThan(80);
  }

  @Test
  void an_offer_is_one_message_with_links_only() {
    InlineAnswer.Offer offer = ask("", "").offers().get(0);
    assertThat(offer.format()).isEqualTo(Format.CLASSIC);
    assertThat(Renderer.of(offer.format()).render(offer.page())).hasSize(1);
    assertThat(offer.page().parts().get(0)).isEqualTo(new Part.Headline("芯片笔记之6"));
    assertThat(offer.page().parts().toString()).contains("芯片笔记 · 林溪", "#12", "又一句。");
    assertThat(offer.page().buttons().stream().flatMap(List::stream))
        .containsExactly(
            new Button.Open("📖 读全文", "https://t.me/digest_bot?start=a12"),
            new Button.Open("🔗 原文", "https://columns.example/11"));
  }

  @Test
  void an_offer_says_nothing_twice() {
    List<Part> parts = ask("", "").offers().get(0).page().parts();
    assertThat(parts).hasSize(3).endsWith(Part.Note.of("关于芯片笔记之6，今年的账与去年不同。又一句。"));
  }

  @Test
  void sentences_of_a_script_with_blanks_stand_apart() {
    talk.load(article(List.of("Chips are scarce.", "So is sand."), new Block.Divider()));
    assertThat(shown(ask("", "").offers().get(0))).endsWith("Chips are scarce. So is sand.");
  }

  @Test
  void without_a_summary_the_beginning_stands_there_in_whole_blocks() {
    Block first = paragraph("留".repeat(200));
    Block second = paragraph("人".repeat(90));
    Block heading = new Block.Heading(3, Line.of("留人的三种办法"));
    talk.load(article(List.of(), first, second, heading, paragraph("法".repeat(100))));
    List<Part> parts = ask("", "").offers().get(0).page().parts();
    assertThat(parts.subList(2, parts.size()))
        .containsExactly(
            new Part.Passage(first), new Part.Passage(second), new Part.Passage(paragraph("…")));

    talk.load(article(List.of(), first, second));
    assertThat(shown(ask("", "").offers().get(0))).endsWith("人").doesNotContain("…");
    talk.load(article(List.of(), paragraph("长".repeat(500)), second));
    assertThat(shown(ask("", "").offers().get(0))).contains("长".repeat(500)).endsWith("…");
    talk.load(article(List.of(), heading, new Block.Code(null, "x = 1;".repeat(100))));
    assertThat(shown(ask("", "").offers().get(0))).doesNotContain("三种办法", "x = 1");
  }

  @Test
  void who_searches_reads_what_was_found() {
    talk.load(article(List.of("概要一句。"), paragraph("起头的话。"), paragraph("他说留人要先留心。")));
    assertThat(ask("留人", "").offers().get(0).description()).contains("留人要先留心");
    assertThat(ask("", "").offers().get(0).description()).isEqualTo("概要一句。");
  }

  @Test
  void the_format_of_the_asker_counts_only_when_it_was_chosen() {
    talk.chats.keep(Talk.READER, ChatSettings.NONE.withArticles(Format.RICH));
    assertThat(ask("", "").offers()).allMatch(it -> it.format() == Format.CLASSIC);
    talk.chats.keep(Talk.READER, ChatSettings.NONE.withFormat(FormatChoice.RICH));
    assertThat(ask("", "").offers()).allMatch(it -> it.format() == Format.RICH);
  }

  @Test
  void the_asker_reads_their_own_language_and_no_pictures_when_none_are_wanted() {
    talk.chats.keep(
        Talk.READER, ChatSettings.NONE.withLanguage(Language.TRADITIONAL).withPictures(false));
    InlineAnswer.Offer offer = ask("", "").offers().get(0);
    assertThat(offer.title()).isEqualTo("晶片筆記之6");
    assertThat(offer.thumbnail()).isNull();
    assertThat(offer.page().buttons().get(0).get(0).label()).isEqualTo("📖 讀全文");
  }

  @Test
  void without_a_name_of_the_bot_there_is_still_an_answer() {
    talk.botName = null;
    assertThat(ask("", "").offers()).hasSize(10);
  }

  private InlineAnswer ask(String words, String offset) {
    return talk.inline.apply(
        new Inquiry("q", new Request.Asker(Talk.READER, "zh-hans", false), words, offset));
  }

  private static Block paragraph(String text) {
    return new Block.Paragraph(Line.of(text));
  }

  private static String shown(InlineAnswer.Offer offer) {
    Message message = Renderer.of(Format.CLASSIC).render(offer.page()).get(0);
    return ((Message.Classic) message).html();
  }

  /** The newest of all. */
  private static Entry article(List<String> summary, Block... blocks) {
    Entry any = Talk.article("留人", "平台观察", 90);
    Article it = any.article();
    Article written =
        new Article(
            it.path(),
            it.title(),
            null,
            it.column(),
            List.of(),
            it.byline(),
            it.published(),
            null,
            null,
            null,
            new Body(List.of(blocks)),
            List.of());
    return new Entry(any.file(), written, summary, List.of(), "留人");
  }

  private static InlineAnswer.Invitation invitation(InlineAnswer answer) {
    return Objects.requireNonNull(answer.invitation());
  }

  private static List<String> titles(InlineAnswer answer) {
    return answer.offers().stream().map(InlineAnswer.Offer::title).toList();
  }
}
