package zhuanlan.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * A Bot API server on loopback on which much goes wrong, and which knows what has arrived all the
 * same.
 */
final class FaultyTelegram implements AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();
  private static final int FAULTY_PERCENT = 25;

  /** What is done with a message, and what is said about it. */
  enum Fault {
    NONE,
    TOO_MANY,
    SERVER_ERROR,
    SERVER_ERROR_AFTERWARDS,
    CUT_BEFORE,
    CUT_AFTER,
    SILENCE,
    SILENCE_AFTERWARDS,
    HTML,
    HTML_AFTERWARDS;

    private boolean arrives() {
      return switch (this) {
        case NONE, SERVER_ERROR_AFTERWARDS, CUT_AFTER, SILENCE_AFTERWARDS, HTML_AFTERWARDS -> true;
        case TOO_MANY, SERVER_ERROR, CUT_BEFORE, SILENCE, HTML -> false;
      };
    }
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Random chance;
  private final Map<Long, List<String>> arrived = new TreeMap<>();
  private final Map<Fault, Integer> faults = new EnumMap<>(Fault.class);
  private boolean faulty = true;
  private int requests;

  FaultyTelegram(long seed) throws IOException {
    chance = new Random(seed);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** From now on nothing goes wrong. */
  synchronized void behave() {
    faulty = false;
  }

  /** What has arrived in each chat, in order, repetitions included. */
  synchronized Map<Long, List<String>> arrived() {
    Map<Long, List<String>> copy = new TreeMap<>();
    arrived.forEach((chat, texts) -> copy.put(chat, List.copyOf(texts)));
    return copy;
  }

  synchronized int count() {
    return arrived.values().stream().mapToInt(List::size).sum();
  }

  /** How often which fault has struck. */
  synchronized Map<Fault, Integer> faults() {
    return new EnumMap<>(faults);
  }

  /** Waits until something is sent; claims that it was. */
  synchronized boolean awaitRequestAfter(int before, long millis) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    while (requests == before) {
      long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
      if (left <= 0) {
        return false;
      }
      wait(left);
    }
    return true;
  }

  synchronized int requests() {
    return requests;
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    JsonNode message;
    try {
      message = JSON.readTree(exchange.getRequestBody().readAllBytes());
    } catch (IOException e) {
      // Whoever sent it was killed in the middle of it.
      exchange.close();
      return;
    }
    Fault fault = strike(message);
    switch (fault) {
      case NONE -> answer(exchange, 200, "{\"ok\":true,\"result\":{\"message_id\":7}}");
      case TOO_MANY -> answer(exchange, 429, refusal(429, "\"retry_after\":1"));
      case SERVER_ERROR, SERVER_ERROR_AFTERWARDS -> answer(exchange, 500, refusal(500, ""));
      case CUT_BEFORE, CUT_AFTER -> exchange.close();
      case SILENCE, SILENCE_AFTERWARDS -> {
        awaitQuietly(1500);
        exchange.close();
      }
      case HTML, HTML_AFTERWARDS -> answer(exchange, 502, "<html><h1>502 Bad Gateway</h1></html>");
    }
  }

  private synchronized Fault strike(JsonNode message) {
    Fault[] all = Fault.values();
    boolean strikes = faulty && chance.nextInt(100) < FAULTY_PERCENT;
    Fault fault = strikes ? all[1 + chance.nextInt(all.length - 1)] : Fault.NONE;
    faults.merge(fault, 1, Integer::sum);
    if (fault.arrives()) {
      arrived
          .computeIfAbsent(message.path("chat_id").asLong(), it -> new ArrayList<>())
          .add(message.path("text").asText());
    }
    requests++;
    notifyAll();
    return fault;
  }

  private void awaitQuietly(long millis) {
    try {
      boolean unused = closing.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String refusal(int code, String parameters) {
    return "{\"ok\":false,\"error_code\":%d,\"description\":\"planted\",\"parameters\":{%s}}"
        .formatted(code, parameters);
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
