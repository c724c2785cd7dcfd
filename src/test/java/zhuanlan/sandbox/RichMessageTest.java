package zhuanlan.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RichMessageTest {

  private static final String NOT_MODIFIED = "message is not modified";
  private static final String KEYBOARD =
      "{\"inline_keyboard\":[[{\"text\":\"更多\",\"callback_data\":\"/more 2\"}]]}";

  private final Sandbox sandbox = Sandbox.start(0, Stopped.shanghai());
  private final World world = sandbox.world();
  private final Wire wire = new Wire(sandbox);
  private final RichBot bot = new RichBot(wire);

  @BeforeEach
  void open() {
    world.flood(false);
    world.say(World.READER, World.READER, "/start");
  }

  @AfterEach
  void close() {
    sandbox.close();
  }

  @Test
  void a_rich_message_has_blocks_and_no_text() throws Exception {
    ObjectNode call =
        RichBot.call(
            "<h2>日报</h2><ul><li><a href=\"https://a.cn/x\">一</a></li></ul>"
                + "<details><summary>提要</summary>文</details>"
                + "<table><tr><td>甲</td><td>1</td></tr></table>");
    call.withObject("rich_message").put("is_rtl", true);
    JsonNode sent = wire.post("sendRichMessage", call).path("result");
    assertThat(sent.has("text")).isFalse();
    assertThat(sent.has("entities")).isFalse();
    assertThat(sent.path("rich_message").path("is_rtl").asBoolean()).isTrue();
    Bubble seen = world.fromBot(World.READER).get(0);
    assertThat(seen.rich()).isTrue();
    assertThat(seen.text()).isEmpty();
    assertThat(seen.richText()).isEqualTo("日报\n一\n提要\n文\n甲\t1");
    assertThat(seen.richLinks()).containsExactly("https://a.cn/x");
    assertThat(seen.richPhotos()).isEmpty();
  }

  @Test
  void a_press_below_carries_the_blocks() throws Exception {
    ObjectNode call = RichBot.call("<p>话</p>");
    call.set("reply_markup", Json.readOrMissing(KEYBOARD));
    int id = wire.post("sendRichMessage", call).path("result").path("message_id").asInt();
    world.press(World.READER, World.READER, id, "更多");
    JsonNode updates = wire.ok("getUpdates", "{'offset':-1}");
    JsonNode message = updates.path(0).path("callback_query").path("message");
    assertThat(message.path("rich_message").path("blocks")).hasSize(1);
    assertThat(message.has("text")).isFalse();
  }

  @Test
  void it_goes_into_topics_and_answers_messages() throws Exception {
    int asked = world.say(World.READER, World.FORUM, World.TECHNOLOGY, "/x");
    ObjectNode call = RichBot.call("<p>话</p>").put("chat_id", World.FORUM);
    call.put("message_thread_id", World.TECHNOLOGY).put("disable_notification", true);
    call.putObject("reply_parameters").put("message_id", asked);
    assertThat(wire.post("sendRichMessage", call).path("ok").asBoolean()).isTrue();
    Bubble seen = world.fromBot(World.FORUM).get(0);
    assertThat(seen.thread()).contains(World.TECHNOLOGY);
    assertThat(seen.replyTo()).contains(asked);
    assertThat(
            world.calls("sendRichMessage").get(0).params().path("disable_notification").asBoolean())
        .isTrue();
    assertThat(bot.refused(call.put("message_thread_id", 77)))
        .isEqualTo("message thread not found");
  }

  @Test
  void rights_are_those_for_messages_and_for_pictures() throws Exception {
    ObjectNode call = RichBot.call("<p>话</p>").put("chat_id", World.GROUP);
    world.permit(World.GROUP, "can_send_messages");
    assertThat(wire.post("sendRichMessage", call).path("ok").asBoolean()).isTrue();
    ObjectNode pictured =
        with("<p>话</p><img src=\"tg://photo?id=a\">", "a", photo()).put("chat_id", World.GROUP);
    assertThat(bot.refused(pictured)).isEqualTo("CHAT_SEND_PHOTOS_FORBIDDEN");
    world.permit(World.GROUP);
    assertThat(bot.refused(call))
        .isEqualTo("not enough rights to send the rich message to the chat");
    world.setBot(World.CHANNEL, Member.administrator());
    assertThat(bot.refused(call.put("chat_id", World.CHANNEL)))
        .isEqualTo("need administrator rights in the channel chat");
    world.block(World.READER);
    assertThat(bot.refused(call.put("chat_id", World.READER)))
        .isEqualTo("Forbidden: bot was blocked by the user");
  }

  @Test
  void floods_and_faults_are_as_for_other_messages() throws Exception {
    world.inject("send.*", 1, Fault.serverError());
    assertThat(bot.refused("<p>话</p>")).isEqualTo("Internal Server Error");
    world.inject("sendRichMessage", 1, Fault.cutAfter());
    assertThatThrownBy(() -> bot.taken("<p>话</p>")).isInstanceOf(IOException.class);
    assertThat(world.fromBot(World.READER)).hasSize(1);
    world.flood(true);
    for (int i = 0; i < 3; i++) {
      wire.post("sendRichMessage", RichBot.call("<p>话</p>"));
    }
    assertThat(bot.refused("<p>话</p>")).startsWith("Too Many Requests: retry after ");
  }

  @Test
  void an_older_server_knows_nothing_of_it() throws Exception {
    int id = bot.taken("<p>话</p>").path("message_id").asInt();
    world.olderThanRich(true);
    assertThat(wire.post("sendRichMessage", RichBot.call("<p>话</p>")).toString())
        .isEqualTo(
            "{\"ok\":false,\"error_code\":404,\"description\":\"Not Found: method not found\"}");
    assertThat(refusedEdit(id, RichBot.call("<p>二</p>"))).isEqualTo("message text is empty");
    world.olderThanRich(false);
    bot.taken("<p>话</p>");
  }

  @Test
  void text_becomes_rich_and_rich_becomes_text() throws Exception {
    ObjectNode call = RichBot.call("<p>一</p>");
    call.set("reply_markup", Json.readOrMissing(KEYBOARD));
    int id = wire.post("sendRichMessage", call).path("result").path("message_id").asInt();
    assertThat(refusedEdit(id, call)).startsWith(NOT_MODIFIED);

    edit(id, RichBot.call("<p>二</p>"));
    assertThat(seen(id).richText()).isEqualTo("二");
    assertThat(seen(id).keyboard()).isEmpty();
    assertThat(seen(id).edited()).isTrue();

    ObjectNode plain = Json.object().put("chat_id", World.READER).put("text", "三");
    edit(id, plain);
    assertThat(seen(id).text()).isEqualTo("三");
    assertThat(seen(id).rich()).isFalse();

    edit(id, RichBot.call("<p>四</p>"));
    assertThat(seen(id).richText()).isEqualTo("四");
    assertThat(seen(id).json().has("text")).isFalse();
    assertThat(refusedEdit(id, RichBot.call("<p>五</p>").put("text", "五"))).contains("only one");
    assertThat(refusedEdit(id, RichBot.call("<div>五</div>")))
        .isEqualTo("RICH_MESSAGE_HTML_INVALID");
    assertThat(seen(id).richText()).isEqualTo("四");
  }

  @Test
  void a_photo_does_not_become_rich_but_rich_becomes_a_photo() throws Exception {
    String photo = photo();
    int pictured = world.fromBot(World.READER).get(0).id();
    assertThat(refusedEdit(pictured, RichBot.call("<p>话</p>")))
        .isEqualTo("there is no text in the message to edit");
    int id = bot.taken("<p>话</p>").path("message_id").asInt();
    ObjectNode call = Json.object().put("chat_id", World.READER).put("message_id", id);
    call.putObject("media").put("type", "photo").put("media", photo);
    assertThat(wire.post("editMessageMedia", call).path("ok").asBoolean()).isTrue();
    assertThat(seen(id).rich()).isFalse();
    assertThat(seen(id).photo()).isPresent();
    assertThat(wire.refused("editMessageCaption", "{'chat_id':5000000001,'message_id':99}"))
        .contains("message to edit not found");
  }

  @Test
  void pictures_are_declared_again_at_each_edit() throws Exception {
    ObjectNode call = with("<img src=\"tg://photo?id=a\">", "a", photo());
    int id = wire.post("sendRichMessage", call).path("result").path("message_id").asInt();
    assertThat(refusedEdit(id, RichBot.call("<p>话</p><img src=\"tg://photo?id=a\">")))
        .isEqualTo("RICH_MESSAGE_PHOTO_INVALID");
    edit(id, with("<p>话</p><img src=\"tg://photo?id=b\">", "b", photo()));
    assertThat(seen(id).richPhotos()).hasSize(1);
  }

  private ObjectNode with(String html, String id, String file) {
    ObjectNode call = RichBot.call(html);
    ObjectNode entry = call.withObject("rich_message").putArray("media").addObject();
    entry.put("id", id).putObject("media").put("type", "photo").put("media", file);
    return call;
  }

  private String photo() throws Exception {
    return wire.upload("sendPhoto", "photo", Pictures.png(40, 30), "chat_id", "5000000001")
        .path("result")
        .path("photo")
        .path(0)
        .path("file_id")
        .asText();
  }

  private Bubble seen(int id) {
    return world.bubble(World.READER, id).orElseThrow();
  }

  private void edit(int id, ObjectNode call) throws Exception {
    JsonNode answer = wire.post("editMessageText", call.put("message_id", id));
    assertThat(answer.path("ok").asBoolean()).as(answer.toString()).isTrue();
  }

  private String refusedEdit(int id, ObjectNode call) throws Exception {
    JsonNode answer = wire.post("editMessageText", call.put("message_id", id));
    assertThat(answer.path("ok").asBoolean()).as(answer.toString()).isFalse();
    return answer.path("description").asText().replaceFirst("^Bad Request: ", "");
  }
}
