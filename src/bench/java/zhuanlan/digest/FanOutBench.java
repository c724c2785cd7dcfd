package zhuanlan.digest;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import zhuanlan.bench.WrittenFolder;
import zhuanlan.catalog.Catalog;
import zhuanlan.delivery.Outbox;
import zhuanlan.intake.Importer;
import zhuanlan.page.FormatChoice;
import zhuanlan.page.Language;
import zhuanlan.reading.Cards;
import zhuanlan.reading.DeepLinks;
import zhuanlan.store.Database;
import zhuanlan.store.SqliteArticles;
import zhuanlan.store.SqliteChats;
import zhuanlan.store.SqliteDigests;
import zhuanlan.store.SqliteOutbox;
import zhuanlan.store.SqliteShortcuts;
import zhuanlan.store.SqliteSubscriptions;
import zhuanlan.subscription.Destination;
import zhuanlan.subscription.Filter;
import zhuanlan.subscription.Manners;
import zhuanlan.subscription.Schedule;
import zhuanlan.subscription.Subscription;
import zhuanlan.subscription.Wishes;

/**
 * How long it takes until the digests of many chats that are due in the same minute are put
 * together and queued, on two days in a row, and what taking them out again costs. Run by hand:
 * {@code mvn -q -Pbench test-compile exec:exec -Dbench.main=zhuanlan.digest.FanOutBench
 * -Dbench.args="100000 30"}.
 */
final class FanOutBench {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final Instant DUE = Instant.parse("2021-03-20T00:00:00Z");
  private static final Duration DAY = Duration.ofDays(1);
  private static final int ARTICLES = 2_000;
  private static final int NEW_ARTICLES = 40;
  private static final int CLAIMS = 2_000;
  private static final int RESTING = 2_000;

  private final Path temp;
  private final Path file;
  private final int chats;
  private final int filters;

  private FanOutBench(Path temp, int chats, int filters) {
    this.temp = temp;
    this.file = temp.resolve("bot.db");
    this.chats = chats;
    this.filters = filters;
  }

  /**
   * Measures and prints a table.
   *
   * @param args how many chats; how many filters they share
   */
  public static void main(String[] args) throws Exception {
    int chats = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
    int filters = args.length > 1 ? Integer.parseInt(args[1]) : 30;
    Path temp = Files.createTempDirectory("fan-out");
    try {
      new FanOutBench(temp, chats, filters).run();
    } finally {
      List<Path> all;
      try (var inside = Files.walk(temp)) {
        all = new ArrayList<>(inside.toList());
      }
      for (int i = all.size() - 1; i >= 0; i--) {
        Files.delete(all.get(i));
      }
    }
  }

  private void run() throws Exception {
    row("chats, filters", "%,d, %d", chats, filters);
    row(
        "processors, most heap",
        "%d, %.0f MB",
        Runtime.getRuntime().availableProcessors(),
        Runtime.getRuntime().maxMemory() / 1e6);
    Path articles = temp.resolve("articles");
    Path later = Files.createDirectories(temp.resolve("later"));
    WrittenFolder.write(articles, ARTICLES);
    List<Path> newest = newest(articles);
    for (Path each : newest) {
      Files.move(each, later.resolve(each.getFileName()));
    }
    try (Database database = Database.open(file)) {
      arrive(database, articles);
      subscribe(database);
    }
    multiply();
    row("database before", "%.1f MB", Files.size(file) / 1e6);
    try (Database database = Database.open(file)) {
      decide("the first day", database, DUE);
      takeOut(database, DUE);
    }
    sizes();
    settle();
    for (Path each : newest) {
      Files.move(later.resolve(each.getFileName()), each);
    }
    try (Database database = Database.open(file)) {
      arrive(database, articles);
      decide("the second day", database, DUE.plus(DAY));
    }
    sizes();
  }

  /** The articles with the lowest numbers at the end of their titles. */
  private static List<Path> newest(Path articles) throws IOException {
    try (Stream<Path> files = Files.walk(articles)) {
      return files
          .filter(each -> each.toString().endsWith(".md"))
          .filter(
              each ->
                  Integer.parseInt(each.getFileName().toString().replaceAll("\\D", ""))
                      < NEW_ARTICLES)
          .toList();
    }
  }

  private static void arrive(Database database, Path articles) throws IOException {
    new Importer(articles, SHANGHAI, new SqliteArticles(database)).run(false);
  }

  /** One subscription for each filter; the others are its like. */
  private void subscribe(Database database) {
    Catalog catalog = new Catalog(new SqliteArticles(database));
    List<Filter> wanted = new ArrayList<>();
    wanted.add(Filter.ALL);
    catalog
        .columns()
        .forEach(each -> wanted.add(new Filter(List.of(), List.of(each.name()), List.of())));
    catalog
        .topics(filters)
        .forEach(each -> wanted.add(new Filter(List.of(each.name()), List.of(), List.of())));
    SqliteSubscriptions subscriptions = new SqliteSubscriptions(database, Clock.systemUTC());
    for (int i = 0; i < filters; i++) {
      subscriptions.add(
          Subscription.order(
              Destination.of(i + 1),
              wanted.get(i % wanted.size()),
              Schedule.Timed.daily(LocalTime.of(8, 0), SHANGHAI),
              Wishes.usual(10, i % 10 > 0),
              i % 2 == 0 ? Language.SIMPLIFIED : Language.TRADITIONAL,
              i + 1,
              catalog.lastNumber() - 60,
              DUE),
          "r" + i);
    }
  }

  private void multiply() throws SQLException {
    String columns =
        "topics, columns, excluded, days, time, zone, max_items, silent, even_empty, buttons,"
            + " format, language, subscriber, last_arrival, next, paused, suspended";
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = connection.createStatement()) {
      statement.execute(
          """
          WITH RECURSIVE other(chat) AS (
            SELECT %1$d + 1 UNION ALL SELECT chat + 1 FROM other WHERE chat < %2$d)
          INSERT INTO subscription (chat, thread, %3$s)
          SELECT other.chat, 0, %3$s FROM other JOIN subscription ON id = 1 + other.chat %% %1$d
          """
              .formatted(filters, chats, columns));
      statement.execute(
          """
          INSERT INTO chat (id, zone, pictures)
          SELECT chat, CASE chat %% 7 WHEN 0 THEN 'Asia/Tokyo' END, 1 FROM subscription
          WHERE chat %% 3 = 0
          """
              .formatted());
    }
  }

  private void decide(String day, Database database, Instant now) {
    Clock clock = Clock.fixed(now, ZoneOffset.UTC);
    Catalog catalog = new Catalog(new SqliteArticles(database));
    SqliteDigests digests = new SqliteDigests(database);
    SqliteOutbox outbox = new SqliteOutbox(database);
    DigestComposer composer =
        new DigestComposer(
            catalog,
            digests,
            new Cards(clock),
            new DeepLinks(() -> Optional.of("bench_bot"), new SqliteShortcuts(database)));
    Manners manners =
        new Manners(new SqliteChats(database), Language.SIMPLIFIED, SHANGHAI, FormatChoice.AUTO);
    DigestJob job = new DigestJob(digests, composer, catalog, manners, () -> {}, clock);
    System.gc();
    pools().forEach(MemoryPoolMXBean::resetPeakUsage);
    int before = outbox.waiting();
    long start = System.nanoTime();
    long slowest = 0;
    boolean more = true;
    while (more) {
      long begin = System.nanoTime();
      more = job.runDue().isZero();
      slowest = Math.max(slowest, System.nanoTime() - begin);
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    int queued = outbox.waiting() - before;
    row(
        day + ": put together and queued",
        "%,d in %.1f s, %,.0f a second, longest round %.1f s",
        queued,
        seconds,
        chats / seconds,
        slowest / 1e9);
    row(
        "  heap at most",
        "%.0f MB",
        pools().mapToLong(it -> it.getPeakUsage().getUsed()).sum() / 1e6);
    System.gc();
    row(
        "  heap afterwards",
        "%.0f MB",
        pools().mapToLong(it -> it.getUsage().getUsed()).sum() / 1e6);
  }

  /**
   * What a courier asks of the outbox for each message, while many chats must not be written to.
   */
  private void takeOut(Database database, Instant now) {
    SqliteOutbox outbox = new SqliteOutbox(database);
    Set<Long> resting = new HashSet<>();
    for (long chat = 1; chat <= RESTING; chat++) {
      resting.add(chat);
    }
    takeOut("taken out, no chat rests", outbox, now, Set.of());
    takeOut("taken out, %,d chats rest".formatted(RESTING), outbox, now, resting);
    for (int i = 0; i < RESTING; i++) {
      outbox.claim(now, Set.of()).ifPresent(it -> outbox.putBack(it.id(), now.plus(DAY)));
    }
    takeOut("taken out, %,d parcels put back".formatted(RESTING), outbox, now, Set.of());
  }

  private static void takeOut(String name, SqliteOutbox outbox, Instant now, Set<Long> resting) {
    long[] claims = new long[CLAIMS];
    long[] checkpoints = new long[CLAIMS];
    long[] settled = new long[CLAIMS];
    for (int i = 0; i < CLAIMS; i++) {
      long start = System.nanoTime();
      Outbox.Claimed claimed = outbox.claim(now, resting).orElseThrow();
      long claim = System.nanoTime();
      outbox.checkpoint(claimed.id(), 1, i + 1);
      long checkpoint = System.nanoTime();
      outbox.sent(claimed.id(), now);
      claims[i] = claim - start;
      checkpoints[i] = checkpoint - claim;
      settled[i] = System.nanoTime() - checkpoint;
    }
    row(
        name + ": p50 / p99",
        "claim %s, checkpoint %s, sent %s µs",
        parts(claims),
        parts(checkpoints),
        parts(settled));
  }

  private static String parts(long[] nanos) {
    Arrays.sort(nanos);
    return String.format(
        Locale.ROOT,
        "%.0f / %.0f",
        nanos[nanos.length / 2] / 1e3,
        nanos[nanos.length * 99 / 100] / 1e3);
  }

  /** As if all had been sent. */
  private void settle() throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = connection.createStatement()) {
      statement.execute("UPDATE parcel SET state = 'SENT', page = NULL, settled = 1");
      statement.execute("DELETE FROM page");
    }
  }

  private void sizes() throws IOException, SQLException {
    row("database", "%.1f MB", Files.size(file) / 1e6);
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                """
                SELECT name, SUM(pgsize) AS bytes FROM dbstat
                WHERE name LIKE 'parcel%' OR name LIKE '%told%' OR name LIKE '%subscription%'
                  OR name IN ('page', 'last_digest', 'chat') OR name LIKE 'sqlite_auto%parcel%'
                GROUP BY name HAVING bytes > 100000 ORDER BY bytes DESC
                """)) {
      while (rows.next()) {
        row("  " + rows.getString("name"), "%.1f MB", rows.getLong("bytes") / 1e6);
      }
    }
  }

  private static Stream<MemoryPoolMXBean> pools() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP);
  }

  @SuppressWarnings("AnnotateFormatMethod")
  private static void row(String name, String format, Object... values) {
    System.out.printf(Locale.ROOT, "%-48s %s%n", name, String.format(Locale.ROOT, format, values));
  }
}
