package zhuanlan.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A Bot API server on loopback that answers as it is told and remembers what it was asked. */
final class LoopbackTelegram implements AutoCloseable {

  static final String TOKEN = "4242:secret-of-the-test";

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, Deque<Reply>> replies = new ConcurrentHashMap<>();
  private final Map<String, Rule> rules = new ConcurrentHashMap<>();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final CountDownLatch hanging = new CountDownLatch(1);

  LoopbackTelegram() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  /** What came in. */
  record Asked(String path, String method, JsonNode parameters, String raw) {}

  private record Rule(Predicate<JsonNode> kind, String description) {}

  private interface Reply {
    void give(HttpExchange exchange) throws IOException;
  }

  int port() {
    return server.getAddress().getPort();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + port());
  }

  Telegram connect() {
    return Telegram.connect(address(), TOKEN, null);
  }

  /** The next call of the method gets this. */
  LoopbackTelegram answer(String method, int status, String body) {
    return answer(method, exchange -> write(exchange, status, body));
  }

  LoopbackTelegram ok(String method, String result) {
    return answer(method, 200, "{\"ok\":true,\"result\":" + result + "}");
  }

  LoopbackTelegram no(String method, int code, String description) {
    return answer(method, code, refusal(code, description, "{}"));
  }

  /** Every call of the method is refused whose parameters are of this kind. */
  LoopbackTelegram noWhen(String method, Predicate<JsonNode> kind, String description) {
    rules.put(method.toLowerCase(Locale.ROOT), new Rule(kind, description));
    return this;
  }

  static String refusal(int code, String description, String parameters) {
    ObjectNode node = Json.object().put("ok", false).put("error_code", code);
    node.put("description", description).set("parameters", Json.read(parameters));
    return node.toString();
  }

  /** The connection breaks after the next call of the method has come in. */
  LoopbackTelegram cut(String method) {
    return answer(method, HttpExchange::close);
  }

  /** The next call of the method gets no answer. */
  LoopbackTelegram hang(String method) {
    return answer(
        method,
        exchange -> {
          hanging.countDown();
          awaitQuietly(closing);
          exchange.close();
        });
  }

  void awaitHanging() {
    awaitQuietly(hanging);
  }

  List<Asked> asked(String method) {
    return asked.stream().filter(each -> each.method().equalsIgnoreCase(method)).toList();
  }

  List<String> methods() {
    return asked.stream().map(each -> each.method().toLowerCase(Locale.ROOT)).toList();
  }

  JsonNode last(String method) {
    List<Asked> all = asked(method);
    return all.get(all.size() - 1).parameters();
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  private LoopbackTelegram answer(String method, Reply reply) {
    Deque<Reply> queue =
        replies.computeIfAbsent(method.toLowerCase(Locale.ROOT), it -> new ArrayDeque<>());
    queue.add(reply);
    return this;
  }

  private void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String method = path.substring(path.lastIndexOf('/') + 1);
    String raw = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1);
    String type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
    JsonNode parameters =
        type.startsWith("multipart/")
            ? form(raw, type.substring(type.indexOf("boundary=") + "boundary=".length()))
            : Json.read(utf8(raw));
    asked.add(new Asked(path, method, parameters, raw));
    Rule rule = rules.get(method.toLowerCase(Locale.ROOT));
    if (rule != null && rule.kind().test(parameters)) {
      write(exchange, 400, refusal(400, rule.description(), "{}"));
      return;
    }
    Deque<Reply> queue = replies.get(method.toLowerCase(Locale.ROOT));
    Reply reply = queue == null ? null : queue.poll();
    if (reply == null) {
      String result = method.equalsIgnoreCase("getUpdates") ? "[]" : "true";
      write(exchange, 200, "{\"ok\":true,\"result\":" + result + "}");
    } else {
      reply.give(exchange);
    }
  }

  /** The fields of a form; of a file its size. */
  private static JsonNode form(String raw, String boundary) {
    ObjectNode fields = Json.object();
    List<String> parts = new ArrayList<>(List.of(raw.split("--" + boundary)));
    for (String part : parts) {
      int head = part.indexOf("\r\n\r\n");
      if (head > 0) {
        String name = part.replaceAll("(?s).*? name=\"([^\"]*)\".*", "$1");
        String value = part.substring(head + 4, part.length() - 2);
        if (part.contains("filename=\"")) {
          fields.put(name, value.length());
        } else {
          fields.put(name, utf8(value));
        }
      }
    }
    return fields;
  }

  private static String utf8(String bytes) {
    return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  private static void write(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    if (body.startsWith("retry-at-once")) {
      exchange.getResponseHeaders().add("Retry-After", "0");
    }
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      if (!latch.await(10, TimeUnit.SECONDS)) {
        throw new AssertionError("nothing happened for ten seconds");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
