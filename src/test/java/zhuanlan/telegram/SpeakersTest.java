package zhuanlan.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhuanlan.bot.Request;
import zhuanlan.subscription.Destination;

/** Whom the bot hears, and where it would answer (bot-api.md §7). */
class SpeakersTest {

  private static final String GROUP = "'chat':{'id':-100,'type':'supergroup','title':'群'}";
  private static final String PERSON = "'from':{'id':5,'is_bot':false,'language_code':'zh-hans'}";

  private final RequestReader reader = new RequestReader("ColumnBot", new ShortcutsInMemory());

  private Optional<Request> typed(String... fields) {
    String message = "{'message_id':9,'date':1617235200," + String.join(",", fields).strip() + "}";
    return reader.typed(Json.read(message.replace('\'', '"')));
  }

  @Test
  void a_person_in_a_group_is_heard_in_the_topic_they_speak_in() {
    Request request =
        typed(GROUP, PERSON, "'message_thread_id':7,'is_topic_message':true,'text':'/latest'")
            .orElseThrow();

    assertThat(request.chat().place().thread()).isEqualTo(7);
    assertThat(request.asker()).isEqualTo(new Request.Asker(5, "zh-hans", false));
    assertThat(request.message()).isEqualTo(9);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'message_thread_id':7",
        "'message_thread_id':1,'is_topic_message':true",
        "'is_topic_message':false"
      })
  void a_reply_thread_and_the_general_topic_are_the_group_itself(String thread) {
    assertThat(typed(GROUP, PERSON, thread, "'text':'/latest'").orElseThrow().chat().place())
        .isEqualTo(Destination.of(-100));
  }

  @Test
  void an_anonymous_admin_speaks_for_the_group() {
    Request request =
        typed(
                GROUP,
                "'from':{'id':1087968824,'is_bot':true},'sender_chat':{'id':-100}",
                "'text':'/subscribe 08:30'")
            .orElseThrow();

    assertThat(request.asker()).isEqualTo(new Request.Asker(0, null, true));
  }

  @Test
  void who_writes_as_another_channel_is_heard_but_speaks_for_nobody() {
    Request request =
        typed(
                GROUP,
                "'from':{'id':136817688,'is_bot':true},'sender_chat':{'id':-200}",
                "'text':'/latest'")
            .orElseThrow();

    assertThat(request.asker().speaksForChat()).isFalse();
  }

  @Test
  void a_channel_post_speaks_for_the_channel() {
    Request request =
        typed("'chat':{'id':-300,'type':'channel'}", "'text':'/subscribe 08:30'").orElseThrow();

    assertThat(request.asker().speaksForChat()).isTrue();
    assertThat(request.chat().kind()).isEqualTo(Request.ChatKind.CHANNEL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'from':{'id':777000},'sender_chat':{'id':-300},'is_automatic_forward':true,'text':'/latest'",
        "'from':{'id':99,'is_bot':true},'text':'/latest@ColumnBot'",
        "'text':'/latest'",
        "'from':{'id':5},'text':'早'",
        "'from':{'id':5},'text':'/latest@OtherBot'",
        "'from':{'id':5},'text':'/latest','via_bot':{'id':1,'is_bot':true,'username':'columnbot'}",
        "'from':{'id':5},'caption':'/latest','photo':[{'file_id':'x'}]",
        "'from':{'id':5},'rich_message':{'blocks':[{'type':'paragraph','text':'/latest'}]}",
        "'from':{'id':5},'new_chat_members':[{'id':1}]",
        "'from':{'id':5},'text':'看 /latest'"
      })
  void what_is_not_meant_for_the_bot_is_not_heard(String message) {
    assertThat(typed(GROUP, message)).isEmpty();
  }

  @Test
  void in_private_rich_words_and_the_bots_own_are_not_taken_for_a_search() {
    String chat = "'chat':{'id':5,'type':'private'}";

    assertThat(typed(chat, PERSON, "'rich_message':{'blocks':[]}")).isEmpty();
    assertThat(typed(chat, PERSON, "'text':'标题','via_bot':{'username':'ColumnBot'}")).isEmpty();
    assertThat(typed(chat, PERSON, "'text':'标题','via_bot':{'username':'OtherBot'}")).isPresent();
  }

  @Test
  void a_reply_to_another_message_is_heard_like_any_other() {
    assertThat(
            typed(
                GROUP, PERSON, "'reply_to_message':{'message_id':3,'text':'x'}", "'text':'/help'"))
        .isPresent();
  }
}
