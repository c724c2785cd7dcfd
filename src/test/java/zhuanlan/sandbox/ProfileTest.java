package zhuanlan.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfileTest {

  private final Sandbox sandbox = Sandbox.start(0, Stopped.shanghai());
  private final Wire bot = new Wire(sandbox);

  @AfterEach
  void close() {
    sandbox.close();
  }

  @ParameterizedTest
  @CsvSource({
    "Name,name,64",
    "Description,description,512",
    "ShortDescription,short_description,120"
  })
  void a_text_is_told_in_its_language_else_as_for_everybody(String method, String field, int most)
      throws Exception {
    String longest = "汉".repeat(most);
    bot.ok("setMy" + method, "{'" + field + "':' " + longest + " '}");
    bot.ok("setMy" + method, "{'" + field + "':'Digest','language_code':'en'}");
    assertThat(told(method, field, "'language_code':'en'")).isEqualTo("Digest");
    assertThat(told(method, field, "'language_code':'zh'")).isEqualTo(longest);
    assertThat(told(method, field, "'x':1")).isEqualTo(longest);
    bot.ok("setMy" + method, "{'" + field + "':'','language_code':'en'}");
    assertThat(told(method, field, "'language_code':'en'")).isEqualTo(longest);
  }

  @ParameterizedTest
  @CsvSource({
    "Name,name,65,BOT_TITLE_INVALID",
    "Name,name,0,BOT_TITLE_INVALID",
    "Description,description,513,BOT_DESCRIPTION_TOO_LONG",
    "ShortDescription,short_description,121,BOT_ABOUT_TOO_LONG"
  })
  void texts_have_their_length(String method, String field, int length, String reason)
      throws Exception {
    assertThat(bot.refused("setMy" + method, "{'" + field + "':'" + "汉".repeat(length) + "'}"))
        .isEqualTo("Bad Request: " + reason);
    assertThat(told(method, field, "'x':1")).isEqualTo(method.equals("Name") ? "专栏速递" : "");
  }

  @ParameterizedTest
  @CsvSource({"zh-hans", "EN", "e", "eng"})
  void languages_have_two_letters(String language) throws Exception {
    String code = "'language_code':'" + language + "'";
    for (String call : new String[] {"setMyName", "getMyName", "setMyDescription"}) {
      assertThat(bot.refused(call, "{'name':'x','description':'x'," + code + "}"))
          .isEqualTo("Bad Request: invalid language code specified");
    }
  }

  @Test
  void the_bot_speaks_under_its_name_and_the_page_shows_it() throws Exception {
    bot.ok("setMyName", "{'name':'速递'}");
    bot.ok("setMyName", "{'name':'Digest','language_code':'en'}");
    bot.ok("setMyDescription", "{'description':'每天的专栏'}");
    JsonNode me = bot.ok("getMe", "{}");
    assertThat(me.path("first_name").asText()).isEqualTo("速递");
    assertThat(me.path("supports_inline_queries").asBoolean()).isTrue();
    JsonNode sent = bot.ok("sendMessage", Wire.message(World.GROUP, "x"));
    assertThat(sent.path("from").path("first_name").asText()).isEqualTo("速递");
    JsonNode people = Json.readOrMissing(bot.get("/sandbox/state?since=0").body()).path("people");
    assertThat(people.path(0).path("bot").path("name").asText()).isEqualTo("速递");
    assertThat(people.path(1).path("bot").path("name").asText()).isEqualTo("Digest");
    assertThat(people.path(1).path("bot").path("description").asText()).isEqualTo("每天的专栏");
    assertThat(people.path(0).path("bot").path("short_description").asText()).isEmpty();
  }

  private String told(String method, String field, String rest) throws Exception {
    return bot.ok("getMy" + method, "{" + rest + "}").path(field).asText();
  }
}
