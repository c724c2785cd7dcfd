package zhuanlan.ops;

import io.javalin.Javalin;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What an operator's tools ask, on loopback only: {@code /healthz} answers 200 while nothing needs
 * a person and 503 with a line for each trouble otherwise; {@code /metrics} answers in Prometheus'
 * text format.
 */
public final class OpsServer implements AutoCloseable {

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final Map<String, Supplier<Optional<String>>> checks = new LinkedHashMap<>();
  private final Javalin server;

  /** Prepares a server; it answers once {@link #start} is called. */
  public OpsServer() {
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    server =
        Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              config.routes.get(
                  "/metrics",
                  request ->
                      request.contentType("text/plain; version=0.0.4").result(registry.scrape()));
              config.routes.get(
                  "/healthz",
                  request -> {
                    List<String> troubles = troubles();
                    request.status(troubles.isEmpty() ? 200 : 503);
                    request.result(
                        troubles.isEmpty() ? "ok\n" : String.join("\n", troubles) + "\n");
                  });
            });
  }

  /**
   * Adds a check that is made at every question; it returns the trouble, or nothing. Call before
   * start.
   */
  public OpsServer check(String name, Supplier<Optional<String>> trouble) {
    checks.put(name, trouble);
    return this;
  }

  /** Adds a number that is read at every question. Call before start. */
  public OpsServer gauge(String name, String description, Supplier<Number> number) {
    Gauge.builder(name, number).description(description).strongReference(true).register(registry);
    return this;
  }

  /**
   * Answers from now on.
   *
   * @param port on 127.0.0.1; 0 takes a free one
   * @return the port
   */
  public int start(int port) {
    return server.start("127.0.0.1", port).port();
  }

  @Override
  public void close() {
    server.stop();
  }

  private List<String> troubles() {
    return checks.entrySet().stream()
        .flatMap(check -> check.getValue().get().map(it -> check.getKey() + ": " + it).stream())
        .toList();
  }
}
