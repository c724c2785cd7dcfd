package zhuanlan.sandbox;

import io.javalin.Javalin;
import io.javalin.config.SizeUnit;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A Bot API server on 127.0.0.1 with a chat page. The bot talks to it as to Telegram; people use
 * the page, tests use {@link #world()}. Safe for any thread; each has a world of its own.
 */
public final class Sandbox implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Sandbox.class);
  private static final String TOKEN = "8000000001:SANDBOX-no-secret-works-on-this-machine-only";

  private final World world;
  private final MovableClock clock;
  private final Javalin server;

  private Sandbox(World world, MovableClock clock, Javalin server) {
    this.world = world;
    this.clock = clock;
    this.server = server;
  }

  /**
   * Opens a sandbox.
   *
   * @param port on 127.0.0.1; 0 takes a free one
   * @param base what the sandbox's clock shows until somebody moves it; its zone is the page's
   * @throws IllegalStateException if the port is taken
   */
  public static Sandbox start(int port, Clock base) {
    requireFree(port);
    MovableClock clock = new MovableClock(base);
    World world = new World(Premade.realm(clock), clock);
    return new Sandbox(world, clock, server(world).start("127.0.0.1", port));
  }

  private static Javalin server(World world) {
    return Javalin.create(
        config -> {
          config.startup.showJavalinBanner = false;
          config.startup.showOldJavalinVersionWarning = false;
          config.startup.startupWatcherEnabled = false;
          config.http.maxRequestSize = BotRoutes.UPLOAD_BYTES;
          config.jetty.multipartConfig.maxFileSize(BotRoutes.UPLOAD_BYTES, SizeUnit.BYTES);
          config.jetty.multipartConfig.maxInMemoryFileSize(BotRoutes.UPLOAD_BYTES, SizeUnit.BYTES);
          new BotRoutes(TOKEN, world.realm()).addTo(config.routes);
          new PageRoutes(world).addTo(config.routes);
          config.routes.exception(
              NotFoundResponse.class,
              (unknown, context) ->
                  BotRoutes.answer(context, BotApi.json(Refusal.of(404, "Not Found").body())));
          config.routes.exception(
              Exception.class,
              (bug, context) -> {
                LOG.error("the sandbox could not answer {}", context.path(), bug);
                BotRoutes.answer(
                    context, BotApi.json(Refusal.of(500, "Internal Server Error").body()));
              });
        });
  }

  private static void requireFree(int port) {
    try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      LOG.debug("port {} is free", probe.getLocalPort());
    } catch (IOException taken) {
      throw new IllegalStateException(
          "port "
              + port
              + " on 127.0.0.1 is taken or not allowed: set sandbox.port to another one, "
              + "or to 0 for any that is free",
          taken);
    }
  }

  /** The chat page. */
  public URI page() {
    return URI.create("http://127.0.0.1:" + server.port() + "/");
  }

  /** Where the Bot API is: scheme, host and port, without a path. */
  public URI apiUrl() {
    return URI.create("http://127.0.0.1:" + server.port());
  }

  /** The bot's token; it opens nothing but sandboxes. */
  public String token() {
    return TOKEN;
  }

  /** The person who is the bot's operator. */
  public long admin() {
    return World.OPERATOR;
  }

  /** The sandbox's clock: the base's time and what people moved it ahead. */
  public Clock clock() {
    return clock;
  }

  /** Has something done after each move of the clock, by the thread that moved it. */
  public void whenClockMoves(Runnable action) {
    world.whenClockMoves(action);
  }

  /** The people's side. */
  public World world() {
    return world;
  }

  /** Ends all waiting polls at once and closes the port. */
  @Override
  public void close() {
    world.realm().gate().close();
    server.stop();
  }
}
