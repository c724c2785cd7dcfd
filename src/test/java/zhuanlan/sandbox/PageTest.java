package zhuanlan.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {

  private final Sandbox sandbox = Sandbox.start(0, Stopped.shanghai());
  private final World world = sandbox.world();
  private final Wire browser = new Wire(sandbox);

  @AfterEach
  void close() {
    sandbox.close();
  }

  @Test
  void the_page_comes_whole_from_this_server() throws Exception {
    HttpResponse<String> page = browser.get("/");
    assertThat(page.body()).contains("data-testid=\"input\"", "data-testid=\"chat-list\"");
    assertThat(page.body()).doesNotContain("http://", "https://", "style=");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .startsWith("default-src 'self'");
    for (String each :
        new String[] {
          "sandbox.css", "sandbox.js", "inline.js", "render.js", "rich.js", "rich.css"
        }) {
      assertThat(browser.get("/sandbox/assets/" + each).statusCode()).isEqualTo(200);
    }
    assertThat(browser.get("/sandbox/assets/..%2Flogback.xml").statusCode()).isBetween(400, 404);
    assertThat(browser.get("/sandbox/assets/none.js").statusCode()).isEqualTo(404);
  }

  @Test
  void what_people_do_on_the_page_happens() throws Exception {
    long person = World.READER;
    assertThat(act("say", "{'person':5000000001,'chat':5000000001,'text':'/start'}"))
        .isEqualTo(200);
    assertThat(world.messages(person)).extracting(Bubble::text).containsExactly("/start");
    act("clock", "{'step':'PT1H'}");
    assertThat(sandbox.clock().instant()).isEqualTo("2021-04-01T00:00:00Z");
    act("clock", "{'tomorrow':'08:00'}");
    assertThat(sandbox.clock().instant()).isEqualTo("2021-04-02T00:00:00Z");
    act("clock", "{'to':'2021-04-03T09:30'}");
    assertThat(sandbox.clock().instant()).isEqualTo("2021-04-03T01:30:00Z");
    act("fault", "{'kind':'500'}");
    assertThat(browser.refused("sendMessage", Wire.message(person, "x")))
        .isEqualTo("Internal Server Error");
    act("old", "{'on':true}");
    assertThat(browser.refused("sendRichMessage", "{}")).isEqualTo("Not Found: method not found");
    act("bot", "{'chat':5000000001,'to':'block'}");
    assertThat(browser.refused("sendMessage", Wire.message(person, "x"))).contains("blocked");
  }

  @Test
  void what_is_typed_behind_the_bots_name_is_answered_and_chosen() throws Exception {
    String place = "'person':5000000001,'chat':-4000001,";
    CompletableFuture<HttpResponse<String>> list = later("inline", "{" + place + "'text':'小'}");
    world.await(it -> it.pendingUpdates() == 1, Duration.ofSeconds(10));
    JsonNode asked = browser.ok("getUpdates", "{}").path(0).path("inline_query");
    String answer =
        "{'inline_query_id':'%s','next_offset':'1','button':{'text':'订阅','start_parameter':'s'},"
            + "'results':[{'type':'article','id':'a','title':'题','description':'摘要',"
            + "'input_message_content':{'message_text':'文'}}]}";
    browser.ok("answerInlineQuery", answer.formatted(asked.path("id").asText()));
    JsonNode shown = Json.readOrMissing(list.get(10, TimeUnit.SECONDS).body());
    assertThat(shown.path("rows").toString())
        .isEqualTo("[{\"id\":\"a\",\"title\":\"题\",\"description\":\"摘要\",\"thumbnail\":\"\"}]");
    assertThat(shown.path("next").asText()).isEqualTo("1");
    assertThat(shown.path("button").asText()).isEqualTo("订阅");
    assertThat(shown.path("start").asText()).isEqualTo("s");
    String query = "'query':'" + shown.path("query").asText() + "','result':'a'}";
    assertThat(act("choose", "{" + place + query)).isEqualTo(200);
    assertThat(world.messages(World.SMALL_GROUP)).singleElement().returns("文", Bubble::text);
  }

  @Test
  void a_bot_without_inline_mode_is_told_apart_from_a_slow_one() throws Exception {
    browser.ok("getUpdates", "{'allowed_updates':['message']}");
    String body = "{'person':5000000001,'chat':5000000001,'text':'x'}";
    assertThat(later("inline", body).get(10, TimeUnit.SECONDS).body())
        .isEqualTo("{\"none\":\"unwanted\"}");
  }

  @Test
  void links_lead_somewhere_or_out() throws Exception {
    String body = "{'person':5000000001,'address':'https://t.me/column_digest_bot?%s'}";
    assertThat(later("follow", body.formatted("start=a")).get(10, TimeUnit.SECONDS).body())
        .isEqualTo("{\"chat\":5000000001,\"thread\":0,\"message\":0,\"choices\":[]}");
    assertThat(later("follow", body.formatted("startgroup=a")).get(10, TimeUnit.SECONDS).body())
        .contains("\"chat\":0", "-1001000000001", "-4000001");
    assertThat(world.messages(World.READER)).singleElement().returns("/start a", Bubble::text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "say|{'person':5000000001,'chat':5000000002,'text':'x'}",
        "say|{'person':1,'chat':1,'text':'x'}",
        "say|broken",
        "press|{'person':5000000001,'chat':5000000001,'message':7,'data':'x'}",
        "clock|{'to':'2020-01-01T00:00'}",
        "clock|{'to':'soon'}",
        "clock|{'step':'P1X'}",
        "fault|{'kind':'fire'}",
        "bot|{'chat':5000000001,'to':'king'}",
        "say|{'person':5000000001,'chat':-4000001,'as':-1001000000003,'text':'x'}",
        "inline|{'person':1,'chat':5000000001,'text':'x'}",
        "inline|{'person':5000000001,'chat':1,'text':'x'}",
        "choose|{'person':5000000001,'chat':5000000001,'query':'1','result':'1'}",
        "follow|{'person':5000000001,'address':'https://t.me/column_digest_bot?start=小程序'}",
        "follow|{'person':5000000001,'address':'https://t.me/column_digest_bot?startchannel'}",
      })
  void what_cannot_be_done_is_said(String name, String body) throws Exception {
    assertThat(act(name, body)).isEqualTo(409);
  }

  @Test
  void the_state_tells_what_has_changed_and_waits_for_more() throws Exception {
    JsonNode all = Json.readOrMissing(browser.get("/sandbox/state?since=0").body());
    assertThat(all.path("chats")).hasSize(9);
    assertThat(all.path("zone").asText()).isEqualTo("Asia/Shanghai");
    CompletableFuture<JsonNode> more =
        CompletableFuture.supplyAsync(() -> state(all.path("version").asLong()));
    world.say(World.READER, World.READER, "<img src=x onerror=alert(1)>");
    JsonNode news = more.get(10, TimeUnit.SECONDS);
    assertThat(news.path("posts")).hasSize(1);
    assertThat(news.path("posts").path(0).path("message").path("text").asText())
        .isEqualTo("<img src=x onerror=alert(1)>");
    int first = world.messages(World.READER).get(0).id();
    world.delete(World.READER, first);
    JsonNode gone = state(news.path("version").asLong());
    assertThat(gone.path("posts").path(0).path("deleted").asBoolean()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/sandbox/state?since=0", "/sandbox/menu?chat=1&person=1"})
  void names_of_other_sites_lead_nowhere(String path) throws Exception {
    assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: evil.example:80\r\n\r\n")).contains(" 403 ");
    assertThat(raw("GET /sandbox/state?since=0 HTTP/1.1\r\nHost: localhost:1\r\n\r\n"))
        .contains(" 200 ");
  }

  @Test
  void other_pages_cannot_act() throws Exception {
    HttpRequest form =
        HttpRequest.newBuilder(browser.address("/sandbox/flood"))
            .header("Content-Type", "text/plain")
            .POST(HttpRequest.BodyPublishers.ofString("{}"))
            .build();
    assertThat(browser.send(form).statusCode()).isEqualTo(403);
    HttpRequest foreign =
        HttpRequest.newBuilder(browser.address("/sandbox/flood"))
            .header("Content-Type", "application/json")
            .header("Origin", "https://evil.example")
            .POST(HttpRequest.BodyPublishers.ofString("{}"))
            .build();
    assertThat(browser.send(foreign).statusCode()).isEqualTo(403);
  }

  private int act(String name, String body) throws Exception {
    return browser.send(acting(name, body)).statusCode();
  }

  private CompletableFuture<HttpResponse<String>> later(String name, String body) {
    return HttpClient.newHttpClient()
        .sendAsync(acting(name, body), HttpResponse.BodyHandlers.ofString());
  }

  private HttpRequest acting(String name, String body) {
    return HttpRequest.newBuilder(browser.address("/sandbox/" + name))
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(body.replace('\'', '"')))
        .timeout(Duration.ofSeconds(10))
        .build();
  }

  private JsonNode state(long since) {
    try {
      return Json.readOrMissing(browser.get("/sandbox/state?since=" + since).body());
    } catch (Exception broken) {
      throw new IllegalStateException(broken);
    }
  }

  private String raw(String request) throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), sandbox.apiUrl().getPort())) {
      socket.setSoTimeout(5_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      byte[] start = socket.getInputStream().readNBytes(16);
      return new String(start, StandardCharsets.US_ASCII);
    }
  }
}
