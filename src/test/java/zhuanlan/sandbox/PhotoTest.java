package zhuanlan.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhotoTest {

  private final Sandbox sandbox = Sandbox.start(0, Stopped.shanghai());
  private final World world = sandbox.world();
  private final Wire bot = new Wire(sandbox);

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
    byte[] png = Pictures.png(1000, 500);
    JsonNode sent = upload(png, "caption", "<i>图</i>", "parse_mode", "html").path("result");
    JsonNode sizes = sent.path("photo");
    JsonNode largest = sizes.path(sizes.size() - 1);
    assertThat(sizes.path(0).path("width").asInt()).isEqualTo(90);
    assertThat(largest.path("width").asInt()).isEqualTo(1000);
    assertThat(largest.path("height").asInt()).isEqualTo(500);
    assertThat(sent.path("caption_entities")).hasSize(1);

    String again = "{'chat_id':5000000001,'photo':'" + largest.path("file_id").asText() + "'}";
    assertThat(bot.ok("sendPhoto", again).path("photo")).isEqualTo(sizes);
    assertThat(upload(png).path("result").path("photo")).isEqualTo(sizes);

    String path =
        bot.ok("getFile", "{'file_id':'" + largest.path("file_id").asText() + "'}")
            .path("file_path")
            .asText();
    assertThat(bot.bytes("/file/bot" + sandbox.token() + "/" + path).body()).isEqualTo(png);

    world.forgetFiles();
    assertThat(bot.refused("sendPhoto", again))
        .isEqualTo("Bad Request: wrong file identifier/HTTP URL specified");
    assertThat(bot.get("/file/bot" + sandbox.token() + "/" + path).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpg", "gif", "bmp"})
  void pictures_of_these_kinds_are_taken(String format) throws Exception {
    assertThat(upload(Pictures.picture(format, 30, 20)).path("ok").asBoolean()).isTrue();
  }

  @Test
  void pictures_that_cannot_be_photos_are_refused() throws Exception {
    assertThat(reason(new byte[0])).isEqualTo("Bad Request: file must be non-empty");
    assertThat(reason("<html>404</html>".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("Bad Request: IMAGE_PROCESS_FAILED");
    assertThat(reason(Arrays.copyOf(Pictures.png(20, 20), 20)))
        .isEqualTo("Bad Request: IMAGE_PROCESS_FAILED");
    assertThat(reason(Pictures.png(2100, 100))).isEqualTo("Bad Request: PHOTO_INVALID_DIMENSIONS");
    assertThat(reason(Pictures.png(6000, 4001))).isEqualTo("Bad Request: PHOTO_INVALID_DIMENSIONS");
    assertThat(reason(Arrays.copyOf(Pictures.png(20, 20), 10 * 1024 * 1024 + 1)))
        .isEqualTo(
            "Bad Request: file of size 10485761 bytes is too big for a photo; "
                + "the maximum size is 10485760 bytes");
    assertThat(bot.refused("sendPhoto", "{'chat_id':5000000001}"))
        .isEqualTo("Bad Request: there is no photo in the request");
    assertThat(upload(Pictures.png(9, 9), "caption", "汉".repeat(1025)).path("description").asText())
        .isEqualTo("Bad Request: message caption is too long");
  }

  @Test
  void an_address_is_fetched() throws Exception {
    HttpServer web =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    web.createContext(
        "/",
        exchange -> {
          byte[] body =
              exchange.getRequestURI().getPath().endsWith(".png")
                  ? Pictures.png(50, 40)
                  : "<html>".getBytes(StandardCharsets.UTF_8);
          boolean missing = exchange.getRequestURI().getPath().contains("missing");
          exchange.sendResponseHeaders(missing ? 404 : 200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    web.start();
    String base = "http://127.0.0.1:" + web.getAddress().getPort();
    try {
      assertThat(byAddress(base + "/a.png").path("ok").asBoolean()).isTrue();
      assertThat(byAddress(base + "/a.html").path("description").asText())
          .isEqualTo("Bad Request: wrong type of the web page content");
      assertThat(byAddress(base + "/missing.png").path("description").asText())
          .isEqualTo("Bad Request: failed to get HTTP URL content");
      assertThat(byAddress(base + "/a b.png").path("description").asText())
          .startsWith("Bad Request: invalid file HTTP URL specified");
      assertThat(byAddress("ftp://a.cn/x.png").path("description").asText())
          .isEqualTo("Bad Request: wrong HTTP URL specified");
    } finally {
      web.stop(0);
    }
    assertThat(byAddress(base + "/a.png").path("description").asText())
        .isEqualTo("Bad Request: failed to get HTTP URL content");
  }

  @Test
  void albums_are_of_one_kind_and_at_most_ten() throws Exception {
    String id =
        upload(Pictures.png(30, 20)).path("result").path("photo").path(0).path("file_id").asText();
    String photo = "{'type':'photo','media':'" + id + "','caption':'图'},";
    JsonNode album = bot.ok("sendMediaGroup", album(photo.repeat(3)));
    assertThat(album).hasSize(3);
    assertThat(album.path(0).path("media_group_id"))
        .isEqualTo(album.path(2).path("media_group_id"));
    assertThat(bot.refused("sendMediaGroup", album(photo.repeat(11))))
        .isEqualTo("Bad Request: too many messages to send as an album");
    assertThat(bot.refused("sendMediaGroup", "{'chat_id':5000000001,'media':[]}"))
        .isEqualTo("Bad Request: there are no messages to send");
    assertThat(bot.refused("sendMediaGroup", album("{'type':'animation','media':'x'},")))
        .contains("can't use the media of the specified type in the album");
  }

  @Test
  void documents_are_kept_as_they_are() throws Exception {
    JsonNode sent =
        bot.upload("sendDocument", "document", new byte[] {1, 2}, "chat_id", "5000000001")
            .path("result");
    assertThat(sent.path("document").path("file_name").asText()).isEqualTo("f.bin");
    String id = sent.path("document").path("file_id").asText();
    assertThat(bot.refused("sendPhoto", "{'chat_id':5000000001,'photo':'" + id + "'}"))
        .isEqualTo("Bad Request: can't use file of type Document as Photo");
  }

  private static String album(String items) {
    return "{'chat_id':5000000001,'media':[" + items.substring(0, items.length() - 1) + "]}";
  }

  private JsonNode byAddress(String address) throws Exception {
    return bot.call("sendPhoto", "{'chat_id':5000000001,'photo':'" + address + "'}");
  }

  private String reason(byte[] file) throws Exception {
    return upload(file).path("description").asText();
  }

  private JsonNode upload(byte[] file, String... fields) throws Exception {
    String[] all = Arrays.copyOf(fields, fields.length + 2);
    all[fields.length] = "chat_id";
    all[fields.length + 1] = "5000000001";
    return bot.upload("sendPhoto", "photo", file, all);
  }
}
