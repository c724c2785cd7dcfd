package zhuanlan.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RichPictureTest {

  private static final String IMAGE = "<img src=\"tg://photo?id=a\">";

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
  void an_upload_comes_back_in_sizes_whose_ids_work_again() throws Exception {
    JsonNode block =
        uploaded("<figure>" + IMAGE + "<figcaption>图<cite>某</cite></figcaption></figure>");
    assertThat(block.path("type").asText()).isEqualTo("photo");
    assertThat(block.path("caption")).isEqualTo(Json.object().put("text", "图").put("credit", "某"));
    JsonNode sizes = block.path("photo");
    JsonNode largest = sizes.path(sizes.size() - 1);
    assertThat(largest.path("width").asInt()).isEqualTo(400);
    String id = largest.path("file_id").asText();

    JsonNode again = sent(declaring(IMAGE, "a", "photo", id)).path(0);
    assertThat(again.path("photo")).isEqualTo(sizes);
    assertThat(wire.ok("sendPhoto", "{'chat_id':5000000001,'photo':'" + id + "'}").path("photo"))
        .isEqualTo(sizes);
    assertThat(world.fromBot(World.READER).get(0).richPhotos())
        .containsExactly(largest.path("file_unique_id").asText());
    world.forgetFiles();
    assertThat(bot.refused(declaring(IMAGE, "a", "photo", id)))
        .isEqualTo("wrong file identifier/HTTP URL specified");
  }

  @Test
  void several_pictures_make_one_block() throws Exception {
    String images = IMAGE.repeat(2) + "<img src=\"tg://photo?id=a\" tg-spoiler>";
    JsonNode block = uploaded("<tg-collage>" + images + "<figcaption>今日</figcaption></tg-collage>");
    assertThat(block.path("type").asText()).isEqualTo("collage");
    assertThat(block.path("blocks")).hasSize(3);
    assertThat(block.path("blocks").path(2).path("has_spoiler").asBoolean()).isTrue();
    assertThat(block.path("caption").path("text").asText()).isEqualTo("今日");
  }

  @ParameterizedTest
  @CsvSource({
    "b, photo, tg://photo?id=a, RICH_MESSAGE_PHOTO_INVALID",
    "a, photo, tg://video?id=a, RICH_MESSAGE_PHOTO_INVALID",
    "a.png, photo, tg://photo?id=a.png, RICH_MESSAGE_FILE_ID_INVALID",
    "图, photo, tg://photo?id=图, RICH_MESSAGE_FILE_ID_INVALID",
    "'', photo, tg://photo?id=, RICH_MESSAGE_FILE_ID_INVALID",
    "a, document, tg://photo?id=a, unallowed media specified",
    "a, video, tg://photo?id=a, video is not modelled in the sandbox",
    "a, photo, attach://file, RICH_MESSAGE_PHOTO_URL_INVALID",
  })
  void what_is_not_declared_as_it_is_named_is_refused(
      String id, String type, String source, String reason) throws Exception {
    String html = "<img src=\"" + source + "\">";
    assertThat(bot.refused(declaring(html, id, type, "x"))).isEqualTo(reason);
  }

  @Test
  void ids_are_at_most_sixty_four_characters() throws Exception {
    String file = uploaded(IMAGE).path("photo").path(0).path("file_id").asText();
    for (int length : new int[] {64, 65}) {
      String id = "-".repeat(length);
      ObjectNode call = declaring("<img src=\"tg://photo?id=" + id + "\">", id, "photo", file);
      assertThat(wire.post("sendRichMessage", call).path("ok").asBoolean()).isEqualTo(length == 64);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:9/a.png",
        "http://localhost/a.png",
        "http://[::1]/a.png",
        "http://10.0.0.1/a.png",
        "http://192.168.1.1/a.png",
        "http://169.254.1.1/a.png",
        "http://0.0.0.0/a.png",
        "ftp://a.cn/a.png",
        "data:image/png;base64,AAAA",
        "https://a.cn/a b.png",
        "/a.png",
        "a.png",
        "https:///a.png",
        "file:///etc/a.png",
      })
  void addresses_that_are_not_public_are_refused(String address) throws Exception {
    assertThat(bot.refused("<img src=\"" + address + "\">"))
        .isEqualTo("RICH_MESSAGE_PHOTO_URL_INVALID");
  }

  @Test
  void an_address_must_lead_to_a_picture() throws Exception {
    HttpServer web =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    web.createContext(
        "/",
        exchange -> {
          boolean there = exchange.getRequestURI().getPath().equals("/a.png");
          byte[] body = there ? Pictures.png(50, 40) : new byte[] {1, 2, 3};
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    web.start();
    String base = "<img src=\"http://127.0.0.1:" + web.getAddress().getPort();
    world.fetchFromLoopback(true);
    try {
      JsonNode block = bot.blocks(base + "/a.png\">").path(0);
      assertThat(block.path("photo").path(0).path("width").asInt()).isEqualTo(50);
      assertThat(bot.refused(base + "/b.png\">")).isEqualTo("RICH_MESSAGE_PHOTO_NO_MEDIA_FOUND");
    } finally {
      web.stop(0);
    }
    assertThat(bot.refused(base + "/a.png\">")).isEqualTo("RICH_MESSAGE_PHOTO_NO_MEDIA_FOUND");
  }

  @Test
  void an_upload_that_is_no_picture_is_refused() throws Exception {
    assertThat(upload(IMAGE, new byte[] {1, 2, 3}).path("description").asText())
        .isEqualTo("Bad Request: IMAGE_PROCESS_FAILED");
    assertThat(bot.refused(declaring(IMAGE, "a", "photo", "attach://none")))
        .isEqualTo("there is no photo in the request");
    assertThat(world.fromBot(World.READER)).isEmpty();
  }

  /** The first block of a message with an upload for {@code tg://photo?id=a}. */
  private JsonNode uploaded(String html) throws Exception {
    JsonNode answer = upload(html, Pictures.png(400, 300));
    assertThat(answer.path("ok").asBoolean()).as(answer.toString()).isTrue();
    return answer.path("result").path("rich_message").path("blocks").path(0);
  }

  private JsonNode upload(String html, byte[] file) throws Exception {
    ObjectNode call = declaring(html, "a", "photo", "attach://pic");
    return wire.upload(
        "sendRichMessage",
        "pic",
        file,
        "chat_id",
        "5000000001",
        "rich_message",
        call.path("rich_message").toString());
  }

  private JsonNode sent(ObjectNode call) throws Exception {
    return wire.post("sendRichMessage", call).path("result").path("rich_message").path("blocks");
  }

  private static ObjectNode declaring(String html, String id, String type, String file) {
    ObjectNode call = RichBot.call(html);
    ObjectNode entry = call.withObject("rich_message").putArray("media").addObject();
    entry.put("id", id).putObject("media").put("type", type).put("media", file);
    return call;
  }
}
