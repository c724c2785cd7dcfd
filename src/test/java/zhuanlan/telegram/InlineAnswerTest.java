package zhuanlan.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhuanlan.article.Block;
import zhuanlan.bot.InlineAnswer;
import zhuanlan.bot.InlineAnswer.Offer;
import zhuanlan.bot.Inquiry;
import zhuanlan.bot.Request.Asker;
import zhuanlan.page.Button;
import zhuanlan.page.Format;
import zhuanlan.page.Page;
import zhuanlan.page.Part;

class InlineAnswerTest {

  private static final InlineAnswer NOTHING =
      new InlineAnswer(List.of(), "", Duration.ofMinutes(5), false, null);

  private final LoopbackTelegram server = new LoopbackTelegram();
  private final Telegram telegram = server.connect();
  private final List<Inquiry> inquiries = new ArrayList<>();
  private InlineAnswer answer = NOTHING;
  private @Nullable RuntimeException failure;
  private final UpdateReceiver receiver =
      new UpdateReceiver(
          telegram,
          "ColumnBot",
          new ShortcutsInMemory(),
          request -> Optional.empty(),
          this::answer,
          new RecordedEvents(),
          Duration.ofSeconds(1));

  InlineAnswerTest() throws IOException {}

  @AfterEach
  void close() {
    telegram.close();
    server.close();
  }

  private InlineAnswer answer(Inquiry inquiry) {
    inquiries.add(inquiry);
    if (failure != null) {
      throw failure;
    }
    return answer;
  }

  private void ask(String query) {
    server.ok("getUpdates", "[{\"update_id\":1,\"inline_query\":" + query + "}]");
    assertThat(receiver.receive()).isZero();
  }

  private void ask() {
    ask("{\"id\":\"i1\",\"from\":{\"id\":5},\"query\":\"小程序\",\"offset\":\"\"}");
  }

  private static Offer offer(String id, Format format, @Nullable String thumbnail, Part... parts) {
    Page page =
        new Page(
            List.of(parts),
            List.of(
                List.of(
                    new Button.Press("收藏", "/save 1"),
                    new Button.Open("读全文", "https://t.me/ColumnBot?start=a1"))),
            null);
    return new Offer(id, "标题", "栏目 · 昨天", thumbnail, page, format);
  }

  private static InlineAnswer of(Offer... offers) {
    return new InlineAnswer(List.of(offers), "", Duration.ofMinutes(5), false, null);
  }

  private JsonNode result(int index) {
    return server.last("answerInlineQuery").path("results").path(index);
  }

  @Test
  void what_was_typed_is_handed_on() {
    ask(
        """
        {"id":"i7","from":{"id":5,"language_code":"zh-hant"},"query":"  小程序 -淘宝 ","offset":"20",
         "chat_type":"channel","location":{"latitude":1,"longitude":2}}""");

    assertThat(inquiries)
        .containsExactly(new Inquiry("i7", new Asker(5, "zh-hant", false), "小程序 -淘宝", "20"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "null", "7", "{\"id\":\"x\"}", "{\"from\":{\"id\":5}}", "[]"})
  void what_is_no_inline_query_is_passed_over(String query) {
    ask(query);

    assertThat(inquiries).isEmpty();
    assertThat(server.asked("answerInlineQuery")).isEmpty();
  }

  @Test
  void an_article_is_offered_with_everything_a_client_shows_and_sends() {
    answer =
        new InlineAnswer(
            List.of(
                offer("128", Format.CLASSIC, "https://example.org/图.jpg", Part.Note.of("甲 < 乙"))),
            "20",
            Duration.ofMinutes(2),
            true,
            new InlineAnswer.Invitation("打开", "inline"));

    ask();

    assertThat(server.last("answerInlineQuery"))
        .isEqualTo(
            Json.read(
                """
                {"inline_query_id":"i1","cache_time":120,"is_personal":true,"next_offset":"20",
                 "button":{"text":"打开","start_parameter":"inline"},
                 "results":[{"type":"article","id":"128","title":"标题","description":"栏目 · 昨天",
                   "thumbnail_url":"https://example.org/%E5%9B%BE.jpg",
                   "input_message_content":{"message_text":"甲 &lt; 乙","parse_mode":"HTML",
                     "link_preview_options":{"is_disabled":true}},
                   "reply_markup":{"inline_keyboard":[[
                     {"text":"读全文","url":"https://t.me/ColumnBot?start=a1"}]]}}]}"""));
  }

  @Test
  void nothing_found_is_an_answer_too() {
    ask();

    assertThat(server.last("answerInlineQuery"))
        .isEqualTo(
            Json.read(
                """
                {"inline_query_id":"i1","results":[],"cache_time":300,"is_personal":false,
                 "next_offset":""}"""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"图/一.png", "javascript:alert(1)", "", "file:///etc/passwd"})
  void a_thumbnail_that_is_no_web_address_is_left_out(String thumbnail) {
    answer = of(offer("1", Format.CLASSIC, thumbnail, Part.Note.of("文")));

    ask();

    assertThat(result(0).path("title").asText()).isEqualTo("标题");
    assertThat(result(0).has("thumbnail_url")).isFalse();
  }

  @Test
  void an_offer_that_cannot_be_written_down_costs_the_others_nothing() {
    Page broken = new Page(List.of(), List.of(), null);
    answer =
        of(
            new Offer("1", "坏", "", null, broken, Format.CLASSIC),
            offer("2", Format.CLASSIC, null, Part.Note.of("文")));

    ask();

    assertThat(server.last("answerInlineQuery").path("results")).isNotEmpty();
    assertThat(server.last("answerInlineQuery").toString()).contains("\"id\":\"2\"");
  }

  @Test
  void no_more_is_offered_than_telegram_takes() {
    answer =
        new InlineAnswer(
            IntStream.range(0, 60)
                .mapToObj(i -> offer("" + i, Format.RICH, null, Part.Note.of("字".repeat(3000))))
                .toList(),
            "字".repeat(30),
            Duration.ofMinutes(1),
            false,
            null);

    ask();

    JsonNode call = server.last("answerInlineQuery");
    assertThat(call.path("results")).hasSize(50);
    assertThat(call.path("next_offset").asText()).isEmpty();
    assertThat(call.toString().getBytes(StandardCharsets.UTF_8).length).isLessThan(1 << 20);
  }

  @Test
  void a_handler_that_fails_leaves_nobody_waiting() {
    failure = new IllegalStateException("planted");

    ask();

    assertThat(server.last("answerInlineQuery"))
        .isEqualTo(
            Json.read(
                """
                {"inline_query_id":"i1","results":[],"cache_time":0,"is_personal":true,
                 "next_offset":""}"""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bad Request: query is too old and response timeout expired or query ID is invalid",
        "Bad Request: too many inline query results specified"
      })
  void a_refused_answer_is_no_trouble_and_not_repeated(String reason) {
    server.no("answerInlineQuery", 400, reason);
    answer = of(offer("1", Format.CLASSIC, null, Part.Note.of("文")));

    ask();

    assertThat(server.asked("answerInlineQuery")).hasSize(1);
    assertThat(receiver.trouble()).isEmpty();
  }

  @Test
  void a_rich_offer_shows_pictures_by_address_and_declares_none() {
    answer =
        of(
            offer(
                "1",
                Format.RICH,
                null,
                new Part.Headline("题"),
                new Part.Passage(new Block.Picture("https://example.org/a.png?x=1&y=2", null)),
                new Part.Passage(new Block.Picture("图/一.png", null))));

    ask();

    JsonNode rich = result(0).path("input_message_content").path("rich_message");
    assertThat(rich.path("html").asText())
        .contains("src=\"https://example.org/a.png?x=1&amp;y=2\"")
        .doesNotContain("tg://")
        .doesNotContain("一.png");
    assertThat(rich.has("media")).isFalse();
    assertThat(rich.path("skip_entity_detection").asBoolean()).isTrue();
    assertThat(result(0).path("reply_markup").toString()).contains("读全文").doesNotContain("收藏");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bad Request: invalid inline message content specified",
        "Bad Request: RICH_MESSAGE_PHOTO_NO_MEDIA_FOUND",
        "Bad Request: can't parse InputMessageContent"
      })
  void refused_rich_offers_are_offered_classic(String reason) {
    server.no("answerInlineQuery", 400, reason);
    answer = of(offer("1", Format.RICH, null, Part.Note.of("文")));

    ask();

    assertThat(server.asked("answerInlineQuery")).hasSize(2);
    assertThat(result(0).path("input_message_content").path("message_text").asText())
        .isEqualTo("文");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bad Request: query is too old and response timeout expired or query ID is invalid",
        "Bad Request: QUERY_ID_INVALID"
      })
  void what_comes_too_late_is_not_tried_another_way(String reason) {
    server.no("answerInlineQuery", 400, reason);
    answer = of(offer("1", Format.RICH, null, Part.Note.of("文")));

    ask();

    assertThat(server.asked("answerInlineQuery")).hasSize(1);
  }

  @Test
  void rich_offers_that_are_too_much_for_one_request_are_offered_classic() {
    Part[] long40 =
        IntStream.range(0, 40)
            .mapToObj(i -> (Part) Part.Note.of("字".repeat(200)))
            .toArray(Part[]::new);
    answer =
        new InlineAnswer(
            IntStream.range(0, 50).mapToObj(i -> offer("" + i, Format.RICH, null, long40)).toList(),
            "",
            Duration.ofMinutes(1),
            false,
            null);

    ask();

    assertThat(server.last("answerInlineQuery").toString()).doesNotContain("rich_message");
    assertThat(server.last("answerInlineQuery").path("results")).hasSize(50);
  }
}
