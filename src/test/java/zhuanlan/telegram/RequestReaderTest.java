package zhuanlan.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhuanlan.bot.Request;
import zhuanlan.bot.Request.Asker;
import zhuanlan.bot.Request.Chat;
import zhuanlan.bot.Request.ChatKind;
import zhuanlan.bot.Request.Origin;
import zhuanlan.subscription.Destination;

class RequestReaderTest {

  private static final String PERSON =
      "'from':{'id':5,'is_bot':false,'first_name':'小明','language_code':'zh-hans'}";
  private static final String PRIVATE = "'chat':{'id':5,'type':'private'}";
  private static final String GROUP = "'chat':{'id':-9,'type':'supergroup','title':'读书会'}";

  private final ShortcutsInMemory shortcuts = new ShortcutsInMemory();
  private final RequestReader reader = new RequestReader("ColumnBot", shortcuts);

  private static JsonNode json(String... fields) {
    return Json.read("{" + String.join(",", fields).replace('\'', '"') + "}");
  }

  private static JsonNode message(String chat, String from, String text, String... more) {
    String all = String.join("", more);
    return json("'message_id':3,'date':1617235200", chat, from, "'text':'" + text + "'" + all);
  }

  private String typed(String chat, String text) {
    return reader.typed(message(chat, PERSON, text)).map(Request::text).orElse("nothing");
  }

  @Test
  void a_command_in_private_is_a_request_of_its_person() {
    assertThat(reader.typed(message(PRIVATE, PERSON, "/topic 小程序")))
        .contains(
            new Request(
                "m5:3:1617235200",
                Origin.TYPED,
                new Chat(Destination.of(5), ChatKind.PRIVATE, ""),
                new Asker(5, "zh-hans", false),
                "/topic 小程序",
                3,
                false));
  }

  @Test
  void a_message_in_a_group_carries_its_title() {
    assertThat(reader.typed(message(GROUP, PERSON, "/latest")))
        .hasValueSatisfying(
            it ->
                assertThat(it.chat())
                    .isEqualTo(new Chat(Destination.of(-9), ChatKind.GROUP, "读书会")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "/latest|/latest",
        "/Latest|/latest",
        "/latest@ColumnBot 3|/latest 3",
        "/LATEST@columnbot|/latest",
        " /topic   小程序  阿里 |/topic 小程序  阿里",
        "/topic\\n小程序|/topic 小程序",
        "/topic　小程序|/topic 小程序",
        "/topic小程序|/topic 小程序",
        "／topic 小程序|/topic 小程序",
        "/broadcast 一\\n二|/broadcast 一\\n二",
        "/latest@OtherBot|nothing",
      })
  void commands_are_read_as_people_type_them(String typed, String line) {
    String expected = line.replace("\\n", "\n");
    assertThat(typed(PRIVATE, typed)).isEqualTo(expected);
    assertThat(typed(GROUP, typed)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"小程序", "拼多多 -阿里", "/小程序", "/etc/passwd", "/", "a /latest"})
  void plain_text_counts_in_private_only(String text) {
    assertThat(typed(PRIVATE, text)).isEqualTo(text);
    assertThat(typed(GROUP, text)).isEqualTo("nothing");
  }

  @Test
  void a_message_without_text_is_none() {
    assertThat(reader.typed(json("'message_id':3", PRIVATE, PERSON, "'photo':[{}]"))).isEmpty();
    assertThat(reader.typed(message(PRIVATE, PERSON, "　 "))).isEmpty();
  }

  @Test
  void answers_stay_in_the_topic_but_not_in_a_thread_of_replies() {
    String thread = ",'message_thread_id':44";
    assertThat(place(message(GROUP, PERSON, "/latest", thread, ",'is_topic_message':true")))
        .isEqualTo(new Destination(-9, 44));
    assertThat(place(message(GROUP, PERSON, "/latest", thread))).isEqualTo(Destination.of(-9));
    assertThat(
            place(
                message(
                    GROUP, PERSON, "/latest", ",'message_thread_id':1,'is_topic_message':true")))
        .isEqualTo(Destination.of(-9));
  }

  private Destination place(JsonNode message) {
    return reader.typed(message).orElseThrow().chat().place();
  }

  @Test
  void a_channel_post_speaks_for_the_channel() {
    JsonNode post =
        json(
            "'message_id':3,'date':7,'chat':{'id':-8,'type':'channel','title':'早报'}",
            "'sender_chat':{'id':-8,'type':'channel'},'text':'/subscribe 08:30'");

    assertThat(reader.typed(post))
        .hasValueSatisfying(
            it -> {
              assertThat(it.asker()).isEqualTo(new Asker(0, null, true));
              assertThat(it.chat()).isEqualTo(new Chat(Destination.of(-8), ChatKind.CHANNEL, "早报"));
            });
  }

  @Test
  void an_anonymous_admin_speaks_for_the_group() {
    String nobody = "'from':{'id':1087968824,'is_bot':true},'sender_chat':{'id':-9}";

    assertThat(reader.typed(message(GROUP, nobody, "/subscribe")))
        .hasValueSatisfying(it -> assertThat(it.asker()).isEqualTo(new Asker(0, null, true)));
  }

  @Test
  void somebody_who_writes_as_another_channel_speaks_for_no_chat() {
    String masked = "'from':{'id':136817688,'is_bot':true},'sender_chat':{'id':-77}";

    assertThat(reader.typed(message(GROUP, masked, "/latest")))
        .hasValueSatisfying(
            it -> assertThat(it.asker()).isEqualTo(new Asker(136817688, null, false)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'from':{'id':66,'is_bot':true}",
        "'from':{'id':777000,'is_bot':false},'sender_chat':{'id':-8},'is_automatic_forward':true",
        "'author_signature':'nobody'"
      })
  void bots_forwarded_posts_and_nobody_are_not_answered(String from) {
    assertThat(reader.typed(message(GROUP, from, "/latest"))).isEmpty();
  }

  @Test
  void what_the_bot_does_not_know_elsewhere_in_a_message_does_not_matter() {
    assertThat(
            reader.typed(
                message(
                    PRIVATE,
                    PERSON,
                    "/latest",
                    ",'reply_to_message':{'date':0},'gift':{},'entities':[{'type':'new'}]")))
        .isPresent();
  }

  @Test
  void a_pressed_button_is_a_request_of_who_pressed_it() {
    JsonNode query =
        json(
            "'id':'q1'",
            PERSON,
            "'data':'/latest p2'",
            "'message':{'message_id':9,'date':7," + GROUP + ",'from':{'id':1,'is_bot':true}",
            "'message_thread_id':44,'is_topic_message':true,'photo':[{'file_id':'x'}]}");

    assertThat(reader.pressed(query))
        .contains(
            new Request(
                "cq1",
                Origin.PRESSED,
                new Chat(new Destination(-9, 44), ChatKind.GROUP, "读书会"),
                new Asker(5, "zh-hans", false),
                "/latest p2",
                9,
                true));
  }

  @Test
  void a_button_of_an_old_message_still_names_it() {
    JsonNode query =
        json(
            "'id':'q1'",
            PERSON,
            "'data':'/latest p2'",
            "'message':{'message_id':9,'date':0," + GROUP + "}");

    assertThat(reader.pressed(query))
        .hasValueSatisfying(
            it -> {
              assertThat(it.message()).isEqualTo(9);
              assertThat(it.pressedHasMedia()).isFalse();
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'data':'/latest','inline_message_id':'i'",
        "'message':{'message_id':9,'chat':{'id':5,'type':'private'}}",
        "'data':'~lost','message':{'message_id':9,'chat':{'id':5,'type':'private'}}",
        "'data':'/latest','message':{'message_id':9,'chat':{'id':5,'type':'hologram'}}"
      })
  void buttons_that_mean_nothing_are_no_request(String fields) {
    assertThat(reader.pressed(json("'id':'q1'", PERSON, fields))).isEmpty();
  }
}
