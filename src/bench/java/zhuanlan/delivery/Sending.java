package zhuanlan.delivery;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhuanlan.ops.Loop;
import zhuanlan.page.Format;
import zhuanlan.page.FormatChoice;
import zhuanlan.page.Language;
import zhuanlan.page.Page;
import zhuanlan.page.Part;
import zhuanlan.page.Texts;
import zhuanlan.picture.PictureFetcher;
import zhuanlan.store.Database;
import zhuanlan.store.SqliteChats;
import zhuanlan.store.SqliteOutbox;
import zhuanlan.store.SqlitePictures;
import zhuanlan.store.SqliteShortcuts;
import zhuanlan.store.SqliteSubscriptions;
import zhuanlan.subscription.Destination;
import zhuanlan.subscription.Manners;
import zhuanlan.telegram.PictureMode;
import zhuanlan.telegram.Telegram;
import zhuanlan.telegram.TelegramSender;

/** The sending half of a bot and a server that takes everything. */
final class Sending implements AutoCloseable {

  private static final Pattern CHAT = Pattern.compile("\"chat_id\":\"?(-?\\d+)");
  private static final byte[] OK =
      "{\"ok\":true,\"result\":{\"message_id\":7}}".getBytes(StandardCharsets.UTF_8);

  private final Clock clock = Clock.systemUTC();
  private final AtomicInteger arrived = new AtomicInteger();
  private final Map<Long, CountDownLatch> awaited = new ConcurrentHashMap<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Loop> couriers = new ArrayList<>();
  private final Duration latency;
  private final HttpServer server;
  private final Database database;
  private final SqliteOutbox outbox;
  private final Telegram telegram;
  private final Courier courier;

  Sending(Path folder, int perSecond, Duration latency) throws Exception {
    this.latency = latency;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 512);
    server.setExecutor(threads);
    server.createContext("/", this::take);
    server.start();
    database = Database.open(folder.resolve("bot.db"));
    outbox = new SqliteOutbox(database);
    telegram =
        Telegram.connect(
            URI.create("http://127.0.0.1:" + server.getAddress().getPort()), "1:token", null);
    TelegramSender sender =
        new TelegramSender(
            telegram,
            new SqliteShortcuts(database),
            new SqlitePictures(database),
            new PictureFetcher(folder, address -> false, clock),
            PictureMode.OFF,
            clock);
    courier = courier(outbox, sender, perSecond, clock, database);
  }

  static Parcel parcel(String key, long chat, Parcel.Lane lane, Instant now) {
    return new Parcel(
        key,
        Destination.of(chat),
        lane,
        Page.of(Part.Note.of("早上好，这是第 " + key + " 条。")),
        Format.CLASSIC,
        new Parcel.Act.Send(null),
        false,
        now);
  }

  /** A courier; the database keeps what is no concern of the outbox. */
  static Courier courier(
      Outbox outbox, Sender sender, int perSecond, Clock clock, Database database) {
    RateLimiter limiter = new RateLimiter(perSecond, 1, 20, clock);
    Settlement settlement = settlement(outbox, limiter, clock, database);
    return new Courier(outbox, sender, limiter, new RichRefusals(clock), settlement, clock);
  }

  private static Settlement settlement(
      Outbox outbox, RateLimiter limiter, Clock clock, Database database) {
    SqliteSubscriptions subscriptions = new SqliteSubscriptions(database, clock);
    Manners manners =
        new Manners(
            new SqliteChats(database),
            Language.SIMPLIFIED,
            ZoneId.of("Asia/Shanghai"),
            FormatChoice.AUTO);
    return new Settlement(
        outbox,
        limiter,
        subscriptions,
        new Losses(subscriptions, manners, outbox, () -> {}, clock),
        new Operators(Set.of(), Texts.of(Language.SIMPLIFIED), outbox, () -> {}, clock),
        clock,
        new SplittableRandom(1));
  }

  static long processorTime() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  /** Puts a parcel into the box for each of so many chats. */
  void offer(int count, Parcel.Lane lane, String name) throws Exception {
    ExecutorService offering = Executors.newFixedThreadPool(64);
    List<Future<?>> all = new ArrayList<>();
    Instant now = clock.instant();
    for (int i = 0; i < count; i++) {
      Parcel parcel = parcel(name + i, i + 1, lane, now);
      all.add(offering.submit(() -> outbox.offer(parcel)));
    }
    for (Future<?> each : all) {
      each.get();
    }
    offering.shutdown();
  }

  void start(int count) {
    for (int i = 0; i < count; i++) {
      couriers.add(Loop.start("courier-" + i, courier::deliver));
    }
  }

  /** Puts an answer into the box and waits until it has arrived. Returns how many ms it took. */
  long answer(String key, long chat, Instant now) throws InterruptedException {
    CountDownLatch latch = new CountDownLatch(1);
    awaited.put(chat, latch);
    long before = System.nanoTime();
    outbox.offer(parcel(key, chat, Parcel.Lane.ANSWER, now));
    couriers.forEach(Loop::wake);
    boolean unused = latch.await(30, TimeUnit.SECONDS);
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - before);
  }

  void awaitArrived(int count) {
    while (arrived.get() < count) {
      pause(Duration.ofMillis(5));
    }
  }

  int arrived() {
    return arrived.get();
  }

  void pause(Duration time) {
    LockSupport.parkNanos(time.toNanos());
  }

  @Override
  public void close() {
    telegram.close();
    couriers.forEach(Loop::close);
    server.stop(0);
    threads.shutdownNow();
    database.close();
  }

  private void take(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Matcher chat = CHAT.matcher(body);
    if (chat.find()) {
      arrived.incrementAndGet();
      CountDownLatch latch = awaited.remove(Long.parseLong(chat.group(1)));
      if (latch != null) {
        latch.countDown();
      }
    }
    if (!latency.isZero()) {
      LockSupport.parkNanos(latency.toNanos());
    }
    exchange.sendResponseHeaders(200, OK.length);
    exchange.getResponseBody().write(OK);
    exchange.close();
  }
}
