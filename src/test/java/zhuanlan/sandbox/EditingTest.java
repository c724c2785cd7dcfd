package zhuanlan.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EditingTest {

  private static final String NOT_MODIFIED =
      "Bad Request: message is not modified: specified new message content and reply markup are "
          + "exactly the same as a current content and reply markup of the message";
  private static final String KEYBOARD =
      "'reply_markup':{'inline_keyboard':[[{'text':'更多','callback_data':'/more 2'}]]}";

  private final Sandbox sandbox = Sandbox.start(0, Stopped.shanghai());
  private final World world = sandbox.world();
  private final Wire bot = new Wire(sandbox);
  private int message;

  @BeforeEach
  void send() throws Exception {
    world.flood(false);
    world.say(World.READER, World.READER, "/start");
    message =
        bot.ok("sendMessage", "{'chat_id':5000000001,'text':'一'," + KEYBOARD + "}")
            .path("message_id")
            .asInt();
  }

  @AfterEach
  void close() {
    sandbox.close();
  }

  @Test
  void an_edit_without_markup_removes_the_keyboard() throws Exception {
    bot.ok("editMessageText", at("'text':'二'"));
    Bubble seen = world.bubble(World.READER, message).orElseThrow();
    assertThat(seen.text()).isEqualTo("二");
    assertThat(seen.keyboard()).isEmpty();
    assertThat(seen.edited()).isTrue();
  }

  @Test
  void the_same_again_is_refused() throws Exception {
    assertThat(bot.refused("editMessageText", at("'text':'一'," + KEYBOARD)))
        .isEqualTo(NOT_MODIFIED);
    assertThat(bot.refused("editMessageReplyMarkup", at(KEYBOARD))).isEqualTo(NOT_MODIFIED);
    bot.ok("editMessageReplyMarkup", at("'x':1"));
    assertThat(bot.refused("editMessageReplyMarkup", at("'x':1"))).isEqualTo(NOT_MODIFIED);
    assertThat(world.bubble(World.READER, message).orElseThrow().edited()).isFalse();
  }

  @Test
  void text_and_caption_have_their_own_ways() throws Exception {
    assertThat(bot.refused("editMessageCaption", at("'caption':'x'")))
        .isEqualTo("Bad Request: there is no caption in the message to edit");
    int photo =
        bot.upload("sendPhoto", "photo", Pictures.png(20, 10), "chat_id", "5000000001")
            .path("result")
            .path("message_id")
            .asInt();
    String atPhoto = "{'chat_id':5000000001,'message_id':" + photo + ",";
    assertThat(bot.refused("editMessageText", atPhoto + "'text':'x'}"))
        .isEqualTo("Bad Request: there is no text in the message to edit");
    bot.ok("editMessageCaption", atPhoto + "'caption':'<b>图</b>','parse_mode':'HTML'}");
    assertThat(world.bubble(World.READER, photo).orElseThrow().text()).isEqualTo("图");
  }

  @Test
  void media_may_take_the_place_of_text() throws Exception {
    bot.upload(
        "editMessageMedia",
        "pic",
        Pictures.png(20, 10),
        "chat_id",
        "5000000001",
        "message_id",
        Integer.toString(message),
        "media",
        "{\"type\":\"photo\",\"media\":\"attach://pic\",\"caption\":\"图\"}");
    Bubble seen = world.bubble(World.READER, message).orElseThrow();
    assertThat(seen.photo()).isPresent();
    assertThat(seen.text()).isEqualTo("图");
    assertThat(seen.json().has("text")).isFalse();
  }

  @Test
  void only_own_messages_that_are_there_can_be_edited() throws Exception {
    assertThat(bot.refused("editMessageText", "{'chat_id':5000000001,'message_id':1,'text':'x'}"))
        .isEqualTo("Bad Request: message can't be edited");
    world.delete(World.READER, message);
    assertThat(bot.refused("editMessageText", at("'text':'x'")))
        .isEqualTo("Bad Request: message to edit not found");
  }

  @Test
  void in_a_channel_an_edit_takes_the_right_to_post() throws Exception {
    int post = bot.ok("sendMessage", Wire.message(World.CHANNEL, "一")).path("message_id").asInt();
    world.setBot(World.CHANNEL, Member.administrator());
    assertThat(
            bot.refused(
                "editMessageText",
                "{'chat_id':-1001000000003,'message_id':" + post + ",'text':'x'}"))
        .isEqualTo("Bad Request: message can't be edited");
  }

  @Test
  void messages_are_deleted_for_two_days() throws Exception {
    bot.ok("deleteMessage", at("'x':1"));
    assertThat(world.fromBot(World.READER)).isEmpty();
    assertThat(bot.refused("deleteMessage", at("'x':1")))
        .isEqualTo("Bad Request: message to delete not found");
    int foreign = world.say(World.READER, World.GROUP, "大家好");
    String atForeign = "{'chat_id':-1001000000001,'message_id':" + foreign + "}";
    assertThat(bot.refused("deleteMessage", atForeign))
        .isEqualTo("Bad Request: message can't be deleted");
    world.setBot(World.GROUP, Member.administrator("can_delete_messages"));
    world.moveClock(Duration.ofHours(49));
    assertThat(bot.refused("deleteMessage", atForeign))
        .isEqualTo("Bad Request: message can't be deleted");
  }

  private String at(String rest) {
    return "{'chat_id':5000000001,'message_id':" + message + "," + rest + "}";
  }
}
