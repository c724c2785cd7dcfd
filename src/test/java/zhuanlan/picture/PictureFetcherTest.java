package zhuanlan.picture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureFetcherTest {

  @TempDir Path folder;

  private final HttpServer web =
      HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Headers> asked = new CopyOnWriteArrayList<>();
  private final byte[] noise = Drawn.noise(4);
  private Instant now = Instant.parse("2021-04-01T00:00:00Z");
  private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);

  PictureFetcherTest() throws IOException {
    web.setExecutor(threads);
    web.createContext("/", this::answer);
    web.start();
  }

  @AfterEach
  void close() {
    web.stop(0);
    threads.shutdownNow();
  }

  private void answer(HttpExchange exchange) throws IOException {
    asked.add(exchange.getRequestHeaders());
    String path = exchange.getRequestURI().getPath();
    switch (path) {
      case "/moved" -> {
        exchange.getResponseHeaders().add("Location", "/a.png");
        exchange.sendResponseHeaders(302, -1);
      }
      case "/to" -> {
        exchange.getResponseHeaders().add("Location", exchange.getRequestURI().getRawQuery());
        exchange.sendResponseHeaders(302, -1);
      }
      case "/circle" -> {
        exchange.getResponseHeaders().add("Location", "/circle");
        exchange.sendResponseHeaders(302, -1);
      }
      case "/noise" -> write(exchange, noise);
      case "/endless" -> {
        exchange.sendResponseHeaders(200, 0);
        byte[] zeros = new byte[100_000];
        for (int i = 0; i < 200; i++) {
          exchange.getResponseBody().write(zeros);
        }
      }
      case "/missing" -> exchange.sendResponseHeaders(404, -1);
      case "/page" -> write(exchange, "<html>此图片来自别处</html>".getBytes(StandardCharsets.UTF_8));
      default -> write(exchange, Drawn.file(60, 40, "png"));
    }
    exchange.close();
  }

  private static void write(HttpExchange exchange, byte[] bytes) throws IOException {
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private String web(String path) {
    return "http://127.0.0.1:" + web.getAddress().getPort() + path;
  }

  private PictureFetcher fetcher(Predicate<InetAddress> allowed) {
    return new PictureFetcher(folder, allowed, clock);
  }

  private PictureFetcher fetcher() {
    return fetcher(address -> address.getHostAddress().equals("127.0.0.1"));
  }

  @Test
  void pictures_come_in_the_order_asked_for_without_those_that_cannot_be_had() {
    try (PictureFetcher fetcher = fetcher()) {
      assertThat(
              fetcher
                  .fetch(
                      List.of(
                          web("/c.png"),
                          web("/missing"),
                          web("/a.png"),
                          web("/page"),
                          web("/moved")))
                  .keySet())
          .containsExactly(web("/c.png"), web("/a.png"), web("/moved"));
    }
  }

  @Test
  void the_host_sees_a_browser_that_comes_from_nowhere() {
    try (PictureFetcher fetcher = fetcher()) {
      fetcher.fetch(List.of(web("/图 片.png")));

      assertThat(asked.get(0).getFirst("User-Agent")).startsWith("Mozilla/5.0");
      assertThat(asked.get(0).getFirst("Accept")).startsWith("image/");
      assertThat(asked.get(0).containsKey("Referer")).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://127.0.0.1:%d/a.png", "http://localhost:%d/a.png", "http://[::1]:%d/a"})
  void inner_addresses_are_not_even_connected_to(String address) {
    try (PictureFetcher fetcher = fetcher(PictureFetcher::isPublic)) {
      assertThat(fetcher.fetch(List.of(address.formatted(web.getAddress().getPort())))).isEmpty();
      assertThat(asked).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.2:%d/a.png",
        "http://0.0.0.0:%d/a.png",
        "http://[::1]:%d/a.png",
        "http://[::ffff:127.0.0.2]:%d/a.png",
        "http://[64:ff9b::7f00:1]:%d/a.png",
        "http://169.254.169.254/latest/meta-data",
        "http://100.64.0.1/a.png",
        "file:///etc/hostname",
        "ftp://127.0.0.1/a.png"
      })
  void a_redirect_to_an_inner_address_is_not_followed(String inner) {
    try (PictureFetcher fetcher = fetcher()) {
      String address = web("/to?" + inner.formatted(web.getAddress().getPort()));

      assertThat(fetcher.fetch(List.of(address))).isEmpty();
      assertThat(asked).hasSize(1);
    }
  }

  @Test
  void redirects_in_a_circle_end() {
    try (PictureFetcher fetcher = fetcher()) {
      assertThat(fetcher.fetch(List.of(web("/circle")))).isEmpty();
      assertThat(asked).hasSizeLessThan(30);
    }
  }

  @Test
  void pictures_fetched_together_take_bounded_memory_and_those_left_out_have_not_failed() {
    List<String> many = IntStream.range(0, 9).mapToObj(i -> web("/noise?" + i)).toList();
    try (PictureFetcher fetcher = fetcher()) {
      Map<String, PictureFile> found = fetcher.fetch(many);

      assertThat(found.size()).isBetween(4, 6);
      assertThat(many).noneMatch(fetcher::failedLately);
      many.stream()
          .filter(each -> !found.containsKey(each))
          .limit(1)
          .forEach(each -> assertThat(fetcher.fetch(List.of(each))).hasSize(1));
    }
  }

  @Test
  void more_than_ten_megabytes_are_not_taken() {
    try (PictureFetcher fetcher = fetcher()) {
      assertThat(fetcher.fetch(List.of(web("/endless")))).isEmpty();
    }
  }

  @Test
  void what_could_not_be_had_is_tried_again_after_an_hour() {
    try (PictureFetcher fetcher = fetcher()) {
      String missing = web("/missing");
      fetcher.fetch(List.of(missing));
      fetcher.fetch(List.of(missing));
      assertThat(asked).hasSize(1);
      assertThat(fetcher.failedLately(missing)).isTrue();

      now = now.plus(Duration.ofMinutes(61));
      assertThat(fetcher.failedLately(missing)).isFalse();
      fetcher.fetch(List.of(missing));
      assertThat(asked).hasSize(2);
    }
  }

  @Test
  void files_of_the_store_are_read_and_have_a_key_of_their_state() throws IOException {
    Files.createDirectories(folder.resolve("图"));
    Files.write(folder.resolve("图/一.png"), Drawn.file(60, 40, "png"));
    try (PictureFetcher fetcher = fetcher()) {
      assertThat(fetcher.fetch(List.of("图/一.png"))).hasSize(1);

      String key = fetcher.key("图/一.png");
      Files.setLastModifiedTime(folder.resolve("图/一.png"), FileTime.from(now));
      assertThat(fetcher.key("图/一.png")).isNotEqualTo(key);
      assertThat(fetcher.key("https://example.org/a.png")).isEqualTo("https://example.org/a.png");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "gone.png",
        "../outside.png",
        "link.png",
        "/etc/hostname",
        "file:///etc/hostname",
        "data:image/png;base64,AAAA",
        "//example.org/a.png",
        "ftp://example.org/a.png"
      })
  void nothing_outside_the_store_is_read(String reference, @TempDir Path elsewhere)
      throws IOException {
    Path outside = elsewhere.resolve("outside.png");
    Files.write(outside, Drawn.file(60, 40, "png"));
    Files.createSymbolicLink(folder.resolve("link.png"), outside);
    try (PictureFetcher fetcher = fetcher()) {
      assertThat(fetcher.fetch(List.of(reference))).isEmpty();
      assertThat(fetcher.fetch(List.of(outside.toString(), "\0.png"))).isEmpty();
    }
  }

  @Test
  void closing_ends_its_threads() {
    PictureFetcher fetcher = fetcher();
    fetcher.fetch(List.of(web("/a.png")));

    fetcher.close();

    assertThat(fetcher.fetch(List.of(web("/b.png")))).isEmpty();
  }
}
