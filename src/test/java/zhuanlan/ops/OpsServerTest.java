package zhuanlan.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class OpsServerTest {

  @Test
  void health_tells_each_trouble_and_recovers() throws Exception {
    AtomicReference<Optional<String>> trouble = new AtomicReference<>(Optional.empty());
    try (OpsServer server = new OpsServer().check("polling", trouble::get)) {
      int port = server.start(0);
      assertThat(get(port, "/healthz").statusCode()).isEqualTo(200);

      trouble.set(Optional.of("no answer from Telegram for 10 minutes"));
      assertThat(get(port, "/healthz").statusCode()).isEqualTo(503);
      assertThat(get(port, "/healthz").body())
          .isEqualTo("polling: no answer from Telegram for 10 minutes\n");

      trouble.set(Optional.empty());
      assertThat(get(port, "/healthz").body()).isEqualTo("ok\n");
    }
  }

  @Test
  void metrics_are_in_the_format_of_prometheus() throws Exception {
    try (OpsServer server =
        new OpsServer().gauge("articles", "Articles that can be read", () -> 26)) {
      String body = get(server.start(0), "/metrics").body();

      assertThat(body).contains("# HELP articles Articles that can be read", "\narticles 26.0\n");
      assertThat(body).contains("jvm_memory_used_bytes");
    }
  }

  private static HttpResponse<String> get(int port, String path) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
  }
}
