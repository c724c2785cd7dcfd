package zhuanlan.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InlineTest {

  private static final String TEXT =
      "'input_message_content':{'message_text':'<b>文</b>','parse_mode':'HTML'}";
  private static final String KEYS =
      "'reply_markup':{'inline_keyboard':[[{'text':'全文','callback_data':'/read 1'}]]}";
  private static final String TOO_OLD =
      "Bad Request: query is too old and response timeout expired or query ID is invalid";

  private final Sandbox sandbox = Sandbox.start(0, Stopped.shanghai());
  private final World world = sandbox.world();
  private final InlineDesk inline = world.inline();
  private final Wire bot = new Wire(sandbox);

  @AfterEach
  void close() {
    sandbox.close();
  }

  @ParameterizedTest
  @CsvSource({
    "5000000001,sender",
    "-1001000000001,supergroup",
    "-1001000000002,supergroup",
    "-4000001,group",
    "-1001000000003,channel"
  })
  void what_is_typed_behind_the_name_reaches_the_bot(long chat, String type) throws Exception {
    String id = ask(World.READER, chat, "小程序", "");
    JsonNode query = bot.ok("getUpdates", "{}").path(0).path("inline_query");
    assertThat(query.path("id").asText()).isEqualTo(id);
    assertThat(query.path("from").path("id").asLong()).isEqualTo(World.READER);
    assertThat(query.path("query").asText()).isEqualTo("小程序");
    assertThat(query.path("offset").asText()).isEmpty();
    assertThat(query.path("chat_type").asText()).isEqualTo(type);
  }

  @Test
  void a_bot_that_wants_no_queries_gets_none() throws Exception {
    bot.ok("getUpdates", "{'allowed_updates':['message']}");
    assertThat(inline.ask(World.READER, World.READER, "x", "")).isEmpty();
    assertThat(world.pendingUpdates()).isZero();
    bot.ok("getUpdates", "{'allowed_updates':['inline_query']}");
    assertThat(inline.ask(World.READER, World.READER, "x", "")).isPresent();
  }

  @Test
  void a_query_waits_half_a_minute() throws Exception {
    String id = ask(World.READER, World.READER, "x", "");
    world.moveClock(Duration.ofSeconds(31));
    assertThat(bot.ok("getUpdates", "{}")).isEmpty();
    assertThat(bot.refused("answerInlineQuery", answer(id, article("1", TEXT)))).isEqualTo(TOO_OLD);
    assertThat(inline.list(id)).isEmpty();
  }

  @Test
  void a_query_is_answered_once() throws Exception {
    String id = ask(World.READER, World.READER, "x", "");
    bot.ok("answerInlineQuery", answer(id, article("1", TEXT)));
    assertThat(bot.refused("answerInlineQuery", answer(id, article("1", TEXT)))).isEqualTo(TOO_OLD);
    assertThat(bot.refused("answerInlineQuery", answer("7", article("1", TEXT))))
        .isEqualTo(TOO_OLD);
  }

  @Test
  void the_list_shows_what_the_bot_offers() throws Exception {
    String id = ask(World.READER, World.GROUP, "x", "");
    String row =
        article("甲-1", "'description':'摘要','thumbnail_url':'https://example.org/a.jpg'," + TEXT);
    String button = "'next_offset':'20','button':{'text':'订阅','start_parameter':'sub_1'}";
    bot.ok("answerInlineQuery", answer(id, row, button));
    InlineList list = inline.list(id).orElseThrow();
    assertThat(list.next()).isEqualTo("20");
    assertThat(list.button()).isEqualTo("订阅");
    assertThat(list.start()).isEqualTo("sub_1");
    InlineList.Row first = list.rows().get(0);
    assertThat(first.id()).isEqualTo("甲-1");
    assertThat(first.title()).isEqualTo("题目");
    assertThat(first.description()).isEqualTo("摘要");
    assertThat(first.thumbnail()).isEqualTo("https://example.org/a.jpg");
  }

  @Test
  void answers_are_kept_for_everybody_or_for_one() throws Exception {
    String shared = ask(World.READER, World.READER, "共", "");
    bot.ok("answerInlineQuery", answer(shared, article("1", TEXT), "'cache_time':60"));
    assertThat(ask(World.ENGLISH_READER, World.GROUP, "共", "")).isEqualTo(shared);
    assertThat(ask(World.READER, World.READER, "共", "20")).isNotEqualTo(shared);
    world.moveClock(Duration.ofSeconds(60));
    assertThat(ask(World.READER, World.READER, "共", "")).isNotEqualTo(shared);

    String own = ask(World.READER, World.READER, "私", "");
    bot.ok("answerInlineQuery", answer(own, article("1", TEXT), "'is_personal':true"));
    assertThat(ask(World.READER, World.GROUP, "私", "")).isEqualTo(own);
    assertThat(ask(World.ENGLISH_READER, World.GROUP, "私", "")).isNotEqualTo(own);

    String fresh = ask(World.READER, World.READER, "新", "");
    bot.ok("answerInlineQuery", answer(fresh, article("1", TEXT), "'cache_time':0"));
    assertThat(ask(World.READER, World.READER, "新", "")).isNotEqualTo(fresh);
  }

  @Test
  void a_chosen_result_is_the_persons_own_message_via_the_bot() throws Exception {
    world.removeBot(World.GROUP);
    String id = ask(World.READER, World.GROUP, "小程序", "");
    bot.ok("answerInlineQuery", answer(id, article("1", TEXT)));
    int before = world.pendingUpdates();
    int message = inline.choose(World.READER, World.GROUP, 0, 0, id, "1");
    Bubble seen = world.bubble(World.GROUP, message).orElseThrow();
    assertThat(seen.text()).isEqualTo("文");
    assertThat(seen.entities()).extracting(Entity::type).containsExactly("bold");
    assertThat(seen.viaBot()).isTrue();
    assertThat(seen.fromBot()).isFalse();
    assertThat(seen.json().path("from").path("id").asLong()).isEqualTo(World.READER);
    assertThat(world.pendingUpdates()).isEqualTo(before + 1);
    JsonNode updates = bot.ok("getUpdates", "{}");
    JsonNode chosen = updates.path(updates.size() - 1).path("chosen_inline_result");
    assertThat(chosen.path("result_id").asText()).isEqualTo("1");
    assertThat(chosen.path("query").asText()).isEqualTo("小程序");
    assertThat(chosen.has("inline_message_id")).isFalse();
  }

  @Test
  void a_bot_in_the_chat_sees_what_is_sent_through_it() throws Exception {
    String id = ask(World.READER, World.FORUM, "x", "");
    bot.ok("answerInlineQuery", answer(id, article("1", TEXT)));
    inline.choose(World.READER, World.FORUM, World.TECHNOLOGY, 0, id, "1");
    JsonNode message = bot.ok("getUpdates", "{}").path(1).path("message");
    assertThat(message.path("via_bot").path("username").asText()).isEqualTo("column_digest_bot");
    assertThat(message.path("message_thread_id").asInt()).isEqualTo(World.TECHNOLOGY);
  }

  @Test
  void a_press_under_it_names_the_inline_message_only() throws Exception {
    String id = ask(World.GROUP_ADMIN, World.CHANNEL, "x", "");
    bot.ok("answerInlineQuery", answer(id, article("1", TEXT + "," + KEYS)));
    int message = inline.choose(World.GROUP_ADMIN, World.CHANNEL, 0, 0, id, "1");
    String press = world.press(World.ENGLISH_READER, World.CHANNEL, message, "全文");
    JsonNode updates = bot.ok("getUpdates", "{}");
    JsonNode query = updates.path(updates.size() - 1).path("callback_query");
    String inlineId = query.path("inline_message_id").asText();
    assertThat(inlineId).isNotEmpty();
    assertThat(query.has("message")).isFalse();
    assertThat(query.path("data").asText()).isEqualTo("/read 1");
    JsonNode chosen = updates.path(updates.size() - 2).path("chosen_inline_result");
    assertThat(chosen.path("inline_message_id").asText()).isEqualTo(inlineId);
    bot.ok("answerCallbackQuery", "{'callback_query_id':'" + press + "','text':'好'}");
    assertThat(world.toast(press)).map(Toast::person).contains(World.ENGLISH_READER);
    String at = "{'inline_message_id':'" + inlineId + "',";
    assertThat(bot.ok("editMessageText", at + "'text':'二'," + KEYS + "}").asBoolean()).isTrue();
    assertThat(world.bubble(World.CHANNEL, message).orElseThrow().text()).isEqualTo("二");
    assertThat(bot.refused("editMessageText", at + "'text':'二'," + KEYS + "}"))
        .contains("message is not modified");
    bot.ok("editMessageReplyMarkup", at + "'x':1}");
    assertThat(world.bubble(World.CHANNEL, message).orElseThrow().keyboard()).isEmpty();
    world.delete(World.CHANNEL, message);
    assertThat(bot.refused("editMessageText", at + "'text':'三'}"))
        .isEqualTo("Bad Request: MESSAGE_ID_INVALID");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'inline_message_id':'AAQx','text':'x'}|invalid inline message identifier specified",
        "{'text':'x'}|message identifier is not specified",
        "{'inline_message_id':'','text':'x'}|message identifier is not specified",
        "{'message_id':1,'text':'x'}|chat_id is empty",
      })
  void an_edit_names_its_message(String json, String reason) throws Exception {
    assertThat(bot.refused("editMessageText", json)).isEqualTo("Bad Request: " + reason);
  }

  @Test
  void a_kept_photo_can_be_offered() throws Exception {
    world.say(World.READER, World.READER, "/start");
    JsonNode sizes =
        bot.upload("sendPhoto", "photo", Pictures.png(40, 20), "chat_id", "5000000001")
            .path("result")
            .path("photo");
    String file = sizes.path(0).path("file_id").asText();
    String id = ask(World.READER, World.READER, "x", "");
    String photo =
        "{'type':'photo','id':'p','photo_file_id':'" + file + "','caption':'图'," + KEYS + "}";
    bot.ok("answerInlineQuery", answer(id, photo));
    int message = inline.choose(World.READER, World.READER, 0, 0, id, "p");
    Bubble seen = world.bubble(World.READER, message).orElseThrow();
    assertThat(seen.photo()).isPresent();
    assertThat(seen.text()).isEqualTo("图");
    String refused = answer(id, photo.replace(file, "nothing"));
    assertThat(bot.refused("answerInlineQuery", refused))
        .isEqualTo("Bad Request: wrong file identifier/HTTP URL specified");
  }

  @Test
  void a_rich_message_is_sent_as_a_document() throws Exception {
    String id = ask(World.READER, World.READER, "x", "");
    String content = "'input_message_content':{'rich_message':{'html':'<h1>题</h1>'}}";
    bot.ok("answerInlineQuery", answer(id, article("1", content)));
    int message = inline.choose(World.READER, World.READER, 0, 0, id, "1");
    JsonNode seen = world.bubble(World.READER, message).orElseThrow().json();
    assertThat(seen.path("rich_message").path("blocks").get(0).path("type").asText())
        .isEqualTo("heading");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[7]|can't parse inline query result: Inline query result must be an object",
        "{}|expected an Array of inline query results",
        "[{'id':'1'}]|can't parse inline query result: Can't find field \"type\"",
        "[{'type':'article'}]|can't parse inline query result: Can't find field \"id\"",
        "[{'type':'article','id':'1'}]|can't parse inline query result: Can't find field \"title\"",
        "[{'type':'article','id':'1','title':'x'}]|can't parse inline query result: Can't find field \"input_message_content\"",
        "[{'type':'article','id':[],'title':'x'}]|can't parse inline query result: Field \"id\" must be of type String",
        "[{'type':'song','id':'1'}]|can't parse inline query result: type \"song\" is unsupported for the inline query result",
        "[{'type':'article','id':'1','title':'x','input_message_content':{}}]|can't parse inline query result: Input message content is not specified",
        "[{'type':'article','id':'1','title':'x','input_message_content':{'message_text':''}}]|can't parse inline query result: Message text is empty",
        "[{'type':'article','id':'1','title':'x','input_message_content':{'message_text':' '}}]|text must be non-empty",
        "[{'type':'article','id':'1','title':'x','input_message_content':{'message_text':'<br>','parse_mode':'HTML'}}]|can't parse inline query result: Can't parse entities: Unsupported start tag \"br\" at byte offset 0",
        "[{'type':'article','id':'1','title':' ','input_message_content':{'message_text':'x'}}]|ARTICLE_TITLE_EMPTY",
        "[{'type':'article','id':'','title':'x','input_message_content':{'message_text':'x'}}]|RESULT_ID_EMPTY",
        "[{'type':'article','id':'汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉','title':'x','input_message_content':{'message_text':'x'}}]|RESULT_ID_INVALID",
        "[{'type':'article','id':'1','title':'x','input_message_content':{'message_text':'x'}},{'type':'article','id':'1','title':'y','input_message_content':{'message_text':'y'}}]|RESULT_ID_DUPLICATE",
        "[{'type':'article','id':'1','title':'x','thumbnail_url':'file:///etc','input_message_content':{'message_text':'x'}}]|WEBDOCUMENT_URL_INVALID",
        "[{'type':'article','id':'1','title':'x','input_message_content':{'message_text':'x'},'reply_markup':{'force_reply':true}}]|inline keyboard expected",
        "[{'type':'article','id':'1','title':'x','input_message_content':{'message_text':'x'},'reply_markup':{'inline_keyboard':[[{'text':'a'}]]}}]|text buttons are unallowed in the inline keyboard",
        "[{'type':'article','id':'1','title':'x','input_message_content':{'rich_message':{}}}]|rich message must be non-empty",
      })
  void results_are_checked(String results, String reason) throws Exception {
    String id = ask(World.READER, World.READER, "x", "");
    assertThat(
            bot.refused(
                "answerInlineQuery", "{'inline_query_id':'" + id + "','results':" + results + "}"))
        .isEqualTo("Bad Request: " + reason);
    bot.ok("answerInlineQuery", answer(id, article("1", TEXT)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'button':{'text':'a','start_parameter':''}}|can't use empty start_parameter",
        "{'button':{'text':'a','start_parameter':'a b'}}|unallowed characters in start_parameter are used",
        "{'button':{'text':'a'}}|can't parse inline query results button: InlineQueryResultsButton must have exactly one optional field",
        "{'button':{'start_parameter':'a'}}|can't parse inline query results button: Can't find field \"text\"",
        "{'button':7}|can't parse inline query results button: InlineQueryResultsButton must be an Object",
        "{'button':{'text':' ','start_parameter':'a'}}|SWITCH_PM_TEXT_EMPTY",
        "{'switch_pm_text':'a','switch_pm_parameter':'ä'}|unallowed characters in start_parameter are used",
        "{'next_offset':'汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉'}|NEXT_OFFSET_INVALID",
      })
  void the_rest_of_an_answer_is_checked(String rest, String reason) throws Exception {
    String id = ask(World.READER, World.READER, "x", "");
    assertThat(
            bot.refused(
                "answerInlineQuery",
                answer(id, article("1", TEXT), rest.substring(1, rest.length() - 1))))
        .isEqualTo("Bad Request: " + reason);
  }

  @Test
  void an_answer_has_its_measures() throws Exception {
    String id = ask(World.READER, World.READER, "汉".repeat(256), "");
    String fifty =
        IntStream.range(0, 50)
            .mapToObj(it -> article(Integer.toString(it), TEXT))
            .collect(Collectors.joining(","));
    assertThat(bot.refused("answerInlineQuery", answer(id, fifty + "," + article("50", TEXT))))
        .isEqualTo("Bad Request: too many inline query results specified");
    String long64 = "'button':{'text':'a','start_parameter':'" + "a".repeat(65) + "'}";
    assertThat(bot.refused("answerInlineQuery", answer(id, fifty, long64)))
        .isEqualTo("Bad Request: too long start_parameter specified");
    String rest = "'next_offset':'" + "x".repeat(64) + "'," + long64.replace("aa'", "a'");
    bot.ok("answerInlineQuery", answer(id, fifty, rest));
    assertThat(inline.list(id).orElseThrow().rows()).hasSize(50);
    assertThatThrownBy(() -> inline.ask(World.READER, World.READER, "汉".repeat(257), ""))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void what_may_not_be_sent_stays_unsent() throws Exception {
    String id = ask(World.READER, World.GROUP, "x", "");
    assertThatThrownBy(() -> inline.choose(World.READER, World.GROUP, 0, 0, id, "1"))
        .isInstanceOf(IllegalArgumentException.class);
    bot.ok("answerInlineQuery", answer(id, article("1", TEXT)));
    assertThatThrownBy(() -> inline.choose(World.READER, World.GROUP, 0, 0, id, "2"))
        .isInstanceOf(IllegalArgumentException.class);
    world.permit(World.GROUP, "can_send_messages");
    assertThatThrownBy(() -> inline.choose(World.READER, World.GROUP, 0, 0, id, "1"))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> inline.choose(World.READER, World.CHANNEL, 0, 0, id, "1"))
        .isInstanceOf(IllegalStateException.class);
    assertThat(world.messages(World.GROUP)).isEmpty();
  }

  private String ask(long person, long chat, String text, String offset) {
    Optional<String> id = inline.ask(person, chat, text, offset);
    return id.orElseThrow();
  }

  private static String article(String id, String rest) {
    return "{'type':'article','id':'" + id + "','title':'题目'," + rest + "}";
  }

  private static String answer(String id, String results) {
    return answer(id, results, "'x':1");
  }

  private static String answer(String id, String results, String rest) {
    return "{'inline_query_id':'" + id + "','results':[" + results + "]," + rest + "}";
  }
}
