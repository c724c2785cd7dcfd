package zhuanlan.delivery;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import zhuanlan.HandSetClock;
import zhuanlan.store.Database;

/**
 * How fast parcels go out: as fast as they can over real HTTP from a real database, at Telegram's
 * limits over ten minutes of a hand-set clock, and how long answers wait while 100,000 pushes do.
 * Run by hand: {@code mvn -q -Pbench test-compile exec:exec
 * -Dbench.main=zhuanlan.delivery.SendBench}.
 */
public final class SendBench {

  private static final int PUSHES = 100_000;
  private static final int GROUPS = 500;
  private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

  private SendBench() {}

  /** Measures and prints. Takes no arguments. */
  public static void main(String[] args) throws Exception {
    atTheLimits();
    atFullSpeed("cold, no limit", 100_000, 10_000);
    atFullSpeed("limit 1,000/s", 1_000, 20_000);
    atFullSpeed("no limit", 100_000, 20_000);
    answersInBetween();
    System.exit(0);
  }

  private static void atTheLimits() throws Exception {
    Path folder = Files.createTempDirectory("send-bench");
    try (Database database = Database.open(folder.resolve("bot.db"))) {
      atTheLimits(database);
    }
  }

  private static void atTheLimits(Database database) {
    HandSetClock clock = new HandSetClock("2021-03-26T00:00:00Z");
    MemoryOutbox outbox = new MemoryOutbox();
    for (int i = 0; i < PUSHES; i++) {
      // Every fifth push goes to one of the groups: more than they may get.
      long chat = i % 5 == 0 ? -1 - i / 5 % GROUPS : i + 1;
      outbox.offer(Sending.parcel("p" + i, chat, Parcel.Lane.PUSH, clock.instant()));
    }
    List<Instant> all = new ArrayList<>();
    Map<Long, List<Instant>> chats = new HashMap<>();
    Sender sender =
        (to, message, act, silent) -> {
          all.add(clock.instant());
          chats.computeIfAbsent(to.chat(), it -> new ArrayList<>()).add(clock.instant());
          return new Outcome.Sent(1);
        };
    Courier courier = Sending.courier(outbox, sender, 30, clock, database);
    Instant end = clock.instant().plus(TEN_MINUTES);
    long before = System.nanoTime();
    while (clock.instant().isBefore(end)) {
      clock.move(courier.deliver());
    }
    double micros = (System.nanoTime() - before) / 1e3 / all.size();
    int violations = violations(all, 30, Duration.ofSeconds(1));
    for (Map.Entry<Long, List<Instant>> chat : chats.entrySet()) {
      violations += violations(chat.getValue(), 1, Duration.ofSeconds(1));
      if (chat.getKey() < 0) {
        violations += violations(chat.getValue(), 20, Duration.ofMinutes(1));
      }
    }
    System.out.printf(
        Locale.ROOT,
        "10 minutes of a hand-set clock at 30/s: %,d messages, %.1f %% of the limit, %d violations,"
            + " %.1f µs each%n",
        all.size(),
        100.0 * all.size() / (30 * TEN_MINUTES.toSeconds()),
        violations,
        micros);
  }

  /** How many sends were one too many in some stretch of time. */
  private static int violations(List<Instant> sends, int most, Duration length) {
    int violations = 0;
    for (int i = most; i < sends.size(); i++) {
      if (Duration.between(sends.get(i - most), sends.get(i)).compareTo(length) < 0) {
        violations++;
      }
    }
    return violations;
  }

  private static void atFullSpeed(String name, int perSecond, int messages) throws Exception {
    Path folder = Files.createTempDirectory("send-bench");
    try (Sending sending = new Sending(folder, perSecond, Duration.ZERO)) {
      sending.offer(messages, Parcel.Lane.PUSH, "p");
      long cpu = Sending.processorTime();
      long before = System.nanoTime();
      sending.start(64);
      sending.awaitArrived(messages);
      double seconds = (System.nanoTime() - before) / 1e9;
      System.out.printf(
          Locale.ROOT,
          "%s, 64 couriers, database and HTTP on this machine: %,d messages in %.1f s = %,.0f/s,"
              + " %.0f µs of processor each, server's share included%n",
          name,
          messages,
          seconds,
          messages / seconds,
          (Sending.processorTime() - cpu) / 1e3 / messages);
    }
  }

  private static void answersInBetween() throws Exception {
    Path folder = Files.createTempDirectory("send-bench");
    try (Sending sending = new Sending(folder, 30, Duration.ofMillis(50))) {
      long before = System.nanoTime();
      sending.offer(PUSHES, Parcel.Lane.PUSH, "p");
      System.out.printf(
          Locale.ROOT,
          "%,d pushes queued in %.1f s, %,d KiB of database%n",
          PUSHES,
          (System.nanoTime() - before) / 1e9,
          Files.size(folder.resolve("bot.db")) / 1024);
      sending.start(15);
      sending.awaitArrived(60);
      List<Long> waits = new ArrayList<>();
      SplittableRandom chance = new SplittableRandom(1);
      for (int i = 0; i < 200; i++) {
        sending.pause(Duration.ofMillis(chance.nextInt(60, 240)));
        waits.add(sending.answer("a" + i, -1_000_000L - i, Clock.systemUTC().instant()));
      }
      Collections.sort(waits);
      long[] sorted = waits.stream().mapToLong(it -> it).toArray();
      System.out.printf(
          Locale.ROOT,
          "answers while they wait, 30/s, 50 ms to the server: median %d ms, p99 %d ms, longest %d"
              + " ms; %d pushes arrived meanwhile%n",
          sorted[sorted.length / 2],
          sorted[sorted.length * 99 / 100],
          Arrays.stream(sorted).max().orElse(0),
          sending.arrived());
    }
  }
}
