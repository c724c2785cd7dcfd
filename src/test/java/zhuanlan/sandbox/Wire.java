package zhuanlan.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

/** Speaks HTTP to a sandbox as a bot would. */
final class Wire {

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Sandbox sandbox;

  Wire(Sandbox sandbox) {
    this.sandbox = sandbox;
  }

  /** A call with a JSON body; pairs of name and JSON value in single quotes. */
  JsonNode call(String method, String json) throws IOException, InterruptedException {
    return Json.readOrMissing(send(request(method, json)).body());
  }

  /** A call with a JSON body as it is. */
  JsonNode post(String method, JsonNode body) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address("/bot" + sandbox.token() + "/" + method))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
            .build();
    return Json.readOrMissing(send(request).body());
  }

  /** A call that must succeed; its result. */
  JsonNode ok(String method, String json) throws IOException, InterruptedException {
    JsonNode answer = call(method, json);
    if (!answer.path("ok").asBoolean()) {
      throw new AssertionError(method + ": " + answer);
    }
    return answer.path("result");
  }

  /** A call that must fail; its description. */
  String refused(String method, String json) throws IOException, InterruptedException {
    JsonNode answer = call(method, json);
    if (answer.path("ok").asBoolean()) {
      throw new AssertionError(method + ": " + answer);
    }
    return answer.path("description").asText();
  }

  CompletableFuture<JsonNode> later(String method, String json) {
    return http.sendAsync(request(method, json), HttpResponse.BodyHandlers.ofString())
        .thenApply(it -> Json.readOrMissing(it.body()));
  }

  HttpRequest request(String method, String json) {
    return HttpRequest.newBuilder(address("/bot" + sandbox.token() + "/" + method))
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(json.replace('\'', '"')))
        .build();
  }

  /** A multipart call: a file and plain fields, given as name and value in turn. */
  JsonNode upload(String method, String field, byte[] file, String... fields)
      throws IOException, InterruptedException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (int i = 0; i < fields.length; i += 2) {
      String part =
          "--cut\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
              .formatted(fields[i], fields[i + 1]);
      body.writeBytes(part.getBytes(StandardCharsets.UTF_8));
    }
    String head =
        "--cut\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"f.bin\"\r\n\r\n"
            .formatted(field);
    body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    body.writeBytes(file);
    body.writeBytes("\r\n--cut--\r\n".getBytes(StandardCharsets.UTF_8));
    HttpRequest request =
        HttpRequest.newBuilder(address("/bot" + sandbox.token() + "/" + method))
            .header("Content-Type", "multipart/form-data; boundary=cut")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
            .build();
    return Json.readOrMissing(send(request).body());
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(address(path)).build());
  }

  HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    return http.send(request, HttpResponse.BodyHandlers.ofString());
  }

  HttpResponse<byte[]> bytes(String path) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(address(path)).build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  URI address(String path) {
    return sandbox.apiUrl().resolve(path);
  }

  static String message(long chat, String text) {
    ObjectNode json = Json.object().put("chat_id", chat).put("text", text);
    return json.put("parse_mode", "HTML").toString();
  }
}
